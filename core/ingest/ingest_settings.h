// The settings "ingest.*" of config/doichieu.properties.
#pragma once

#include <filesystem>

#include "ingest/ingest.h"

namespace doichieu {

/// Options as the file says; what it does not say stays as it is. Throws ConfigError naming file and key.
void readIngestSettings(const std::filesystem::path& configFolder, IngestOptions& options);

}  // namespace doichieu
