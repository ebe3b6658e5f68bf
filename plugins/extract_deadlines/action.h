// What is to be done by the time: the words around it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "rhythms.h"

namespace doichieu::deadlines {

/// Immutable after load, thread-safe.
class Actions {
 public:
  /// Throws ConfigError with file:line.
  static Actions load(const std::filesystem::path& configFolder);

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
  std::vector<std::string> connectives_;  // words of them: "và"
};

}  // namespace doichieu::deadlines
