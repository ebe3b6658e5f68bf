// Bodies that a statement names for itself: "do Sở X chủ trì", "(Đơn vị chủ trì: X; phối hợp: Y)", "(Sở X)".
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "doichieu/model/plan.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu::targets {

struct NamedBodies {
  std::vector<std::string> lead, coordinating;
  bool none() const { return lead.empty() && coordinating.empty(); }
};

/// Immutable, thread-safe.
class BodyReader {
 public:
  /// `rules` are those of targets_bodies.rules.
  BodyReader(std::shared_ptr<const RuleSet> rules, const AgencyDirectory& directory);

  /// Bodies of a statement. A body that is the subject of a clause leads only where the clause holds one of the
  /// `measures`: "Công an xã mở 02 lớp".
  NamedBodies of(std::string_view statement, const std::vector<Span>& measures) const;
  /// The body, or list of bodies, before the colon that opens the statement; empty where there is none: "Ban Điều hành
  /// 14 khu phố: nắm chắc từng hộ".
  Span doersOf(std::string_view statement) const;
  /// True where the text begins with a label and states nothing else: "Cơ quan phối hợp: Sở X."
  bool isLabel(std::string_view text) const;
  /// For each section of the outline the bodies that its heading, or the nearest heading above that names any, gives to
  /// all of its targets: "Nhóm chỉ tiêu do Công an huyện chủ trì", "Truyền thông (Sở Tư pháp chủ trì)", or a body's
  /// name alone.
  std::vector<NamedBodies> inHeadings(const Plan& plan) const;

 private:
  std::shared_ptr<const RuleSet> rules_;
  const AgencyDirectory& directory_;
};

/// Appends the names that are not in the list yet, in whatever case.
void addNames(const std::vector<std::string>& names, std::vector<std::string>& list);

}  // namespace doichieu::targets
