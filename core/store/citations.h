// Who cites whom among the plans of the store: the tables `cited_documents`, `citations`, `cited_plans` and
// `plan_parents`. A symbol alone does not do: every people's committee has a 42/KH-UBND, so the date or the issuer has
// to agree too. A plan whose own number was left blank is known by issuer, date and title.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "doichieu/model/record.h"
#include "store/database.h"

namespace doichieu {

/// A document as a plan of the store cites it.
struct Citation {
  std::int64_t citing = 0, document = 0;
  std::string type;
  Text symbol, issuer, date, title;
  std::string role;        // "basis" where it is that anywhere in the plan
  bool programme = false;  // a plan or a programme, or a decision that approves one: what another plan may implement
};

/// What the plan cites, one a document, in reading order.
std::vector<Citation> citationsOf(Database& database, std::int64_t plan);
/// How other plans cite this one, one a plan.
std::vector<Citation> citationsTo(Database& database, std::int64_t plan);
/// Plans of the store that the cited document is, but for `citing`; more than one where several files hold the same
/// plan.
std::vector<std::int64_t> plansOf(Database& database, const Citation& citation);

/// Writes down what a plan cites and which plans cite it. To be called when its records are written, within the same
/// transaction.
void linkCitations(Database& database, std::int64_t plan);
/// Plans that stand below this one. After its removal chooseParents() finds them others.
std::vector<std::int64_t> childrenByParent(Database& database, std::int64_t plan);
void chooseParents(Database& database, const std::vector<std::int64_t>& plans);

/// How alike two titles are, years and other numbers aside: 0..1.
double titleLikeness(const std::string& a, const std::string& b);

/// Whether plan `upper` may stand above plan `lower`, both names of the table `plans` in a statement: it is another
/// plan, and not known to be of the same or a lower level.
std::string mayStandAbove(const std::string& upper, const std::string& lower);

}  // namespace doichieu
