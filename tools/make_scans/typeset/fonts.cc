#include "typeset/fonts.h"

#include <hb.h>
#include <pango/pangocairo.h>

#include <cstdio>
#include <memory>
#include <set>

#include "error.h"

namespace doichieu::make_scans {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};

struct Range {
  gunichar first, last;
};

// Precomposed letters of Vietnamese in Unicode: the Latin-1 part, the letters with breve, stroke and horn, and the
// block Latin Extended Additional from A with dot below on, which was made for Vietnamese.
constexpr Range kVietnamese[] = {
    {'A', 'Z'},       {'a', 'z'},       {'0', '9'},       {0x00C0, 0x00C3}, {0x00C8, 0x00CA}, {0x00CC, 0x00CD},
    {0x00D2, 0x00D5}, {0x00D9, 0x00DA}, {0x00DD, 0x00DD}, {0x00E0, 0x00E3}, {0x00E8, 0x00EA}, {0x00EC, 0x00ED},
    {0x00F2, 0x00F5}, {0x00F9, 0x00FA}, {0x00FD, 0x00FD}, {0x0102, 0x0103}, {0x0110, 0x0111}, {0x0128, 0x0129},
    {0x0168, 0x0169}, {0x01A0, 0x01A1}, {0x01AF, 0x01B0}, {0x1EA0, 0x1EF9},
};

const char* const kFaces[] = {"", " Bold", " Italic", " Bold Italic"};

std::string named(gunichar letter) {
  char utf8[7] = {};
  utf8[g_unichar_to_utf8(letter, utf8)] = '\0';
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", letter);
  return std::string(code) + " (" + utf8 + ")";
}

std::unique_ptr<PangoFont, Unref> loadFace(const std::string& family, const char* face) {
  PangoFontMap* map = pango_cairo_font_map_get_default();
  const std::unique_ptr<PangoContext, Unref> context(pango_font_map_create_context(map));
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
      pango_font_description_from_string((family + face + " 12").c_str()), &pango_font_description_free);
  std::unique_ptr<PangoFont, Unref> font(pango_font_map_load_font(map, context.get(), wanted.get()));
  if (!font) throw RenderError("font " + family + face + " cannot be loaded");
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> got(
      pango_font_describe(font.get()), &pango_font_description_free);
  // Fontconfig answers with some other family when the wanted one is missing.
  if (family != pango_font_description_get_family(got.get()))
    throw RenderError("font " + family +
                      " is not installed (Debian packages: fonts-croscore for Tinos, fonts-liberation2 for "
                      "Liberation Serif)");
  return font;
}

bool hasGlyph(PangoFont* font, gunichar letter) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), letter, &glyph);
}

}  // namespace

void requireVietnamese(const std::string& family) {
  thread_local std::set<std::string> checked;
  if (checked.count(family)) return;
  for (const char* face : kFaces) {
    const auto font = loadFace(family, face);
    for (const Range& range : kVietnamese)
      for (gunichar letter = range.first; letter <= range.last; ++letter)
        if (!hasGlyph(font.get(), letter))
          throw RenderError("font " + family + face + " has no glyph for " + named(letter));
  }
  checked.insert(family);
}

void requireGlyphsOf(const Plan& plan, const std::string& family) {
  const auto font = loadFace(family, "");
  for (const SourceLine& line : plan.source)
    for (const char* at = line.text.c_str(); *at; at = g_utf8_next_char(at)) {
      const gunichar letter = g_utf8_get_char(at);
      if (g_unichar_iscntrl(letter) || !hasGlyph(font.get(), letter))
        throw PlanError(plan.file.string(), line.number, "font " + family + " has no glyph for " + named(letter));
    }
}

}  // namespace doichieu::make_scans
