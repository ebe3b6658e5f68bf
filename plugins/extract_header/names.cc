#include "names.h"

#include <algorithm>
#include <array>

#include "doichieu/agencies/directory.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::header {
namespace {

// Share of capitals from which a line counts as set in capitals: scanning turns some into small letters.
constexpr double kCapitals = 0.7;

bool startsWithWord(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ' ||
                                    text[word.size()] == ',' || text[word.size()] == '-');
}

constexpr std::string_view kAnd = "và";
constexpr std::size_t kLongestPlace = 5;  // words

constexpr std::array<std::string_view, 3> kOpeningMarks = {"(", "\"", "“"};
constexpr std::array<std::string_view, 8> kClosingMarks = {",", ".", ";", ":", "(", ")", "\"", "”"};

std::string_view openingMarks(std::string_view word) {
  std::size_t end = 0;
  for (std::size_t before = 1; before != end;) {
    before = end;
    for (const std::string_view mark : kOpeningMarks)
      if (word.substr(end).starts_with(mark)) end += mark.size();
  }
  return word.substr(0, end);
}

std::string_view withoutMarks(std::string_view word) {
  for (std::size_t before = 0; before != word.size();) {
    before = word.size();
    for (const std::string_view mark : kClosingMarks)
      if (word.ends_with(mark)) word.remove_suffix(mark.size());
  }
  return word.substr(openingMarks(word).size());
}

// The first word of a name in quotation marks.
bool isQuoted(std::string_view word) {
  return word.starts_with("“") || word.starts_with('"');
}

// No abbreviation has a tone: "BẮC KẠN", though no other word is spelled like that one.
bool hasTone(std::string_view capitals) {
  constexpr std::array<std::string_view, 15> kLatin = {"À", "Á", "Ã", "È", "É", "Ì", "Í", "Ò",
                                                       "Ó", "Õ", "Ù", "Ú", "Ý", "Ĩ", "Ũ"};
  return capitals.find('\xE1') != std::string_view::npos ||  // U+1EA0 and on
         std::any_of(kLatin.begin(), kLatin.end(),
                     [&](std::string_view letter) { return capitals.find(letter) != std::string_view::npos; });
}

