#include "agencies/list_parser.h"

#include <algorithm>

#include "agencies/member_extent.h"
#include "doichieu/text/fold.h"

namespace doichieu::agencies {
namespace {

// What is said once for several members: "các Sở: A, B", "UBND các quận: A, B", "Sở Tài chính, Y tế".
struct SharedHead {
  std::string text;        // put before a member: "Sở ", "UBND quận "
  std::string body;        // put before a member that tells its own unit of government ("huyện D"): "UBND "
  bool onlyKnown = false;  // counts only where it makes a known name
};

class ListParser {
 public:
  ListParser(const Data& data, std::string_view text, Bounds bounds)
      : data_(data), reading_(data, text), bounds_(bounds) {}

  List parse() {
    for (std::size_t at = behindAsk(0); at < reading_.size();) {
      std::size_t end = sharedMember(at);
      if (end == at) end = member(at);
      if (end == at) break;
      at = behindSeparator(end);
    }
    return std::move(list_);
  }

 private:
  Opening openingOf(std::size_t at) const {
    const Opening opening = openingAt(reading_, at);
    if (opening != Opening::none) return opening;
    if (bounds_ == Bounds::whole) return Opening::named;
    // The first of a list may be of a kind that no table knows: "phối hợp với các chủ rừng, Hạt Kiểm lâm".
    const Token& next = reading_.at(reading_.at(at).wordEnd);
    if (at == 0 && reading_.is(at, kCollective) && next.isWord && !next.capital &&
        (next.classes & (kAction | kLink)) == 0)
      return Opening::kind;
    return reading_.at(at).capital && !reading_.is(at, kAction | kLink) ? Opening::named : Opening::none;
  }

  // A member of its own; the same index where none begins.
  std::size_t member(std::size_t at) {
    shared_ = {};
    const Opening opening = openingOf(at);
    if (opening == Opening::none) return at;
    const std::size_t end = endOfKinds(at, endOfMember(reading_, at, opening, bounds_));
    if (reading_.at(end).mark == ':' && reading_.at(end + 1).isWord)
      if (const std::size_t behind = openShared(at, end); behind > end) return behind;
    add(at, end, "");
    lendHead(at);
    return end;
  }

  // "các Cục, Vụ thuộc Bộ": heads without names make one kind.
  std::size_t endOfKinds(std::size_t first, std::size_t end) const {
    const Token& noun = reading_.at(reading_.at(first).wordEnd);
    if (!reading_.is(first, kCollective) || noun.head == nullptr || noun.headEnd != end) return end;
    for (bool bare = true; bare && reading_.at(end).mark == ',' && isBareHead(end + 1);) {
      const std::size_t next = end + 1;
      end = endOfMember(reading_, next, Opening::named, bounds_);
      bare = reading_.at(next).headEnd == end;
    }
    return end;
  }

  bool isBareHead(std::size_t at) const {
    const Token& token = reading_.at(at);
    if (!token.isWord || !token.capital || token.head == nullptr || token.nameEnd > token.headEnd) return false;
    return !reading_.at(token.headEnd).capital && !reading_.is(token.headEnd, kTerritory | kVillage | kNoun);
  }

  std::size_t behindAsk(std::size_t at) const {
    while (reading_.at(at).mark == '-' || reading_.at(at).mark == '+' || reading_.is(at, kAsk))
      at = reading_.at(at).wordEnd;
    return at;
  }

  // Behind the mark and conjunction that part two members; the end of the text where the list ends here.
  std::size_t behindSeparator(std::size_t at) const {
    const std::size_t before = at;
    while (isSeparator(at)) at = reading_.at(at).wordEnd;
    if (bounds_ == Bounds::whole) return behindAsk(at);
    if (at == before && reading_.at(at - 1).mark != ':') return reading_.size();
    at = behindAsk(at);
    return openingOf(at) == Opening::none && endUnderHead(at) == at ? reading_.size() : at;
  }

