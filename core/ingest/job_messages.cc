#include "ingest/job_messages.h"

#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/json_fields.h"
#include "doichieu/model/json.h"

namespace doichieu {
namespace {

using json_fields::Json;
using json_fields::list;
using json_fields::text;

// File names are bytes and need not be UTF-8; JSON text must be.
std::string encoded(const std::string& bytes) {
  std::ostringstream out;
  Poco::Base64Encoder encoder(out);
  encoder.rdbuf()->setLineLength(0);
  encoder << bytes;
  encoder.close();
  return out.str();
}

std::string decoded(const std::string& base64) {
  std::istringstream in(base64);
  Poco::Base64Decoder decoder(in);
  return {std::istreambuf_iterator<char>(decoder), std::istreambuf_iterator<char>()};
}

Job::Kind kindFromString(const std::string& name) {
  for (const Job::Kind kind : {Job::Kind::open, Job::Kind::page, Job::Kind::finish, Job::Kind::image})
    if (toString(kind) == name) return kind;
  throw UsageError("kind: unknown job \"" + name + "\"");
}

Json diagnosticsToJson(const std::vector<Diagnostic>& diagnostics) {
  return json_fields::array(diagnostics, [](const Diagnostic& diagnostic) { return toJson(diagnostic); });
}

std::string headerText(Json json, std::size_t payloads) {
  json["payloads"] = payloads;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string Message::text() const {
  std::string all = header + '\n';
  for (const std::string& payload : payloads) all += payload + '\n';
  return all;
}

std::size_t payloadCount(const std::string& header) {
  return json_fields::offset(json_fields::parse(header), "payloads");
}

Message toMessage(const Job& job) {
  Json json;
  json["kind"] = toString(job.kind);
  json["document"] = job.document;
  json["path"] = encoded(job.path);
  json["page"] = job.page;
  if (job.kind == Job::Kind::image) {
    json["width"] = job.width;
    json["turned"] = job.turned;
  }
  if (job.kind == Job::Kind::finish) {
    json["sha256"] = job.source.sha256;
    json["media_type"] = job.source.mediaType;
    json["pages"] = job.source.pages;
    json["diagnostics"] = diagnosticsToJson(job.diagnostics);
  }
  return {headerText(std::move(json), job.pages.size()), job.pages};
}

Job jobFromMessage(const Message& message) {
  const Json json = json_fields::parse(message.header);
  Job job;
  job.kind = kindFromString(text(json, "kind"));
  job.document = static_cast<std::int64_t>(json_fields::real(json, "document", 0));
  job.path = decoded(text(json, "path"));
  job.page = json_fields::integer(json, "page", 0);
  job.width = json_fields::integer(json, "width", 0);
  job.turned = json_fields::integer(json, "turned", 0);
  job.source.path = job.path;
  job.source.sha256 = text(json, "sha256");
  job.source.mediaType = text(json, "media_type");
  job.source.pages = json_fields::integer(json, "pages", 0);
  job.diagnostics = list(json, "diagnostics", diagnosticFromJson);
  job.pages = message.payloads;
  return job;
}

Message toMessage(const Outcome& outcome) {
  Json json;
  json["kind"] = toString(outcome.kind);
  json["document"] = outcome.document;
  json["page"] = outcome.page;
  if (outcome.failure) json["failure"] = toJson(*outcome.failure);
  json["lasting"] = outcome.lasting;
  if (outcome.kind == Job::Kind::open) {
    json["pages"] = outcome.info.pages;
    json["media_type"] = outcome.info.mediaType;
    json["diagnostics"] = diagnosticsToJson(outcome.info.diagnostics);
  }
  Message message;
  if (!outcome.payload.empty()) message.payloads = {outcome.payload};
  message.header = headerText(std::move(json), message.payloads.size());
  return message;
}

Outcome outcomeFromMessage(const Message& message) {
  const Json json = json_fields::parse(message.header);
  Outcome outcome;
  outcome.kind = kindFromString(text(json, "kind"));
  outcome.document = static_cast<std::int64_t>(json_fields::real(json, "document", 0));
  outcome.page = json_fields::integer(json, "page", 0);
  if (const Json* failure = json_fields::find(json, "failure")) outcome.failure = diagnosticFromJson(*failure);
  outcome.lasting = json_fields::boolean(json, "lasting", true);
  outcome.info.pages = json_fields::integer(json, "pages", 0);
  outcome.info.mediaType = text(json, "media_type");
  outcome.info.diagnostics = list(json, "diagnostics", diagnosticFromJson);
  if (!message.payloads.empty()) outcome.payload = message.payloads.front();
  return outcome;
}

}  // namespace doichieu
