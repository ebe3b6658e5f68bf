#include "agencies/resolution.h"

#include <algorithm>
#include <array>
#include <utility>

#include "doichieu/text/fold.h"

namespace doichieu::agencies {
namespace {

// Words of a name that tell its level, looked for as whole words of the folded name. "thành phố" may be either a
// province's or a district's city: the plan's own level decides.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kLevelWords = {{{"thị trấn", "commune"},
                                                                                       {"đặc khu", "commune"},
                                                                                       {"phường", "commune"},
                                                                                       {"xã", "commune"},
                                                                                       {"thị xã", "district"},
                                                                                       {"huyện", "district"},
                                                                                       {"quận", "district"},
                                                                                       {"tỉnh", "province"},
                                                                                       {"trung ương", "central"}}};

bool hasWord(std::string_view folded, std::string_view word) {
  const std::string padded = " " + std::string(folded) + " ";
  return padded.find(" " + std::string(word) + " ") != std::string::npos;
}

std::string levelInName(std::string_view folded) {
  if (hasWord(folded, "thị xã")) return "district";  // before "xã"
  for (const auto& [word, level] : kLevelWords)
    if (hasWord(folded, word) && !(word == "xã" && hasWord(folded, "xã hội") && !folded.ends_with(" xã")))
      return std::string(level);
  return {};
}

bool validAt(const Body& body, const std::string& date) {
  if (date.empty()) return true;
  const auto before = [](const std::string& a, const std::string& b) {
    const std::size_t length = std::min(a.size(), b.size());
    return a.compare(0, length, b, 0, length) < 0;
  };
  return !(!body.validFrom.empty() && before(date, body.validFrom)) && !(!body.validTo.empty() && before(body.validTo, date));
}

// Distance of a body's level from the wanted one: a plan names bodies of its own level first, then those just below it.
int levelDistance(const std::string& level, const std::string& wanted) {
  constexpr std::array<std::string_view, 4> kOrder = {"central", "province", "district", "commune"};
  const auto rank = [&](const std::string& l) { return std::find(kOrder.begin(), kOrder.end(), l) - kOrder.begin(); };
  const auto a = rank(level), b = rank(wanted);
  if (a == 4 || b == 4) return 2;
  return static_cast<int>(a > b ? a - b : b - a);
}

std::string_view withoutRemark(std::string_view name) {
  const std::size_t bracket = name.find('(');
  return trimmed(bracket == std::string_view::npos || bracket == 0 ? name : name.substr(0, bracket));
}

struct Candidate {
  const Body* body = nullptr;
  int penalty = 0;
};

const Body* choose(const Data& data, const std::vector<int>& values, const std::string& level, const std::string& date) {
  Candidate best;
  for (const int value : values) {
    const Body& body = data.bodies[static_cast<std::size_t>(value)];
    const int penalty = (validAt(body, date) ? 0 : 10) + (level.empty() ? 0 : levelDistance(body.level, level));
    if (best.body == nullptr || penalty < best.penalty) best = {&body, penalty};
  }
  return best.body;
}

AgencyResolution resolved(const Body& body, const std::string& level) {
  AgencyResolution resolution;
  resolution.id = body.id;
  resolution.name = body.name;
  resolution.level = body.level == "front-mass-organisation" || body.level == "party" || body.level == "other" ? level : body.level;
  if (resolution.level.empty()) resolution.level = body.level;
  resolution.line = body.lines.empty() ? "" : body.lines.front();
  resolution.generic = body.id.rfind("G.", 0) == 0;
  return resolution;
}

// The known name that the text begins with, where what follows is only the name of a place ("Công an xã An Hòa").
std::vector<int> namedWithPlace(const Data& data, std::string_view name) {
  const std::size_t known = knownNameAtStart(data, name);
  if (known == 0) return {};
  const std::string_view rest = trimmed(name.substr(known));
  const bool placeFollows = rest.empty() || startsWithCapital(rest) || !levelInName(foldForCompare(rest)).empty() ||
                            foldForCompare(rest).rfind("thành phố", 0) == 0;
  return placeFollows ? data.names.lookup(name.substr(0, known)) : std::vector<int>{};
}

}  // namespace

AgencyResolution resolve(const Data& data, std::string_view name, const AgencyContext& context) {
  const std::string_view full = trimmed(name);
  const std::string folded = foldForCompare(full);
  std::string level = levelInName(foldForCompare(withoutRemark(full)));
  if (level.empty()) level = context.level;
  for (const std::string_view form : {full, withoutRemark(full)}) {
    std::vector<int> values = data.names.lookup(form);
    if (values.empty()) values = namedWithPlace(data, form);
    if (!values.empty()) return resolved(*choose(data, values, level, context.date), level);
  }
  AgencyResolution guess;
  guess.name = std::string(full);
  guess.level = level;
  guess.guessed = true;
  if (const Head* head = headOf(data, full)) {
    guess.line = head->line;
    guess.generic = head->headClass == HeadClass::generic;
  }
  return guess;
}

}  // namespace doichieu::agencies
