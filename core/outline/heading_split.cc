#include "outline/heading_split.h"

#include <re2/re2.h>

#include "doichieu/text/fold.h"
#include "outline/endings.h"

namespace doichieu {
namespace {

constexpr int kLongestHeading = 70;      // words; the longest seen has 52
constexpr int kLongestInlineHeading = 16;
constexpr int kLongestTail = 5;          // words of a heading's last line that begins with a capital by chance

class Splitter {
 public:
  Splitter(const SourceText& text, const LineFit& fit, Draft block) : text_(text), fit_(fit), block_(std::move(block)) {}

  std::vector<Draft> split() {
    if (splitAtColon()) return std::move(out_);
    const std::size_t cut = headingLines();
    Draft head = block_;
    head.parts.resize(cut);
    if (cut == block_.parts.size()) {
      head.heading = HeadingState::open;
      out_.push_back(std::move(head));
      return std::move(out_);
    }
    head.heading = HeadingState::yes;
    out_.push_back(std::move(head));
    addParagraphs(std::vector<LinePart>(block_.parts.begin() + static_cast<std::ptrdiff_t>(cut), block_.parts.end()));
    return std::move(out_);
  }

 private:
  const SourceLine& line(std::size_t part) const { return text_.lines[static_cast<std::size_t>(block_.parts[part].line)]; }
  std::string_view words(std::size_t part) const { return block_.parts[part].span.in(line(part).text); }

  // "1. Công an xã: Chủ trì ...": a short head, a colon, and a sentence that begins with a single capitalized word.
  bool splitAtColon() {
    static const RE2 inlineText(R"(:\s+(\p{Lu}\p{Ll}*,?\s\p{Ll}))");
    static const RE2 listHead(R"((?i)\b(?:các|gồm|như|là)\s(?:\pL+\s){0,3}?(?:sở|ngành|quận|huyện|xã|phường|thôn|đơn vị|ban|hội|trường)(?:,\s[\pL ]+)*$)");
    const std::string_view first = words(0).substr(block_.marker.length);
    re2::StringPiece found;
    if (!RE2::PartialMatch(re2::StringPiece(first.data(), first.size()), inlineText, &found)) return false;
    const auto begin = static_cast<std::size_t>(found.data() - line(0).text.data());
    const std::string_view head = trimmed(words(0).substr(0, words(0).rfind(':', begin - block_.parts[0].span.begin)));
    const std::string_view heading = head.substr(block_.marker.length);
    if (heading.empty() || wordCount(heading) > kLongestInlineHeading || endsStatement(heading)) return false;
    if (heading.find(". ") != std::string_view::npos || heading.find(';') != std::string_view::npos) return false;
    if (RE2::PartialMatch(re2::StringPiece(heading.data(), heading.size()), listHead)) return false;
    Draft title = block_;
    title.parts = {{block_.parts[0].line, {block_.parts[0].span.begin, block_.parts[0].span.begin + head.size() + 1}}};
    title.heading = HeadingState::yes;
    out_.push_back(std::move(title));
    std::vector<LinePart> rest = block_.parts;
    rest[0].span.begin = begin;
    addParagraphs(rest);
    return true;
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
    if (!startsCapital(after.text) || endsOpen(text)) return false;
    if (fit_.indented(after)) return true;
    if (before.bold && !after.bold && before.hasGeometry()) return true;
    const bool last = i + 2 == block_.parts.size();
    if (last && !endsStatement(after.text) && wordCount(after.text) <= kLongestTail && !endsStatement(text)) return false;
    if (fit_.unwrapped()) return true;
    return !fit_.full(before, after, i == 0);
  }

  static bool startsCapital(std::string_view text) { return startsWithCapital(text) || (!text.empty() && text[0] >= '0' && text[0] <= '9'); }

  void addParagraphs(const std::vector<LinePart>& parts) {
    Draft paragraph{.zone = block_.zone, .parts = {parts.front()}};
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const SourceLine& before = text_.lines[static_cast<std::size_t>(parts[i - 1].line)];
      const SourceLine& after = text_.lines[static_cast<std::size_t>(parts[i].line)];
      if (!linesContinue(fit_, before, after, paragraph.parts.size() == 1)) {
        out_.push_back(paragraph);
        paragraph.parts.clear();
      }
      paragraph.parts.push_back(parts[i]);
    }
    out_.push_back(paragraph);
  }

  const SourceText& text_;
  const LineFit& fit_;
  Draft block_;
  std::vector<Draft> out_;
};

}  // namespace

bool linesContinue(const LineFit& fit, const SourceLine& line, const SourceLine& next, bool opens) {
  const bool lower = startsLower(next.text);
  if (line.complete || next.complete) return next.firstOnPage && !endsStatement(line.text) && (lower || endsOpen(line.text));
  if (fit.indented(next) && !fit.indented(line) && !lower) return false;
  if (!endsStatement(line.text)) return lower || endsOpen(line.text) || fit.unwrapped() || fit.full(line, next, opens, 0.08);
  if (endsWithColon(line.text) && !lower) return false;
  if (endsDocument(line.text)) return false;
  return fit.full(line, next, opens);
}

std::vector<Draft> splitHeading(const SourceText& text, const LineFit& fit, Draft block) {
  const MarkerKind kind = block.kind();
  if (kind == MarkerKind::none || kind == MarkerKind::bullet) return {std::move(block)};
  return Splitter(text, fit, std::move(block)).split();
}

}  // namespace doichieu
