#include "named_bodies.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

using Matches = std::vector<RuleMatch>;

std::string_view useOf(const RuleMatch& match) {
  return match.rule->attribute("use");
}

bool isLabelMatch(const RuleMatch& match) {
  return useOf(match) == "lead" || useOf(match) == "coordinate";
}

std::string_view bare(std::string_view words) {
  const Span span = trimmedSpan(words, {0, words.size()});
  return span.in(words);
}

// Reads one statement.
class Names {
 public:
  Names(const RuleSet& rules, const AgencyDirectory& directory, std::string_view text)
      : rules_(rules), directory_(directory), text_(text), matches_(rules.allMatches(text)) {}

  NamedBodies read(const std::vector<Span>& measures) {
    for (const RuleMatch& match : matches_) {
      if (isLabelMatch(match))
        addNames(behindLabel(match), useOf(match) == "lead" ? named_.lead : named_.coordinating);
      else if (useOf(match) == "leads")
        readLeader(match);
      else if (useOf(match) == "helps")
        addNames(before(match.span.begin), named_.coordinating);
    }
    if (named_.lead.empty()) readBracket();
    if (named_.lead.empty()) readSubjects(measures);
    return std::move(named_);
  }

 private:
  std::vector<std::string> behindLabel(const RuleMatch& label) const {
    std::size_t end = label.span.end;
    do {  // "Sở X; Sở Y": behind the mark goes on what is a body
      end = std::min(text_.find_first_of(";()", end + 1), text_.size());
    } while (end < text_.size() && text_[end] == ';' && directory_.beginsWithBody(trimmed(text_.substr(end + 1))));
    if (const std::size_t stop = text_.find(". ", label.span.end); stop < end) end = stop;
    for (const RuleMatch& next : matches_)
      if (isLabelMatch(next) && next.span.begin >= label.span.end) end = std::min(end, next.span.begin);
    return directory_.splitList(bare(text_.substr(label.span.end, end - label.span.end)));
  }

  // The bodies that stand right before the offset, back to a mark or a word that opens them.
  std::vector<std::string> before(std::size_t end) const {
    const std::size_t mark = end == 0 ? std::string_view::npos : text_.find_last_of(".;:([", end - 1);
    std::vector<std::size_t> begins{mark == std::string_view::npos ? 0 : mark + 1};
    for (std::size_t comma = text_.find(',', begins.front()); comma < end; comma = text_.find(',', comma + 1))
      begins.push_back(comma + 1);
    for (const RuleMatch& match : matches_)
      if (useOf(match) == "opens") begins.push_back(match.groups.at("body").begin);
    std::sort(begins.begin(), begins.end());
    for (const std::size_t begin : begins) {
      if (begin >= end || begin < begins.front()) continue;
      const std::string_view words = trimmed(text_.substr(begin, end - begin));
      if (!directory_.beginsWithBody(words)) continue;
      AgencyList list = directory_.listAtStart(words);
      if (list.members.empty() || list.span.end < bare(words).size()) continue;
      if (isOneWord(list.members.front())) continue;  // "văn bản do Sở chủ trì": whoever issues the plan
      // Kinds lead behind a mark; "đề tài do cơ quan nhà nước chủ trì" tells which ones are meant.
      if (startsWithCapital(words) || (!isOpened(begin) && isGeneric(list))) return std::move(list.members);
    }
    return {};
  }

  bool isOpened(std::size_t begin) const {
    return std::any_of(matches_.begin(), matches_.end(), [&](const RuleMatch& match) {
      return useOf(match) == "opens" && match.groups.at("body").begin == begin;
    });
  }

  // "Sở X chủ trì, phối hợp với Y".
  void readLeader(const RuleMatch& leader) {
    const std::vector<std::string> leads = before(leader.span.begin);
    addNames(leads, named_.lead);
    if (leads.empty()) return;
    const std::size_t end = std::min(text_.find_first_of(")].", leader.span.end), text_.size());
    for (const RuleMatch& match : matches_) {
      if (useOf(match) != "with" || match.span.begin < leader.span.begin || match.span.begin >= end) continue;
      const std::string_view words = text_.substr(match.groups.at("body").begin);
      if (match.has("prep") || directory_.beginsWithBody(words))
        addNames(directory_.listAtStart(words).members, named_.coordinating);
    }
  }

  // "100% tin báo được xử lý (Công an xã)".
  void readBracket() {
    for (const RuleMatch& match : matches_) {
      if (useOf(match) != "bracket") continue;
      const std::string_view words = match.group("body", text_);
      if (!startsWithCapital(words) || !directory_.beginsWithBody(words) || endsWithKind(words)) continue;
      const AgencyList list = directory_.listAtStart(words);
      if (list.members.empty() || isGeneric(list) || isOneWord(list.members.front())) continue;
      const std::string_view task = trimmed(words.substr(list.span.end));
      if ((!task.empty() && !beginsWith(task, "task")) || explains(match.span.begin, list.members.front())) continue;
      addNames(list.members, named_.lead);
    }
  }

