// SHA-256, as lower-case hexadecimal text: the identity of inputs, rules and artifacts.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace doichieu {

std::string sha256(std::string_view bytes);
/// Reads the file in pieces, and throws Cancelled when `cancelled` says so between them. Throws DocumentError
/// "file.unreadable".
std::string sha256OfFile(const std::filesystem::path& file, const std::function<bool()>& cancelled = nullptr);

}  // namespace doichieu
