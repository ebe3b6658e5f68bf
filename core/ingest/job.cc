#include "ingest/job.h"

namespace doichieu {

std::string_view toString(Job::Kind kind) {
  switch (kind) {
    case Job::Kind::open:
      return "open";
    case Job::Kind::page:
      return "page";
    case Job::Kind::finish:
      return "finish";
    case Job::Kind::image:
      return "image";
  }
  return "";
}

Stage stageOf(Job::Kind kind) {
  switch (kind) {
    case Job::Kind::open:
    case Job::Kind::image:
      return Stage::read;
    case Job::Kind::page:
      return Stage::recognize;
    case Job::Kind::finish:
      return Stage::extract;
  }
  return Stage::read;
}

Outcome failed(const Job& job, std::string code, std::vector<std::string> args, std::string detail) {
  Outcome outcome;
  outcome.kind = job.kind;
  outcome.document = job.document;
  outcome.page = job.page;
  outcome.failure =
      Diagnostic{std::move(code), Severity::error, stageOf(job.kind), job.page, std::move(args), std::move(detail)};
  return outcome;
}

}  // namespace doichieu