  bool isSeparator(std::size_t at) const {
    const Token& token = reading_.at(at);
    if (token.isWord) return reading_.is(at, kConjunction);
    if (token.mark == ',' || token.mark == ';' || token.mark == '\n') return true;
    return bounds_ == Bounds::whole && at < reading_.size() && token.mark != '"' && token.mark != '(';
  }

  void add(std::size_t first, std::size_t end, const std::string& head) {
    std::string_view text = trimmed(reading_.between(first, end));
    while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';')) text.remove_suffix(1);
    if (text.empty()) return;
    list_.members.push_back(head + std::string(text));
    reach(first, end);
  }

  void reach(std::size_t first, std::size_t end) {
    if (list_.span.empty()) list_.span.begin = reading_.at(first).span.begin;
    list_.span.end = reading_.at(end - 1).span.end;
  }

  // A colon behind a collective. Index behind the colon, or behind the list where it has to stay whole; 0 where the
  // colon lends nothing.
  std::size_t openShared(std::size_t first, std::size_t colon) {
    std::size_t noun = first;
    while (noun < colon && !reading_.is(noun, kCollective)) ++noun;
    if (noun == colon) return 0;
    std::string body(reading_.between(first, noun));
    noun = reading_.at(noun).wordEnd;
    const bool oneNoun = std::max(reading_.at(noun).wordEnd, reading_.at(noun).headEnd) >= colon;
    // "Các thôn: Tuyên truyền ..." tells what they do, not who they are; "Các Sở: Giáo dục và Đào tạo" does.
    const std::string text(reading_.between(noun, oneNoun ? colon : noun + 1));
    if (bounds_ == Bounds::running && reading_.is(colon + 1, kAction | kLink) &&
        knownNameAtStart(data_, text + " " + std::string(reading_.from(colon + 1))) <= text.size() + 1)
      return 0;
    if (!body.empty() && !oneNoun) return keepWhole(first, colon);
    if (!body.empty()) body += ' ';
    // "các đơn vị liên quan: A, B" only announces, "các sở, ngành: A, B" lends its first word where that makes a name.
    shared_ = {(body.empty() ? capitalized(text) : body + text) + " ", body, !oneNoun};
    reach(first, colon + 1);
    return colon + 1;
  }

  // "UBND các quận, huyện: A, B": which of the two each one is stays unknown.
  std::size_t keepWhole(std::size_t first, std::size_t colon) {
    std::size_t end = colon + 1;
    while (end < reading_.size() && !stopsList(reading_, end) && reading_.at(end).mark != ';' &&
           reading_.at(end).mark != '.')
      ++end;
    add(first, end, "");
    return end;
  }

  // Behind the words that make a known name with the shared head; the same index where none do.
  std::size_t endUnderHead(std::size_t at) const {
    if (shared_.text.empty()) return at;
    const std::size_t known = knownNameAtStart(data_, shared_.text + std::string(reading_.from(at)));
    if (known <= shared_.text.size()) return at;
    const std::size_t reached = reading_.at(at).span.begin + known - shared_.text.size();
    std::size_t end = at;
    while (end < reading_.size() && reading_.at(end).span.end <= reached) ++end;
    while (reading_.is(end, kTerritory | kClosing)) end = reading_.at(end).wordEnd;
    return end;
  }

  // A member under a shared head; the same index where there is none, or where a body of its own begins.
  std::size_t sharedMember(std::size_t at) {
    if (shared_.text.empty()) return at;
    if (const std::size_t end = endUnderHead(at); end > at) {
      dropCollective();
      add(at, end, shared_.text);
      return end;
    }
    const bool ownUnit =
        !shared_.body.empty() && reading_.is(at, kTerritory | kVillage) && !isBareTerritory(reading_, at);
    if (!ownUnit && (shared_.onlyKnown || openingAt(reading_, at) != Opening::none)) return at;
    std::size_t end = at;
    while (reading_.at(end).isWord && !reading_.is(end, kConjunction) && !stopsList(reading_, end)) ++end;
    if (end > at) add(at, end, ownUnit ? shared_.body : shared_.text);
    return end;
  }

