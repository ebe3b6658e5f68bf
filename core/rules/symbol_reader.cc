#include "rules/symbol_reader.h"

#include <algorithm>

namespace doichieu {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestNumber = 5;

}  // namespace

std::string SymbolReader::canonicalCode(const std::string& token) const {
  const auto same = grammar_.codesByFold_.find(symbolFold(token));
  if (same == grammar_.codesByFold_.end()) return {};
  const std::vector<std::string>& codes = same->second;
  if (type_ != nullptr)
    for (const std::string& code : codes)
      if (type_->mayBear(code)) return code;
  if (std::find(codes.begin(), codes.end(), token) != codes.end()) return token;
  return codes.size() == 1 ? codes.front() : std::string();
}

std::string SymbolReader::canonicalBody(const std::string& token) const {
  std::string folded = symbolFold(token);
  if (folded == "TVV" || folded == "TVW") folded = "TW";  // W is read as two letters
  const auto found = grammar_.bodyByFold_.find(folded);
  // TU and TƯ are two bodies (a province's committee; the centre): only what the table holds exactly is put right.
  return found == grammar_.bodyByFold_.end() || folded == "TU" ? token : found->second;
}

void SymbolReader::appendBody(const SymbolToken& token, char mark) {
  const std::string body = canonicalBody(token.text);
  if (body != token.text) symbol_.repaired = true;
  if (!symbol_.bodies.empty()) symbol_.bodies.push_back(mark);
  symbol_.bodies += body;
  at_ = token.end;
}

bool SymbolReader::readNumber() {
  std::size_t at = 0, digits = 0, guessed = 0;
  for (; at < text_.size() && digits + guessed <= kLongestNumber; ++at) {
    const char guess = figureLike(text_[at]);
    if (isFigure(text_[at]))
      ++digits;
    else if (guess != '\0')
      ++guessed;
    else
      break;
    symbol_.number.push_back(guess == '\0' ? text_[at] : guess);
  }
  if (digits + guessed > kLongestNumber || (guessed > 0 && digits == 0 && type_ == nullptr)) return false;
  if (guessed > 0) symbol_.repaired = true;
  if (at == 0) return text_.afterSlash(text_.afterBlanks(0)) != kNone;  // a number left blank
  if (at + 1 < text_.size() && text_[at] == '.' && isFigure(text_[at + 1])) {
    std::size_t end = at + 1;
    while (end < text_.size() && isFigure(text_[end])) ++end;
    const std::string_view fraction = text_.substr(at + 1, end - at - 1);
    if (fraction.size() > 3) return false;
    // "66.7" numbers the seventh act under a resolution; three digits part thousands.
    symbol_.number += fraction.size() == 3 ? std::string(fraction) : "." + std::string(fraction);
    at = end;
  }
  for (const std::string_view suffix : {"a", "b", "c", "d", "đ", "e"})
    if (text_.substr(at).starts_with(suffix) && !text_.letterAt(at + suffix.size())) {
      symbol_.number += suffix;
      at += suffix.size();
      break;
    }
  at_ = at;
  return true;
}

// "/2004" before another mark. A lost blank or letter O inside is put right.
bool SymbolReader::readYear() {
  const std::size_t begin = text_.afterSlash(text_.afterBlanks(at_));
  if (begin == kNone) return false;
  std::string year;
  std::size_t at = text_.afterBlanks(begin);
  bool repaired = false;
  for (; at < text_.size() && year.size() < 4; ++at) {
    if (isFigure(text_[at]))
      year.push_back(text_[at]);
    else if (figureLike(text_[at]) == '0')
      year.push_back('0'), repaired = true;
    else if (text_[at] == ' ' && year.size() > 1)
      repaired = true;
    else
      break;
  }
  if (year.size() != 4 || !(year.starts_with("19") || year.starts_with("20")) ||
      (at < text_.size() && isFigure(text_[at])))
    return false;
  const std::size_t mark = text_.afterBlanks(at);
  const bool hyphen = text_.afterHyphen(mark) != kNone;
  if (!hyphen && text_.afterSlash(mark) == kNone) return false;
  symbol_.year = year;
  symbol_.repaired |= repaired || hyphen;
  at_ = at;
  return true;
}

