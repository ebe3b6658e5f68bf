#include "outline/zones.h"

#include <array>
#include <optional>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/head_zones.h"
#include "outline/plain_rules.h"
#include "outline/tail_zones.h"
#include "text/running_heads.h"

namespace doichieu {
namespace {

constexpr std::array<std::pair<std::string_view, Cue>, 18> kCues = {{{"title", Cue::title},
                                                                     {"typed_title", Cue::typedTitle},
                                                                     {"time", Cue::time},
                                                                     {"decision", Cue::decision},
                                                                     {"letterhead", Cue::letterhead},
                                                                     {"issuer", Cue::issuer},
                                                                     {"enacting", Cue::enacting},
                                                                     {"opener", Cue::opener},
                                                                     {"closing", Cue::closing},
                                                                     {"recipients", Cue::recipients},
                                                                     {"authority", Cue::authority},
                                                                     {"annex", Cue::annex},
                                                                     {"annex_titled", Cue::annexTitled},
                                                                     {"pointer", Cue::pointer},
                                                                     {"link", Cue::link},
                                                                     {"page_number", Cue::pageNumber},
                                                                     {"esign", Cue::esign},
                                                                     {"stamp", Cue::stamp}}};

std::optional<Cue> cueFromString(std::string_view name) {
  for (const auto& [known, cue] : kCues)
    if (known == name) return cue;
  return std::nullopt;
}

// A stamp's text does not run on from the line above.
bool standsApart(const SourceText& text, const std::vector<ZonedItem>& above, const SourceLine& line) {
  constexpr std::size_t kShortLine = 50;  // bytes; no line of running text is as short
  if (above.empty() || above.back().zone == Zone::stray || line.firstOnPage || above.back().item.line < 0) return true;
  const std::string& before = text.lines[static_cast<std::size_t>(above.back().item.line)].text;
  return endsStatement(before) || before.size() < kShortLine;
}

// The first or last line of a page without geometry, with that page's own number.
bool isPageNumber(const SourceText& text, int index, const RunningHeads& heads) {
  const SourceLine& line = text.lines[static_cast<std::size_t>(index)];
  return text.pageCount > 1 && heads.atEdge(index) && line.text == std::to_string(line.page);
}

}  // namespace

ZoneFinder ZoneFinder::load(const std::filesystem::path& configFolder) {
  RuleSet zones = RuleSet::load(configFolder / "outline" / "zones.rules");
  for (const Rule& rule : zones.rules())
    if (!cueFromString(rule.attribute("cue")))
      throw ConfigError(zones.file(), rule.line, "rule [" + rule.id + "] needs one of the cues declared above");
  return ZoneFinder(std::move(zones), loadPlainRules(configFolder / "outline" / "zones.rules"),
                    RuleSet::load(configFolder / "outline" / "columns.rules"));
}

Cue ZoneFinder::cueOf(const SourceLine& line) const {
  auto match = zones_.bestAtStart(line.text);
  if (match == nullptr && line.recognized()) match = plainZones_.bestAtStart(withoutMarks(line.text));
  return match == nullptr ? Cue::none : cueFromString(match->rule->attribute("cue")).value_or(Cue::none);
}

void ZoneFinder::splitColumns(SourceText& text) const {
  std::vector<FlowItem> flow;
  for (const FlowItem& item : text.flow) {
    flow.push_back(item);
    if (item.line < 0) continue;
    const auto index = static_cast<std::size_t>(item.line);
    if (text.lines[index].column != Column::whole || text.lines[index].complete) continue;
    const auto match = columns_.bestAtStart(text.lines[index].text);
    if (match == nullptr || !match->has("right")) continue;
    const auto dropFrom = [&](const char* stroke) {
      if (match->has(stroke)) splitOff(text.lines[index], match->groups.find(stroke)->second.begin);
    };
    dropFrom("end");
    SourceLine right = splitOff(text.lines[index], match->groups.find("right")->second.begin);
    dropFrom("bar");
    text.lines[index].column = Column::left;
    right.column = Column::right;
    flow.push_back({.line = static_cast<int>(text.lines.size())});
    text.lines.push_back(std::move(right));
  }
  text.flow = std::move(flow);
}

bool ZoneFinder::isBlock(const SourceText& text, const SourceTable& table) const {
  constexpr int kMostRows = 12;
  if (table.columns > 3 || table.rows > kMostRows) return false;
  for (const SourceCell& cell : table.cells)
    for (const int line : cell.lines) {
      const Cue cue = cueOf(text.lines[static_cast<std::size_t>(line)]);
      if (cue == Cue::letterhead || cue == Cue::recipients || cue == Cue::authority) return true;
    }
  return false;
}

void ZoneFinder::unfoldBlocks(SourceText& text) const {
  std::vector<FlowItem> flow;
  for (const FlowItem& item : text.flow) {
    if (item.table < 0 || !isBlock(text, text.tables[static_cast<std::size_t>(item.table)])) {
      flow.push_back(item);
      continue;
    }
    const SourceTable& table = text.tables[static_cast<std::size_t>(item.table)];
    for (int column = 0; column < table.columns; ++column)
      for (const SourceCell& cell : table.cells) {
        if (cell.column != column) continue;
        for (const int index : cell.lines) {
          SourceLine& line = text.lines[static_cast<std::size_t>(index)];
          line.inTable = false;
          if (cell.columnSpan < table.columns) line.column = column == 0 ? Column::left : Column::right;
          flow.push_back({.line = index});
        }
      }
  }
  text.flow = std::move(flow);
}

std::vector<ZonedItem> ZoneFinder::assign(const SourceText& text, const LineFit& fit) const {
  std::vector<ZonedItem> items;
  const RunningHeads heads(text);
  for (const FlowItem& item : text.flow) {
    ZonedItem zoned{.item = item};
    if (item.line >= 0) {
      const SourceLine& line = text.lines[static_cast<std::size_t>(item.line)];
      if (heads.isRunningHead(item.line)) continue;
      zoned.cue = cueOf(line);
      if (zoned.cue == Cue::pageNumber && line.hasGeometry() && heads.atEdge(item.line)) continue;
      const bool stamp = zoned.cue == Cue::esign || zoned.cue == Cue::stamp;
      if (zoned.cue == Cue::link || (stamp && standsApart(text, items, line))) zoned.zone = Zone::stray;
    }
    items.push_back(zoned);
  }
  const std::size_t body = assignHead(text, fit, items);
  assignTail(text, body, items);
  return items;
}

void ZoneFinder::dropPageNumbers(const SourceText& text, std::vector<ZonedItem>& items) {
  const RunningHeads heads(text);
  std::erase_if(items, [&](const ZonedItem& item) {
    return item.cue == Cue::pageNumber && (item.zone != Zone::annex || isPageNumber(text, item.item.line, heads));
  });
}

}  // namespace doichieu
