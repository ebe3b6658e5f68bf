#include "ingest/ingest_settings.h"

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

using Settings = Poco::Util::PropertyFileConfiguration;

class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {
    try {
      settings_ = new Settings(file_);
    } catch (const Poco::Exception& e) {
      throw ConfigError(file_ + ": " + e.displayText());
    }
  }

  int number(const std::string& key, int least, int otherwise) const {
    if (!settings_->hasProperty(key)) return otherwise;
    int value = 0;
    try {
      value = settings_->getInt(key);
    } catch (const Poco::Exception&) {
      throw ConfigError(file_ + ": " + key + " is no whole number");
    }
    if (value < least) throw ConfigError(file_ + ": " + key + " is less than " + std::to_string(least));
    return value;
  }

  std::chrono::seconds seconds(const std::string& key, std::chrono::seconds otherwise) const {
    return std::chrono::seconds(number(key, 1, static_cast<int>(otherwise.count())));
  }

 private:
  std::string file_;
  Poco::AutoPtr<Settings> settings_;
};

}  // namespace

void readIngestSettings(const std::filesystem::path& configFolder, IngestOptions& options) {
  const Reader reader((configFolder / "doichieu.properties").string());
  if (const int workers = reader.number("ingest.workers", 0, 0); workers > 0) options.workers = workers;
  options.jobsPerWorker = reader.number("ingest.jobs_per_worker", 1, options.jobsPerWorker);
  WorkerLimits& limits = options.limits;
  const int megabytes = reader.number("ingest.memory_mb", 0, static_cast<int>(limits.memoryBytes >> 20));
  limits.memoryBytes = static_cast<std::uint64_t>(megabytes) << 20;
  limits.start = reader.seconds("ingest.start_seconds", limits.start);
  limits.open = reader.seconds("ingest.open_seconds", limits.open);
  limits.page = reader.seconds("ingest.page_seconds", limits.page);
  limits.finish = reader.seconds("ingest.finish_seconds", limits.finish);
}

}  // namespace doichieu
