#include "law_names.h"

#include <algorithm>

#include "doichieu/rules/table_file.h"

namespace doichieu::legal {
namespace {

constexpr std::size_t kLongestName = 160;  // bytes; the longest real name has 140

std::string withoutCommas(const std::string& name) {
  std::string out;
  for (const char c : name)
    if (c != ',') out.push_back(c);
  return out;
}

std::size_t afterBlanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

}  // namespace

std::size_t LawNamesIn::endAt(std::size_t begin) const {
  const auto found =
      std::find_if(matches_.begin(), matches_.end(), [&](const PhraseMatch& m) { return m.span.begin == begin; });
  return found == matches_.end() ? 0 : found->span.end;
}

void LawNames::load(const Host& host) {
  for (const std::string& name : loadList(host.configFolder() / "gazetteers" / "law_names.txt")) {
    known_.add(name, 0);
    if (name.find(',') != std::string::npos) known_.add(withoutCommas(name), 0);
  }
  ends_ = host.rules("legal_references_ends");
}

// The first mark or word that cannot stand in a name.
std::size_t LawNames::unknownEnd(std::string_view text, std::size_t begin) const {
  const std::string_view rest = text.substr(begin, kLongestName);
  const std::vector<RuleMatch> joints = ends_->allMatches(rest, {"kind", "law_goes_on"});
  for (const RuleMatch& match : ends_->allMatches(rest, {"kind", "law"})) {
    const auto holds = [&](const RuleMatch& joint) { return joint.span.contains(match.span.begin); };
    if (match.span.begin > 0 && std::none_of(joints.begin(), joints.end(), holds)) return begin + match.span.begin;
  }
  return begin + rest.size();
}

// ", Luật" or " và Luật" between two amended laws: where the second begins.
std::optional<Span> LawNames::linkAfter(std::string_view text) const {
  for (const RuleMatch& match : ends_->allMatches(text, {"kind", "amended_link"}))
    if (match.span.begin == 0) return match.groups.at("amended");
  return std::nullopt;
}

LawNames::Name LawNames::at(std::string_view text, const Span& noun, const LawNamesIn& known) const {
  Name name;
  if (const std::size_t end = known.endAt(noun.begin); end > noun.end) {
    name.span = {noun.begin, end};
    name.known = true;
    return name;
  }
  const std::size_t begin = afterBlanks(text, noun.end);
  if (begin >= text.size()) return name;
  const std::string_view rest = text.substr(begin, kLongestName);
  for (const RuleMatch& match : ends_->allMatches(rest, {"kind", "amending"})) {
    if (match.span.begin != 0) continue;
    name.amending = true;
    std::size_t end = begin + (match.has("many") ? match.groups.at("many").end : match.span.end);
    if (match.has("amended")) {
      // The amended laws belong to the name: "... của Luật A, Luật B và Luật C".
      Span amended{begin + match.groups.at("amended").begin, begin + match.groups.at("amended").end};
      while (true) {
        const Name inner = at(text, amended, known);
        if (inner.span.empty()) break;
        end = inner.span.end;
        const auto link = linkAfter(text.substr(end, kLongestName));
        if (!link) break;
        amended = {end + link->begin, end + link->end};
      }
    }
    name.span = {noun.begin, end};
    return name;
  }
  const std::size_t end = unknownEnd(text, begin);
  if (end > begin) name.span = {noun.begin, end};
  return name;
}

}  // namespace doichieu::legal
