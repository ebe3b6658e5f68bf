#include "recipients.h"

#include "doichieu/text/fold.h"

namespace doichieu::header {
namespace {

struct Item {
  std::string text;
  bool archive = false;
};

bool endsItem(const std::string& text) { return text.ends_with(';') || text.ends_with('.'); }

std::string withoutBullet(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && letterCount(line.substr(at, 4)) == 0 && !(line[at] >= '0' && line[at] <= '9')) ++at;
  while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
  // Step back over what a multi-byte letter at the window's edge has cost: blanks and marks only may be dropped.
  std::size_t begin = 0;
  while (begin < line.size() && std::string_view(" -+*~.\"").find(line[begin]) != std::string_view::npos) ++begin;
  for (const std::string_view mark : {"–", "—", "•", "·", "«"})
    if (line.substr(begin).starts_with(mark)) begin += mark.size();
  while (begin < line.size() && line[begin] == ' ') ++begin;
  return std::string(line.substr(begin));
}

std::string withoutEnd(std::string text) {
  while (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ',' || text.back() == ' ' || text.back() == ':')) text.pop_back();
  return text;
}

}  // namespace

RecipientsReading Recipients::read(const Plan& plan) const {
  RecipientsReading reading;
  std::vector<Item> items;
  bool labelSeen = false;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::recipients) continue;
    std::string line = squeezed(plan.at(paragraph.span));
    bool bullet = false, archive = false;
    for (const RuleMatch& match : rules_->allMatches(line))
      if (match.rule->attribute("kind") == "label" && match.span.begin == 0) {
        line.erase(0, match.span.end);
        labelSeen = true;
        break;
      }
    if (letterCount(line) == 0) continue;
    for (const RuleMatch& match : rules_->allMatches(line)) {
      bullet |= match.rule->attribute("kind") == "bullet" && match.span.begin == 0;
      archive |= match.rule->attribute("kind") == "archive" && match.span.begin == 0;
    }
    reading.span = reading.span.empty() ? paragraph.span : Span{reading.span.begin, paragraph.span.end};
    if (bullet || archive || items.empty() || endsItem(items.back().text)) {
      items.push_back({withoutBullet(line), archive});
    } else {
      std::string& text = items.back().text;
      const bool glued = text.ends_with('-') && text.size() > 1 && text[text.size() - 2] != ' ';
      text += (glued ? "" : " ") + line;
    }
  }
  for (const Item& item : items)
    if (!item.archive && letterCount(item.text) >= 2) reading.names.push_back(withoutEnd(item.text));
  if (!labelSeen && items.empty()) reading.span = {};
  return reading;
}

}  // namespace doichieu::header
