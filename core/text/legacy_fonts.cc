#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "doichieu/text/decode.h"
#include "text/embedded_tables.h"
#include "text/legacy_table.h"

namespace doichieu {
namespace {

struct FontPattern {
  std::string_view prefix, ending;
  LegacyFont font;
};

const std::vector<FontPattern>& patterns() {
  static const std::vector<FontPattern> all = [] {
    std::vector<FontPattern> read;
    embedded::forEachRow(embedded::kLegacyFonts, [&](const embedded::Row& row) {
      for (Encoding scheme : kLegacyEncodings)
        if (toString(scheme) == row.cells[2]) read.push_back({row.cells[0], row.cells[1], {scheme, row.cells[3] == "yes"}});
    });
    // The longest match counts.
    std::stable_sort(read.begin(), read.end(), [](const FontPattern& a, const FontPattern& b) {
      return a.prefix.size() + a.ending.size() > b.prefix.size() + b.ending.size();
    });
    return read;
  }();
  return all;
}

/// PDF puts six capitals and "+" before the name of a font of which it holds only some glyphs.
std::string_view withoutSubsetTag(std::string_view name) {
  constexpr std::size_t kTag = 6;
  if (name.size() <= kTag || name[kTag] != '+') return name;
  const bool tagged = std::all_of(name.begin(), name.begin() + kTag, [](unsigned char c) { return std::isupper(c); });
  return tagged ? name.substr(kTag + 1) : name;
}

/// ".VnTimeH,Bold", ".VnTimeH-BoldItalic", ".VnTimeH Bold" -> ".VnTimeH". A "-" may belong to the name ("VNI-Times").
std::string_view withoutStyle(std::string_view name) {
  name = name.substr(0, name.find(','));
  for (std::string_view style : {"Italic", "Oblique", "Bold", "Regular", "Normal", "MT"}) {
    if (name.size() <= style.size() || !name.ends_with(style)) continue;
    name.remove_suffix(style.size());
    while (!name.empty() && (name.back() == '-' || name.back() == ' ')) name.remove_suffix(1);
    return withoutStyle(name);
  }
  return name;
}

}  // namespace

std::optional<LegacyFont> legacyFontNamed(std::string_view fontName) {
  const std::string_view name = withoutStyle(withoutSubsetTag(fontName));
  for (const FontPattern& pattern : patterns())
    if (name.starts_with(pattern.prefix) && name.ends_with(pattern.ending)) return pattern.font;
  return std::nullopt;
}

}  // namespace doichieu
