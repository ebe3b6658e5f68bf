// Reading a document's bytes, with the errors that a document may cause.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace doichieu {

/// The whole file. Throws DocumentError: "file.unreadable" (system's reason in detail), "file.empty",
/// "file.too_large" where it has more than `limit` bytes.
std::string readDocumentFile(const std::filesystem::path& path, std::uintmax_t limit);

}  // namespace doichieu
