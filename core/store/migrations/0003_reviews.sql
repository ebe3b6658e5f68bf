-- Corrections by hand, apart from what was extracted: a log to which entries are only added. Times are UTC, JSON is UTF-8 text.
CREATE TABLE reviews (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES documents(id),
  sha256       TEXT NOT NULL,      -- of the bytes that were reviewed: a moved file keeps its reviews
  action       TEXT NOT NULL CHECK (action IN ('confirm', 'correct', 'reject', 'add')),
  kind         TEXT NOT NULL,      -- as in records.kind, or 'header'
  record_id    TEXT NOT NULL,      -- its id within the plan then; of an added record for good
  before       TEXT,               -- JSON: the record as extracted then; NULL for an added one
  fields       TEXT,               -- JSON: what was corrected or added; NULL for the others
  reviewer     TEXT NOT NULL,
  reviewed_at  TEXT NOT NULL,
  note         TEXT NOT NULL,
  withdrawn_by TEXT,               -- NULL while it stands
  withdrawn_at TEXT,
  outcome      TEXT NOT NULL       -- what became of it when it was last laid over the extracted records
);
CREATE INDEX reviews_by_document ON reviews(document_id);
CREATE INDEX reviews_by_sha256 ON reviews(sha256);

-- What was extracted, where reviews have changed what `plans` and its records hold.
CREATE TABLE extracted_plans (
  plan_id INTEGER PRIMARY KEY REFERENCES plans(id) ON DELETE CASCADE,
  json    BLOB NOT NULL            -- zlib-deflated, to the contract doichieu.plan/1
);

-- Children held against parents, kept until either plan is written anew or the settings change.
CREATE TABLE comparisons (
  parent_id INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  child_id  INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  method    TEXT NOT NULL,         -- Comparer::key()
  json      TEXT NOT NULL,         -- one child of a doichieu.matrix/1
  PRIMARY KEY (parent_id, child_id)
) WITHOUT ROWID;
CREATE INDEX comparisons_by_child ON comparisons(child_id);
