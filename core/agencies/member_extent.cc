#include "agencies/member_extent.h"

#include <algorithm>

namespace doichieu::agencies {
namespace {

// Words in small letters that no table knows may belong to a name ("Đội tuyên truyền măng non xã"); more of them in a
// row hardly do.
constexpr int kUnknownWords = 6;
// Behind a known name hardly any.
constexpr std::size_t kUnknownAddition = 2;
// A kind of body that no table knows ("các cơ quan thông tấn, tiểu thương") is short.
constexpr std::size_t kUnknownKind = 3;
// The vertical line of offices, whose names tell for whom they work.
constexpr std::string_view kOffices = "office";
// Words by which a committee tells its mission; a clause that says what it does is longer.
constexpr std::size_t kLongestMission = 20;

class Extent {
 public:
  Extent(const Reading& reading, std::size_t first, Opening opening, Bounds bounds)
      : reading_(reading), at_(first), opening_(opening), running_(bounds == Bounds::running) {}

  std::size_t find() {
    open();
    while (at_ < reading_.size() && step()) {
    }
    return unknown_ > kUnknownWords ? solid_ : at_;
  }

 private:
  void open() {
    if (reading_.is(at_, kCollective)) {
      collective_ = true;
      at_ = reading_.at(at_).wordEnd;
    }
    const Token& token = reading_.at(at_);
    if (opening_ == Opening::named) {
      complete_ = token.nameEnd > 0;
      title_ = token.head != nullptr && token.head->headClass == HeadClass::title;
      office_ = token.head != nullptr && token.head->line == kOffices;
      const std::size_t first = at_;
      take(std::max({token.nameEnd, token.headEnd, at_ + 1}));
      inTerritories_ = endsWithBareTerritory(first);
      if (token.head != nullptr && token.head->headClass == HeadClass::committee && running_) openMission();
    } else {
      inTerritories_ = isBareTerritory(reading_, at_);
      take(std::max(token.wordEnd, at_ + 1));
    }
  }

  // "Ban Chỉ đạo xây dựng nông thôn mới tỉnh phân công ...": what a committee is for reads like what it does, but a
  // unit of government and another action, or nothing at all, stand behind it.
  void openMission() {
    if (!reading_.is(at_, kMission)) return;
    for (std::size_t i = at_; i <= at_ + kLongestMission; i = reading_.at(i).wordEnd) {
      const Token& token = reading_.at(i);
      const bool unit = reading_.is(i, kTerritory | kVillage) && !reading_.is(i - 1, kCollective);
      std::size_t end = unit ? token.wordEnd : i;
      while (unit && reading_.at(end).capital && reading_.at(end).nameEnd == 0 && reading_.at(end).headEnd == 0) ++end;
      if (end > at_ && endsMission(end, unit)) {
        take(end);
        complete_ = true;
        return;
      }
      if (i >= reading_.size() || (!token.isWord && token.mark != ',' && token.mark != '-')) return;
    }
  }

  bool endsMission(std::size_t end, bool behindUnit) const {
    const Token& token = reading_.at(end);
    if (end >= reading_.size() || token.mark == ':') return true;
    if (token.isWord) return behindUnit && reading_.is(end, kAction) && stopsList(reading_, end);
    return token.mark == ',' && (reading_.at(end + 1).capital || reading_.is(end + 1, kCollective)) &&
           openingAt(reading_, end + 1) != Opening::none;
  }

  // "UBND cấp huyện" may go on with ", cấp xã".
  bool endsWithBareTerritory(std::size_t first) const {
    for (std::size_t i = first + 1; i < at_; ++i)
      if (reading_.is(i, kTerritory) && reading_.at(i).wordEnd == at_) return isBareTerritory(reading_, i);
    return false;
  }

  void take(std::size_t end) {
    at_ = end;
    solid_ = end;
    unknown_ = 0;
  }

