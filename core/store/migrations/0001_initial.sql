-- Times are UTC, ISO 8601 with milliseconds. Paths are absolute. JSON is UTF-8 text. Blobs are zlib-deflated JSON.

-- The ledger: every file that was ever given to `ingest`, and what became of it.
CREATE TABLE documents (
  id            INTEGER PRIMARY KEY,
  path          TEXT NOT NULL UNIQUE,
  sha256        TEXT,               -- NULL where the bytes could not be read
  size          INTEGER,            -- with modified_ns: tells an unchanged file without reading it
  modified_ns   INTEGER,
  status        TEXT NOT NULL CHECK (status IN ('queued', 'read', 'done', 'failed', 'duplicate', 'skipped')),
  reason        TEXT,               -- key into config/messages; NULL unless failed or skipped
  reason_args   TEXT,               -- JSON list of text
  reason_detail TEXT,
  stage         TEXT,
  page          INTEGER,
  duplicate_of  INTEGER REFERENCES documents(id) ON DELETE SET NULL,
  pages         INTEGER,
  reading_key   TEXT,               -- what read its pages, what made its records
  rules_key     TEXT,
  owner         TEXT,               -- the process that is at it: host:pid:start; NULL where none is
  lease_until   TEXT,
  queued_at     TEXT NOT NULL,
  finished_at   TEXT
);
CREATE INDEX documents_by_sha256 ON documents(sha256);
CREATE INDEX documents_by_status ON documents(status);

-- What was read from bytes: independent of where the file lay, shared by all documents of the same bytes.
CREATE TABLE readings (
  sha256      TEXT NOT NULL,
  reading_key TEXT NOT NULL,
  pages       INTEGER NOT NULL,
  media_type  TEXT NOT NULL,
  diagnostics TEXT NOT NULL,
  PRIMARY KEY (sha256, reading_key)
) WITHOUT ROWID;

CREATE TABLE pages (
  id          INTEGER PRIMARY KEY,
  sha256      TEXT NOT NULL,
  reading_key TEXT NOT NULL,
  page        INTEGER NOT NULL,
  json        BLOB NOT NULL,
  UNIQUE (sha256, reading_key, page)
);

CREATE TABLE plans (
  id                INTEGER PRIMARY KEY,
  document_id       INTEGER NOT NULL UNIQUE REFERENCES documents(id) ON DELETE CASCADE,
  doc_type          TEXT,
  issuer            TEXT,
  issuer_level      TEXT,
  province          TEXT,
  number            TEXT,
  symbol            TEXT,
  place             TEXT,
  date              TEXT,
  title             TEXT,
  period_start      TEXT,
  period_end        TEXT,
  first_year        INTEGER,            -- of the period, else of the date
  last_year         INTEGER,
  signer            TEXT,
  signer_position   TEXT,
  signing_authority TEXT,
  media_type        TEXT NOT NULL,
  pages             INTEGER NOT NULL,
  text_origin       TEXT NOT NULL,
  ocr_confidence    REAL NOT NULL,
  partial           INTEGER NOT NULL,   -- 1: a diagnostic of severity error is among its own
  issuer_folded     TEXT NOT NULL,      -- folded for search: lower case, no diacritics
  province_folded   TEXT NOT NULL,
  title_folded      TEXT NOT NULL,
  symbol_folded     TEXT NOT NULL,
  json              BLOB NOT NULL       -- the whole of it, to the contract doichieu.plan/1
);
CREATE INDEX plans_by_symbol ON plans(symbol_folded);
CREATE INDEX plans_by_year ON plans(first_year, last_year);
CREATE INDEX plans_in_order ON plans(last_year DESC, issuer_folded, id);

-- Names of bodies as the plans print them, each once.
CREATE TABLE names (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL
);
CREATE INDEX names_by_folded ON names(folded);

-- What every record has. kind: targets, duties, deadlines, references, or the kind that a plugin brought.
CREATE TABLE records (
  id           INTEGER PRIMARY KEY,
  plan_id      INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  local_id     TEXT NOT NULL,      -- "t1": its id within the plan
  ordinal      INTEGER NOT NULL,   -- reading order within kind and plan
  text         TEXT NOT NULL,
  section      TEXT NOT NULL,
  page         INTEGER,            -- NULL where it has no anchor
  start_offset INTEGER,            -- code points into the plan's text
  end_offset   INTEGER,
  anchors      TEXT NOT NULL,      -- JSON list
  confidence   REAL NOT NULL,
  rule         TEXT NOT NULL,
  flags        TEXT NOT NULL,      -- JSON list
  plain        TEXT NOT NULL,      -- what search looks into, folded for comparison (accents kept) ...
  folded       TEXT NOT NULL       -- ... and folded for search (accents dropped)
);
CREATE INDEX records_by_plan ON records(plan_id, kind, ordinal);
CREATE INDEX records_by_kind ON records(kind);

CREATE TABLE targets (
  record_id    INTEGER PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  period_start TEXT,
  period_end   TEXT,
  last_day     TEXT,               -- period_end as a full date: "2030" is 2030-12-31
  recurrence   TEXT
);

