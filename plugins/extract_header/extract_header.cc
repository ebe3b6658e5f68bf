#include "extract_header.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::header {
namespace {

// What the recognizer's lowest word confidence can take away at most.
constexpr double kRecognizerShare = 0.5;

class Filler {
 public:
  Filler(const Plan& plan, Header& header) : plan_(plan), header_(header) {}

  void set(Text Header::*field, const char* key, const Found& found) {
    if (!found) return;
    header_.*field = found.value;
    note(key, found.span, found.certainty);
  }

  void note(const char* key, const Span& span, double certainty) {
    double read = 1;
    if (!span.empty()) {
      header_.anchors[key] = plan_.anchor(span);
      read = plan_.confidenceOf(span);
    }
    header_.confidences[key] = certainty * (1 - kRecognizerShare + kRecognizerShare * read);
  }

 private:
  const Plan& plan_;
  Header& header_;
};

// Letters by which two writings of a name differ, at most `limit`; damage by scanning costs a few.
std::size_t distance(const std::string& a, const std::string& b, std::size_t limit) {
  if (a.size() > b.size() + 3 * limit || b.size() > a.size() + 3 * limit) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

PluginDescriptor ExtractHeader::descriptor() const {
  return {"extract_header", PluginRole::extractor, "1",
          "Issuer, number, date, title, period, signer and recipients of a plan"};
}

void ExtractHeader::configure(const Host& host) {
  names_.load(host);
  grammar_ = SymbolGrammar::load(host.configFolder());
  letterhead_.load(host, names_, grammar_);
  self_.load(host, names_, grammar_);
  title_.load(host, names_, grammar_);
  signature_.load(host, names_);
  recipients_.load(host);
  closing_.load(host, signature_);
  territory_.load(host, names_);
}

bool ExtractHeader::isBareCommittee(const std::string& issuer) const {
  const IssuerHead* head = names_.headOf(issuer);
  return head != nullptr && head->name == issuer && head->level.empty();
}

// "Bệnh viện đa khoa khu vực hòa phú", "xã EA Súp": capitals do not tell which words are a place; the letterhead's own
// place does.
Found ExtractHeader::withPlaceInCapitals(Found issuer, const std::string& place) const {
  const std::string small = lower(place), printed = lower(issuer.value);
  const bool comparable = !small.empty() && small.size() == place.size() && printed.size() == issuer.value.size();
  const std::size_t at = comparable ? printed.find(" " + small) : std::string::npos;
  const std::size_t end = at == std::string::npos ? at : at + 1 + small.size();
  if (end == issuer.value.size() || (end < issuer.value.size() && issuer.value[end] == ' '))
    issuer.value.replace(at + 1, small.size(), place);
  return issuer;
}

// "Ủy ban nhân dân", "Ủy ban nhân dân tỉnh": committees are named after the place where they issue.
Found ExtractHeader::withPlace(Found issuer, const Plan& plan, const std::string& place) const {
  std::string name;
  if (territory_.lacksName(issuer.value) && territory_.isNamed(plan, issuer.value, place))
    name = place;
  else if (!place.empty() && isBareCommittee(issuer.value))
    name = territory_.withUnit(plan, place);
  return name.empty() ? issuer : Found{issuer.value + " " + name, issuer.span, 0.75};
}

// "Ủy ban nhân dân huyện" of a plan "... trên địa bàn huyện Bắc Hồ" whose letterhead was lost.
Found ExtractHeader::withTitlesPlace(Found issuer, const Found& title) const {
  const Territory titled = names_.territoryIn(title.value);
  if (titled.unit == nullptr || !territory_.lacksName(issuer.value)) return issuer;
  if (!issuer.value.ends_with(" " + titled.unit->name)) return issuer;
  return {issuer.value + " " + titled.name, issuer.span, 0.75};
}

// The letterhead tells first; a name that it prints damaged, or not at all, is taken from the plan's own words.
Found ExtractHeader::issuerOf(const LetterheadReading& letterhead, const SelfMentions& self) const {
  const Found& other = self.pointerIssuer ? self.pointerIssuer : self.preambleIssuer;
  if (!letterhead.issuer) return other;
  Found issuer = letterhead.issuer;
  const Territory own = names_.territoryIn(issuer.value);
  if (own.unit == nullptr) {
    // "ỦY BAN NHÂN DÂN" alone: the line with the place was lost.
    const bool committee = isBareCommittee(issuer.value);
    const bool longer = other.value.size() > issuer.value.size() && other.value.starts_with(issuer.value + " ");
    const bool placed = names_.territoryIn(other.value).unit != nullptr || territory_.lacksName(other.value);
    if (committee && longer && placed) return {other.value, issuer.span, 0.8};
    return issuer;
  }
  constexpr std::size_t kDamagedLetters = 4;  // bytes: two letters with marks
  const std::string printed = own.unit->name + " " + own.name;
  const auto same = self.bodies.find(printed);
  if (same != self.bodies.end()) return issuer;
  const std::string* best = nullptr;
  int votes = 0;
  for (const auto& [name, count] : self.bodies) {
    if (!name.starts_with(own.unit->name + " ") || count <= votes) continue;
    if (distance(foldForCompare(name), foldForCompare(printed), kDamagedLetters) > kDamagedLetters) continue;
    best = &name;
    votes = count;
  }
  if (best == nullptr) return issuer;
  const std::size_t at = issuer.value.rfind(printed);
  if (at != std::string::npos) issuer.value.replace(at, printed.size(), *best);
  issuer.certainty = 0.85;
  return issuer;
}

// Places that the plan's title may name, folded: for titles set in capitals.
std::set<std::string> ExtractHeader::placesOf(const LetterheadReading& letterhead, const SelfMentions& self) const {
  std::set<std::string> places = territory_.provinceNames();
  places.insert(foldForCompare(letterhead.place.value));
  for (const std::string& name : {letterhead.issuer.value, letterhead.superior})
    places.insert(foldForCompare(names_.territoryIn(name).name));
  for (const auto& [body, count] : self.bodies) places.insert(foldForCompare(names_.territoryIn(body).name));
  places.erase("");
  return places;
}

Found ExtractHeader::dateOf(const LetterheadReading& letterhead, const SelfMentions& self) const {
  Found date = letterhead.date ? letterhead.date : self.pointerDate;
  // The digital signature tells the day that the letterhead left blank.
  if (!letterhead.signingDate.empty() && date.value.size() < letterhead.signingDate.size() &&
      letterhead.signingDate.starts_with(date.value))
    return {letterhead.signingDate, date.span, 0.85};
  return date;
}

void ExtractHeader::extract(const Plan& plan, const Header&, RecordSink& sink) const {
  Header header;
  Filler fill(plan, header);
  const LetterheadReading letterhead = letterhead_.read(plan);
  const SelfMentions self = self_.read(plan);
  const TitleReading title = title_.read(plan, self, placesOf(letterhead, self));
  const ClosingBlock closing = closing_.read(plan);
  const SignatureReading signature = signature_.read(closing.signature);
  const RecipientsReading recipients = recipients_.read(closing.recipients);
  header.flags = letterhead.flags;
  header.flags.insert(header.flags.end(), signature.flags.begin(), signature.flags.end());

  Found type = title.type;
  if (!type)
    if (const CitedType* byCode = grammar_.typeOfCode(letterhead.code))
      type = {byCode->type, letterhead.symbol.span, 0.85};
  fill.set(&Header::docType, "doc_type", type);

  const std::string& place = letterhead.place.value;
  const Found issuer =
      withTitlesPlace(withPlace(withPlaceInCapitals(issuerOf(letterhead, self), place), plan, place), title.title);
  fill.set(&Header::issuer, "issuer", issuer);
  const Found date = dateOf(letterhead, self);
  const std::string level =
      issuer ? territory_.levelOf(issuer.value, letterhead.superior, letterhead.headLevel, date.value) : "";
  fill.set(&Header::issuerLevel, "issuer_level", {level, issuer.span, 0.95});
  fill.set(&Header::province, "province", territory_.provinceOf(plan, issuer.value, letterhead.superior, level));

  const bool printedSymbol = static_cast<bool>(letterhead.symbol);
  fill.set(&Header::number, "number", printedSymbol ? letterhead.number : self.pointerNumber);
  fill.set(&Header::symbol, "symbol", printedSymbol ? letterhead.symbol : self.pointerSymbol);
  fill.set(&Header::place, "place", letterhead.place);
  fill.set(&Header::date, "date", date);

  fill.set(&Header::title, "title", title.title);
  for (const Found* words : {&title.title, &self.preambleTitle, &self.closingTitle}) {
    if (header.period) break;
    header.period = title_.periodOf(words->value);
    if (header.period) fill.note("period", words->span, words->certainty);
  }

  fill.set(&Header::signer, "signer", signature.signer);
  fill.set(&Header::signerPosition, "signer_position", signature.position);
  fill.set(&Header::signingAuthority, "signing_authority", signature.authority);
  header.recipients = recipients.names;
  if (!recipients.names.empty()) fill.note("recipients", recipients.span, 0.95);
  sink.add(std::move(header));
}

}  // namespace doichieu::header

using doichieu::header::ExtractHeader;
DOICHIEU_PLUGIN(extract_header, ExtractHeader)
