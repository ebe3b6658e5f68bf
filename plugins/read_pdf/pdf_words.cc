#include "pdf_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "doichieu/text/fold.h"
#include "glib_handles.h"

namespace doichieu {
namespace {

// In heights of the font; the first is where Poppler itself ends a word.
constexpr double kWordBreak = 0.1, kColumnGap = 3;

struct AttributeList {
  explicit AttributeList(PopplerPage& page) : list(poppler_page_get_text_attributes(&page)) {}
  ~AttributeList() { poppler_page_free_text_attributes(list); }
  AttributeList(const AttributeList&) = delete;
  AttributeList& operator=(const AttributeList&) = delete;
  GList* list;
};

bool nameHas(std::string_view name, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return name.find(mark) != std::string_view::npos; });
}

void setFont(Word& word, const PopplerTextAttributes& attributes) {
  word.size = static_cast<float>(attributes.font_size);
  if (attributes.font_name == nullptr) return;
  word.font = attributes.font_name;
  word.bold = nameHas(word.font, {"Bold", "bold", "Black", "Heavy", "Semibold", "DemiBold"});
  word.italic = nameHas(word.font, {"Italic", "italic", "Oblique", "oblique"});
}

/// Which way text runs: right as usual, down, left or up, in quarter turns clockwise.
int quarterTurns(double dx, double dy) {
  if (std::abs(dx) >= std::abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

/// Of two boxes, the distance along the axis on which they lie further apart; negative where they overlap.
double gapBetween(const PopplerRectangle& a, const PopplerRectangle& b) {
  const auto along = [](double a1, double a2, double b1, double b2) {
    return std::max(std::min(b1, b2) - std::max(a1, a2), std::min(a1, a2) - std::max(b1, b2));
  };
  return std::max(along(a.x1, a.x2, b.x1, b.x2), along(a.y1, a.y2, b.y1, b.y2));
}

/// Gathers characters into words. Rectangles are points from the upper left corner of the upright page.
class WordGatherer {
 public:
  explicit WordGatherer(Page& page) : page_(page) {}

  void add(gunichar character, std::string_view utf8, const PopplerRectangle& at, const PopplerTextAttributes* font) {
    if (g_unichar_isspace(character) || character == 0) {
      finish();
      if (character == '\n') ++line_;
      return;
    }
    const double x = (at.x1 + at.x2) / 2, y = (at.y1 + at.y2) / 2;
    if (!text_.empty()) {
      // Poppler leaves out narrow blanks, and the line end between the last word of a column and the first of the next.
      const double em = word_.size > 0 ? word_.size : std::abs(at.y2 - at.y1);
      const double gap = gapBetween(last_, at);
      if (gap > kWordBreak * em) finish();
      if (gap > kColumnGap * em) ++line_;
    }
    last_ = at;
    if (text_.empty()) {
      word_ = {};
      if (font != nullptr) setFont(word_, *font);
      firstX_ = x, firstY_ = y;
    }
    text_ += utf8;
    lastX_ = x, lastY_ = y;
    ++length_;
    const auto left = static_cast<float>(std::min(at.x1, at.x2) / page_.widthPt);
    const auto top = static_cast<float>(std::min(at.y1, at.y2) / page_.heightPt);
    const auto right = static_cast<float>(std::max(at.x1, at.x2) / page_.widthPt);
    const auto bottom = static_cast<float>(std::max(at.y1, at.y2) / page_.heightPt);
    word_.box = word_.box.united({left, top, right, bottom});
  }

  void finish() {
    if (text_.empty()) return;
    word_.text = toNfc(text_);
    word_.line = line_;
    if (length_ > 1) directions_[static_cast<std::size_t>(quarterTurns(lastX_ - firstX_, lastY_ - firstY_))] += length_;
    page_.words.push_back(std::move(word_));
    text_.clear();
    length_ = 0;
  }

  /// Quarter turns clockwise in which most characters run.
  int direction() const {
    return static_cast<int>(std::max_element(directions_.begin(), directions_.end()) - directions_.begin());
  }

 private:
  Page& page_;
  Word word_;
  std::string text_;
  int line_ = 0, length_ = 0;
  PopplerRectangle last_{};
  double firstX_ = 0, firstY_ = 0, lastX_ = 0, lastY_ = 0;
  std::array<int, 4> directions_{};
};

/// The box after the page was turned counter-clockwise by one quarter.
Box turnedBack(const Box& box) {
  return {box.y0, 1 - box.x1, box.y1, 1 - box.x0};
}

/// A table set sideways on an upright page: turn the page so that its text runs to the right.
void turnUpright(Page& page, int direction) {
  for (int i = 0; i < direction; ++i) {
    for (Word& word : page.words) word.box = turnedBack(word.box);
    std::swap(page.widthPt, page.heightPt);
  }
  page.turned = (360 - 90 * direction) % 360;
}

}  // namespace

Page textLayer(PopplerPage& source, int number) {
  Page page;
  page.number = number;
  page.origin = TextOrigin::textLayer;
  poppler_page_get_size(&source, &page.widthPt, &page.heightPt);

  const GMemory<char> text(poppler_page_get_text(&source));
  PopplerRectangle* rectangles = nullptr;
  guint count = 0;
  if (text == nullptr || !poppler_page_get_text_layout(&source, &rectangles, &count)) return page;
  const GMemory<PopplerRectangle> places(rectangles);
  const AttributeList attributes(source);

  WordGatherer gatherer(page);
  const GList* run = attributes.list;
  const char* at = text.get();
  for (guint i = 0; i < count && *at != '\0'; ++i) {
    const char* next = g_utf8_next_char(at);
    const auto* font = run == nullptr ? nullptr : static_cast<const PopplerTextAttributes*>(run->data);
    while (font != nullptr && static_cast<guint>(font->end_index) < i) {
      run = run->next;
      font = run == nullptr ? nullptr : static_cast<const PopplerTextAttributes*>(run->data);
    }
    gatherer.add(g_utf8_get_char(at), {at, static_cast<std::size_t>(next - at)}, places.get()[i], font);
    at = next;
  }
  gatherer.finish();
  turnUpright(page, gatherer.direction());
  return page;
}

}  // namespace doichieu
