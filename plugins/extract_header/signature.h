// Who signs, in which position, by what authority.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "findings.h"
#include "names.h"

namespace doichieu::header {

struct SignatureReading {
  Found signer, position, authority;
  std::vector<std::string> flags;
};

class Signature {
 public:
  /// Reads positions.tsv and surnames.txt. Throws ConfigError.
  void load(const Host& host, const Names& names);
  SignatureReading read(const std::vector<Line>& lines) const;
  /// A line that names an authority or, in capitals, a position.
  bool isSigningLine(std::string_view line) const;

 private:
  struct Position {
    std::string folded, name, deputy;
    bool isDeputy = false;
  };
  void takeAuthority(const RuleMatch& match, const Line& line, SignatureReading& reading, std::string& signedFor) const;
  /// The position with which a line begins; nullptr where with none.
  const Position* positionAt(std::string_view printed) const;
  /// The line as records write it: the position, and what follows it; "" where no position begins it.
  std::string spelledPosition(std::string_view printed) const;
  std::string nameIn(std::string_view line) const;

  std::shared_ptr<const RuleSet> rules_;
  std::vector<Position> positions_;              // longest first
  std::set<std::string, std::less<>> surnames_;  // folded
  const Names* names_ = nullptr;
};

}  // namespace doichieu::header
