// Who cites whom among the plans of the store. A symbol alone does not do: every people's committee has a 42/KH-UBND,
// so the date or the issuer has to agree too. A plan whose own number was left blank is known by issuer, date and
// title.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "doichieu/model/record.h"
#include "store/database.h"

namespace doichieu {

/// A document as a plan of the store cites it.
struct Citation {
  std::int64_t citing = 0;
  std::string type;
  Text symbol, issuer, date, title;
  std::string role;  // "basis" where it is that anywhere in the plan
};

/// What the plan cites, one a document, in reading order.
std::vector<Citation> citationsOf(Database& database, std::int64_t plan);
/// Plans of the store that the citation means; more than one where several files hold the same plan.
std::vector<std::int64_t> meantBy(Database& database, const Citation& citation);
/// How other plans cite this one.
std::vector<Citation> citationsTo(Database& database, std::int64_t plan);

/// A plan or a programme, or a decision that approves one: what another plan may implement.
bool isProgramme(const Citation& citation);
/// How alike two titles are, years and other numbers aside: 0..1.
double titleLikeness(const std::string& a, const std::string& b);

}  // namespace doichieu
