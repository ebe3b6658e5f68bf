// Targets: what a plan commits to, with its measures.
#pragma once

#include <memory>

#include "doichieu/spi/extractor.h"
#include "measure_parser.h"

namespace doichieu {

class ExtractTargets : public Extractor {
 public:
  ExtractTargets();
  ~ExtractTargets() override;
  PluginDescriptor descriptor() const override;
  void configure(const Host& host) override;
  int order() const override { return 100; }
  void extract(const Plan& plan, const Header& header, RecordSink& sink) const override;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace doichieu
