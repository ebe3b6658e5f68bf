// What is to be done by the time: the words around it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doichieu/base/span.h"
#include "rhythms.h"

namespace doichieu::deadlines {

/// Immutable, thread-safe.
class Actions {
 public:
  Actions() = default;
  /// `connectives` as TimeFinder has them.
  Actions(Rhythms rhythms, std::set<std::string, std::less<>> connectives)
      : rhythms_(std::move(rhythms)), connectives_(std::move(connectives)) {}

  /// The clause in which the time stands, without the time itself and what merely connects it. `times` are all of the
  /// statement's, in any order: where several share a clause, each has its own part of it ("sơ kết trước ngày 15/6,
  /// tổng kết trước ngày 15/12").
  std::string around(std::string_view statement, const Span& time, std::vector<Span> times) const;

 private:
  bool isConnective(std::string_view word) const;
  std::string_view ownPart(std::string_view text) const;
  bool sharesEnd(std::string_view behind, bool alone) const;
  std::string joined(std::string_view first, std::string_view own) const;

  Rhythms rhythms_;
  std::set<std::string, std::less<>> connectives_;
};

}  // namespace doichieu::deadlines
