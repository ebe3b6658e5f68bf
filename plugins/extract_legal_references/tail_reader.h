// What follows the symbol or name of a cited document: date, issuer, title, the short name given to it.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "citation.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "issuers.h"

namespace doichieu::legal {

struct Tail {
  Text date, issuer, title;
  Span titleSpan;
  std::size_t headEnd = 0;      // behind what was read before the title: no other citation begins there
  std::size_t end = 0;          // of the whole citation
  bool torn = false;            // the day or month was left blank
  bool impossibleDate = false;  // no such day in the calendar
  std::vector<Alias> aliases;
};

struct TailOptions {
  bool title = true;   // a title may follow
  bool joint = false;  // several issuers may follow
};

class TailReader {
 public:
  void load(const Host& host);
  /// Reads from `begin` on.
  Tail read(std::string_view text, std::size_t begin, const TailOptions& options) const;
  /// End of the issuer's name that begins at `begin`.
  std::size_t issuerEnd(std::string_view text, std::size_t begin, bool joint) const;

 private:
  bool take(const RuleMatch& match, std::string_view window, std::size_t at, Tail& tail) const;
  std::size_t titleEnd(std::string_view text, std::size_t begin, const Tail& tail) const;

  std::shared_ptr<const RuleSet> follows_, ends_;
  const AgencyDirectory* agencies_ = nullptr;
  Issuers issuers_;
};

}  // namespace doichieu::legal
