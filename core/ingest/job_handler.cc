#include "ingest/job_handler.h"

#include <new>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "ingest/page_picture.h"

namespace doichieu {

Outcome JobHandler::handle(const Job& job) {
  try {
    return handleUnguarded(job);
  } catch (const DocumentError& e) {
    Outcome outcome = failed(job, "", {}, "");
    outcome.failure = e.diagnostic();
    if (outcome.failure->page == 0) outcome.failure->page = job.page;
    return outcome;
  } catch (const ConfigError& e) {
    Outcome outcome = failed(job, "ingest.config", {e.what()}, "");
    outcome.lasting = false;  // what is missing may be installed before the next run
    return outcome;
  } catch (const std::bad_alloc&) {
    exhausted_ = true;
    return failed(job, kOutOfMemory, {}, "");
  } catch (const std::exception& e) {
    return failed(job, "ingest.internal", {}, e.what());
  } catch (...) {
    return failed(job, "ingest.internal", {}, "an exception of an unknown type");
  }
}

Outcome JobHandler::handleUnguarded(const Job& job) {
  Outcome outcome;
  outcome.kind = job.kind;
  outcome.document = job.document;
  outcome.page = job.page;
  switch (job.kind) {
    case Job::Kind::open:
      outcome.info = reading(job.path).info();
      break;
    case Job::Kind::page:
      outcome.payload = pageToJsonText(reading(job.path).readPage(job.page));
      break;
    case Job::Kind::image:
      outcome.payload = pagePicture(reading(job.path), job.page, job.width, job.turned);
      break;
    case Job::Kind::finish: {
      std::vector<Page> pages;
      pages.reserve(job.pages.size());
      for (const std::string& json : job.pages) pages.push_back(pageFromJsonText(json));
      PlanRecords records = processor_.finish(pages, job.source);
      records.diagnostics.insert(records.diagnostics.begin(), job.diagnostics.begin(), job.diagnostics.end());
      outcome.payload = toJson(records).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
      break;
    }
  }
  return outcome;
}

DocumentReading& JobHandler::reading(const std::string& path) {
  if (reading_ == nullptr || openPath_ != path) {
    reading_.reset();
    reading_ = processor_.open(path);
    openPath_ = path;
  }
  return *reading_;
}

}  // namespace doichieu