  // "Sở Tài chính, Y tế và Tư pháp": a member lends its head to the next ones where that makes known names.
  void lendHead(std::size_t first) {
    const std::size_t name = reading_.is(first, kCollective) ? reading_.at(first).wordEnd : first;
    const Token& token = reading_.at(name);
    if (token.head == nullptr || token.headEnd != name + 1 || token.nameEnd == 0) return;
    shared_ = {capitalized(reading_.between(name, token.headEnd)) + " ", "", true};
    if (name > first) collective_ = reading_.at(name).span.begin - reading_.at(first).span.begin;
  }

  // "các Sở Tài chính, Y tế" are "Sở Tài chính" and "Sở Y tế".
  void dropCollective() {
    if (collective_ == 0 || list_.members.empty()) return;
    list_.members.back() = capitalized(std::string_view(list_.members.back()).substr(collective_));
    collective_ = 0;
  }

  const Data& data_;
  Reading reading_;
  Bounds bounds_;
  List list_;
  SharedHead shared_;
  std::size_t collective_ = 0;  // bytes of "các " before the member that lends its head
};

// "Phòng, chống ma túy", "Tổ chức hội nghị" begin like "Phòng" and "Tổ"; "Thanh tra, kiểm tra" like "Thanh tra tỉnh".
bool beginsAsAction(const Reading& reading, std::size_t index) {
  if (!reading.is(index, kAction | kLink)) return false;
  const Token& token = reading.at(index);
  const std::size_t bodyEnd = std::max(token.nameEnd, token.headEnd);
  if (token.wordEnd != bodyEnd) return token.wordEnd > bodyEnd;
  return !token.capital || !(reading.at(bodyEnd).capital || reading.is(bodyEnd, kTerritory | kVillage | kCollective));
}

// "Sở, ban, ngành" begins like a name but is a kind; so is "trường học" in small letters.
bool namesByHead(const Reading& reading, std::size_t index) {
  const Token& token = reading.at(index);
  if (!token.capital) return reading.at(token.headEnd).capital;
  if (token.headEnd > index + 1) return true;
  return reading.at(token.headEnd).isWord &&
         !reading.is(token.headEnd, kConjunction | kClosing | kAction | kLink | kGeneric | kOwner);
}

}  // namespace

Opening openingAt(const Reading& reading, std::size_t index) {
  const Token& token = reading.at(index);
  if (!token.isWord) return Opening::none;
  if (reading.is(index, kCollective)) {
    const std::size_t next = token.wordEnd;
    const Opening opening = openingAt(reading, next);
    if (opening != Opening::none || reading.is(next, kCollective)) return opening;
    return reading.is(next, kTerritory | kVillage | kGeneric) ? Opening::kind : Opening::none;
  }
  if (beginsAsAction(reading, index)) return Opening::none;
  const std::size_t kindEnd = reading.is(index, kGeneric | kGroup) ? token.wordEnd : 0;
  if (token.nameEnd > 0 && token.nameEnd >= kindEnd) return Opening::named;
  if (token.headEnd > kindEnd || (token.headEnd > 0 && namesByHead(reading, index))) {
    const bool oneSmallWord = !token.capital && token.headEnd == index + 1 && !reading.at(token.headEnd).capital;
    if (!oneSmallWord) return Opening::named;
  }
  if (reading.is(index, kGeneric) && !reading.is(index, kAction)) return Opening::kind;
  if (reading.is(index, kGroup)) return Opening::group;
  return reading.is(index, kTerritory | kVillage) && isBareTerritory(reading, index) ? Opening::kind : Opening::none;
}

std::size_t endOfNamed(const Reading& reading, std::size_t index) {
  return endOfMember(reading, index, Opening::named, Bounds::running);
}

List readWholeList(const Data& data, std::string_view text) {
  return ListParser(data, text, Bounds::whole).parse();
}
List readListAtStart(const Data& data, std::string_view text) {
  return ListParser(data, text, Bounds::running).parse();
}

}  // namespace doichieu::agencies