CREATE TABLE measures (
  record_id  INTEGER NOT NULL REFERENCES targets(record_id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  value      REAL NOT NULL,
  value_max  REAL,
  unit       TEXT,
  comparator TEXT NOT NULL,
  change     TEXT,
  object     TEXT,
  PRIMARY KEY (record_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE duties (
  record_id INTEGER PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  role      TEXT NOT NULL
);

CREATE TABLE deadlines (
  record_id INTEGER PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  kind      TEXT NOT NULL,
  start     TEXT,
  due       TEXT,
  first_day TEXT,                  -- start and due as full dates
  last_day  TEXT,
  rrule     TEXT,
  what      TEXT NOT NULL
);
CREATE INDEX deadlines_by_last_day ON deadlines(last_day);

CREATE TABLE duty_deadlines (
  duty_id     INTEGER NOT NULL REFERENCES duties(record_id) ON DELETE CASCADE,
  deadline_id INTEGER NOT NULL REFERENCES deadlines(record_id) ON DELETE CASCADE,
  PRIMARY KEY (duty_id, deadline_id)
) WITHOUT ROWID;
CREATE INDEX duty_deadlines_by_deadline ON duty_deadlines(deadline_id);

CREATE TABLE legal_references (
  record_id     INTEGER PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  type          TEXT NOT NULL,
  symbol        TEXT,
  issuer        TEXT,
  date          TEXT,
  title         TEXT,
  role          TEXT NOT NULL,
  symbol_folded TEXT NOT NULL
);
CREATE INDEX legal_references_by_symbol ON legal_references(symbol_folded);

CREATE TABLE custom_records (
  record_id INTEGER PRIMARY KEY REFERENCES records(id) ON DELETE CASCADE,
  fields    TEXT NOT NULL          -- JSON object
);

-- Bodies that a record names. role: agency (a duty's own, a deadline's), partner, lead, coordinating.
CREATE TABLE record_agencies (
  record_id INTEGER NOT NULL REFERENCES records(id) ON DELETE CASCADE,
  role      TEXT NOT NULL,
  ordinal   INTEGER NOT NULL,
  name_id   INTEGER NOT NULL REFERENCES names(id),
  agency_id TEXT,                  -- NULL where the gazetteer does not know it
  line      TEXT,
  level     TEXT,
  PRIMARY KEY (record_id, role, ordinal)
) WITHOUT ROWID;
CREATE INDEX record_agencies_by_name ON record_agencies(name_id);
CREATE INDEX record_agencies_by_agency ON record_agencies(agency_id);
CREATE INDEX record_agencies_by_line ON record_agencies(line);

-- Bodies that a plan names anywhere.
CREATE TABLE agencies (
  plan_id   INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  agency_id TEXT NOT NULL,
  name_id   INTEGER NOT NULL REFERENCES names(id),
  level     TEXT,
  line      TEXT,
  mentions  INTEGER NOT NULL,
  PRIMARY KEY (plan_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX agencies_by_name ON agencies(name_id);

CREATE TABLE diagnostics (
  plan_id  INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  code     TEXT NOT NULL,
  severity TEXT NOT NULL,
  stage    TEXT NOT NULL,
  page     INTEGER,
  args     TEXT NOT NULL,
  detail   TEXT NOT NULL,
  PRIMARY KEY (plan_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX diagnostics_by_code ON diagnostics(code);

-- Full-text search. Accents are dropped by us (folded) and never by the tokenizer, which knows no Vietnamese tone rules.
CREATE VIRTUAL TABLE record_search USING fts5(
  plain, folded, content='records', content_rowid='id', tokenize='unicode61 remove_diacritics 0');

CREATE TRIGGER records_after_insert AFTER INSERT ON records BEGIN
  INSERT INTO record_search(rowid, plain, folded) VALUES (new.id, new.plain, new.folded);
END;
CREATE TRIGGER records_after_delete AFTER DELETE ON records BEGIN
  INSERT INTO record_search(record_search, rowid, plain, folded) VALUES ('delete', old.id, old.plain, old.folded);
END;

CREATE TABLE plan_texts (
  plan_id INTEGER PRIMARY KEY REFERENCES plans(id) ON DELETE CASCADE,
  plain   TEXT NOT NULL,
  folded  TEXT NOT NULL
);
CREATE VIRTUAL TABLE plan_search USING fts5(
  plain, folded, content='plan_texts', content_rowid='plan_id', tokenize='unicode61 remove_diacritics 0');

CREATE TRIGGER plan_texts_after_insert AFTER INSERT ON plan_texts BEGIN
  INSERT INTO plan_search(rowid, plain, folded) VALUES (new.plan_id, new.plain, new.folded);
END;
CREATE TRIGGER plan_texts_after_delete AFTER DELETE ON plan_texts BEGIN
  INSERT INTO plan_search(plan_search, rowid, plain, folded) VALUES ('delete', old.plan_id, old.plain, old.folded);
END;
