// Holds a child plan against its parent.
//
//   const doichieu::Comparer comparer = doichieu::Comparer::load(configFolder);
//   const doichieu::Comparison result = comparer.compare(parent, child, messages);
#pragma once

#include <filesystem>
#include <memory>

#include "base/messages.h"
#include "compare/comparison.h"
#include "doichieu/model/record.h"

namespace doichieu {

/// A plan made ready for many comparisons: its words taken apart once (prepared.h). Immutable, thread-safe. It keeps
/// the records without text and boxes.
class PreparedPlan;
namespace compare {
struct Settings;
}

/// Immutable after load, thread-safe.
class Comparer {
 public:
  /// Reads config/compare. Throws ConfigError.
  static Comparer load(const std::filesystem::path& configFolder);
  Comparer(Comparer&&) noexcept;
  ~Comparer();

  /// `messages` gives the language of `why`.
  Comparison compare(const PlanRecords& parent, const PlanRecords& child, const Messages& messages) const;

  std::shared_ptr<const PreparedPlan> prepare(const PlanRecords& plan) const;
  Comparison compare(const PreparedPlan& parent, const PreparedPlan& child, const Messages& messages) const;

  /// Digest of what decides an answer: config/compare and the version of the method.
  std::string key() const;
  const compare::Settings& settings() const;

 private:
  struct Impl;
  explicit Comparer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// True where the child cites the parent, or both cite one document of the same chain. `symbol` alone does not do:
/// every people's committee has a 42/KH-UBND, so the date or the issuer has to agree too.
bool citesPlan(const PlanRecords& child, const PlanRecords& parent);

}  // namespace doichieu
