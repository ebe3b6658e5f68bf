#include "agencies/resolution.h"

#include <algorithm>
#include <cstdlib>

#include "agencies/list_parser.h"
#include "doichieu/model/level.h"
#include "doichieu/text/fold.h"

namespace doichieu::agencies {
namespace {

// A body outside its time is still better than one of a wrong name, but worse than any in time.
constexpr int kOutOfTime = 10;
constexpr int kUnknownDistance = 2;

bool validAt(const Body& body, const std::string& date) {
  const auto before = [](const std::string& a, const std::string& b) {
    const std::size_t length = std::min(a.size(), b.size());  // "2025" and "2025-03-01" are compared as years
    return a.compare(0, length, b, 0, length) < 0;
  };
  if (date.empty()) return true;
  return !(!body.validFrom.empty() && before(date, body.validFrom)) &&
         !(!body.validTo.empty() && before(body.validTo, date));
}

int levelDistance(std::string_view level, std::string_view wanted) {
  if (!isLevel(level) || !isLevel(wanted)) return kUnknownDistance;
  return std::abs(static_cast<int>(rankOfLevel(level)) - static_cast<int>(rankOfLevel(wanted)));
}

const Body* choose(const Data& data, const std::vector<int>& values, const std::string& level,
                   const std::string& date) {
  const Body* best = nullptr;
  int least = 0;
  for (const int value : values) {
    const Body& body = data.bodies[static_cast<std::size_t>(value)];
    const int penalty = (validAt(body, date) ? 0 : kOutOfTime) + (level.empty() ? 0 : levelDistance(body.level, level));
    if (best != nullptr && penalty >= least) continue;
    best = &body;
    least = penalty;
  }
  return best;
}

std::string_view withoutRemark(std::string_view name) {
  const std::size_t bracket = name.find('(');
  return trimmed(bracket == std::string_view::npos || bracket == 0 ? name : name.substr(0, bracket));
}

std::string_view remarkOf(std::string_view name) {
  const std::size_t bracket = name.find('(');
  return bracket == std::string_view::npos ? std::string_view() : name.substr(bracket + 1);
}

// A name parted into what the body is and where it is: "Công an | xã | An Hòa".
struct Placed {
  std::string body;   // the territory cut off, and "các" before it
  std::string level;  // of the last territory in the name
  bool hasTerritory = false;
};

Placed placed(const Data& data, std::string_view name) {
  const Reading reading(data, name);
  Placed result{std::string(name), "", false};
  for (std::size_t i = 0; i < reading.size(); i = std::max(reading.at(i).wordEnd, i + 1)) {
    if (i == 0 || !reading.is(i, kTerritory | kVillage)) continue;
    const std::string level = territoryLevel(data, reading.between(i, reading.at(i).wordEnd));
    const bool several = !result.hasTerritory && i > 1 && reading.is(i - 1, kCollective);
    if (!result.hasTerritory) result.body = trimmed(reading.between(0, several ? i - 1 : i));
    result.hasTerritory = true;
    if (!level.empty()) result.level = level;
  }
  if (!result.hasTerritory)  // "Báo Hà Nam", "Tỉnh đoàn Hà Nam": a bare place behind a known name
    if (const std::size_t known = knownNameAtStart(data, name);
        known > 0 && startsWithCapital(trimmed(name.substr(known))))
      result.body = name.substr(0, known);
  return result;
}

// Bodies whose name is these words and any unit of government of the level: one table line stands for all of them.
std::vector<int> withTerritories(const Data& data, const std::string& body, const std::string& wanted) {
  std::vector<int> values;
  for (const auto& [territory, level] : data.territories) {
    if (!wanted.empty() && !level.empty() && level != wanted) continue;
    const std::vector<int> more = data.names.lookup(body + " " + territory);
    values.insert(values.end(), more.begin(), more.end());
  }
  return values;
}

// All bodies that the name may mean, the nearest writing first.
std::vector<int> candidates(const Data& data, const std::string& name, const Placed& parts,
                            const std::string& planLevel) {
  std::vector<int> values = data.names.lookup(name);
  if (!values.empty()) return values;
  if (parts.hasTerritory) values = withTerritories(data, parts.body, parts.level);
  const std::vector<int> bare = data.names.lookup(parts.body);
  values.insert(values.end(), bare.begin(), bare.end());
  // "Văn phòng HĐND và UBND" in a commune's plan is that of the commune.
  if (values.empty() && !parts.hasTerritory && !planLevel.empty())
    values = withTerritories(data, parts.body, planLevel);
  if (!values.empty()) return values;
  if (const std::size_t known = knownNameAtStart(data, name); known > 0 && (known == name.size() || parts.hasTerritory))
    return data.names.lookup(std::string_view(name).substr(0, known));
  return values;
}

std::string lineIn(const Data& data, std::string_view words) {
  const std::vector<PhraseMatch> found = data.lineWords.find(words);
  return found.empty() ? std::string() : data.lines[static_cast<std::size_t>(found.front().value)];
}

// Of a body that serves several lines, the remark tells which is meant: "(phụ trách Lao động - TB&XH)".
std::string lineOf(const Data& data, const Body& body, std::string_view remark) {
  const std::string told = lineIn(data, remark);
  if (!told.empty() && std::find(body.lines.begin(), body.lines.end(), told) != body.lines.end()) return told;
  return body.lines.empty() ? std::string() : body.lines.front();
}

AgencyResolution resolved(const Data& data, const Body& body, const std::string& level, std::string_view remark) {
  AgencyResolution resolution;
  resolution.id = body.id;
  resolution.name = body.name;
  resolution.level = isLevel(body.level) ? body.level : level;
  resolution.line = lineOf(data, body, remark);
  resolution.generic = body.id.rfind("G.", 0) == 0;
  return resolution;
}

AgencyResolution guessed(const Data& data, std::string_view name, const Placed& parts, const AgencyContext& context) {
  AgencyResolution guess;
  guess.name = std::string(name);
  guess.guessed = true;
  const Reading reading(data, name);
  const Opening opening = openingAt(reading, 0);
  guess.generic = opening == Opening::kind || opening == Opening::group;
  const Head* head = reading.is(0, kCollective) ? reading.at(reading.at(0).wordEnd).head : reading.at(0).head;
  guess.level = parts.level;
  if (guess.level.empty() && head != nullptr) guess.level = head->level;
  if (guess.level.empty()) guess.level = context.level;
  if (head != nullptr) guess.line = head->line;
  if (guess.line.empty() && opening != Opening::group) guess.line = lineIn(data, name);
  return guess;
}

}  // namespace

AgencyResolution resolve(const Data& data, std::string_view name, const AgencyContext& context) {
  const std::string full = squeezed(name);
  const std::string whole = expanded(data, full);
  for (const std::string& form : {whole, expanded(data, withoutRemark(full))}) {
    const Placed parts = placed(data, withoutRemark(form));
    const std::string& level = parts.level.empty() ? context.level : parts.level;
    std::vector<int> values = data.names.lookup(full);
    if (values.empty()) values = candidates(data, form, parts, context.level);
    if (values.empty()) continue;
    return resolved(data, *choose(data, values, level, context.date), level, remarkOf(whole));
  }
  // Several bodies in one heading: the first speaks for all.
  if (const List list = readWholeList(data, full); list.members.size() > 1 && list.members.front() != full)
    return resolve(data, list.members.front(), context);
  return guessed(data, full, placed(data, withoutRemark(whole)), context);
}

}  // namespace doichieu::agencies
