// Documents that come in through the pages: kept in a folder beside the store and read, one run after the other, by the
// same ingestion as the command line's.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "ingest/ingest.h"

namespace doichieu::serve {

struct InboxSettings {
  std::filesystem::path folder;  // made where it is not there
  std::filesystem::path store;
  IngestOptions ingest;
  /// Done at the start and after runs, while no file waits; `stop` is true once one does, or the service ends.
  std::function<void(Store& store, const std::function<bool()>& stop)> upkeep;
};

/// Thread-safe. Its thread ends with it; what was not read by then, however the service ended, is read at the next
/// start.
class Inbox {
 public:
  /// `processor` is borrowed, and asked from one thread only. Throws Error where the folder cannot be made.
  Inbox(InboxSettings settings, DocumentProcessor& processor);
  ~Inbox();

  /// An empty file in the folder, made for this caller alone, to write a document into that was called `name`
  /// elsewhere: nothing of the name can lead out of the folder. It is hidden until it is taken, so that one that was
  /// never written whole is never read. Throws HttpError 507 where the disk refuses.
  std::filesystem::path placeFor(const std::string& name) const;
  /// Gives files that were written into their places their names and has them read, in this order. Returns the names.
  std::vector<std::filesystem::path> take(const std::vector<std::filesystem::path>& places);
  /// Files to be read, in this order.
  void add(std::vector<std::filesystem::path> files, bool retry = false);
  /// Files that wait for the run under way to end.
  std::vector<std::filesystem::path> waiting() const;
  bool busy() const { return busy_; }
  /// What ended the last run early, in the program's own words; "" where nothing did.
  std::string trouble() const;

 private:
  struct Entry {
    std::filesystem::path file;
    bool retry = false;
  };
  void work();
  /// What lies in the folder and has no end in the ledger; uploads that were never whole are removed after a day.
  void takeUpWhatIsLeft();
  void runOnce(const std::vector<std::filesystem::path>& files, bool retry);
  void keepUp();
  /// Does something with the store; gives what ended it early, "" where nothing did.
  std::string withStore(const std::function<void(Store&)>& work) const;
  void note(const std::string& trouble);

  InboxSettings settings_;
  DocumentProcessor& processor_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Entry> queue_;
  std::string trouble_;
  std::atomic<bool> stopping_ = false, busy_ = true;
  std::thread thread_;
};

}  // namespace doichieu::serve
