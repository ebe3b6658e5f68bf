#include "store/totals.h"

#include <string>

namespace doichieu {
namespace {

// Bodies outside the gazetteer are told apart by their names. Counted apart, since a join of mentions and duties would
// multiply them.
const std::string kBodiesOfPlan =
    "WITH named AS (SELECT CASE WHEN g.agency_id = '' THEN ' ' || n.folded ELSE g.agency_id END AS key, g.agency_id, "
    "n.name, "
    "n.folded || ' ' || lower(g.agency_id) AS folded, coalesce(g.level, '') AS level, coalesce(g.line, '') AS line, "
    "g.mentions "
    "FROM agencies g JOIN names n ON n.id = g.name_id WHERE g.plan_id = ?), "
    "charged AS (SELECT CASE WHEN a.agency_id IS NULL THEN ' ' || n.folded ELSE a.agency_id END AS key, count(*) AS "
    "duties "
    "FROM records r JOIN record_agencies a ON a.record_id = r.id AND a.role = 'agency' JOIN names n ON n.id = "
    "a.name_id "
    "WHERE r.plan_id = ? AND r.kind = 'duties' GROUP BY 1), "
    "found AS (SELECT key, agency_id, min(name) AS name, min(folded) AS folded, max(level) AS level, max(line) AS "
    "line, "
    "sum(mentions) AS mentions, coalesce((SELECT duties FROM charged WHERE charged.key = named.key), 0) AS duties "
    "FROM named GROUP BY key) ";

const std::string kDutiesOfPlan =
    "WITH found AS (SELECT a.line, t.role, count(*) AS duties FROM records r JOIN duties t ON t.record_id = r.id "
    "JOIN record_agencies a ON a.record_id = r.id AND a.role = 'agency' WHERE r.plan_id = ? AND r.kind = 'duties' AND "
    "a.line IS NOT NULL GROUP BY a.line, t.role) ";

}  // namespace

void countIn(Database& database, std::int64_t plan) {
  database.execute(
      kBodiesOfPlan +
          "INSERT INTO bodies (key, agency_id, name, folded, level, line, plans, mentions, duties) "
          "SELECT key, agency_id, name, folded, level, line, 1, mentions, duties FROM found WHERE true "
          "ON CONFLICT (key) DO UPDATE SET plans = plans + 1, mentions = mentions + excluded.mentions, "
          "duties = duties + excluded.duties, level = max(level, excluded.level), line = max(line, excluded.line)",
      {plan, plan});
  database.execute(kDutiesOfPlan +
                       "INSERT INTO duty_totals (line, role, duties) SELECT line, role, duties FROM found WHERE true "
                       "ON CONFLICT (line, role) DO UPDATE SET duties = duties + excluded.duties",
                   {plan});
}

void countOut(Database& database, std::int64_t plan) {
  database.execute(kBodiesOfPlan +
                       "UPDATE bodies SET plans = bodies.plans - 1, mentions = bodies.mentions - found.mentions, "
                       "duties = bodies.duties - found.duties FROM found WHERE bodies.key = found.key",
                   {plan, plan});
  database.execute(kBodiesOfPlan + "DELETE FROM bodies WHERE plans = 0 AND key IN (SELECT key FROM found)",
                   {plan, plan});
  database.execute(kDutiesOfPlan +
                       "UPDATE duty_totals SET duties = duty_totals.duties - found.duties FROM found "
                       "WHERE duty_totals.line = found.line AND duty_totals.role = found.role",
                   {plan});
}

}  // namespace doichieu
