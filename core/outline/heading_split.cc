#include "outline/heading_split.h"

#include <re2/re2.h>

#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/markers.h"

namespace doichieu {
namespace {

constexpr int kLongestInlineHeading = 26;
constexpr std::size_t kInlineLines = 3;  // in which the colon of an inline heading stands at the latest
constexpr int kLongestFigure = 3;        // words: "12.500 lượt khách"
constexpr int kLongestTail = 5;          // words of a heading's last line that begins with a capital by chance

class Splitter {
 public:
  Splitter(const SourceText& text, const LineFit& fit, const Seams& seams, const HeadingWords& known, Draft block)
      : text_(text), fit_(fit), seams_(seams), known_(known), block_(std::move(block)) {}

  std::vector<Draft> split() {
    const std::size_t cut = headingLines();
    if (splitAtColon(std::min(cut, kInlineLines))) return std::move(out_);
    Draft head = block_;
    head.parts.resize(cut);
    if (cut == block_.parts.size()) {
      head.heading = HeadingState::open;
      out_.push_back(std::move(head));
      return std::move(out_);
    }
    // What ends like a sentence has to be tested like one.
    head.heading = words(cut - 1).ends_with('.') ? HeadingState::open : HeadingState::yes;
    out_.push_back(std::move(head));
    addParagraphs(std::vector<LinePart>(block_.parts.begin() + static_cast<std::ptrdiff_t>(cut), block_.parts.end()));
    return std::move(out_);
  }

 private:
  const SourceLine& line(std::size_t part) const {
    return text_.lines[static_cast<std::size_t>(block_.parts[part].line)];
  }
  std::string_view words(std::size_t part) const { return block_.parts[part].span.in(line(part).text); }

  // "1. Công an xã: Chủ trì ...": a short head, a colon, and a sentence that begins with a single capitalized word, or
  // the first item of a list ("1. Công an xã: - Kiểm tra ..."). A block that is no sentence ("7. Các phòng: Kinh tế, Y
  // tế") is all heading.
  bool splitAtColon(std::size_t lines) {
    static const RE2 inlineText(R"(^.*?:\s+((?:[-–+]\s+)?\p{Lu}\p{Ll}*,?\s+\p{Ll}))");
    if (!endsStatement(words(block_.parts.size() - 1))) return false;
    const auto first = block_.parts.begin();
    const std::string joined = joinedText(text_, {first, first + static_cast<std::ptrdiff_t>(lines)});
    if (known_.numberTopic(trimmed(std::string_view(joined).substr(block_.marker.length)))) return false;
    re2::StringPiece found;
    if (!RE2::PartialMatch(joined, inlineText, &found)) return false;
    const auto begin = static_cast<std::size_t>(found.data() - joined.data());
    const std::string_view heading =
        trimmed(std::string_view(joined).substr(0, joined.rfind(':', begin))).substr(block_.marker.length);
    if (heading.empty() || wordCount(heading) > kLongestInlineHeading || endsStatement(heading)) return false;
    if (heading.find(". ") != std::string_view::npos || heading.find(';') != std::string_view::npos) return false;
    if (listsNames(heading, std::string_view(joined).substr(begin)) || known_.endsWithLabel(heading)) return false;
    cutAt(begin);
    return true;
  }

  // "Các phòng: Y tế, Giáo dục và Đào tạo": a plural before the colon, capitals after the first comma, too.
  bool listsNames(std::string_view heading, std::string_view text) const {
    const std::size_t comma = text.find(", ");
    return comma != std::string_view::npos && startsWithCapital(text.substr(comma + 2)) && known_.listNames(heading);
  }

  // `at` counts bytes of the joined text.
  void cutAt(std::size_t at) {
    Draft title = block_;
    title.parts.clear();
    title.heading = HeadingState::yes;
    std::vector<LinePart> rest;
    std::string before;
    for (const LinePart& part : block_.parts) {
      const std::string_view words = part.span.in(text_.lines[static_cast<std::size_t>(part.line)].text);
      if (blankBetween(before, words)) before.push_back(' ');
      const std::size_t begin = before.size();
      before += words;
      if (before.size() <= at) {
        title.parts.push_back(part);
      } else if (begin >= at) {
        rest.push_back(part);
      } else {
        const std::size_t cut = part.span.begin + at - begin;
        const std::size_t headEnd = part.span.begin + trimmed(words.substr(0, at - begin)).size();
        title.parts.push_back({part.line, {part.span.begin, headEnd}});
        rest.push_back({part.line, {cut, part.span.end}});
      }
    }
    out_.push_back(std::move(title));
    addParagraphs(rest);
    Draft& first = out_[1];
    const std::string_view words =
        first.parts[0].span.in(text_.lines[static_cast<std::size_t>(first.parts[0].line)].text);
    if (const auto bullet = parseMarker(words); bullet && bullet->marker.kind == MarkerKind::bullet)
      first.marker = *bullet;
  }