// "57-NQ/TW"; also "53-CP" and "24-L/CTN" of former days.
bool SymbolReader::readParty() {
  if (symbol_.number.empty()) return false;
  std::size_t codeBegin = text_.afterHyphen(text_.afterBlanks(at_));
  const std::size_t behind = type_ == nullptr ? at_ : text_.afterBlanks(at_);
  const bool joined = codeBegin == kNone && text_.letterAt(behind);  // "20NQ/TW", "20 NQ/TW"
  if (joined) codeBegin = behind;
  if (codeBegin == kNone) return false;
  const auto code = text_.tokenAt(text_.afterBlanks(codeBegin));
  if (!code) return false;
  const std::string canonical = canonicalCode(code->text);
  const std::size_t codeEnd = text_.afterBlanks(code->end), stray = text_.afterHyphen(codeEnd);  // "06-CT-/TU"
  const std::size_t slash = text_.afterSlash(stray == kNone ? codeEnd : text_.afterBlanks(stray));
  const auto body = slash == kNone ? std::nullopt : text_.tokenAt(text_.afterBlanks(slash));
  if (!canonical.empty() && body) {
    symbol_.code = canonical;
    symbol_.repaired |= joined || stray != kNone || canonical != code->text;
    symbol_.party = true;
    appendBody(*body, '-');
    for (std::size_t next = text_.afterHyphen(at_); next != kNone; next = text_.afterHyphen(at_)) {
      const auto unit = text_.tokenAt(next);
      if (!unit) break;
      appendBody(*unit, '-');
    }
    symbol_.text = symbol_.number + "-" + symbol_.code + "/" + symbol_.bodies;
    return true;
  }
  const bool formerDecree =
      !joined && type_ != nullptr && (code->text == "CP" || code->text == "TTg" || code->text == "HĐBT");
  if (!formerDecree || text_.letterAt(code->end)) return false;
  symbol_.bodies = code->text;
  at_ = code->end;
  symbol_.text = symbol_.number + "-" + symbol_.bodies;
  return true;
}

// "QH14", "UBTVQH13": the term is part of the code and may have been torn off.
bool SymbolReader::readNationalAssembly(const SymbolToken& token) {
  for (const std::string_view body : {"UBTVQH", "QH"}) {
    if (!symbolFold(token.text).starts_with(body)) continue;
    std::string term;
    for (const char c : token.text.substr(body.size()))
      term.push_back(isFigure(c) || figureLike(c) == '\0' ? c : figureLike(c));
    std::size_t end = token.end;
    bool torn = false;
    if (term.empty()) {
      end = text_.afterBlanks(end);
      if (const std::size_t hyphen = text_.afterHyphen(end); hyphen != kNone) end = hyphen;  // "QH-15"
      for (; end < text_.size() && isFigure(text_[end]) && term.size() < 2; ++end) term.push_back(text_[end]);
      torn = true;
    }
    if (term.empty() || term.size() > 2 || !std::all_of(term.begin(), term.end(), isFigure)) continue;
    const std::string whole = std::string(body) + term;
    symbol_.repaired |= torn || whole != token.text;
    if (!symbol_.bodies.empty()) symbol_.bodies.push_back('-');
    symbol_.bodies += whole;
    at_ = end;
    return true;
  }
  return false;
}

// "QĐTTg", "NQCP": a soft hyphen was dropped between a known code and a known body; after the type's noun any body.
bool SymbolReader::splitLostHyphen(const SymbolToken& token) {
  if (type_ != nullptr)
    for (const std::string& code : type_->codes) {
      if (!token.text.starts_with(code) || token.text.size() < code.size() + 2 ||
          !looksLikeCode(token.text.substr(code.size())))
        continue;
      symbol_.code = code;
      symbol_.bodies = canonicalBody(token.text.substr(code.size()));
      symbol_.repaired = true;
      at_ = token.end;
      return true;
    }
  for (const auto& [fold, codes] : grammar_.codesByFold_) {
    const std::string folded = symbolFold(token.text);
    if (!folded.starts_with(fold)) continue;
    const auto body = grammar_.bodyByFold_.find(folded.substr(fold.size()));
    if (body == grammar_.bodyByFold_.end()) continue;
    std::string code = codes.size() == 1 ? codes.front() : std::string();
    for (const std::string& each : codes)
      if (token.text.starts_with(each)) code = each;
    if (code.empty()) continue;
    symbol_.code = code;
    symbol_.bodies = body->second;
    symbol_.repaired = true;
    at_ = token.end;
    return true;
  }
  return false;
}

