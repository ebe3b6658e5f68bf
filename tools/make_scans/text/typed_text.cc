#include "text/typed_text.h"

#include <algorithm>
#include <cmath>

namespace doichieu::make_scans {
namespace {

enum class Shape { kEveryLine, kFirstLine, kJoined };

using LinePointers = std::vector<const TextLine*>;

/// Side by side columns read line by line: a left line shares its output line with the right line of the same height.
struct Piece {
  std::string text;
  const TextLine* line = nullptr;
};

class TypedText {
 public:
  explicit TypedText(Rng rng) : rng_(rng) {
    const double draw = rng_.unit();
    shape_ = draw < 0.4 ? Shape::kEveryLine : draw < 0.8 ? Shape::kFirstLine : Shape::kJoined;
    interleaved_ = rng_.chance(0.35);
    numbersJoinNextCell_ = rng_.chance(0.5);
  }

  std::string write(const std::vector<Page>& pages) {
    for (const Page& page : pages) {
      pageBegins_ = &page != &pages.front();
      writePage(pieces(page));
    }
    return std::move(text_);
  }

 private:
  static constexpr double kSameHeight = 4;

  std::vector<Piece> pieces(const Page& page) {
    LinePointers lines;
    for (const TextLine& line : page.lines)
      if (line.role != LineRole::kPageNumber && !line.text.empty()) lines.push_back(&line);
    if (interleaved_) interleaveLetterhead(lines);
    std::vector<Piece> pieces;
    for (const TextLine* line : lines) {
      if (!pieces.empty() && sharesLine(*pieces.back().line, *line))
        pieces.back() = {pieces.back().text + ' ' + line->text, line};
      else
        pieces.push_back({line->text, line});
    }
    return pieces;
  }

  static bool inLetterhead(const TextLine* line) {
    return line->role == LineRole::kLetterheadLeft || line->role == LineRole::kLetterheadRight;
  }

  /// Orders the letterhead, which stands together, from top to bottom and at one height from left to right.
  static void interleaveLetterhead(LinePointers& lines) {
    const auto first = std::find_if(lines.begin(), lines.end(), inLetterhead);
    const auto last = std::find_if_not(first, lines.end(), inLetterhead);
    const auto right = std::stable_partition(
        first, last, [](const TextLine* line) { return line->role == LineRole::kLetterheadLeft; });
    std::inplace_merge(first, right, last, [](const TextLine* a, const TextLine* b) {
      return a->role != b->role && a->baseline < b->baseline - kSameHeight;
    });
  }

  bool sharesLine(const TextLine& before, const TextLine& line) const {
    const bool level = std::abs(before.baseline - line.baseline) < kSameHeight;
    if (interleaved_ && inLetterhead(&before) && inLetterhead(&line)) return level && before.x < line.x;
    return numbersJoinNextCell_ && before.role == LineRole::kCell && line.role == LineRole::kCell && level &&
           before.column == 0 && line.column == 1;
  }

  void writePage(const std::vector<Piece>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const TextLine& line = *pieces[i].line;
      const bool lastOfParagraph = i + 1 == pieces.size() || pieces[i + 1].line->paragraph != line.paragraph;
      if (pageBegins_) {
        if (!text_.empty() && text_.back() != '\n') text_ += '\n';
        text_ += ' ';
        pageBegins_ = false;
      }
      if (line.opensParagraph) blankAfterFirst_ = !lastOfParagraph && rng_.chance(0.5);
      text_ += pieces[i].text;
      endLine(line, lastOfParagraph, i + 1 == pieces.size());
    }
  }

  void endLine(const TextLine& line, bool lastOfParagraph, bool lastOfPage) {
    switch (shape_) {
      case Shape::kEveryLine:
        text_ += lastOfPage ? " \n" : " \n\n";
        break;
      case Shape::kFirstLine: {
        const bool blank =
            line.opensParagraph ? !lastOfParagraph && blankAfterFirst_ : lastOfParagraph && !blankAfterFirst_;
        text_ += lastOfParagraph ? "\n" : " \n";
        if (blank && !lastOfPage) text_ += '\n';
        break;
      }
      case Shape::kJoined:
        text_ += lastOfParagraph ? "\n" : line.glued ? "" : " ";
        break;
    }
  }

  Rng rng_;
  Shape shape_ = Shape::kEveryLine;
  bool interleaved_ = false;
  bool numbersJoinNextCell_ = false;
  bool pageBegins_ = false;
  bool blankAfterFirst_ = false;
  std::string text_;
};

}  // namespace

std::string typedText(const std::vector<Page>& pages, Rng rng) {
  return TypedText(rng).write(pages);
}

}  // namespace doichieu::make_scans
