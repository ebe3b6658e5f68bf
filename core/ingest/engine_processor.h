// The Engine as a DocumentProcessor. Keeps one recognizer session for all pages that it reads.
#pragma once

#include "doichieu/engine.h"
#include "ingest/processor.h"

namespace doichieu {

class EngineProcessor : public DocumentProcessor {
 public:
  explicit EngineProcessor(const Engine& engine) : engine_(engine) {}
  std::unique_ptr<DocumentReading> open(const std::filesystem::path& file) override;
  PlanRecords finish(const std::vector<Page>& pages, SourceInfo source) override;
  std::string readingKey() const override { return engine_.readingKey(); }
  std::string rulesKey() const override { return engine_.rulesKey(); }

 private:
  const Engine& engine_;
  std::unique_ptr<RecognizerSession> session_;
};

}  // namespace doichieu
