// Takes what extractors push and sees to it that a plugin's trouble stays a diagnostic.
#pragma once

#include <string>

#include "doichieu/model/record.h"
#include "doichieu/spi/extractor.h"

namespace doichieu {

class RecordCollector : public RecordSink {
 public:
  explicit RecordCollector(PlanRecords& records) : records_(records) {}
  /// Runs one extractor. An exception becomes a diagnostic "extract.failed"; what it pushed before is kept.
  void run(const Extractor& extractor, const Plan& plan);

  void add(Header header) override { records_.header = std::move(header); }
  void add(LegalReference reference) override { take(records_.legalReferences, std::move(reference)); }
  void add(Target target) override { take(records_.targets, std::move(target)); }
  void add(Duty duty) override { take(records_.duties, std::move(duty)); }
  void add(Deadline deadline) override { take(records_.deadlines, std::move(deadline)); }
  void add(CustomRecord record) override { take(records_.others, std::move(record)); }
  void report(Diagnostic diagnostic) override { records_.diagnostics.push_back(std::move(diagnostic)); }

 private:
  template <typename Record>
  void take(std::vector<Record>& list, Record record) {
    if (record.anchors.empty()) {
      report({"extract.no_anchor", Severity::error, Stage::extract, 0, {extractor_}, record.rule});
      return;
    }
    list.push_back(std::move(record));
  }

  PlanRecords& records_;
  std::string extractor_;
};

}  // namespace doichieu
