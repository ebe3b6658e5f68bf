#include "ingest/ingest_run.h"

#include <sys/stat.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/digest.h"
#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "ingest/inline_executor.h"
#include "ingest/run_owner.h"
#include "ingest/worker_pool.h"

namespace doichieu {
namespace {

using namespace std::chrono_literals;
using Clock = ProgressMeter::Clock;

constexpr auto kPatience = 100ms;        // how long a cancellation may go unnoticed
constexpr auto kNoticeInterval = 200ms;  // of progress
constexpr auto kRenewalInterval = 20s;
constexpr auto kLease = 120s;  // a claim of a host that vanished is free after this

std::unique_ptr<Executor> makeExecutor(DocumentProcessor& processor, const IngestOptions& options) {
  if (options.workers == 0) return std::make_unique<InlineExecutor>(processor);
  if (options.workerCommand.empty()) throw UsageError("ingestion with workers needs the command that starts one");
  WorkerPoolOptions pool;
  pool.command = options.workerCommand;
  pool.workers =
      options.workers > 0 ? options.workers : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  pool.jobsPerWorker = options.jobsPerWorker;
  pool.limits = options.limits;
  return std::make_unique<WorkerPool>(std::move(pool));
}

/// Size and time stamp; zeros where the file cannot be looked at (its reading will tell).
FileFacts factsOf(const std::string& path) {
  FileFacts facts{path, "", 0, 0};
  struct stat found {};
  if (stat(path.c_str(), &found) != 0) return facts;
  facts.size = found.st_size;
  facts.modifiedNs = std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
  return facts;
}

bool sameStamp(const FileFacts& a, const FileFacts& b) {
  return a.size == b.size && a.modifiedNs == b.modifiedNs;
}

Diagnostic trouble(const char* code, std::vector<std::string> args) {
  return {code, Severity::error, Stage::read, 0, std::move(args), ""};
}

}  // namespace

IngestRun::IngestRun(Store& store, DocumentProcessor& processor, const IngestOptions& options, IngestObserver* observer)
    : store_(store),
      options_(options),
      observer_(observer),
      keys_{processor.readingKey(), processor.rulesKey()},
      owner_(newRunOwner()),
      executor_(makeExecutor(processor, options)) {}

IngestRun::~IngestRun() {
  executor_.reset();
  try {
    store_.ledger().release(owner_);
  } catch (const StoreError&) {
    // The store is beyond reach; the claims end with this process all the same.
  }
}

IngestSummary IngestRun::ingest(const std::vector<std::filesystem::path>& paths) {
  const std::vector<Input> found = findInputs(paths, store_.database().files());
  inputs_.assign(found.begin(), found.end());
  return run();
}

IngestSummary IngestRun::reprocess() {
  for (const DocumentEntry& entry : store_.ledger().all()) {
    const bool hasPages =
        entry.status == DocumentStatus::done || entry.status == DocumentStatus::read ||
        (entry.status == DocumentStatus::failed && entry.reason && entry.reason->stage >= Stage::layout);
    if (hasPages) entries_.push_back(entry);
  }
  return run();
}

IngestSummary IngestRun::run() {
  const Clock::time_point start = Clock::now();
  summary_.documents = static_cast<std::int64_t>(inputs_.size() + entries_.size());
  meter_.begin(summary_.documents, start);
  while (!(summary_.cancelled = cancelled())) {
    fillExecutor();
    keepUp();
    if (active_.empty()) {
      if (inputs_.empty() && entries_.empty()) break;
      continue;
    }
    for (const Outcome& outcome : executor_->wait(kPatience)) handle(outcome);
  }
  summary_.notReached = static_cast<std::int64_t>(inputs_.size() + entries_.size() + active_.size());
  summary_.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  if (observer_ != nullptr) observer_->onProgress(meter_.at(Clock::now()));
  return summary_;
}

void IngestRun::keepUp() {
  const Clock::time_point now = Clock::now();
  if (observer_ != nullptr && now - lastNotice_ > kNoticeInterval) {
    lastNotice_ = now;
    observer_->onProgress(meter_.at(now));
  }
  if (now - lastRenewal_ > kRenewalInterval) {
    lastRenewal_ = now;
    store_.ledger().renew(owner_, kLease);
  }
}

void IngestRun::fillExecutor() {
  while (executor_->hasRoom() && !cancelled()) {
    std::optional<Job> job = nextJob();
    if (!job) return;
    executor_->submit(std::move(*job));
    keepUp();
  }
}

/// Pages of the oldest document first. A new document is begun when the others leave a worker idle; those that the
/// ledger settles at once never become active, so this may go through many inputs.
std::optional<Job> IngestRun::nextJob() {
  for (ActiveDocument& document : active_) {
    std::optional<Job> job = document.nextJob();
    if (!job) continue;
    if (job->kind == Job::Kind::finish) loadPages(document, *job);
    return job;
  }
  const std::size_t before = active_.size();
  while (active_.size() == before && !cancelled()) {
    if (!inputs_.empty()) {
      const Input input = std::move(inputs_.front());
      inputs_.pop_front();
      begin(input);
    } else if (!entries_.empty()) {
      const DocumentEntry entry = std::move(entries_.front());
      entries_.pop_front();
      beginAgain(entry);
    } else {
      return std::nullopt;
    }
    keepUp();
  }
  return active_.size() == before ? std::nullopt : nextJob();
}

void IngestRun::begin(const Input& input) {
  FileFacts facts = factsOf(input.path.string());
  if (input.problem) {
    const bool failed = input.problem->severity == Severity::error;
    if (failed)
      store_.ledger().markFailed(facts, *input.problem);
    else
      store_.ledger().markSkipped(facts, *input.problem);
    return settle({facts.path, failed ? IngestResult::failed : IngestResult::skipped, input.problem, "", 0, 0, false},
                  false);
  }
  const auto known = store_.ledger().find(facts.path);
  if (known && sameStamp(known->file, facts)) facts.sha256 = known->file.sha256;
  try {
    if (facts.sha256.empty()) facts.sha256 = sha256OfFile(facts.path, options_.cancelled);
  } catch (const Cancelled&) {
    return inputs_.push_front(input);
  } catch (const DocumentError& e) {
    store_.ledger().markFailed(facts, e.diagnostic());
    return settle({facts.path, IngestResult::failed, e.diagnostic(), "", 0, 0, false}, false);
  }
  if (!settledByLedger(known, facts)) claim(facts, known);
}

/// True where the ledger knows the same bytes, handled by the same rules.
bool IngestRun::settledByLedger(const std::optional<DocumentEntry>& known, const FileFacts& facts) {
  if (!known || known->file.sha256 != facts.sha256) return false;
  const bool sameKeys = known->readingKey == keys_.reading && known->rulesKey == keys_.rules;
  if (known->status == DocumentStatus::done && sameKeys && !options_.force) {
    if (!sameStamp(known->file, facts)) store_.ledger().updateFacts(known->id, facts);
    settle({facts.path, IngestResult::unchanged, std::nullopt, "", known->pages, known->pages, false}, false);
    return true;
  }
  if (known->status == DocumentStatus::failed && sameKeys && !options_.retryFailed) {
    settle({facts.path, IngestResult::failed, known->reason, "", 0, 0, true}, false);
    return true;
  }
  return sameKeys && !options_.force && settledAsDuplicate(*known);
}

/// A repeated text stays one as long as the plan that it repeats was not written anew.
bool IngestRun::settledAsDuplicate(const DocumentEntry& known) {
  if (known.status != DocumentStatus::duplicate || !known.duplicateOf) return false;
  const auto original = store_.ledger().get(*known.duplicateOf);
  if (!original || original->status != DocumentStatus::done || original->finishedAt > known.finishedAt) return false;
  settle({known.file.path, IngestResult::duplicate, std::nullopt, original->file.path, 0, 0, false}, false);
  return true;
}

void IngestRun::claim(const FileFacts& facts, const std::optional<DocumentEntry>& known) {
  const bool reextraction = known && known->status == DocumentStatus::done && known->file.sha256 == facts.sha256 &&
                            known->readingKey == keys_.reading;
  if (reextraction) {
    if (!store_.ledger().claimAgain(known->id, owner_, kLease, runOwnerIsAlive))
      return settle({facts.path, IngestResult::elsewhere, std::nullopt, "", 0, 0, false}, false);
    return activate(known->id, facts, keys_.reading, true);
  }
  const EngineKeys failedUnder = options_.retryFailed ? EngineKeys{} : keys_;
  const Claim claim = store_.ledger().claim(facts, failedUnder, owner_, kLease, runOwnerIsAlive);
  switch (claim.result) {
    case Claim::Result::elsewhere:
      return settle({facts.path, IngestResult::elsewhere, std::nullopt, "", 0, 0, false}, false);
    case Claim::Result::duplicate:
      return settle({facts.path, IngestResult::duplicate, std::nullopt, claim.original, 0, 0, false}, false);
    case Claim::Result::claimed:
      return activate(claim.id, facts, keys_.reading, false);
  }
}

void IngestRun::beginAgain(const DocumentEntry& entry) {
  const std::string& readingKey = entry.readingKey.empty() ? keys_.reading : entry.readingKey;
  if (entry.rulesKey == keys_.rules && !options_.force && entry.status != DocumentStatus::read) {
    const bool failed = entry.status == DocumentStatus::failed;
    return settle({entry.file.path, failed ? IngestResult::failed : IngestResult::unchanged, entry.reason, "",
                   entry.pages, entry.pages, failed},
                  false);
  }
  if (!store_.ledger().claimAgain(entry.id, owner_, kLease, runOwnerIsAlive))
    return settle({entry.file.path, IngestResult::elsewhere, std::nullopt, "", 0, 0, false}, false);
  activate(entry.id, entry.file, readingKey, true);
  const std::optional<Reading>& reading = active_.back().reading();
  if (reading && active_.back().pagesReused() == reading->pages) return;
  active_.back().fail(trouble("ingest.no_pages", {entry.file.path}), false);
  endFailed(std::prev(active_.end()));
}

void IngestRun::activate(std::int64_t id, const FileFacts& facts, const std::string& readingKey, bool reextraction) {
  active_.emplace_back(id, facts, readingKey, reextraction);
  if (auto reading = store_.artifacts().find(facts.sha256, readingKey))
    takeReading(active_.back(), std::move(*reading));
}

void IngestRun::takeReading(ActiveDocument& document, Reading reading) {
  const std::vector<int> stored = store_.artifacts().pageNumbers(reading.sha256, reading.readingKey);
  document.setReading(std::move(reading), stored);
  meter_.opened(document.reading()->pages, document.pagesReused());
}

void IngestRun::loadPages(const ActiveDocument& document, Job& job) {
  store_.ledger().markRead(document.id(), document.reading()->pages);
  for (int page = 1; page <= document.reading()->pages; ++page) {
    auto json = store_.artifacts().page(document.file().sha256, document.readingKey(), page);
    if (!json)
      throw StoreError(Diagnostic{"store.corrupt",
                                  Severity::error,
                                  Stage::store,
                                  page,
                                  {store_.database().file().string()},
                                  "a page of " + document.file().path + " vanished"});
    job.pages.push_back(std::move(*json));
  }
}

void IngestRun::handle(const Outcome& outcome) {
  const auto document =
      std::find_if(active_.begin(), active_.end(), [&](const ActiveDocument& d) { return d.id() == outcome.document; });
  if (document == active_.end()) return;
  document->settle(outcome);
  if (!outcome.failure) handleSuccess(*document, outcome);
  if (document->failure()) {
    if (!document->jobsUnderWay()) endFailed(document);
  } else if (outcome.kind == Job::Kind::finish) {
    active_.erase(document);
  }
}

void IngestRun::handleSuccess(ActiveDocument& document, const Outcome& outcome) {
  const FileFacts& file = document.file();
  switch (outcome.kind) {
    case Job::Kind::open: {
      if (outcome.info.pages < 1) return document.fail(trouble("ingest.no_page", {file.path}), true);
      const Reading reading{file.sha256, document.readingKey(), outcome.info.pages, outcome.info.mediaType,
                            outcome.info.diagnostics};
      store_.artifacts().put(reading);
      return takeReading(document, reading);
    }
    case Job::Kind::page:
      store_.artifacts().putPage(file.sha256, document.readingKey(), outcome.page, outcome.payload);
      ++summary_.pagesRead;
      return meter_.pageRead(file.path);
    case Job::Kind::finish:
      return writePlan(document, outcome);
    case Job::Kind::image:
      return;  // no part of ingestion
  }
}

void IngestRun::writePlan(ActiveDocument& document, const Outcome& outcome) {
  const FileFacts& file = document.file();
  if (!document.reextraction() && !sameStamp(factsOf(file.path), file))
    return document.fail(trouble("ingest.changed_while_read", {file.path}), false);
  PlanRecords records;
  try {
    records = planRecordsFromJson(nlohmann::ordered_json::parse(outcome.payload));
  } catch (const std::exception& e) {
    Diagnostic reason = trouble("ingest.internal", {});
    reason.stage = Stage::extract;
    reason.detail = e.what();
    return document.fail(std::move(reason), true);
  }
  if (!document.reextraction() && writeDuplicate(document, records)) return;
  const int pages = records.source.pages, reused = document.pagesReused();
  if (!store_.plans().put(document.id(), records, {document.readingKey(), keys_.rules}, owner_))
    return settle({file.path, IngestResult::elsewhere, std::nullopt, "", 0, 0, false}, true);
  const IngestResult result = document.reextraction() ? IngestResult::reextracted : IngestResult::done;
  settle({file.path, result, std::nullopt, "", pages, reused, false}, true);
}

/// False where the records say something that no other plan does.
bool IngestRun::writeDuplicate(const ActiveDocument& document, const PlanRecords& records) {
  const auto original = store_.plans().documentRepeatedBy(document.id(), records);
  if (!original) return false;
  const EngineKeys keys{document.readingKey(), keys_.rules};
  const bool ours = store_.ledger().markDuplicate(document.id(), *original, keys, owner_);
  const std::string path = ours ? store_.ledger().get(*original)->file.path : "";
  settle({document.file().path, ours ? IngestResult::duplicate : IngestResult::elsewhere, std::nullopt, path,
          records.source.pages, document.pagesReused(), false},
         true);
  return true;
}

void IngestRun::endFailed(Documents::iterator document) {
  if (document->reextraction())
    store_.ledger().release(document->id());
  else
    store_.ledger().markFailed(document->id(), *document->failure(), document->failureLasts() ? keys_ : EngineKeys{});
  meter_.pagesDropped(document->pagesOutstanding());
  const DocumentResult result{document->file().path, IngestResult::failed, document->failure(), "", 0, 0, false};
  const bool withPages = document->reading().has_value();
  active_.erase(document);
  settle(result, withPages);
}

void IngestRun::settle(DocumentResult result, bool withPages) {
  ++summary_.counts[static_cast<std::size_t>(result.result)];
  summary_.pagesReused += result.pagesReused;
  meter_.settled(withPages);
  if (observer_ != nullptr) observer_->onDocument(result);
  if (result.result == IngestResult::failed) summary_.failures.push_back(std::move(result));
}

}  // namespace doichieu
