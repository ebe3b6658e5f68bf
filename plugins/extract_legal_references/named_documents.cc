#include "named_documents.h"

#include <algorithm>
#include <set>
#include <utility>

#include "doichieu/agencies/directory.h"
#include "doichieu/text/fold.h"
#include "issuers.h"

namespace doichieu::legal {
namespace {

constexpr std::size_t kWindow = 420;
constexpr std::size_t kLeadWindow = 90;
constexpr double kSameTitle = 0.6;
constexpr double kNearlySameTitle = 0.85;
constexpr double kCertainty = 0.75;  // of what only its wording tells from a sentence

std::set<std::string> wordsOf(std::string_view text) {
  std::set<std::string> words;
  const std::string folded = foldForCompare(text);
  std::string word;
  for (const char c : folded + " ") {
    const bool letter = (c & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (letter)
      word.push_back(c);
    else if (!word.empty())
      words.insert(std::exchange(word, {}));
  }
  return words;
}

// Without the blanks, that stand around dashes or do not ("2026 -2030").
std::string lettersOf(std::string_view text) {
  std::string letters = foldForCompare(text);
  std::erase(letters, ' ');
  return letters;
}

std::string_view lastBytes(std::string_view text, std::size_t count) {
  return text.size() <= count ? text : text.substr(text.size() - count);
}

}  // namespace

double titleLikeness(std::string_view a, std::string_view b) {
  const std::set<std::string> x = wordsOf(a), y = wordsOf(b);
  if (x.empty() || y.empty()) return 0;
  const auto common = std::count_if(x.begin(), x.end(), [&](const std::string& word) { return y.contains(word); });
  return 2.0 * static_cast<double>(common) / static_cast<double>(x.size() + y.size());
}

void NamedDocuments::load(const Host& host, const TailReader& tails) {
  names_ = host.rules("legal_references_named");
  ends_ = host.rules("legal_references_ends");
  leads_ = host.rules("legal_references_lead");
  agencies_ = &host.agencies();
  tails_ = &tails;
}

bool NamedDocuments::isName(std::string_view name) const {
  return ends_->allMatches(name, {"kind", "breaks"}).empty();
}

bool NamedDocuments::precededBy(std::string_view kind, std::string_view before) const {
  return !leads_->allMatches(lastBytes(before, kLeadWindow), {"kind", kind}).empty();
}

std::optional<Citation> NamedDocuments::at(std::string_view text, const TypeWord& word, const Heads& heads,
                                           const OwnPlan& own) const {
  const std::string_view window = text.substr(word.span.begin, kWindow);
  const auto match = names_->bestAtStart(window);
  if (match == nullptr) return std::nullopt;
  if (word.type->type != match->rule->attribute("type", word.type->typeClass == "plan" ? word.type->type : ""))
    return std::nullopt;
  const Span name{word.span.begin + match->groups.at("name").begin, word.span.begin + match->groups.at("name").end};
  const Span year{word.span.begin + match->groups.at("year").begin, word.span.begin + match->groups.at("year").end};
  if (heads.symbolIn({word.span.begin, year.end})) return std::nullopt;

  Citation citation;
  citation.kind = CitationKind::named;
  citation.type = word.type->type;
  citation.rule = match->rule->id;
  citation.certainty = kCertainty;
  std::size_t titleBegin = word.span.begin;
  const Tail inner = tails_->read(text, word.span.end, {.title = false});  // "Kế hoạch của UBND huyện về ..."
  if (inner.issuer && inner.end < name.end) {
    citation.issuer = inner.issuer;
    const Tail about = tails_->read(text, inner.end, {});
    if (about.title) titleBegin = about.titleSpan.begin;
  }
  const Tail after = tails_->read(text, year.end, {.title = false});
  if (after.issuer && !citation.issuer) citation.issuer = after.issuer;
  citation.aliases = after.aliases;
  citation.title = squeezed(text.substr(titleBegin, year.end - titleBegin));
  citation.span = {word.span.begin, std::max(year.end, after.headEnd)};
  citation.symbolSpan = {word.span.begin, year.end};

  const std::size_t nameBegin = citation.issuer && titleBegin > word.span.begin ? titleBegin : name.begin;
  if (nameBegin >= name.end) return std::nullopt;
  const std::string_view words = text.substr(nameBegin, name.end - nameBegin);
  const bool quoted = words.starts_with("“") || words.starts_with("\"");
  if (!quoted && !isName(words)) return std::nullopt;
  // The plan of itself: "Giám đốc Sở ban hành Kế hoạch cải cách hành chính năm 2026 của Sở như sau".
  const bool ownTitle = titleLikeness(*citation.title, own.title) >= kSameTitle ||
                        foldForCompare(own.title).starts_with(foldForCompare(words));
  if (ownTitle && citation.issuer && !own.issuer.empty() && sameIssuer(*citation.issuer, own.issuer))
    return std::nullopt;
  if (citation.issuer && startsWithCapital(*citation.issuer) && agencies_->beginsWithBody(*citation.issuer))
    return citation;
  if (!match->rule->attribute("issuer").empty()) return std::nullopt;
  // Part of the plan's own name: "Kế hoạch thực hiện Chương trình ... giai đoạn 2021-2030".
  const bool resolution = !match->rule->attribute("type").empty();  // that the plan carries out
  const bool partOfOwn = lettersOf(own.title).find(lettersOf(*citation.title)) != std::string::npos ||
                         titleLikeness(*citation.title, own.title) >= kNearlySameTitle;
  if (!resolution && partOfOwn) return std::nullopt;

  // Without an issuer it may be the plan itself, or one that is still to be written.
  const std::string_view before = text.substr(0, word.span.begin);
  if (precededBy("making", before)) return std::nullopt;
  if (word.type->type == "KH" && !precededBy("implementing", before)) return std::nullopt;
  if (titleLikeness(*citation.title, own.title) >= kSameTitle && word.type->type == own.type) return std::nullopt;
  return citation;
}

}  // namespace doichieu::legal
