#include "typeset/text_setter.h"

#include <pango/pangocairo.h>

#include <algorithm>

#include "plan/split.h"

namespace doichieu::make_scans {
namespace {

// At 72 dots an inch Pango's device unit is the point.
constexpr double kPointsPerInch = 72;

std::shared_ptr<PangoContext> makeContext() {
  std::shared_ptr<PangoContext> context(pango_font_map_create_context(pango_cairo_font_map_get_default()),
                                        &g_object_unref);
  pango_cairo_context_set_resolution(context.get(), kPointsPerInch);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string("vi"));
  return context;
}

/// Word processors break after "-" but not after "/" ("255/KH-" + "UBND"); Unicode's rules would allow both.
void keepSlashesTogether(PangoLayout* layout, std::string_view text) {
  PangoAttrList* attributes = pango_attr_list_new();
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    if (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n') continue;
    PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
    whole->start_index = static_cast<guint>(at);
    const char* next = g_utf8_next_char(text.data() + at + 1);
    whole->end_index = static_cast<guint>(next - text.data());
    pango_attr_list_insert(attributes, whole);
  }
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

void setFont(PangoLayout* layout, const std::string& family, const FontSpec& font) {
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, family.c_str());
  pango_font_description_set_size(description, static_cast<gint>(font.size * PANGO_SCALE));
  pango_font_description_set_weight(description, font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(description, font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description(layout, description);
  pango_font_description_free(description);
}

/// Whether the text goes on after [.., end) without white space.
bool isGluedAt(std::string_view text, std::size_t end) {
  constexpr std::string_view kSpace = " \t\n";
  return end > 0 && end < text.size() && kSpace.find(text[end - 1]) == std::string_view::npos &&
         kSpace.find(text[end]) == std::string_view::npos;
}

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

}  // namespace

double TextBlock::widest() const {
  double width = 0;
  for (const Line& line : lines) width = std::max(width, line.width);
  return width;
}

TextSetter::TextSetter(std::string family) : family_(std::move(family)), context_(makeContext()) {}

TextBlock TextSetter::set(std::string_view text, const FontSpec& font, Align align, double width, double pitch,
                          double indent) const {
  TextBlock block;
  block.layout.reset(pango_layout_new(context_.get()), &g_object_unref);
  PangoLayout* layout = block.layout.get();
  setFont(layout, family_, font);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  keepSlashesTogether(layout, text);
  if (width > 0) pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, align == Align::kCentre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_justify(layout, align == Align::kJustify);
  pango_layout_set_indent(layout, static_cast<int>(indent * PANGO_SCALE));

  block.pitch = pitch;
  PangoLayoutIter* at = pango_layout_get_iter(layout);
  do {
    const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at);
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at, nullptr, &logical);
    const auto start = static_cast<std::size_t>(line->start_index), length = static_cast<std::size_t>(line->length);
    block.lines.push_back({static_cast<int>(block.lines.size()), points(logical.x), points(logical.width),
                           std::string(trimmed(text.substr(start, length))), isGluedAt(text, start + length)});
    if (block.ascent > 0) continue;
    const double baseline = points(pango_layout_iter_get_baseline(at) - logical.y);
    // What the pitch has beyond the font's own height is spread evenly above and below.
    block.ascent = baseline + (pitch - points(logical.height)) / 2;
  } while (pango_layout_iter_next_line(at));
  pango_layout_iter_free(at);
  return block;
}

}  // namespace doichieu::make_scans
