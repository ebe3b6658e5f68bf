#include "docx_paragraph.h"

#include <utility>

#include "docx_xml.h"
#include "doichieu/text/decode.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

/// Letters that only Unicode has: the text needs no legacy decoding whatever its font is called.
bool hasUnicodeVietnamese(std::string_view text) {
  return text.find("\xE1\xBA") != text.npos || text.find("\xE1\xBB") != text.npos;
}

/// Text of neighbouring runs in one font, so that letters whose bytes were split over runs are decoded whole.
std::string shown(const std::string& text, const RunFormat& format) {
  std::string decoded = text;
  if (const auto legacy = legacyFontNamed(format.font.value_or("")); legacy && !hasUnicodeVietnamese(text))
    decoded = decodeLegacyText(text, *legacy);
  return format.capitals.value_or(false) ? upper(decoded) : decoded;
}

bool looksAlike(const RunFormat& a, const RunFormat& b) {
  return a.font == b.font && a.capitals == b.capitals && a.bold == b.bold && a.italic == b.italic;
}

/// Puts the segments of one line together and counts how much of it is bold and italic.
class LineMaker {
 public:
  void add(const Segment& segment) {
    if (!text_.empty() && !looksAlike(format_, segment.format)) flush();
    format_ = segment.format;
    text_ += segment.text;
  }

  PageLine finish() {
    flush();
    PageLine line;
    line.text = squeezed(toNfc(line_));
    line.bold = 2 * bold_ > letters_;
    line.italic = 2 * italic_ > letters_;
    line_.clear();
    letters_ = bold_ = italic_ = 0;
    return line;
  }

 private:
  void flush() {
    const std::string decoded = shown(text_, format_);
    const std::size_t letters = letterCount(decoded);
    letters_ += letters;
    if (format_.bold.value_or(false)) bold_ += letters;
    if (format_.italic.value_or(false)) italic_ += letters;
    line_ += decoded;
    text_.clear();
  }

  RunFormat format_;
  std::string text_, line_;
  std::size_t letters_ = 0, bold_ = 0, italic_ = 0;
};

bool isBlank(const std::string& text) {
  return trimmed(text).empty();
}

std::vector<PageLine> linesOf(const std::vector<Segment>& segments) {
  std::vector<PageLine> lines;
  LineMaker maker;
  const auto finish = [&] {
    PageLine line = maker.finish();
    if (!line.text.empty()) lines.push_back(std::move(line));
  };
  for (const Segment& segment : segments) {
    if (segment.kind == Segment::Kind::lineBreak) finish();
    if (segment.kind == Segment::Kind::text) maker.add(segment);
  }
  finish();
  return lines;
}

/// A manual break is followed by the note that Word made of it; both are one break.
void countBreaks(const std::vector<Segment>& segments, DocxParagraph& paragraph) {
  bool wordsBefore = false, wordsSince = false;
  for (const Segment& segment : segments) {
    if (segment.kind == Segment::Kind::text && !isBlank(segment.text)) wordsBefore = wordsSince = true;
    if (segment.kind != Segment::Kind::pageBreak) continue;
    if (!wordsBefore) paragraph.breakBefore = true;
    if (wordsSince) ++paragraph.breaksInside;
    wordsSince = false;
  }
}

bool isMarkDeleted(const pugi::xml_node& pPr) {
  const pugi::xml_node mark = child(pPr, "rPr");
  return child(mark, "del") || child(mark, "moveFrom");
}

}  // namespace

std::string DocxParagraphs::label(const ParagraphFormat& format, const std::string& style) {
  const int list = format.list.value_or(0);
  if (list == 0) return "";
  return numbering_.next(list, format.level ? *format.level : numbering_.levelOfStyle(list, style));
}

DocxParagraph DocxParagraphs::read(const pugi::xml_node& node) {
  const pugi::xml_node pPr = child(node, "pPr");
  const std::string style = styles_.paragraphStyleId(pPr);
  ParagraphFormat format = ParagraphFormat::of(pPr);
  format.inherit(styles_.paragraph(style).format);
  collectRuns(node, styles_, format.run, pending_);
  if (isMarkDeleted(pPr)) return {};

  ParagraphContent content = std::exchange(pending_, {});
  DocxParagraph paragraph;
  paragraph.breakBefore = format.pageBreakBefore.value_or(false);
  countBreaks(content.segments, paragraph);
  paragraph.lines = linesOf(content.segments);
  // Word numbers a paragraph without words too, but shows nothing that could be read.
  const std::string number = label(format, style);
  if (!paragraph.lines.empty()) paragraph.lines.front().text.insert(0, number);
  for (PageLine& line : paragraph.lines) {
    line.complete = paragraph.lines.size() == 1;
    line.centered = format.centered.value_or(false);
  }
  paragraph.footnotes = std::move(content.footnotes);
  paragraph.endnotes = std::move(content.endnotes);
  paragraph.textBoxes = std::move(content.textBoxes);
  return paragraph;
}

}  // namespace doichieu
