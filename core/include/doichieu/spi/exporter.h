// Exporters write records in a foreign format.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "doichieu/model/record.h"
#include "doichieu/spi/plugin.h"

namespace doichieu {

class Exporter : public Plugin {
 public:
  ~Exporter() override;
  virtual std::string format() const = 0;     // the word after --format: "json", "csv"
  virtual std::string mediaType() const = 0;  // "text/csv; charset=utf-8"
  /// Writes all plans to `out` (binary, UTF-8 where textual). Whether `out` took it is the caller's to check.
  virtual void write(const std::vector<PlanRecords>& plans, std::ostream& out) const = 0;
};

}  // namespace doichieu
