// One parent plan held against many children: which of its targets are taken up, and which are lost most often.
//
//   const auto parent = comparer.prepare(province);
//   std::vector<std::shared_ptr<const doichieu::PreparedPlan>> communes = ...;  // prepared once, kept as long as
//   wanted const doichieu::Matrix matrix = doichieu::compareAll(comparer, *parent, communes);
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "compare/compare.h"
#include "compare/comparison.h"

namespace doichieu {

/// One parent target in one child.
struct MatrixCell {
  TargetStatus status = TargetStatus::missing;  // never `added`
  double similarity = 0;
  std::optional<std::size_t> childTarget;  // index into the child's targets
  bool addressed = false;                  // missing as a target, but a duty, task or section speaks of it
  friend bool operator==(const MatrixCell&, const MatrixCell&) = default;

  /// Asked for in full: equal or stricter.
  bool covered() const { return status == TargetStatus::equal || status == TargetStatus::stricter; }
};

struct MatrixChild {
  std::string name;  // issuer and symbol, or the file
  bool citesParent = false;
  std::vector<MatrixCell> cells;  // one a parent target
  std::size_t added = 0;          // targets of its own that answer none of the parent's
  double coverage = 0;            // share of the parent's targets that it takes up at all
  friend bool operator==(const MatrixChild&, const MatrixChild&) = default;
};

/// How one parent target fares over all children.
struct TargetFate {
  std::size_t target = 0;  // index into the parent's targets
  std::size_t covered = 0, weaker = 0, changed = 0, missing = 0;
  std::size_t addressed = 0;  // of the missing ones: those spoken of elsewhere
};

struct Matrix {
  std::string parentName;
  std::vector<std::string> targetIds, targetTexts;  // of the parent
  std::vector<MatrixChild> children;                // in the order given
  std::vector<TargetFate> fates;                    // one a parent target, in its order

  /// Indices of targets, those missing in most children first; weaker ones break ties.
  std::vector<std::size_t> mostLost() const;
};

/// Compares on `threads` threads, 0 for as many as the machine has. The same answers as Comparer::compare gives one by
/// one.
Matrix compareAll(const Comparer& comparer, const PreparedPlan& parent,
                  const std::vector<std::shared_ptr<const PreparedPlan>>& children, int threads = 0);
/// The same for plans that are compared once: each is made ready and let go by the thread that compares it.
Matrix compareAll(const Comparer& comparer, const PlanRecords& parent, const std::vector<PlanRecords>& children,
                  int threads = 0);
/// Puts children together that were compared before, such as those that a store has kept.
Matrix assembleMatrix(const PlanRecords& parent, std::vector<MatrixChild> children);

/// "doichieu.matrix/1".
nlohmann::ordered_json toJson(const Matrix& matrix);
/// One child, as a store keeps it.
nlohmann::ordered_json toJson(const MatrixChild& child);
MatrixChild matrixChildFromJson(const nlohmann::ordered_json& json);

}  // namespace doichieu
