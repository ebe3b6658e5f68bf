#include "ingest/worker_process.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/json_fields.h"
#include "ingest/engine_processor.h"
#include "ingest/job_handler.h"
#include "ingest/job_messages.h"
#include "ingest/stream_lines.h"

namespace doichieu {
namespace {

constexpr int kDone = 0, kLostCoordinator = 1;

std::optional<Message> nextMessage(StreamLines& lines, int in) {
  std::array<char, 64 * 1024> buffer;
  while (true) {
    if (auto message = lines.next()) return message;
    const ssize_t count = read(in, buffer.data(), buffer.size());
    if (count == 0 || (count < 0 && errno != EINTR)) return std::nullopt;
    if (count > 0) lines.add({buffer.data(), static_cast<std::size_t>(count)});
  }
}

bool writeAll(int out, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(out, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

WorkerLimits limitsFromLine(const std::string& line) {
  const json_fields::Json json = json_fields::parse(line);
  const auto value = [&](const char* key) { return static_cast<std::uint64_t>(json_fields::real(json, key, 0)); };
  WorkerLimits limits;
  limits.memoryBytes = value("memory_bytes");
  limits.fileBytes = value("file_bytes");
  limits.openFiles = value("open_files");
  return limits;
}

/// A descriptor of our own for what `out` is, with the standard output led elsewhere.
int secluded(int out) {
  if (out != STDOUT_FILENO) return out;
  const int own = dup(out);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  return own;
}

}  // namespace

std::string limitsToLine(const WorkerLimits& limits) {
  json_fields::Json json;
  json["memory_bytes"] = limits.memoryBytes;
  json["file_bytes"] = limits.fileBytes;
  json["open_files"] = limits.openFiles;
  json["payloads"] = 0;
  return json.dump();
}

int runWorkerProcess(DocumentProcessor& processor, int in, int out) {
  const int replies = secluded(out);
  StreamLines lines;
  const auto limits = nextMessage(lines, in);
  if (!limits) return kLostCoordinator;
  confineThisProcess(limitsFromLine(limits->header));
  if (!writeAll(replies, std::string(kReadyLine) + "\n")) return kLostCoordinator;
  JobHandler handler(processor);
  while (!handler.exhausted()) {
    const auto message = nextMessage(lines, in);
    if (!message) return kDone;
    if (!writeAll(replies, toMessage(handler.handle(jobFromMessage(*message))).text())) return kLostCoordinator;
  }
  return kDone;
}

int runWorkerProcess(const Engine& engine, int in, int out) {
  EngineProcessor processor(engine);
  return runWorkerProcess(processor, in, out);
}

}  // namespace doichieu
