#include "ingest/active_document.h"

#include <algorithm>

namespace doichieu {

void ActiveDocument::setReading(Reading reading, const std::vector<int>& stored) {
  for (int page = 1; page <= reading.pages; ++page)
    if (!std::binary_search(stored.begin(), stored.end(), page)) missing_.push_back(page);
  reused_ = reading.pages - static_cast<int>(missing_.size());
  reading_ = std::move(reading);
}

std::optional<Job> ActiveDocument::nextJob() {
  if (failure_ || opening_ || finishing_) return std::nullopt;
  if (!reading_) {
    opening_ = true;
    return job(Job::Kind::open, 0);
  }
  if (!missing_.empty()) {
    const int page = missing_.front();
    missing_.pop_front();
    ++pagesUnderWay_;
    return job(Job::Kind::page, page);
  }
  if (pagesUnderWay_ > 0) return std::nullopt;
  finishing_ = true;
  return job(Job::Kind::finish, 0);
}

void ActiveDocument::settle(const Outcome& outcome) {
  switch (outcome.kind) {
    case Job::Kind::open:
      opening_ = false;
      break;
    case Job::Kind::page:
      --pagesUnderWay_;
      if (!outcome.failure) ++read_;
      break;
    case Job::Kind::finish:
      finishing_ = false;
      break;
    case Job::Kind::image:
      break;  // no part of ingestion
  }
  if (outcome.failure) fail(*outcome.failure, outcome.lasting);
}

void ActiveDocument::fail(Diagnostic reason, bool lasting) {
  if (failure_) return;
  failure_ = std::move(reason);
  failureLasts_ = lasting;
}

Job ActiveDocument::job(Job::Kind kind, int page) const {
  Job job;
  job.kind = kind;
  job.document = id_;
  job.path = file_.path;
  job.page = page;
  if (kind != Job::Kind::finish) return job;
  job.source.path = file_.path;
  job.source.sha256 = file_.sha256;
  job.source.mediaType = reading_->mediaType;
  job.source.pages = reading_->pages;
  job.diagnostics = reading_->diagnostics;
  return job;
}

}  // namespace doichieu
