#include "pipeline/record_collector.h"

namespace doichieu {

void RecordCollector::run(const Extractor& extractor, const Plan& plan) {
  try {
    extractor_ = extractor.descriptor().id;
    extractor.extract(plan, records_.header, *this);
  } catch (const Cancelled&) {
    throw;
  } catch (const std::exception& e) {
    report({"extract.failed", Severity::error, Stage::extract, 0, {extractor_}, e.what()});
  }
}

}  // namespace doichieu