bool SymbolReader::readBodies(bool codeRead) {
  bool any = !codeRead;
  while (true) {
    const std::size_t mark = text_.afterBlanks(at_);
    std::size_t next = text_.afterHyphen(mark);
    char sign = '-';
    if (next == kNone && codeRead) {
      next = text_.afterSlash(mark);
      sign = '/';
    }
    if (next == kNone) break;
    const std::size_t begin = text_.afterBlanks(next);
    const auto token = text_.tokenAt(begin);
    if (!token) break;
    // A blank before the mark and after it may part a phrase ("42/KH-UBND - VP"): nothing but capitals follows then.
    const bool loose = mark != at_ || begin != next;
    if (loose && !(allCapitals(token->text) && token->text.size() >= 2) && canonicalBody(token->text) == token->text &&
        grammar_.bodyByFold_.find(symbolFold(token->text)) == grammar_.bodyByFold_.end())
      break;
    if (!any)
      joint_ = sign;
    else if (sign == '/' && (loose || token->text.size() < 2 || !allCapitals(token->text)))
      break;
    if (!readNationalAssembly(*token)) appendBody(*token, sign == '/' && any ? '/' : '-');
    any = true;
  }
  if (any || !codeRead) return any;
  // "1629/QĐ TTg": a body that is known by name may stand after a mere blank.
  const auto token = text_.tokenAt(text_.afterBlanks(at_));
  if (token && grammar_.bodyByFold_.find(symbolFold(token->text)) != grammar_.bodyByFold_.end()) {
    appendBody(*token, '-');
    symbol_.repaired = true;
    return true;
  }
  return false;
}

bool SymbolReader::readRest() {
  std::size_t begin = text_.afterSlash(text_.afterBlanks(at_));
  if (begin == kNone && !symbol_.year.empty()) begin = text_.afterHyphen(text_.afterBlanks(at_));
  if (begin == kNone) return false;
  const auto token = text_.tokenAt(text_.afterBlanks(begin));
  if (!token) return false;
  const std::string prefix = symbol_.number + (symbol_.year.empty() ? "" : "/" + symbol_.year) + "/";
  if (readNationalAssembly(*token)) {
    symbol_.text = prefix + symbol_.bodies;
    return !symbol_.year.empty() || type_ != nullptr;
  }
  const std::string code = canonicalCode(token->text);
  const bool bearsCode = !code.empty() && (type_ == nullptr || !type_->codes.empty() || code == token->text);
  if (bearsCode) {
    const std::size_t codeEnd = token->end;
    at_ = codeEnd;
    symbol_.code = code;
    const bool exact = code == token->text;
    if (readBodies(true)) {
      symbol_.repaired |= !exact;
      symbol_.text = prefix + symbol_.code + joint_ + symbol_.bodies;
      return true;
    }
    if (type_ != nullptr && exact && type_->mayBear(code)) {  // "42/KH": the body was left out
      symbol_.text = prefix + symbol_.code;
      return !symbol_.number.empty();
    }
    symbol_.code.clear();
    symbol_.bodies.clear();
  }
  if (splitLostHyphen(*token)) {
    symbol_.text = prefix + symbol_.code + "-" + symbol_.bodies;
    return true;
  }
  if (symbol_.number.empty()) return false;
  // A công văn: the issuer's code and the drafting unit's.
  symbol_.bodies = token->text;
  at_ = token->end;
  // "403/SGD ĐT-VP": one code in two words.
  if (const auto more = text_.tokenAt(text_.afterBlanks(at_));
      more && allCapitals(token->text) && allCapitals(more->text) && text_.afterHyphen(more->end) != kNone) {
    symbol_.bodies += more->text;
    symbol_.repaired = true;
    at_ = more->end;
  }
  readBodies(false);
  symbol_.text = prefix + symbol_.bodies;
  return type_ != nullptr || symbol_.bodies.find('-') != std::string::npos;
}

// "367/TTr-CAT-TM(CSMT)": a team of the drafting unit, right behind its code.
void SymbolReader::readBracketedUnit() {
  if (at_ >= text_.size() || text_[at_] != '(') return;
  const auto unit = text_.tokenAt(at_ + 1);
  if (!unit || !allCapitals(unit->text) || unit->end >= text_.size() || text_[unit->end] != ')') return;
  const std::string suffix = "(" + unit->text + ")";
  symbol_.bodies += suffix;
  symbol_.text += suffix;
  at_ = unit->end + 1;
}

std::optional<SymbolGrammar::Reading> SymbolReader::read() {
  if (!readNumber()) return std::nullopt;
  if (!readParty()) {
    readYear();
    if (!readRest()) return std::nullopt;
  }
  readBracketedUnit();
  if (text_.letterAt(at_) || (at_ < text_.size() && isFigure(text_[at_]))) return std::nullopt;
  return SymbolGrammar::Reading{symbol_, at_};
}

}  // namespace doichieu
