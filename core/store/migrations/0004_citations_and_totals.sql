-- What pages say of the store as a whole is kept with every plan that is written, so that nobody who looks waits for a walk over all
-- plans. Written by citations.cc and totals.cc; rows of stores that were there before are made when the store is opened.

-- Documents that plans cite, each once however many plans cite it.
CREATE TABLE cited_documents (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE,   -- what tells it from others: type, symbol or title, date, issuer
  type          TEXT NOT NULL,
  symbol        TEXT,
  issuer        TEXT,
  date          TEXT,
  title         TEXT,
  symbol_folded TEXT NOT NULL,
  programme     INTEGER NOT NULL,       -- 1: a plan or a programme, or a decision that approves one
  citing        INTEGER NOT NULL DEFAULT 0,  -- plans that cite it
  plans         INTEGER NOT NULL DEFAULT 0   -- plans of the store that it is
);
CREATE INDEX cited_documents_by_symbol ON cited_documents(symbol_folded);
CREATE INDEX cited_documents_by_issuer ON cited_documents(issuer, type);
CREATE INDEX cited_documents_lacking ON cited_documents(citing DESC, id) WHERE programme = 1 AND plans = 0;

CREATE TABLE citations (
  plan_id     INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES cited_documents(id) ON DELETE CASCADE,
  role        TEXT NOT NULL,            -- basis where it is that anywhere in the plan, else cites
  ordinal     INTEGER NOT NULL,         -- reading order
  PRIMARY KEY (plan_id, document_id)
) WITHOUT ROWID;
CREATE INDEX citations_by_document ON citations(document_id, plan_id);

-- Cited documents that are plans of the store; several where several files hold the same plan.
CREATE TABLE cited_plans (
  document_id INTEGER NOT NULL REFERENCES cited_documents(id) ON DELETE CASCADE,
  plan_id     INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  PRIMARY KEY (document_id, plan_id)
) WITHOUT ROWID;
CREATE INDEX cited_plans_by_plan ON cited_plans(plan_id);

CREATE TRIGGER citations_after_insert AFTER INSERT ON citations BEGIN
  UPDATE cited_documents SET citing = citing + 1 WHERE id = new.document_id;
END;
CREATE TRIGGER citations_after_delete AFTER DELETE ON citations BEGIN
  UPDATE cited_documents SET citing = citing - 1 WHERE id = old.document_id;
  DELETE FROM cited_documents WHERE id = old.document_id AND citing = 0;
END;
CREATE TRIGGER cited_plans_after_insert AFTER INSERT ON cited_plans BEGIN
  UPDATE cited_documents SET plans = plans + 1 WHERE id = new.document_id;
END;
CREATE TRIGGER cited_plans_after_delete AFTER DELETE ON cited_plans BEGIN
  UPDATE cited_documents SET plans = plans - 1 WHERE id = old.document_id;
END;

-- Of the plans that a plan cites, the one nearest above it.
CREATE TABLE plan_parents (
  plan_id   INTEGER PRIMARY KEY REFERENCES plans(id) ON DELETE CASCADE,
  parent_id INTEGER NOT NULL REFERENCES plans(id) ON DELETE CASCADE
);
CREATE INDEX plan_parents_by_parent ON plan_parents(parent_id);

-- Bodies over all plans. key: the gazetteer's id, else a blank and the folded name.
CREATE TABLE bodies (
  key       TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL,
  name      TEXT NOT NULL,
  folded    TEXT NOT NULL,              -- name and id, folded for search
  level     TEXT NOT NULL,
  line      TEXT NOT NULL,
  plans     INTEGER NOT NULL,
  mentions  INTEGER NOT NULL,
  duties    INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX bodies_in_order ON bodies(duties DESC, mentions DESC, folded);

-- Duties over all plans.
CREATE TABLE duty_totals (
  line   TEXT NOT NULL,
  role   TEXT NOT NULL,
  duties INTEGER NOT NULL,
  PRIMARY KEY (line, role)
) WITHOUT ROWID;

-- Lists of plans are filtered and sorted within the index: a plan's own row is two kilobytes and more.
DROP INDEX plans_in_order;
CREATE INDEX plans_in_order ON plans(last_year DESC, issuer_folded, id, first_year, issuer_level, province_folded, title_folded,
                                     symbol_folded, issuer, title, date);
CREATE INDEX plans_by_province ON plans(province);
CREATE INDEX plans_by_issuer ON plans(issuer_folded, doc_type);
CREATE INDEX targets_by_last_day ON targets(last_day) WHERE last_day IS NOT NULL;