  // Takes what stands at the front; false where the member ends before it.
  bool step() {
    const Token& token = reading_.at(at_);
    if (!token.isWord) return mark(token);
    if (reading_.is(at_, kConjunction)) return separator(reading_.at(at_).wordEnd);
    if (running_ && stopsList(reading_, at_)) return false;
    if (reading_.is(at_, kCollective)) return collectiveWithin();
    if (reading_.is(at_, kTerritory | kVillage)) return territory(token);
    inTerritories_ = false;
    if (reading_.is(at_, kClosing)) {
      closed_ = complete_ = true;
      take(token.wordEnd);
    } else if (reading_.is(at_, kOwner)) {
      free_ = true;
      take(token.wordEnd);
    } else if (token.capital) {
      take(std::max(token.nameEnd, token.wordEnd));
    } else if (reading_.is(at_, kNoun) && (!running_ || !complete_ || free_)) {
      take(token.wordEnd);
    } else if (reading_.is(at_, kGeneric) && opening_ != Opening::named) {
      take(token.wordEnd);
    } else {
      return unknownWord(token);
    }
    return true;
  }

  bool unknownWord(const Token& token) {
    if (running_ && complete_ && !free_ && !endsBeforeNextMember()) return false;
    at_ = token.wordEnd;
    return !running_ || ++unknown_ <= kUnknownWords;
  }

  // "Công đoàn ngành, các đơn vị liên quan": a word more of a known name, since the list goes on behind it.
  bool endsBeforeNextMember() const {
    std::size_t i = at_;
    while (i < at_ + kUnknownAddition && reading_.at(i).isWord && !stopsList(reading_, i) &&
           !reading_.is(i, kConjunction))
      ++i;
    if (reading_.at(i).mark != ',' && reading_.at(i).mark != ';' && !reading_.is(i, kConjunction)) return false;
    std::size_t next = reading_.is(i, kConjunction) ? i : i + 1;
    while (reading_.is(next, kConjunction)) next = reading_.at(next).wordEnd;
    return openingAt(reading_, next) != Opening::none;
  }

  bool mark(const Token& token) {
    if (token.mark == '(') return bracket(')');
    if (token.mark == '"' && reading_.at(at_ + 1).isWord) return bracket('"');
    if (token.mark == '-' || token.mark == '/' || token.mark == '&' || (token.mark == '.' && !running_)) {
      if (!reading_.at(at_ + 1).isWord || partsMembers(token)) return false;
      at_ += 1;
      return true;
    }
    return token.mark == ',' ? separator(at_ + 1) : false;
  }

  // In a cell "Sở A/Sở B" and "- Sở A - Sở B" are two; "Văn phòng HĐND - UBND" is one.
  bool partsMembers(const Token& token) const {
    if (running_ || (token.mark != '-' && token.mark != '/') || office_) return false;
    const Token& next = reading_.at(at_ + 1);
    return next.capital && (next.headEnd > at_ + 1 || next.nameEnd > at_ + 1) &&
           openingAt(reading_, at_ + 1) == Opening::named;
  }

  bool bracket(char closing) {
    for (std::size_t end = at_ + 1; end < reading_.size(); ++end)
      if (reading_.at(end).mark == closing) {
        take(end + 1);
        return true;
      }
    return false;
  }

  bool territory(const Token& token) {
    take(token.wordEnd);
    if (reading_.at(at_).capital && !reading_.at(at_).nameEnd && !reading_.at(at_).headEnd) {
      while (reading_.at(at_).capital) take(at_ + 1);
      inTerritories_ = false;
    } else {
      inTerritories_ = true;
    }
    if (opening_ == Opening::kind) closed_ = true;
    complete_ = true;
    return true;
  }

  // "UBND các xã", "Thủ trưởng các sở, ban, ngành", "Liên hiệp các Hội".
  bool collectiveWithin() {
    const std::size_t next = reading_.at(at_).wordEnd;
    const bool territories = reading_.is(next, kTerritory | kVillage);
    const bool kinds = reading_.is(next, kGeneric) || openingAt(reading_, next) == Opening::named;
    if (!territories && !kinds && running_) return false;
    inCollective_ = territories;
    if (kinds && !territories) {
      if (opening_ == Opening::named && complete_ && !title_ && running_) return false;
      opening_ = openingAt(reading_, next) == Opening::named ? Opening::named : Opening::kind;
      closed_ = false;
      const Token& token = reading_.at(next);
      take(std::max({token.wordEnd, token.nameEnd, token.headEnd, next + 1}));
      return true;
    }
    at_ = next;
    return true;
  }

