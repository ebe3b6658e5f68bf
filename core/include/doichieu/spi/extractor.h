// Extractors read a plan and push records. They see nothing but the Plan: no file, no page image, no other extractor.
#pragma once

#include "doichieu/model/plan.h"
#include "doichieu/model/record.h"
#include "doichieu/spi/plugin.h"

namespace doichieu {

/// Where records go. Ids, agency ids and deadline ids are given later by the pipeline.
class RecordSink {
 public:
  virtual ~RecordSink();
  virtual void add(Header header) = 0;  // at most one extractor gives it
  virtual void add(LegalReference reference) = 0;
  virtual void add(Target target) = 0;
  virtual void add(Duty duty) = 0;
  virtual void add(Deadline deadline) = 0;
  virtual void add(CustomRecord record) = 0;
  virtual void report(Diagnostic diagnostic) = 0;
};

class Extractor : public Plugin {
 public:
  ~Extractor() override;
  /// Extractors run in rising order; one that uses what the header says (year, level, place) runs after it.
  virtual int order() const { return 100; }
  /// `header` is what the header extractor found (empty for itself).
  virtual void extract(const Plan& plan, const Header& header, RecordSink& sink) const = 0;
};

}  // namespace doichieu
