-- What records are asked for beside words stands in the full-text index, too: a search for words of 2024's duties of the police
-- walks along those alone, and how many there are is known without a look at any of them. See record_facets.h.

DROP TRIGGER records_after_insert;
DROP TRIGGER records_after_delete;
DROP TABLE record_search;

-- A letter and a value, which is a number or text in hexadecimal: not all that it may hold is of the index's letters.
--   k kind   q plan   p province   y year of the plan   l level   r role   d year, or year and month, in which it is due
--   b name, i gazetteer's id, n vertical line of its own body; c, j, m of a body beside it
CREATE VIEW record_search_rows AS
SELECT r.id, r.plan_id, r.plain, r.folded,
  'k' || hex(r.kind) || ' q' || r.plan_id || ' p' || hex(p.province_folded)
  || coalesce((WITH RECURSIVE years(year) AS (SELECT p.first_year UNION ALL
                                              SELECT year + 1 FROM years WHERE year < min(p.last_year, p.first_year + 99))
               SELECT group_concat(' y' || year, '') FROM years), '')
  || coalesce((SELECT group_concat(
                 CASE WHEN a.role IN ('agency', 'lead')
                   THEN ' b' || a.name_id || coalesce(' i' || nullif(hex(a.agency_id), ''), '') || coalesce(' n' || nullif(hex(a.line), ''), '')
                   ELSE ' c' || a.name_id || coalesce(' j' || nullif(hex(a.agency_id), ''), '') || coalesce(' m' || nullif(hex(a.line), ''), '') END, '')
               FROM record_agencies a WHERE a.record_id = r.id), '')
  || CASE r.kind
       WHEN 'duties' THEN
         coalesce((SELECT ' r' || hex(t.role) FROM duties t WHERE t.record_id = r.id), '')
         || coalesce(' l' || nullif(hex(coalesce((SELECT a.level FROM record_agencies a
                                       WHERE a.record_id = r.id AND a.role = 'agency' AND a.ordinal = 0), p.issuer_level)), ''), '')
       WHEN 'references' THEN
         coalesce((SELECT ' r' || hex(t.role) FROM legal_references t WHERE t.record_id = r.id), '') || coalesce(' l' || nullif(hex(p.issuer_level), ''), '')
       ELSE coalesce(' l' || nullif(hex(p.issuer_level), ''), '') END
  || coalesce((SELECT group_concat(' d' || substr(due.day, 1, 4) || ' d' || substr(due.day, 1, 4) || substr(due.day, 6, 2), '')
               FROM (SELECT k.last_day AS day FROM duty_deadlines l JOIN deadlines k ON k.record_id = l.deadline_id
                     WHERE r.kind = 'duties' AND l.duty_id = r.id
                     UNION ALL SELECT k.last_day FROM deadlines k WHERE r.kind = 'deadlines' AND k.record_id = r.id
                     UNION ALL SELECT t.last_day FROM targets t WHERE r.kind = 'targets' AND t.record_id = r.id) due), '') AS facets
FROM records r JOIN plans p ON p.id = r.plan_id;

-- A plan's rows are put in when all of them are written (plan_writer.cc), those of a former schema when the store is opened.
CREATE VIRTUAL TABLE record_search USING fts5(
  plain, folded, facets, content='record_search_rows', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
INSERT INTO record_search(record_search, rank) VALUES ('rank', 'bm25(1.0, 1.0, 0.0)');

CREATE TRIGGER plans_before_delete BEFORE DELETE ON plans BEGIN
  INSERT INTO record_search(record_search, rowid, plain, folded, facets)
  SELECT 'delete', id, plain, folded, facets FROM record_search_rows WHERE plan_id = old.id;
END;
