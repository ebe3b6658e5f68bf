#include "ingest/engine_processor.h"

namespace doichieu {
namespace {

class EngineReading : public DocumentReading {
 public:
  EngineReading(const Engine& engine, std::unique_ptr<RecognizerSession>& session, const std::filesystem::path& file)
      : engine_(engine), session_(session), document_(engine.open(file)) {}

  DocumentInfo info() override { return {document_->pageCount(), document_->mediaType(), document_->diagnostics()}; }
  Page readPage(int number) override { return engine_.readPage(*document_, number, session_); }
  RasterImage image(int number, double dpi) override {
    const bool exists = number >= 1 && number <= document_->pageCount() && document_->hasImage(number);
    return exists ? document_->image(number, dpi) : DocumentReading::image(number, dpi);
  }

 private:
  const Engine& engine_;
  std::unique_ptr<RecognizerSession>& session_;
  std::unique_ptr<OpenDocument> document_;
};

}  // namespace

std::unique_ptr<DocumentReading> EngineProcessor::open(const std::filesystem::path& file) {
  return std::make_unique<EngineReading>(engine_, session_, file);
}

PlanRecords EngineProcessor::finish(const std::vector<Page>& pages, SourceInfo source) {
  return engine_.extractRecords(engine_.buildPlan(pages), pages, std::move(source));
}

}  // namespace doichieu
