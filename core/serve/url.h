// Addresses within the site and what stands behind their "?".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace doichieu::serve {

/// Decoded values by name; of a name that stands there twice, the last. Ordered, so that equal questions have equal
/// addresses.
class Parameters {
 public:
  Parameters() = default;
  /// From "a=1&b=x%20y+z", as NFC: some systems type "é" as two code points.
  static Parameters parse(std::string_view encoded);

  bool has(const std::string& name) const { return values_.count(name) > 0; }
  /// "" where it is not there.
  std::string value(const std::string& name) const;
  /// A whole number within the bounds; `fallback` where it is absent or none.
  int number(const std::string& name, int fallback, int least, int most) const;
  void set(const std::string& name, std::string value) { values_[name] = std::move(value); }
  void remove(const std::string& name) { values_.erase(name); }
  bool empty() const { return values_.empty(); }
  const std::map<std::string, std::string>& all() const { return values_; }
  /// "a=1&b=x%20y": empty values are left out.
  std::string encoded() const;

 private:
  std::map<std::string, std::string> values_;
};

/// "/plans" and "a=1" are "/plans?a=1"; without parameters, the path alone.
std::string address(const std::string& path, const Parameters& parameters);
/// An address of this site and no other: "//evil" and "/\\evil" name a host, and browsers pass over tabs and line ends.
bool isWithinSite(std::string_view address);
/// Percent-encoded for one segment of a path or one value.
std::string urlEncoded(std::string_view text);
/// nullopt where the text holds a broken escape or a NUL.
std::optional<std::string> urlDecoded(std::string_view text, bool plusIsBlank);

}  // namespace doichieu::serve
