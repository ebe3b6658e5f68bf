// Progress of a long run, drawn on standard error: a bar with an ETA on a terminal, a line now and then elsewhere.
#pragma once

#include <chrono>
#include <string>

#include "context.h"
#include "ingest/ingest.h"

namespace doichieu::cli {

class ProgressBar : public IngestObserver {
 public:
  ProgressBar(const Context& context, bool quiet);
  ~ProgressBar() override;  // clears the line
  void onProgress(const IngestProgress& progress) override;
  void onDocument(const DocumentResult& result) override;

 private:
  void draw(const IngestProgress& progress);
  void clear();
  std::string line(const IngestProgress& progress) const;

  const Context& context_;
  bool quiet_;
  bool terminal_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point lastLine_;
};

}  // namespace doichieu::cli
