// What ingestion needs to know of document analysis: one interface between the machinery of many documents and the
// engine of one. Implemented over the Engine in engine_processor.h, and by fakes that crash, hang and fail in tests.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "doichieu/model/image.h"
#include "doichieu/model/page.h"
#include "doichieu/model/record.h"

namespace doichieu {

struct DocumentInfo {
  int pages = 0;
  std::string mediaType;
  std::vector<Diagnostic> diagnostics;  // of the document as a whole
};

/// A document being read, by one thread.
class DocumentReading {
 public:
  virtual ~DocumentReading() = default;
  virtual DocumentInfo info() = 0;
  virtual Page readPage(int number) = 0;  // from 1
  /// The pixels of a page, for people to look at. Throws DocumentError "page.no_image" where there are none.
  virtual RasterImage image(int number, double dpi);
};

/// Used by one thread at a time. Throws DocumentError, ConfigError; anything else that leaves it is taken as a fault of
/// ours and costs that document only.
class DocumentProcessor {
 public:
  virtual ~DocumentProcessor() = default;
  virtual std::unique_ptr<DocumentReading> open(const std::filesystem::path& file) = 0;
  /// From all pages, in order, to records.
  virtual PlanRecords finish(const std::vector<Page>& pages, SourceInfo source) = 0;
  /// What decides how a page is read, and what decides the records made of it. See Engine.
  virtual std::string readingKey() const = 0;
  virtual std::string rulesKey() const = 0;
};

}  // namespace doichieu