  // "Công an xã mở 02 lớp; riêng Hội Phụ nữ xã xây dựng 01 mô hình".
  void readSubjects(const std::vector<Span>& measures) {
    std::vector<std::size_t> begins{0};
    for (std::size_t at = 0; (at = text_.find_first_of(".;", at)) != std::string_view::npos; ++at)
      if (at + 1 == text_.size() || text_[at + 1] == ' ') begins.push_back(at + 1);
    const std::vector<std::size_t> ends = begins;
    for (const RuleMatch& match : matches_)
      if (useOf(match) == "opens") begins.push_back(match.groups.at("body").begin);
    for (const std::size_t begin : begins) {
      const auto next = std::upper_bound(ends.begin(), ends.end(), begin);
      const Span clause{begin, next == ends.end() ? text_.size() : *next};
      const bool measured =
          std::any_of(measures.begin(), measures.end(), [&](const Span& m) { return clause.contains(m); });
      if (measured) addNames(subjectOf(trimmed(clause.in(text_))), named_.lead);
    }
  }

  std::vector<std::string> subjectOf(std::string_view clause) const {
    if (!startsWithCapital(clause) || !directory_.beginsWithBody(clause)) return {};
    AgencyList list = directory_.listAtStart(clause);
    if (list.members.empty() || isGeneric(list)) return {};
    const std::string_view rest = trimmed(clause.substr(list.span.end));
    if (!rest.starts_with(':') && !directory_.beginsWithAction(rest) && !beginsWith(rest, "each")) return {};
    for (const std::string& member : list.members) {
      const AgencyResolution body = directory_.resolve(member, {});
      if (body.id.empty() && !hasCapitalInside(member)) return {};
    }
    return std::move(list.members);
  }

  static bool hasCapitalInside(std::string_view name) {
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1))
      if (startsWithCapital(name.substr(blank + 1))) return true;
    return false;
  }

  static bool isOneWord(std::string_view name) { return name.find(' ') == std::string_view::npos; }

  bool isGeneric(const AgencyList& list) const { return directory_.resolve(list.members.front(), {}).generic; }

  bool beginsWith(std::string_view words, std::string_view use) const {
    const auto match = rules_.bestAtStart(words);
    return match != nullptr && useOf(*match) == use;
  }

  bool endsWithKind(std::string_view words) const { return !rules_.allMatches(words, {"use", "kind"}).empty(); }

  // "tại 03 trường (Trường A, ...)", "cơ quan thường trực (Sở X)": the bracket tells who is meant.
  bool explains(std::size_t bracket, std::string_view member) const {
    constexpr std::size_t kNear = 40;  // bytes
    const std::string_view left = trimmed(text_.substr(0, bracket));
    if (endsWithKind(left)) return true;
    std::size_t head = member.find(' ');
    if (head != std::string_view::npos && !startsWithCapital(member.substr(head + 1)))
      head = member.find(' ', head + 1);  // "Công an", "Bệnh viện"
    const std::string near = lower(left.substr(left.size() - std::min(left.size(), kNear))) + " ";
    return near.find(" " + lower(member.substr(0, head)) + " ") != std::string::npos;
  }

  const RuleSet& rules_;
  const AgencyDirectory& directory_;
  std::string_view text_;
  Matches matches_;
  NamedBodies named_;
};

// "1. Sở Giáo dục và Đào tạo" among targets: the heading is a body's name and nothing else.
std::string bodyAsHeading(const Section& section, const AgencyDirectory& directory) {
  if (section.topic != Topic::targets || !directory.beginsWithBody(section.heading)) return {};
  const AgencyList list = directory.listAtStart(section.heading);
  const bool whole = trimmed(std::string_view(section.heading).substr(list.span.end)).empty();
  if (list.members.empty() || !whole || directory.resolve(list.members.front(), {}).generic) return {};
  return section.heading;
}

}  // namespace

BodyReader::BodyReader(std::shared_ptr<const RuleSet> rules, const AgencyDirectory& directory)
    : rules_(std::move(rules)), directory_(directory) {}

NamedBodies BodyReader::of(std::string_view statement, const std::vector<Span>& measures) const {
  return Names(*rules_, directory_, statement).read(measures);
}

Span BodyReader::doersOf(std::string_view statement) const {
  const std::string_view words = statement.substr(0, statement.find(':'));
  if (words.size() == statement.size() || !startsWithCapital(words) || !directory_.beginsWithBody(words)) return {};
  return trimmed(words.substr(directory_.listAtStart(words).span.end)).empty() ? Span{0, words.size()} : Span{};
}

bool BodyReader::isLabel(std::string_view text) const {
  const auto match = rules_->bestAtStart(text);
  return match != nullptr && isLabelMatch(*match);
}

std::vector<NamedBodies> BodyReader::inHeadings(const Plan& plan) const {
  std::vector<NamedBodies> bodies;
  for (const Section& section : plan.outline) {
    NamedBodies own = of(section.heading, {});
    if (const std::string body = bodyAsHeading(section, directory_); own.lead.empty() && !body.empty())
      own.lead.push_back(body);
    if (own.lead.empty() && section.parent >= 0) own = bodies[static_cast<std::size_t>(section.parent)];
    bodies.push_back(std::move(own));
  }
  return bodies;
}

void addNames(const std::vector<std::string>& names, std::vector<std::string>& list) {
  for (const std::string& name : names) {
    const std::string folded = foldForCompare(name);
    const bool there =
        std::any_of(list.begin(), list.end(), [&](const std::string& n) { return foldForCompare(n) == folded; });
    if (!there) list.push_back(name);
  }
}

}  // namespace doichieu::targets
