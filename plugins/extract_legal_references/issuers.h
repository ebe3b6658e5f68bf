// Names of issuers as records give them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "doichieu/spi/plugin.h"

namespace doichieu::legal {

class Issuers {
 public:
  /// Reads config/gazetteers/issuer_heads.tsv and territories.tsv. Throws ConfigError.
  void load(const Host& host);
  /// Blanks collapsed, abbreviations of councils and committees spelled out wherever they stand ("Chủ tịch UBND tỉnh"),
  /// tone marks that scanning lost put back in the words that every name begins with.
  std::string spelled(std::string_view printed) const;

 private:
  std::string headRepaired(const std::string& name) const;

  const AgencyDirectory* agencies_ = nullptr;
  std::vector<std::pair<std::string, std::string>> heads_;  // folded for search -> as written; of several words
  std::vector<std::pair<std::string, std::string>> units_;  // "tinh" -> "tỉnh"
};

/// The same body, as far as names tell: equal, or one with more words of place at its end or beginning.
bool sameIssuer(std::string_view a, std::string_view b);

}  // namespace doichieu::legal
