#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace doichieu::make_scans {

/// A .plan that cannot be understood. what() reads "file:line: reason".
class PlanError : public std::runtime_error {
 public:
  PlanError(const std::string& file, std::size_t line, const std::string& reason)
      : std::runtime_error(file + ":" + std::to_string(line) + ": " + reason) {}
};

/// A page that cannot be set, painted, encoded or written; what() names the font or the file.
class RenderError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace doichieu::make_scans
