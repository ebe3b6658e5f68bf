// Plans of a few statements, for tests that hold one against another.
#pragma once

#include <algorithm>
#include <filesystem>

#include "compare/compare.h"

namespace doichieu::testing_support {

inline const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

inline Measure measure(double value, const char* unit, const char* comparator, const char* object, Text change = {}) {
  return {value, {}, Text(unit), comparator, std::move(change), Text(object)};
}

struct PlanOf {
  PlanRecords records;

  explicit PlanOf(const char* issuer) { records.header.issuer = issuer; }
  PlanOf& years(const char* first, const char* last) {
    records.header.period = Period{first, last};
    return *this;
  }
  PlanOf& target(const char* text, std::vector<Measure> measures = {}) {
    Target target;
    target.text = text;
    const bool zero = std::all_of(measures.begin(), measures.end(), [](const Measure& m) { return m.value == 0; });
    target.kind = measures.empty() ? "qualitative" : zero ? "zero" : "quantitative";
    target.measures = std::move(measures);
    records.targets.push_back(target);
    return *this;
  }
  /// When the last target is to be met.
  PlanOf& by(const char* day) {
    records.targets.back().period = Period{"", day};
    return *this;
  }
  PlanOf& every(const char* rule) {
    records.targets.back().recurrence = rule;
    return *this;
  }
  PlanOf& duty(const char* agency, const char* text) {
    Duty duty;
    duty.agency = agency;
    duty.text = text;
    records.duties.push_back(duty);
    return *this;
  }
};

inline Comparison compared(const PlanOf& parent, const PlanOf& child, const char* language = "en") {
  return Comparer::load(kConfig).compare(parent.records, child.records, Messages::load(kConfig, language));
}

}  // namespace doichieu::testing_support
