// Plans and programmes that are cited by name and year alone: "Chương trình mục tiêu quốc gia ... giai đoạn 2021-2025".
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "citation.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "heads.h"
#include "tail_reader.h"

namespace doichieu::legal {

/// What is known of the plan that cites.
struct OwnPlan {
  std::string type, symbol, date, issuer, title;  // "" unknown
};

class NamedDocuments {
 public:
  void load(const Host& host, const TailReader& tails);
  /// The named document that begins with this type word; nullopt where it is the plan itself, one that is yet to be
  /// made, or no name at all.
  std::optional<Citation> at(std::string_view text, const TypeWord& word, const Heads& heads, const OwnPlan& own) const;

 private:
  bool isName(std::string_view name) const;
  bool precededBy(std::string_view kind, std::string_view before) const;

  std::shared_ptr<const RuleSet> names_, ends_, leads_;
  const TailReader* tails_ = nullptr;
  const AgencyDirectory* agencies_ = nullptr;
};

/// Share of words that two titles have in common, 0..1.
double titleLikeness(std::string_view a, std::string_view b);

}  // namespace doichieu::legal
