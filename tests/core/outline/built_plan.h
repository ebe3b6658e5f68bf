// Plans of a few typed lines, and what the tests ask of them.
#pragma once

#include <string>
#include <vector>

#include "core/outline/typed_pages.h"
#include "outline/plan_builder.h"

namespace doichieu::testing {

inline const PlanBuilder& builder() {
  static const PlanBuilder shared = PlanBuilder::load(std::string(DOICHIEU_SOURCE_DIR) + "/config");
  return shared;
}

inline Plan typedPlan(const std::string& text) {
  return builder().build(typedPages(text));
}

/// "II.1 Mục tiêu" for each section.
inline std::vector<std::string> headings(const Plan& plan) {
  std::vector<std::string> out;
  for (const Section& section : plan.outline)
    out.push_back(section.label + (section.heading.empty() ? "" : " " + section.heading));
  return out;
}

/// The whole text of each paragraph of a zone, cells of tables left out.
inline std::vector<std::string> paragraphs(const Plan& plan, Zone zone) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : plan.paragraphs)
    if (paragraph.zone == zone && paragraph.table < 0) out.emplace_back(plan.at(paragraph.span));
  return out;
}

inline const Section& section(const Plan& plan, const std::string& label) {
  for (const Section& candidate : plan.outline)
    if (candidate.label == label) return candidate;
  throw std::out_of_range("no section " + label);
}

/// The cells of a row as text, "|" between them; cells taken from another row begin with "^".
inline std::string row(const Plan& plan, const Table& table, std::size_t index) {
  std::string out;
  const TableRow& row = table.rows.at(index);
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (c > 0) out += "|";
    out += (row.inherited[c] ? "^" : "") + std::string(plan.at(row.cells[c]));
  }
  return out;
}

}  // namespace doichieu::testing
