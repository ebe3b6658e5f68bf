// Where the name of a law ends: by the list of known names, else by the words that cannot belong to one.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/rules/gazetteer.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"

namespace doichieu::legal {

/// The known names of laws in one text.
class LawNamesIn {
 public:
  explicit LawNamesIn(std::vector<PhraseMatch> matches) : matches_(std::move(matches)) {}
  /// End of the known name that begins at `begin`; 0 where none does.
  std::size_t endAt(std::size_t begin) const;

 private:
  std::vector<PhraseMatch> matches_;
};

class LawNames {
 public:
  /// Reads config/gazetteers/law_names.txt. Throws ConfigError.
  void load(const Host& host);
  LawNamesIn find(std::string_view text) const { return LawNamesIn(known_.find(text)); }

  struct Name {
    Span span;
    bool known = false;
    bool amending = false;  // "Luật sửa đổi, bổ sung một số điều của Luật ..."
  };
  /// The name of the law that begins with the word at `noun`; an empty span where nothing after it can be a name.
  Name at(std::string_view text, const Span& noun, const LawNamesIn& known) const;

 private:
  std::optional<Span> linkAfter(std::string_view text) const;
  std::size_t unknownEnd(std::string_view text, std::size_t begin) const;

  Gazetteer known_;
  std::shared_ptr<const RuleSet> ends_;
};

}  // namespace doichieu::legal
