// Level of the issuer and the province in which it sits.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "doichieu/model/plan.h"
#include "doichieu/spi/plugin.h"
#include "findings.h"
#include "names.h"

namespace doichieu::header {

class TerritoryFinder {
 public:
  /// Reads provinces.tsv. Throws ConfigError.
  void load(const Host& host, const Names& names);
  /// Names of all provinces and province-level cities, folded for comparing.
  std::set<std::string> provinceNames() const;
  /// "" where nothing tells. `date` of issue tells whether cities below provinces still were.
  std::string levelOf(std::string_view issuer, std::string_view superior, std::string_view headLevel,
                      std::string_view date) const;
  /// "Ủy ban nhân dân tỉnh": the name of the unit is missing.
  bool lacksName(std::string_view body) const;
  /// Whether the unit at the end of `body` is called `name`: a known province, or so named anywhere in the plan.
  bool isNamed(const Plan& plan, std::string_view body, std::string_view name) const;
  /// "tỉnh An Bình": the place with its unit, as the plan calls it or as it is known as a province; "" where neither.
  std::string withUnit(const Plan& plan, std::string_view place) const;
  /// "tỉnh Hải Dương", "thành phố Hà Nội"; from the issuer, the letterhead, then the text from its beginning on.
  Found provinceOf(const Plan& plan, std::string_view issuer, std::string_view superior, std::string_view level) const;

 private:
  const TerritoryWord* unitAtEnd(std::string_view body) const;
  const TerritoryWord* unitBefore(std::string_view text, const std::string& place) const;
  std::string levelInside(std::string_view issuer) const;
  bool isProvinceCity(std::string_view name) const;
  // Whether the text from this word of its own on begins the name of an issuing body.
  bool beginsIssuer(std::string_view text, std::string_view word) const;
  std::string provinceIn(std::string_view text) const;

  /// A quick look before the careful one: does any word for a province stand in the text?
  bool mayNameProvince(std::string_view text) const;

  std::vector<std::string> unitWords_;            // "tỉnh", "Tỉnh", "TỈNH", ...
  std::set<std::string, std::less<>> cities_;     // folded names of province-level cities
  std::set<std::string, std::less<>> provinces_;  // folded names of provinces
  std::map<std::string, std::string> types_;      // "tỉnh" or "thành phố", by folded names
  const Names* names_ = nullptr;
  const AgencyDirectory* agencies_ = nullptr;
};

}  // namespace doichieu::header
