#include "docx_runs.h"

#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "docx_xml.h"

namespace doichieu {
namespace {

constexpr int kDeepest = 64;  // elements inside elements; Word writes some ten

/// Characters of the font Symbol that carry meaning (Adobe Symbol encoding, in the private use area from U+F000);
/// all other marks of such fonts are bullets.
std::string symbolText(unsigned long code) {
  constexpr std::array<std::pair<unsigned long, std::string_view>, 5> kSymbols = {
      {{0xA3, "\u2264"}, {0xB1, "\u00B1"}, {0xB3, "\u2265"}, {0xB4, "\u00D7"}, {0x2D, "-"}}};
  for (const auto& [symbol, text] : kSymbols)
    if ((code & 0xFF) == symbol) return std::string(text);
  return "\u2022";
}

class Collector {
 public:
  Collector(const DocxStyles& styles, const RunFormat& paragraphRun, ParagraphContent& content)
      : styles_(styles), paragraphRun_(paragraphRun), content_(content) {}

  void children(const pugi::xml_node& parent, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = localName(node);
      if (name == "r") {
        run(node, depth);
      } else if (name == "sdt") {
        children(child(node, "sdtContent"), depth + 1);
      } else if (name == "AlternateContent") {
        children(alternative(node), depth + 1);
      } else if (name != "del" && name != "moveFrom" && name != "pPr") {
        children(node, depth + 1);  // ins, moveTo, hyperlink, fldSimple, smartTag ...
      }
    }
  }

 private:
  static pugi::xml_node alternative(const pugi::xml_node& node) {
    const pugi::xml_node choice = child(node, "Choice");
    return choice ? choice : child(node, "Fallback");
  }

  void run(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "rPr");
    RunFormat format = RunFormat::of(properties);
    format.inherit(styles_.other(attribute(child(properties, "rStyle"), "val")).format.run);
    format.inherit(paragraphRun_);
    if (format.hidden.value_or(false)) return;
    runContent(node, format, depth);
  }

  void runContent(const pugi::xml_node& node, const RunFormat& format, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node part : node.children()) {
      const std::string_view name = localName(part);
      if (name == "t") {
        add(part.child_value(), format);
      } else if (name == "tab" || name == "ptab") {
        add("\t", format);
      } else if (name == "noBreakHyphen") {
        add("-", format);
      } else if (name == "sym") {
        add(symbolText(std::strtoul(attribute(part, "char").c_str(), nullptr, 16)), format);
      } else if (name == "br" || name == "cr") {
        content_.segments.push_back({Segment::Kind::lineBreak, "", format});
        if (attribute(part, "type") == "page") content_.segments.push_back({Segment::Kind::pageBreak, "", format});
      } else if (name == "lastRenderedPageBreak") {
        content_.segments.push_back({Segment::Kind::pageBreak, "", format});
      } else if (name == "footnoteReference") {
        content_.footnotes.push_back(attribute(part, "id"));
      } else if (name == "endnoteReference") {
        content_.endnotes.push_back(attribute(part, "id"));
      } else if (name == "AlternateContent") {
        runContent(alternative(part), format, depth + 1);
      } else if (name == "drawing" || name == "pict" || name == "object") {
        textBoxes(part, depth + 1);
      }
    }
  }

  void add(std::string text, const RunFormat& format) {
    content_.segments.push_back({Segment::Kind::text, std::move(text), format});
  }

  void textBoxes(const pugi::xml_node& drawing, int depth) {
    if (depth > kDeepest) return;
    for (const pugi::xml_node node : drawing.children()) {
      if (isNamed(node, "txbxContent")) {
        content_.textBoxes.push_back(node);
      } else if (isNamed(node, "AlternateContent")) {
        textBoxes(alternative(node), depth + 1);
      } else {
        textBoxes(node, depth + 1);
      }
    }
  }

  const DocxStyles& styles_;
  const RunFormat& paragraphRun_;
  ParagraphContent& content_;
};

}  // namespace

void collectRuns(const pugi::xml_node& paragraph, const DocxStyles& styles, const RunFormat& paragraphRun,
                 ParagraphContent& content) {
  Collector(styles, paragraphRun, content).children(paragraph, 0);
}

}  // namespace doichieu
