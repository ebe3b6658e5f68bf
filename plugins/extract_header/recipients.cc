#include "recipients.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::header {
namespace {

struct Item {
  std::string text;
  bool archive = false;
};

bool endsItem(const std::string& text) {
  return text.ends_with(';') || text.ends_with('.');
}

std::string withoutBullet(std::string_view line) {
  while (true) {
    const std::string_view before = line;
    if (!line.empty() && std::string_view(" -+*~.\"").find(line.front()) != std::string_view::npos)
      line.remove_prefix(1);
    for (const std::string_view mark : {"–", "—", "•", "·", "«"})
      if (line.starts_with(mark)) line.remove_prefix(mark.size());
    if (line == before) return std::string(line);
  }
}

std::string withoutEnd(std::string text) {
  while (!text.empty() &&
         (text.back() == ';' || text.back() == '.' || text.back() == ',' || text.back() == ' ' || text.back() == ':'))
    text.pop_back();
  return text;
}

// "các tổ chức chính trị", "- xã hội": a hyphen between two words that begins a line.
bool tornBefore(const std::string& before, const std::string& line) {
  return !endsItem(before) && !before.ends_with(',') && letterCount(line) > 0 && !startsWithCapital(line);
}

// "- Chủ tịch UBND tỉnh;- Các sở, ngành;": items on one line; where there is but one line and no dash, all between ";".
std::vector<Line> parted(const std::vector<Line>& lines) {
  const bool running = lines.size() == 1 && lines.front().text.find("- ") == std::string_view::npos;
  std::vector<Line> out;
  for (Line line : lines) {
    for (std::size_t at = 0; (at = line.text.find(';', at)) != std::string_view::npos;) {
      const std::size_t next = std::min(line.text.find_first_not_of(' ', ++at), line.text.size());
      if (!(running || line.text.substr(next).starts_with('-')) || letterCount(line.text.substr(next)) == 0) continue;
      out.push_back({line.text.substr(0, at), line.span, line.column});
      line.text.remove_prefix(next);
      at = 0;
    }
    out.push_back(line);
  }
  return out;
}

}  // namespace

void Recipients::cut(std::string_view kind, std::string& text) const {
  const auto labels = rules_->allMatches(text, {"kind", kind});
  if (!labels.empty() && labels.front().span.begin == 0) text.erase(0, labels.front().span.end);
}

RecipientsReading Recipients::read(const std::vector<Line>& lines) const {
  RecipientsReading reading;
  std::vector<Item> items;
  for (const Line& each : parted(lines)) {
    std::string line = squeezed(each.text);
    bool bullet = false, archive = false;
    cut("label", line);
    if (letterCount(line) == 0) continue;
    for (const RuleMatch& match : rules_->allMatches(line)) {
      bullet |= match.rule->attribute("kind") == "bullet" && match.span.begin == 0;
      archive |= match.rule->attribute("kind") == "archive" && match.span.begin == 0;
    }
    reading.span = reading.span.empty()
                       ? each.span
                       : Span{std::min(reading.span.begin, each.span.begin), std::max(reading.span.end, each.span.end)};
    const bool torn = bullet && !items.empty() && tornBefore(items.back().text, withoutBullet(line));
    if (torn) {
      items.back().text += " - " + withoutBullet(line);
    } else if (bullet || archive || items.empty() || endsItem(items.back().text)) {
      items.push_back({withoutBullet(line), archive});
    } else {
      std::string& text = items.back().text;
      const bool glued = text.ends_with('-') && text.size() > 1 && text[text.size() - 2] != ' ';
      text += (glued ? "" : " ") + line;
    }
  }
  for (Item& item : items) cut("means", item.text);
  for (const Item& item : items)
    if (!item.archive && letterCount(item.text) >= 2) reading.names.push_back(withoutEnd(item.text));
  return reading;
}

}  // namespace doichieu::header
