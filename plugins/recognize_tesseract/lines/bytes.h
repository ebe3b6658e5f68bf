// A walk over the bytes of a model; never beyond their end.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "doichieu/base/error.h"

namespace doichieu::ocr::lines {

/// All numbers are little-endian, as the models of Debian are; so is every machine that we build for.
class Bytes {
 public:
  /// `what` names the part of the model in errors. Borrows the bytes.
  Bytes(std::string_view bytes, const char* what) : bytes_(bytes), what_(what) {}

  template <typename Number>
  Number number() {
    Number value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  /// Throws ConfigError where fewer are left.
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) fail("it ends too early");
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }

  /// A number of things of which each takes `size` bytes or more.
  std::size_t count(std::size_t size) {
    const auto value = number<std::uint32_t>();
    if (value > bytes_.size() / size) fail("it promises more than it holds");
    return value;
  }

  std::string text() { return std::string(take(count(1))); }

  [[noreturn]] void fail(const std::string& why) const { throw ConfigError(std::string(what_) + ": " + why); }

 private:
  std::string_view bytes_;
  const char* what_;
};

}  // namespace doichieu::ocr::lines