// Letters that are no syllable of the language: HIV/AIDS, UBND, TDBVANTQ.
bool isAbbreviation(std::string_view word) {
  word = withoutMarks(word);
  if (letterCount(word) < 2 || hasTone(word)) return false;
  for (std::size_t at = 0; at <= word.size();) {
    std::size_t end = word.find_first_of("/-", at);
    if (end == std::string_view::npos) end = word.size();
    if (end > at && isVietnameseSyllable(word.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

// Number of words of the longest known place that begins at a word; 0 where none does.
std::size_t placeAt(const std::vector<std::string_view>& words, std::size_t first,
                    const std::set<std::string>& places) {
  std::size_t longest = 0;
  std::string name;
  for (std::size_t i = first; i < words.size() && i < first + kLongestPlace; ++i) {
    name += (name.empty() ? "" : " ") + foldForCompare(withoutMarks(words[i]));
    if (places.contains(name)) longest = i + 1 - first;
  }
  return longest;
}

std::string capitalizedWord(std::string_view word) {
  const std::string_view marks = openingMarks(word);
  return std::string(marks) + capitalized(lower(word.substr(marks.size())));
}

// The alias or name of a known body that is spelled like the printed words.
const std::string* knownSpelling(const AgencyDirectory& agencies, const std::vector<int>& bodies,
                                 std::string_view printed) {
  const std::string wanted = foldForCompare(printed);
  for (const int index : bodies) {
    const Body& body = agencies.bodies()[static_cast<std::size_t>(index)];
    if (foldForCompare(body.name) == wanted) return &body.name;
    for (const std::string& alias : body.aliases)
      if (foldForCompare(alias) == wanted) return &alias;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos) end = text.size();
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool mostlyCapitals(std::string_view text) {
  const std::size_t letters = letterCount(text);
  if (letters < 2) return false;
  std::size_t changed = 0;
  for (const std::string_view word : wordsOf(text))
    if (isAllCapitals(word) || (letterCount(word) == 1 && startsWithCapital(word))) changed += letterCount(word);
  return static_cast<double>(changed) >= kCapitals * static_cast<double>(letters);
}

void Names::load(const Host& host) {
  agencies_ = &host.agencies();
  const TableFile heads = TableFile::load(host.configFolder() / "gazetteers" / "issuer_heads.tsv");
  const std::size_t printed = heads.column("printed"), name = heads.column("name"), kind = heads.column("kind"),
                    level = heads.column("level");
  for (const TableFile::Row& row : heads.rows())
    heads_.push_back({foldForSearch(row.cells[printed]), row.cells[name], row.cells[kind], row.cells[level]});
  std::stable_sort(heads_.begin(), heads_.end(),
                   [](const IssuerHead& a, const IssuerHead& b) { return a.printed.size() > b.printed.size(); });
  const TableFile units = TableFile::load(host.configFolder() / "gazetteers" / "territories.tsv");
  const std::size_t word = units.column("word"), unitName = units.column("name"), unitLevel = units.column("level");
  for (const TableFile::Row& row : units.rows())
    units_.push_back({foldForCompare(row.cells[word]), row.cells[unitName], row.cells[unitLevel]});
}

const IssuerHead* Names::headOf(std::string_view line) const {
  const std::string folded = foldForSearch(line);
  for (const IssuerHead& head : heads_)
    if (startsWithWord(folded, head.printed)) return head.kind == "phrase" || head.kind == "no" ? nullptr : &head;
  return nullptr;
}

const TerritoryWord* Names::unitAt(const std::vector<std::string_view>& words, std::size_t first,
                                   std::size_t& count) const {
  for (count = 2; count > 0; --count) {
    if (first + count > words.size()) continue;
    std::string word = foldForCompare(words[first]);
    if (count == 2) word += " " + foldForCompare(words[first + 1]);
    if (word.ends_with('.')) word.pop_back();
    const auto unit =
        std::find_if(units_.begin(), units_.end(), [&](const TerritoryWord& u) { return u.word == word; });
    if (unit != units_.end()) return &*unit;
  }
  return nullptr;
}

std::string Names::spelledWords(std::string_view text, const std::set<std::string>* places) const {
  const std::vector<std::string_view> words = wordsOf(text);
  const std::vector<AgencyMentionSpan> mentions = agencies_->find(text);
  std::string out;
  const auto append = [&](std::string_view word) { out += (out.empty() ? "" : " ") + std::string(word); };
  bool inPlace = false;
  for (std::size_t i = 0; i < words.size();) {
    const auto begin = static_cast<std::size_t>(words[i].data() - text.data());
    const std::string folded = foldForSearch(text.substr(begin));
    const auto head = std::find_if(heads_.begin(), heads_.end(),
                                   [&](const IssuerHead& h) { return startsWithWord(folded, h.printed); });
    // One-word heads inside a name are ordinary words ("Hội", "Ban"): only phrases are told by their letters alone.
    const bool isHead =
        head != heads_.end() &&
        ((i == 0 && places == nullptr) || head->printed.find(' ') != std::string::npos || isAllCapitals(head->name));
    const auto mention = std::find_if(mentions.begin(), mentions.end(),
                                      [&](const AgencyMentionSpan& m) { return m.span.begin == begin; });
    const std::string* known =
        mention == mentions.end() ? nullptr : knownSpelling(*agencies_, mention->bodies, mention->span.in(text));
    const std::size_t headWords = isHead ? wordsOf(head->printed).size() : 0;
    std::size_t count = 0;
    // "UBND xã" is an alias of all communes' committees: the head and the unit tell more than it does.
    const bool unitFollows = isHead && unitAt(words, i + headWords, count) != nullptr;
    if (known != nullptr && !unitFollows && (!isHead || known->size() > head->name.size())) {
      append(agencies_->spelledOut(*known));
      i += wordsOf(mention->span.in(text)).size();
      inPlace = false;
    } else if (isHead) {
      append(head->name);
      const std::string_view last = words[std::min(i + headWords, words.size()) - 1];
      if (last.ends_with(',')) out += ',';
      i += headWords;
      inPlace = places == nullptr && head->kind == "named";
    } else if (const TerritoryWord* unit = unitAt(words, i, count); unit != nullptr && i + count < words.size()) {
      append(i == 0 ? capitalized(unit->name) : unit->name);
      i += count;
      inPlace = places == nullptr;
    } else if (const std::size_t length = places == nullptr ? 0 : placeAt(words, i, *places); length > 0) {
      for (const std::size_t end = i + length; i < end; ++i) append(capitalizedWord(words[i]));
    } else if (isAbbreviation(words[i])) {
      append(words[i++]);
    } else {
      if (words[i] == "-" || foldForCompare(words[i]) == kAnd) inPlace = false;
      append(inPlace || i == 0 || isQuoted(words[i]) ? capitalizedWord(words[i]) : lower(words[i]));
      ++i;
    }
  }
  return out;
}

std::string Names::spelled(std::string_view printed) const {
  const std::string text = squeezed(printed);
  return mostlyCapitals(text) ? spelledWords(text, nullptr) : agencies_->spelledOut(text);
}

std::string Names::sentence(std::string_view printed, const std::set<std::string>& places) const {
  return spelledWords(squeezed(printed), &places);
}

Territory Names::territoryIn(std::string_view name) const {
  Territory found;
  const std::vector<std::string_view> words = wordsOf(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t count = 0;
    const TerritoryWord* unit = unitAt(words, i, count);
    if (unit == nullptr || i + count >= words.size() || !startsWithCapital(words[i + count])) continue;
    found.unit = unit;
    found.name.clear();
    for (std::size_t w = i + count; w < words.size() && startsWithCapital(words[w]); ++w)
      found.name += (found.name.empty() ? "" : " ") + std::string(words[w]);
    i += count;
  }
  while (!found.name.empty() && (found.name.back() == ',' || found.name.back() == ';' || found.name.back() == '.'))
    found.name.pop_back();
  return found;
}

}  // namespace doichieu::header
