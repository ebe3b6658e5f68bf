#include "docx_numbering.h"

#include "docx_xml.h"
#include "number_format.h"

namespace doichieu {
namespace {

constexpr std::string_view kDash = "-", kBullet = "\u2022";

int levelNumber(const pugi::xml_node& node) {
  const std::string text = attribute(node, "ilvl");
  return text.size() == 1 && text[0] >= '0' && text[0] <= '8' ? text[0] - '0' : -1;
}

/// Marks of the fonts Symbol and Wingdings lie in the private use area (U+F020 to U+F0FF, "EF 80/81/82/83 xx" in
/// UTF-8).
std::string plainMark(const std::string& mark) {
  if (mark == "\uF02D") return std::string(kDash);
  const bool isPrivate = mark.size() == 3 && mark[0] == '\xEF' && (static_cast<unsigned char>(mark[1]) & 0xFC) == 0x80;
  if (isPrivate) return std::string(kBullet);
  return mark;
}

NumberingLevel readLevel(const pugi::xml_node& node) {
  NumberingLevel level;
  level.start = numberOf(child(node, "start"), 0);
  if (const pugi::xml_node format = child(node, "numFmt")) level.format = attribute(format, "val");
  level.text = attribute(child(node, "lvlText"), "val");
  if (level.format == "bullet") level.text = plainMark(level.text);
  if (const pugi::xml_node after = child(node, "suff")) level.after = attribute(after, "val");
  level.paragraphStyle = attribute(child(node, "pStyle"), "val");
  if (const pugi::xml_node restart = child(node, "lvlRestart")) level.restartAfter = numberOf(restart, 0);
  const pugi::xml_node plain = child(node, "isLgl");
  level.plainNumbers = plain && isOn(plain);
  return level;
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles) {
  readLists(root);
  readAbstracts(root, styles);
}

void DocxNumbering::readAbstracts(const pugi::xml_node& root, const DocxStyles& styles) {
  std::map<std::string, int> linked;  // abstract numberings defined by the list of a style
  for (const pugi::xml_node node : root.children()) {
    if (!isNamed(node, "abstractNum")) continue;
    const std::string id = attribute(node, "abstractNumId");
    Abstract& abstract = abstracts_[id];
    for (const pugi::xml_node level : node.children())
      if (isNamed(level, "lvl") && levelNumber(level) >= 0)
        abstract.levels[static_cast<std::size_t>(levelNumber(level))] = readLevel(level);
    if (const pugi::xml_node link = child(node, "numStyleLink"))
      linked[id] = styles.other(attribute(link, "val")).format.list.value_or(0);
  }
  for (const auto& [id, list] : linked) {
    const auto source = lists_.find(list);
    if (source == lists_.end()) continue;
    const auto definition = abstracts_.find(source->second.abstract);
    if (definition != abstracts_.end()) abstracts_[id].levels = definition->second.levels;
  }
}

void DocxNumbering::readLists(const pugi::xml_node& root) {
  for (const pugi::xml_node node : root.children()) {
    if (!isNamed(node, "num")) continue;
    List& list = lists_[std::atoi(attribute(node, "numId").c_str())];
    list.abstract = attribute(child(node, "abstractNumId"), "val");
    for (const pugi::xml_node change : node.children()) {
      const int level = levelNumber(change);
      if (!isNamed(change, "lvlOverride") || level < 0) continue;
      if (const pugi::xml_node definition = child(change, "lvl")) list.overrides[level] = readLevel(definition);
      if (const pugi::xml_node start = child(change, "startOverride")) list.starts[level] = numberOf(start, 1);
    }
  }
}

const NumberingLevel& DocxNumbering::levelOf(const List& list, int level) const {
  const auto own = list.overrides.find(level);
  return own == list.overrides.end() ? abstracts_.at(list.abstract).levels[static_cast<std::size_t>(level)]
                                     : own->second;
}

int DocxNumbering::levelOfStyle(int list, const std::string& style) const {
  const auto found = lists_.find(list);
  if (found == lists_.end() || style.empty() || !abstracts_.contains(found->second.abstract)) return 0;
  for (int level = 0; level < kLevels; ++level)
    if (levelOf(found->second, level).paragraphStyle == style) return level;
  return 0;
}

std::string DocxNumbering::next(int list, int level) {
  const auto found = lists_.find(list);
  if (found == lists_.end() || level < 0 || level >= kLevels) return "";
  const auto abstract = abstracts_.find(found->second.abstract);
  if (abstract == abstracts_.end()) return "";
  // Lists of one abstract numbering go on counting together; a list with starts of its own begins anew once.
  if (started_.insert(list).second)
    for (const auto& [at, start] : found->second.starts) abstract->second.counted[static_cast<std::size_t>(at)] = false;
  count(found->second, abstract->second, level);
  return label(found->second, abstract->second, level);
}

void DocxNumbering::count(const List& list, Abstract& abstract, int level) {
  const auto begin = [&](int at) {
    const auto own = list.starts.find(at);
    return own == list.starts.end() ? levelOf(list, at).start : own->second;
  };
  const auto at = static_cast<std::size_t>(level);
  abstract.counts[at] = abstract.counted[at] ? abstract.counts[at] + 1 : begin(level);
  abstract.counted[at] = true;
  for (int higher = 0; higher < level; ++higher) {
    const auto place = static_cast<std::size_t>(higher);
    if (abstract.counted[place]) continue;
    abstract.counts[place] = begin(higher);  // a level that was skipped counts as begun
    abstract.counted[place] = true;
  }
  for (int lower = level + 1; lower < kLevels; ++lower) {
    const std::optional<int> restart = levelOf(list, lower).restartAfter;
    if (!restart || (*restart > 0 && level < *restart)) abstract.counted[static_cast<std::size_t>(lower)] = false;
  }
}

std::string DocxNumbering::label(const List& list, const Abstract& abstract, int level) const {
  const NumberingLevel& shown = levelOf(list, level);
  std::string text;
  if (shown.format == "bullet") {
    text = shown.text;
  } else {
    for (std::size_t i = 0; i < shown.text.size(); ++i) {
      const char digit = i + 1 < shown.text.size() ? shown.text[i + 1] : '\0';
      if (shown.text[i] != '%' || digit < '1' || digit > '9') {
        text += shown.text[i];
        continue;
      }
      const int of = digit - '1';
      text += formatNumber(abstract.counts[static_cast<std::size_t>(of)],
                           shown.plainNumbers ? "decimal" : levelOf(list, of).format);
      ++i;
    }
  }
  return text.empty() || shown.after == "nothing" ? text : text + ' ';
}

}  // namespace doichieu
