-- Who may use the service from other machines than the store's own. See core/serve/accounts.h.
CREATE TABLE accounts (
  name          TEXT PRIMARY KEY,
  role          TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'administrator')),
  password_hash TEXT NOT NULL,      -- as crypto_pwhash_str() gives it: algorithm, cost and salt are in it
  changed_at    TEXT NOT NULL
) WITHOUT ROWID;

-- The inbox shows what came last.
CREATE INDEX documents_by_queued_at ON documents(queued_at);
