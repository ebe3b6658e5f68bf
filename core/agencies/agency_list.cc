#include "agencies/agency_list.h"

#include <array>

#include "doichieu/text/fold.h"

namespace doichieu::agencies {
namespace {

// Conjunctions that may part two members. Inside a known name ("Giáo dục và Đào tạo") they part nothing.
constexpr std::array<std::string_view, 3> kConjunctions = {" và ", " cùng ", " với "};

struct Separator {
  std::size_t begin = 0, end = 0;
};

class ListSplitter {
 public:
  ListSplitter(const Data& data, std::string_view list) : data_(data), list_(list) {}

  std::vector<std::string> split() {
    for (std::size_t at = 0; at < list_.size();) {
      if (const std::size_t known = atWordStart(at) ? knownNameAtStart(data_, list_.substr(at)) : 0; known > 0) {
        at += known;
        continue;
      }
      const Separator separator = separatorAt(at);
      if (separator.end == separator.begin) {
        depth_ += list_[at] == '(' ? 1 : list_[at] == ')' ? -1 : 0;
        ++at;
        continue;
      }
      if (depth_ <= 0) consider(separator);
      at = separator.end;
    }
    close(list_.size());
    return std::move(members_);
  }

 private:
  bool atWordStart(std::size_t at) const { return at == 0 || list_[at - 1] == ' ' || list_[at - 1] == '('; }

  Separator separatorAt(std::size_t at) const {
    const char c = list_[at];
    if (c == ',' || c == ';' || c == ':' || c == '\n') {
      std::size_t end = at + 1;
      while (end < list_.size() && list_[end] == ' ') ++end;
      for (const std::string_view conjunction : kConjunctions)
        if (list_.substr(end).substr(0, conjunction.size() - 1) == conjunction.substr(1)) end += conjunction.size() - 1;
      return {at, end};
    }
    for (const std::string_view conjunction : kConjunctions)
      if (list_.substr(at, conjunction.size()) == conjunction) return {at, at + conjunction.size()};
    return {at, at};
  }

  void consider(const Separator& separator) {
    const std::string_view rest = list_.substr(separator.end);
    const std::string_view current = trimmed(list_.substr(begin_, separator.begin - begin_));
    if (rest.empty() || current.empty()) return;
    if (list_[separator.begin] == ':') {
      openSharedHead(current, separator);
      return;
    }
    if (!sharedHead_.empty() || beginsMember(rest, current)) {
      close(separator.begin);
      begin_ = separator.end;
      if (!sharedHead_.empty() && beginsMember(rest, current)) sharedHead_.clear();
    } else if (const std::string head = headSharedWith(current, rest); !head.empty()) {
      close(separator.begin);
      begin_ = separator.end;
      spelledHead_ = head;
    }
  }

  // "các Sở: A, B và C": the head is said once for all that follows.
  void openSharedHead(std::string_view current, const Separator& separator) {
    for (const std::string_view collective : {"các ", "Các "})
      if (current.substr(0, collective.size()) == collective && current.find(',') == std::string_view::npos) {
        sharedHead_ = capitalized(current.substr(collective.size())) + " ";
        begin_ = separator.end;
        return;
      }
  }

  // "Sở Tài chính, Y tế": the second member is one only when "Sở Y tế" is known.
  std::string headSharedWith(std::string_view current, std::string_view rest) const {
    std::string_view named = current;
    for (const std::string_view collective : {"các ", "Các "})
      if (named.substr(0, collective.size()) == collective) named.remove_prefix(collective.size());
    const std::string_view head = named.substr(0, std::min(named.find(' '), named.size()));
    if (!startsWithCapital(named) || !startsWithCapital(rest)) return {};
    const std::string candidate = std::string(head) + " " + std::string(rest);
    return knownNameAtStart(data_, candidate) > head.size() + 1 ? std::string(head) + " " : std::string();
  }

  bool beginsMember(std::string_view rest, std::string_view current) const {
    if (rest.substr(0, 5) == "các " || rest.substr(0, 5) == "Các " || rest.substr(0, 4) == "các") return true;
    const Head* head = headOf(data_, rest);
    if (head == nullptr) return startsWithCapital(rest) && knownNameAtStart(data_, rest) > 0;
    if (head->headClass == HeadClass::generic) return isNamed(current);
    return startsWithCapital(rest);
  }

  // A name of a particular body, as against a chain of kinds ("các ngành, bộ phận").
  bool isNamed(std::string_view member) const {
    if (knownNameAtStart(data_, member) > 0 && startsWithCapital(member)) return true;
    const Head* head = headOf(data_, member);
    return head != nullptr && head->headClass != HeadClass::generic && startsWithCapital(member) &&
           member.find(' ') != std::string_view::npos;
  }

  void close(std::size_t end) {
    std::string_view member = trimmed(list_.substr(begin_, end - begin_));
    while (!member.empty() && (member.back() == '.' || member.back() == ',' || member.back() == ';')) member.remove_suffix(1);
    if (!member.empty()) members_.push_back((sharedHead_.empty() ? spelledHead_ : sharedHead_) + std::string(member));
    spelledHead_.clear();
  }

  const Data& data_;
  std::string_view list_;
  std::size_t begin_ = 0;
  int depth_ = 0;
  std::string sharedHead_;   // "Sở " while inside "các Sở: A, B"
  std::string spelledHead_;  // for the next member only
  std::vector<std::string> members_;
};

}  // namespace

std::vector<std::string> splitList(const Data& data, std::string_view list) { return ListSplitter(data, trimmed(list)).split(); }

}  // namespace doichieu::agencies
