#include "territory.h"

#include <algorithm>
#include <map>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::header {

void TerritoryFinder::load(const Host& host, const Names& names) {
  names_ = &names;
  agencies_ = &host.agencies();
  const TableFile table = TableFile::load(host.configFolder() / "gazetteers" / "provinces.tsv");
  const std::size_t name = table.column("name"), type = table.column("type");
  const auto isCity = [&](const std::string& unit) {
    return std::any_of(names.units().begin(), names.units().end(),
                       [&](const TerritoryWord& word) { return word.level == "city" && word.name == unit; });
  };
  for (const TableFile::Row& row : table.rows()) {
    const std::string folded = foldForCompare(row.cells[name]);
    (isCity(row.cells[type]) ? cities_ : provinces_).insert(folded);
    types_[folded] = row.cells[type];
  }
  for (const TerritoryWord& unit : names.units())
    if (unit.level == "province" || unit.level == "city")
      for (const std::string& word : {unit.word, capitalized(unit.word), upper(unit.word)}) unitWords_.push_back(word);
}

bool TerritoryFinder::mayNameProvince(std::string_view text) const {
  return std::any_of(unitWords_.begin(), unitWords_.end(),
                     [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

std::set<std::string> TerritoryFinder::provinceNames() const {
  std::set<std::string> names(cities_.begin(), cities_.end());
  names.insert(provinces_.begin(), provinces_.end());
  return names;
}

bool TerritoryFinder::isProvinceCity(std::string_view name) const {
  return cities_.contains(foldForCompare(name));
}

const TerritoryWord* TerritoryFinder::unitAtEnd(std::string_view body) const {
  const std::vector<std::string_view> words = wordsOf(body);
  for (std::size_t i = words.size() < 2 ? 0 : words.size() - 2; i < words.size(); ++i) {
    std::size_t count = 0;
    const TerritoryWord* unit = names_->unitAt(words, i, count);
    if (unit != nullptr && i > 0 && i + count == words.size()) return unit;
  }
  return nullptr;
}

// The last word of "tỉnh Hà Tĩnh" is also what scanning makes of the unit's.
bool TerritoryFinder::lacksName(std::string_view body) const {
  return unitAtEnd(body) != nullptr && names_->territoryIn(body).unit == nullptr;
}

bool TerritoryFinder::isNamed(const Plan& plan, std::string_view body, std::string_view name) const {
  const TerritoryWord* unit = unitAtEnd(body);
  if (unit == nullptr || name.empty()) return false;
  if (unit->level == "province") return provinces_.contains(foldForCompare(name));
  if (unit->level == "city" && isProvinceCity(name)) return true;
  const std::string named = unit->name + " " + std::string(name);
  return plan.text.find(named) != std::string::npos || plan.text.find(capitalized(named)) != std::string::npos;
}

// The unit right before the place, which is folded for comparing.
const TerritoryWord* TerritoryFinder::unitBefore(std::string_view text, const std::string& place) const {
  const std::vector<std::string_view> words = wordsOf(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t count = 0;
    const TerritoryWord* unit = names_->unitAt(words, i, count);
    if (unit == nullptr || i + count >= words.size()) continue;
    const auto at = static_cast<std::size_t>(words[i + count].data() - text.data());
    const std::string behind = foldForCompare(text.substr(at, 2 * place.size()));
    if (!behind.starts_with(place)) continue;
    if (behind.size() == place.size() ||
        std::string_view(" ,.;:)").find(behind[place.size()]) != std::string_view::npos)
      return unit;
  }
  return nullptr;
}

std::string TerritoryFinder::withUnit(const Plan& plan, std::string_view place) const {
  const std::string folded = foldForCompare(place);
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::title && paragraph.zone != Zone::body) continue;
    if (const TerritoryWord* unit = unitBefore(plan.at(paragraph.span), folded))
      return unit->name + " " + std::string(place);
  }
  const auto type = types_.find(folded);
  return type == types_.end() ? "" : type->second + " " + std::string(place);
}

std::string TerritoryFinder::levelOf(std::string_view issuer, std::string_view superior, std::string_view headLevel,
                                     std::string_view date) const {
  const Territory own = names_->territoryIn(issuer);
  if (own.unit != nullptr) {
    if (own.unit->level != "city") return own.unit->level;
    // The district level ended on that day: what is still a city is one of the centre.
    constexpr std::string_view kTwoLevels = "2025-07-01";
    const bool central = isProvinceCity(own.name) || date >= kTwoLevels;
    return central && names_->territoryIn(superior).unit == nullptr ? "province" : "district";
  }
  if (!headLevel.empty()) return std::string(headLevel);
  const Territory above = names_->territoryIn(superior);
  if (above.unit != nullptr)
    return above.unit->level == "city" ? (isProvinceCity(above.name) ? "province" : "district") : above.unit->level;
  if (const AgencyResolution resolution = agencies_->resolve(issuer, {}); !resolution.guessed) return resolution.level;
  return levelInside(issuer);
}

// "Ban Chấp hành Thành đoàn Hà Nội", "Ban Thường vụ Tỉnh ủy": the body that an organ belongs to.
std::string TerritoryFinder::levelInside(std::string_view issuer) const {
  for (std::size_t at = issuer.find(' '); at != std::string_view::npos; at = issuer.find(' ', at + 1)) {
    const std::string_view rest = issuer.substr(at + 1);
    const IssuerHead* head = names_->headOf(rest);
    if (head == nullptr) continue;
    if (!head->level.empty()) return head->level;
    if (!head->name.starts_with("Thành ") || rest.size() <= head->name.size()) continue;
    return isProvinceCity(rest.substr(head->name.size() + 1)) ? "province" : "district";
  }
  return {};
}

bool TerritoryFinder::beginsIssuer(std::string_view text, std::string_view word) const {
  constexpr std::size_t kHead = 60;  // bytes; a cut letter behind it does no harm
  return names_->headOf(text.substr(static_cast<std::size_t>(word.data() - text.data()), kHead)) != nullptr;
}

// The first province or province-level city that the text names.
std::string TerritoryFinder::provinceIn(std::string_view text) const {
  const std::vector<std::string_view> words = wordsOf(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t count = 0;
    const TerritoryWord* unit = names_->unitAt(words, i, count);
    if (unit == nullptr || (unit->level != "province" && unit->level != "city")) continue;
    if (beginsIssuer(text, words[i])) continue;  // "TỈNH ĐOÀN BẮC HÀ"
    std::string name;
    for (std::size_t w = i + count; w < words.size() && startsWithCapital(words[w]); ++w) {
      // "TỈNH ĐÔNG GIANG SỞ Y TẾ"; no province's name is a single word.
      const bool whole = name.find(' ') != std::string::npos;
      if (whole && beginsIssuer(text, words[w])) break;
      std::string word = isAllCapitals(words[w]) ? capitalized(lower(words[w])) : std::string(words[w]);
      const bool last = !word.empty() && (word.back() == ',' || word.back() == ';' || word.back() == '.' ||
                                          word.back() == ')' || word.back() == ':');
      while (!word.empty() && (word.back() == ',' || word.back() == ';' || word.back() == '.' || word.back() == ')' ||
                               word.back() == ':'))
        word.pop_back();
      name += (name.empty() ? "" : " ") + word;
      // A known name ends where it ends, whatever capital follows ("tỉnh Hải Dương Căn cứ ...").
      if (last || provinces_.contains(foldForCompare(name)) || cities_.contains(foldForCompare(name))) break;
    }
    if (name.empty() || (unit->level == "city" && !isProvinceCity(name))) continue;
    return unit->name + " " + name;
  }
  return {};
}

Found TerritoryFinder::provinceOf(const Plan& plan, std::string_view issuer, std::string_view superior,
                                  std::string_view level) const {
  if (level == "central") return {};
  if (std::string name = provinceIn(issuer); !name.empty()) return {name, {}, 0.97};
  if (const Territory own = names_->territoryIn(issuer); level == "province" && own.unit != nullptr)
    return {own.unit->name + " " + own.name, {}, 0.95};
  if (std::string name = provinceIn(superior); !name.empty()) return {name, {}, 0.97};
  // Else the one that the plan names most: a commune's plan names its own province and hardly another.
  struct Votes {
    int count = 0;
    Span first;
  };
  std::map<std::string, Votes> named;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (!mayNameProvince(plan.at(paragraph.span))) continue;
    const std::string name = provinceIn(plan.at(paragraph.span));
    if (name.empty()) continue;
    Votes& votes = named[name];
    if (votes.count++ == 0) votes.first = paragraph.span;
  }
  const auto most = std::max_element(named.begin(), named.end(), [](const auto& a, const auto& b) {
    return a.second.count != b.second.count ? a.second.count < b.second.count
                                            : a.second.first.begin > b.second.first.begin;
  });
  if (most != named.end()) return {most->first, most->second.first, 0.85};
  return {};
}

}  // namespace doichieu::header
