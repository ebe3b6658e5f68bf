// config/ocr/settings.tsv: how the recognizer works.
#pragma once

#include <filesystem>

#include "prepare.h"

namespace doichieu::ocr {

/// What the file leaves out of the work. Throws ConfigError with file:line.
Omitted omittedBy(const std::filesystem::path& file);

}  // namespace doichieu::ocr