  // How many lines of the block belong to the heading; all of them where none can be parted off.
  std::size_t headingLines() const {
    const std::size_t count = block_.parts.size();
    for (std::size_t i = 0; i + 1 < count; ++i)
      if (breaksAfter(i)) return i + 1;
    return count;
  }

  bool breaksAfter(std::size_t i) const {
    const SourceLine& before = line(i);
    const SourceLine& after = line(i + 1);
    const std::string_view text = words(i);
    if (before.complete) return !(after.firstOnPage && startsLower(after.text));
    if (isAllCapitals(text.substr(i == 0 ? block_.marker.length : 0)) && !isAllCapitals(after.text)) return true;
    if (!startsCapital(after.text) || endsOpen(text) || seams_.joins(text, after.text)) return false;
    if (fit_.indented(after) || seams_.parts(text, after.text)) return true;
    if (before.bold && !after.bold && before.hasGeometry()) return true;
    const bool last = i + 2 == block_.parts.size();
    if (last && !endsStatement(after.text) && wordCount(after.text) <= kLongestTail && !endsStatement(text))
      return false;
    if (fit_.unwrapped()) return true;
    return !fit_.full(before, after, i == 0);
  }

  static bool startsCapital(std::string_view text) {
    return startsWithCapital(text) || (!text.empty() && text[0] >= '0' && text[0] <= '9');
  }

  void addParagraphs(const std::vector<LinePart>& parts) {
    Draft paragraph{.zone = block_.zone, .parts = {parts.front()}};
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const SourceLine& before = text_.lines[static_cast<std::size_t>(parts[i - 1].line)];
      const SourceLine& after = text_.lines[static_cast<std::size_t>(parts[i].line)];
      if (!linesContinue(fit_, seams_, before, after, paragraph.parts.size() == 1)) {
        out_.push_back(paragraph);
        paragraph.parts.clear();
      }
      paragraph.parts.push_back(parts[i]);
    }
    out_.push_back(paragraph);
  }

  const SourceText& text_;
  const LineFit& fit_;
  const Seams& seams_;
  const HeadingWords& known_;
  Draft block_;
  std::vector<Draft> out_;
};

// "... (Đơn vị chủ trì: Sở Y tế; phối hợp:" goes on, whatever follows.
bool insideBrackets(std::string_view line) {
  return line.rfind('(') != std::string_view::npos && line.find(')', line.rfind('(')) == std::string_view::npos;
}

// "Đến năm 2025:" and "90%": the figure of the line before, and nothing else.
bool isBareFigure(std::string_view line) {
  return !line.empty() && line.front() >= '0' && line.front() <= '9' && wordCount(line) <= kLongestFigure &&
         !parseMarker(line);
}

}  // namespace

bool linesContinue(const LineFit& fit, const Seams& seams, const SourceLine& line, const SourceLine& next, bool opens) {
  const bool lower = startsLower(next.text);
  if (line.complete || next.complete)
    return next.firstOnPage && !endsStatement(line.text) && (lower || endsOpen(line.text));
  if (fit.indented(next) && !fit.indented(line) && !lower) return false;
  if (!endsStatement(line.text))
    return lower || endsOpen(line.text) || fit.unwrapped() || fit.full(line, next, opens, 0.08) ||
           seams.joins(line.text, next.text);
  if (endsWithColon(line.text) && !lower)
    return isBareFigure(next.text) || (insideBrackets(line.text) && fit.full(line, next, opens));
  if (endsDocument(line.text) || seams.opens(line.text, next.text)) return false;
  return fit.full(line, next, opens);
}

std::vector<Draft> splitHeading(const SourceText& text, const LineFit& fit, const Seams& seams,
                                const HeadingWords& words, Draft block) {
  const MarkerKind kind = block.kind();
  if (kind == MarkerKind::none || kind == MarkerKind::bullet) return {std::move(block)};
  return Splitter(text, fit, seams, words, std::move(block)).split();
}

}  // namespace doichieu
