// zlib streams: how JSON lies in the store.
#pragma once

#include <string>
#include <string_view>

namespace doichieu {

std::string deflated(std::string_view text);
/// Throws StoreError where the bytes are no zlib stream.
std::string inflated(const std::string& bytes);

}  // namespace doichieu
