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
    positions_.push_back({foldForSearch(row.cells[position]), row.cells[position], row.cells[deputy]});
    if (!row.cells[deputy].empty()) positions_.push_back({foldForSearch(row.cells[deputy]), row.cells[deputy], ""});
  }
  std::stable_sort(positions_.begin(), positions_.end(), [](const Position& a, const Position& b) { return a.folded.size() > b.folded.size(); });
  for (const std::string& surname : loadList(host.configFolder() / "gazetteers" / "surnames.txt")) surnames_.insert(foldForCompare(surname));
}

// The position with which a line begins, compared without marks: stamps and signatures cover these lines.
std::string Signature::spelledPosition(std::string_view text) const {
  const std::string folded = foldForSearch(text);
  for (const Position& position : positions_) {
    if (!beginsWithWords(folded, position.folded)) continue;
    const std::size_t words = wordsOf(position.folded).size();
    const auto all = wordsOf(squeezed(text));
    std::string rest;
    const std::string squeezedText = squeezed(text);
    const auto parts = wordsOf(squeezedText);
    for (std::size_t i = words; i < parts.size(); ++i) rest += (rest.empty() ? "" : " ") + std::string(parts[i]);
    if (letterCount(rest) < 2) return position.name;
    return position.name + " " + names_->spelled(rest);
  }
  return {};
}

// A personal name in a line: words with capitals, a known surname first. Lines under stamps hold strokes besides.
std::string Signature::nameIn(std::string_view line) const {
  std::string text(line);
  for (bool again = true; again;) {
    again = false;
    for (const RuleMatch& match : rules_->allMatches(text))
      if (match.rule->attribute("kind") == "title" && match.span.begin == 0 && match.span.end < text.size()) {
        text.erase(0, match.span.end);
        again = true;
        break;
      }
  }
  for (const RuleMatch& match : rules_->allMatches(text)) {
    if (match.rule->attribute("kind") != "name") continue;
    const std::string name(match.group("name", text));
    auto words = wordsOf(name);
    while (words.size() > 1 && !surnames_.contains(foldForCompare(words.front()))) words.erase(words.begin());
    if (words.size() < 2 || words.size() > kLongestName || !surnames_.contains(foldForCompare(words.front()))) continue;
    std::string spelled;
    for (const std::string_view word : words) spelled += (spelled.empty() ? "" : " ") + (isAllCapitals(word) ? capitalized(lower(word)) : std::string(word));
    return spelled;
  }
  return {};
}

SignatureReading Signature::read(const Plan& plan) const {
  SignatureReading reading;
  std::string lastAuthority;
  Span unnamed;
  std::string unnamedLine;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::signature) continue;
    const std::string_view line = trimmed(plan.at(paragraph.span));
    const auto match = rules_->bestAtStart(line);
    const std::string_view kind = match == nullptr ? "" : match->rule->attribute("kind");
    if (kind == "electronic" || letterCount(line) < 2) continue;
    if (kind == "authority") {
      std::string body(match->group("body", line));
      // "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line
      const std::string folded = foldForSearch(body);
      const std::size_t deputy = folded.find(" pho ");
      const std::string second = deputy == std::string::npos ? "" : std::string();
      std::string rest;
      if (deputy != std::string::npos) {
        const auto words = wordsOf(body);
        const std::size_t count = wordsOf(std::string_view(folded).substr(0, deputy)).size();
        std::string own;
        for (std::size_t i = 0; i < words.size(); ++i) {
          std::string& part = i < count ? own : rest;
          part += (part.empty() ? "" : " ") + std::string(words[i]);
        }
        body = own;
      }
      const std::string prefix = plainPrefix(match->group("prefix", line));
      lastAuthority = prefix == "KT." ? body : lastAuthority;
      reading.authority.value += (reading.authority.value.empty() ? "" : ", ") + prefix + " " + squeezed(body);
      reading.authority.span = reading.authority.span.empty() ? paragraph.span : Span{reading.authority.span.begin, paragraph.span.end};
      reading.authority.certainty = 0.95;
      if (prefix == "Q.") reading.position = {"Quyền " + spelledPosition(body), paragraph.span, 0.9};
      if (!rest.empty()) reading.position = {spelledPosition(rest), paragraph.span, 0.93};
      continue;
    }
    if (const std::string position = mostlyCapitals(line) ? spelledPosition(line) : ""; !position.empty()) {
      reading.position = {position, paragraph.span, 0.96};
      continue;
    }
    if (const std::string name = nameIn(line); !name.empty()) {
      reading.signer = {name, paragraph.span, 0.95};
      continue;
    }
    if (!mostlyCapitals(line) && wordsOf(line).size() <= kLongestName) unnamed = paragraph.span, unnamedLine = line;
  }
  if (!reading.signer && !unnamedLine.empty() && startsWithCapital(unnamedLine) && wordsOf(unnamedLine).size() >= 2)
    reading.signer = {squeezed(unnamedLine), unnamed, 0.6};
  // The deputy's own line may lie under the seal; "KT." says that a deputy signs.
  if (!reading.position && !lastAuthority.empty()) {
    const std::string head = spelledPosition(lastAuthority);
    for (const Position& position : positions_)
      if (position.name == head && !position.deputy.empty()) {
        reading.position = {position.deputy, {}, 0.7};
        reading.flags.emplace_back("header.position_inferred");
      }
  }
  return reading;
}

}  // namespace doichieu::header
