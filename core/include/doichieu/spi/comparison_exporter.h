// Exporters that can also write a comparison implement this beside Exporter.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <ostream>

namespace doichieu {

class ComparisonExporter {
 public:
  virtual ~ComparisonExporter() = default;
  /// `comparison`: to the contract "doichieu.comparison/1" (core/records.md). Thread-safe, as every verb.
  virtual void writeComparison(const nlohmann::ordered_json& comparison, std::ostream& out) const = 0;
};

}  // namespace doichieu