  // A comma or a conjunction; `next` is the word behind it. True where the member goes on behind it.
  bool separator(std::size_t next) {
    while (reading_.is(next, kConjunction)) next = reading_.at(next).wordEnd;
    if (!reading_.at(next).isWord) return false;
    if (inTerritories_ && continuesTerritories(next)) return true;
    if (reading_.is(next, kCollective | kAsk)) return false;
    const Opening opening = openingAt(reading_, next);
    if (opening_ == Opening::named) return opening != Opening::named ? namedGoesOn(next, opening) : false;
    if (opening == Opening::named || opening == Opening::group || opening_ == Opening::group || closed_) return false;
    if (opening == Opening::kind) {
      take(reading_.at(next).wordEnd);
      return true;
    }
    if (running_ && !isShortKind(next)) return false;
    at_ = next;
    return true;
  }

  bool continuesTerritories(std::size_t next) {
    if (reading_.is(next, kCollective)) {
      const std::size_t unit = reading_.at(next).wordEnd;
      if (!inCollective_ || !reading_.is(unit, kTerritory) || !isBareTerritory(reading_, unit)) return false;
      take(reading_.at(unit).wordEnd);
      return true;
    }
    if (!isBareTerritory(reading_, next)) return false;
    take(reading_.at(next).wordEnd);
    return true;
  }

  // "Trung tâm Văn hóa, Thông tin và Thể thao": fields of one name, told by capitals; a list would name a body.
  bool namedGoesOn(std::size_t next, Opening opening) {
    if (opening != Opening::none) return false;
    if (!reading_.at(next).capital) {
      if (running_) return false;
      at_ = next;
      return true;
    }
    if (complete_ || title_) return false;
    const bool isComma = reading_.at(at_).mark == ',';
    if (isComma && !fieldsEndWithConjunction(next)) return false;
    at_ = next;
    return true;
  }

  // The last of several fields is tied by a conjunction: "A, B và C".
  bool fieldsEndWithConjunction(std::size_t from) const {
    for (std::size_t i = from; reading_.at(i).isWord || reading_.at(i).mark == '-'; ++i)
      if (reading_.is(i, kConjunction)) {
        const std::size_t last = reading_.at(i).wordEnd;
        return reading_.at(last).capital && openingAt(reading_, last) == Opening::none;
      }
    return false;
  }

  bool isShortKind(std::size_t next) const {
    if (stopsList(reading_, next) || reading_.at(next).capital) return false;
    for (std::size_t i = next; i <= next + kUnknownKind; ++i)
      if (!reading_.at(i).isWord || stopsList(reading_, i) || reading_.is(i, kConjunction | kClosing)) return i > next;
    return false;
  }

  const Reading& reading_;
  std::size_t at_;
  Opening opening_;
  bool running_;
  std::size_t solid_ = 0;       // behind the last token that surely belongs to the member
  int unknown_ = 0;             // words since then
  bool collective_ = false;     // the member begins with "các"
  bool complete_ = false;       // it began with a name of the gazetteer
  bool office_ = false;         // it began with the office of several bodies
  bool title_ = false;          // it began with a post: "Thủ trưởng"
  bool free_ = false;           // behind "thuộc", "của": a name may follow in any words
  bool closed_ = false;         // behind "liên quan", "Thành phố": a chain of kinds ends here
  bool inTerritories_ = false;  // the last word was a bare unit of government
  bool inCollective_ = false;   // ... and "các" stands before the units
};

}  // namespace

std::size_t endOfMember(const Reading& reading, std::size_t first, Opening opening, Bounds bounds) {
  return Extent(reading, first, opening, bounds).find();
}

bool stopsList(const Reading& reading, std::size_t index) {
  const Token& token = reading.at(index);
  if (std::max(token.nameEnd, token.headEnd) > token.wordEnd) return false;
  return token.isWord && !token.capital && reading.is(index, kAction | kLink) &&
         !reading.is(index, kNoun | kClosing | kTerritory | kVillage);
}

bool isBareTerritory(const Reading& reading, std::size_t index) {
  const Token& token = reading.at(index);
  // "Tỉnh đoàn" begins like "tỉnh".
  if (!reading.is(index, kTerritory | kVillage) || std::max(token.nameEnd, token.headEnd) > token.wordEnd) return false;
  const Token& next = reading.at(token.wordEnd);
  return !(next.isWord && next.capital && next.headEnd == 0 && next.nameEnd == 0);
}

}  // namespace doichieu::agencies
