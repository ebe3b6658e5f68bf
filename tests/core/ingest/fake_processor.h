// A processor whose documents are scripts: a text file of "key value" lines that says how many pages it has and on
// which page it throws, crashes, hangs or runs out of memory. Each page that is read is logged to a file beside the
// document, so that tests can tell what was read how often.
//
//   pages 3            crash 2       SIGSEGV while reading page 2; "crash open", "crash finish" likewise
//   throw 2            DocumentError on page 2; "throw open", "throw finish" likewise
//   surprise 2         an exception that no interface speaks of
//   hang 2             never comes back           memory 2     std::bad_alloc
//   config 2           ConfigError                exit 2       exit code 7, with a last word on standard error
//   greedy 2           takes 4 GiB of address space    network 2    throws where it can have a network socket
//   slow 50            milliseconds that each page takes
//   meet 3             each page waits until three pages have been begun
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ingest/processor.h"

namespace doichieu::testing_support {

class FakeProcessor : public DocumentProcessor {
 public:
  explicit FakeProcessor(std::string readingKey = "reading-1", std::string rulesKey = "rules-1")
      : readingKey_(std::move(readingKey)), rulesKey_(std::move(rulesKey)) {}

  std::unique_ptr<DocumentReading> open(const std::filesystem::path& file) override;
  PlanRecords finish(const std::vector<Page>& pages, SourceInfo source) override;
  std::string readingKey() const override { return readingKey_; }
  std::string rulesKey() const override { return rulesKey_; }

 private:
  std::string readingKey_, rulesKey_;
};

/// The pages of a document that were read, in the order of their reading.
std::vector<int> pagesRead(const std::filesystem::path& document);

/// The program that does a FakeProcessor's jobs.
std::filesystem::path fakeWorker();

}  // namespace doichieu::testing_support
