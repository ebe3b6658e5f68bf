#include "serve/url.h"

#include <algorithm>
#include <charconv>

#include "doichieu/text/fold.h"

namespace doichieu::serve {
namespace {

bool isUnreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.' || c == '~';
}

std::optional<char> byteOf(std::string_view hex) {
  unsigned value = 0;
  const auto [rest, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  if (hex.size() != 2 || error != std::errc() || rest != hex.data() + hex.size() || value == 0) return std::nullopt;
  return static_cast<char>(value);
}

}  // namespace

bool isWithinSite(std::string_view address) {
  if (address.empty() || address.front() != '/') return false;
  if (address.size() > 1 && (address[1] == '/' || address[1] == '\\')) return false;
  return std::all_of(address.begin(), address.end(), [](unsigned char c) { return c > ' ' && c != 0x7F; });
}

std::string urlEncoded(std::string_view text) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (isUnreserved(byte)) {
      out += c;
    } else {
      out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

std::optional<std::string> urlDecoded(std::string_view text, bool plusIsBlank) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      const auto byte = byteOf(text.substr(i + 1, 2));
      if (!byte) return std::nullopt;
      out += *byte;
      i += 2;
    } else {
      out += plusIsBlank && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

Parameters Parameters::parse(std::string_view encoded) {
  Parameters parameters;
  while (!encoded.empty()) {
    const std::size_t end = encoded.find('&');
    const std::string_view pair = encoded.substr(0, end);
    encoded = end == std::string_view::npos ? std::string_view{} : encoded.substr(end + 1);
    const std::size_t equals = pair.find('=');
    const auto name = urlDecoded(pair.substr(0, equals), true);
    const auto value = urlDecoded(equals == std::string_view::npos ? "" : pair.substr(equals + 1), true);
    if (name && value && !name->empty()) parameters.values_[*name] = toNfc(*value);
  }
  return parameters;
}

std::string Parameters::value(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? "" : found->second;
}

int Parameters::number(const std::string& name, int fallback, int least, int most) const {
  const std::string text = value(name);
  int number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = !text.empty() && error == std::errc() && rest == text.data() + text.size();
  return good && number >= least && number <= most ? number : fallback;
}

std::string Parameters::encoded() const {
  std::string out;
  for (const auto& [name, value] : values_)
    if (!value.empty()) out += (out.empty() ? "" : "&") + urlEncoded(name) + "=" + urlEncoded(value);
  return out;
}

std::string address(const std::string& path, const Parameters& parameters) {
  const std::string query = parameters.encoded();
  return query.empty() ? path : path + "?" + query;
}

}  // namespace doichieu::serve
