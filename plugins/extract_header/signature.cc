#include "signature.h"

#include <algorithm>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::header {
namespace {

constexpr std::size_t kLongestName = 6;  // words

bool beginsWithWords(const std::string& text, const std::string& words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

std::string plainPrefix(std::string_view prefix) {
  std::string plain;
  for (const char c : prefix)
    if (c != '/') plain.push_back(c);
  return plain + ".";
}

}  // namespace

void Signature::load(const Host& host, const Names& names) {
  rules_ = host.rules("header_signature");
  names_ = &names;
  const TableFile table = TableFile::load(host.configFolder() / "gazetteers" / "positions.tsv");
  const std::size_t position = table.column("position"), deputy = table.column("deputy");
  for (const TableFile::Row& row : table.rows()) {
    positions_.push_back({foldForSearch(row.cells[position]), row.cells[position], row.cells[deputy], false});
    if (!row.cells[deputy].empty())
      positions_.push_back({foldForSearch(row.cells[deputy]), row.cells[deputy], "", true});
  }
  std::stable_sort(positions_.begin(), positions_.end(),
                   [](const Position& a, const Position& b) { return a.folded.size() > b.folded.size(); });
  for (const std::string& surname : loadList(host.configFolder() / "gazetteers" / "surnames.txt"))
    surnames_.insert(foldForCompare(surname));
}

// Compared without marks: stamps and signatures cover these lines.
const Signature::Position* Signature::positionAt(std::string_view printed) const {
  const std::string folded = foldForSearch(squeezed(printed));
  const auto found = std::find_if(positions_.begin(), positions_.end(),
                                  [&](const Position& position) { return beginsWithWords(folded, position.folded); });
  return found == positions_.end() ? nullptr : &*found;
}

std::string Signature::spelledPosition(std::string_view printed) const {
  const Position* position = positionAt(printed);
  if (position == nullptr) return {};
  const std::string text = squeezed(printed);
  const auto words = wordsOf(text);
  std::string rest;
  for (std::size_t i = wordsOf(position->folded).size(); i < words.size(); ++i)
    rest += (rest.empty() ? "" : " ") + std::string(words[i]);
  return letterCount(rest) < 2 ? position->name : position->name + " " + names_->spelled(rest);
}

bool Signature::isSigningLine(std::string_view line) const {
  const auto match = rules_->bestAtStart(line);
  if (match != nullptr && match->rule->attribute("kind") == "authority") return true;
  return mostlyCapitals(line) && !spelledPosition(line).empty();
}

// A personal name in a line: words with capitals, a known surname first. Lines under stamps hold strokes besides.
std::string Signature::nameIn(std::string_view line) const {
  std::string text(line);
  for (bool again = true; again;) {
    again = false;
    for (const RuleMatch& match : rules_->allMatches(text, {"kind", "title"}))
      if (match.span.begin == 0 && match.span.end < text.size()) {
        text.erase(0, match.span.end);
        again = true;
        break;
      }
  }
  for (const RuleMatch& match : rules_->allMatches(text, {"kind", "name"})) {
    const std::string name(match.group("name", text));
    auto words = wordsOf(name);
    while (words.size() > 1 && !surnames_.contains(foldForCompare(words.front()))) words.erase(words.begin());
    if (words.size() < 2 || words.size() > kLongestName || !surnames_.contains(foldForCompare(words.front()))) continue;
    std::string spelled;
    for (const std::string_view word : words)
      spelled += (spelled.empty() ? "" : " ") + (isAllCapitals(word) ? capitalized(lower(word)) : std::string(word));
    return spelled;
  }
  return {};
}

// "KT. CHỦ TỊCH", or "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" where two lines ran together.
void Signature::takeAuthority(const RuleMatch& match, const Line& line, SignatureReading& reading,
                              std::string& signedFor) const {
  const std::string body = squeezed(match.group("body", line.text));
  std::string own = body, second;
  const auto words = wordsOf(body);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto at = static_cast<std::size_t>(words[i].data() - body.data());
    const std::string rest = body.substr(at);
    const Position* position = positionAt(rest);
    if (position == nullptr || !position->isDeputy) continue;
    second = spelledPosition(rest);
    own = body.substr(0, at - 1);
    break;
  }
  const std::string prefix = plainPrefix(match.group("prefix", line.text));
  if (prefix == "KT.") signedFor = own;
  Found& authority = reading.authority;
  authority.value += (authority.value.empty() ? "" : ", ") + prefix + " " + own;
  authority.span = authority.span.empty() ? line.span : Span{authority.span.begin, line.span.end};
  authority.certainty = 0.95;
  if (const std::string_view acting = match.rule->attribute("spelled"); !acting.empty())
    reading.position = {std::string(acting) + " " + spelledPosition(own), line.span, 0.9};
  if (!second.empty()) reading.position = {second, line.span, 0.93};
}

SignatureReading Signature::read(const std::vector<Line>& lines) const {
  SignatureReading reading;
  std::string signedFor;
  Found unknown;  // what stands where the name should, but begins with no known surname
  for (const Line& line : lines) {
    const auto match = rules_->bestAtStart(line.text);
    const std::string_view kind = match == nullptr ? "" : match->rule->attribute("kind");
    if (kind == "electronic" || kind == "remark" || letterCount(line.text) < 2) continue;
    if (kind == "authority") {
      takeAuthority(*match, line, reading, signedFor);
    } else if (const std::string position = mostlyCapitals(line.text) ? spelledPosition(line.text) : "";
               !position.empty()) {
      reading.position = {position, line.span, 0.96};
    } else if (const std::string name = nameIn(line.text); !name.empty()) {
      reading.signer = {name, line.span, 0.95};
    } else if (!mostlyCapitals(line.text) && startsWithCapital(line.text)) {
      const std::size_t words = wordsOf(line.text).size();
      if (words >= 2 && words <= kLongestName) unknown = {squeezed(line.text), line.span, 0.6};
    }
  }
  if (!reading.signer) reading.signer = unknown;
  // The deputy's own line may lie under the seal; "KT." says that a deputy signs.
  if (!reading.position && !signedFor.empty()) {
    const std::string head = spelledPosition(signedFor);
    for (const Position& position : positions_)
      if (position.name == head && !position.deputy.empty()) {
        reading.position = {position.deputy, {}, 0.7};
        reading.flags.emplace_back("header.position_inferred");
      }
  }
  return reading;
}

}  // namespace doichieu::header
