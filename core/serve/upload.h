// Files out of a multipart request, straight to disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "serve/message.h"

namespace doichieu::serve {

/// Writes every file of the body to the place that `placeFor` gives for its name; empty ones are passed over. Throws
/// HttpError: 413 above `limit` bytes or with thousands of parts (what was written of that request is removed), 400 on
/// what is no whole multipart body, 507 where the disk refuses.
std::vector<std::filesystem::path> saveUploads(
    const Request& request, std::uint64_t limit,
    const std::function<std::filesystem::path(const std::string&)>& placeFor);

}  // namespace doichieu::serve
