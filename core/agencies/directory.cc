#include "doichieu/agencies/directory.h"

#include "agencies/agency_data.h"
#include "agencies/list_parser.h"
#include "agencies/resolution.h"
#include "doichieu/text/fold.h"

namespace doichieu {

struct AgencyDirectory::Impl {
  agencies::Data data;
};

namespace {

// Bytes of a text that are looked at. Names and lists are short as a rule; a list that comes near the end of what was
// looked at is read again with more.
constexpr std::size_t kLongestHead = 120;
constexpr std::size_t kUsualList = 300;
constexpr std::size_t kNearEnd = 80;

std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  return text.substr(0, text.find_first_of(" ,;", bytes));
}

}  // namespace

AgencyDirectory::AgencyDirectory(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
AgencyDirectory::AgencyDirectory(AgencyDirectory&&) noexcept = default;
AgencyDirectory::~AgencyDirectory() = default;

AgencyDirectory AgencyDirectory::load(const std::filesystem::path& configFolder) {
  auto impl = std::make_unique<Impl>();
  impl->data = agencies::loadData(configFolder);
  return AgencyDirectory(std::move(impl));
}

const std::vector<Body>& AgencyDirectory::bodies() const {
  return impl_->data.bodies;
}

AgencyResolution AgencyDirectory::resolve(std::string_view name, const AgencyContext& context) const {
  return agencies::resolve(impl_->data, name, context);
}

std::vector<AgencyMentionSpan> AgencyDirectory::find(std::string_view text) const {
  const agencies::Reading reading(impl_->data, text);
  std::vector<AgencyMentionSpan> mentions;
  for (std::size_t i = 0; i < reading.size();) {
    const agencies::Token& token = reading.at(i);
    const bool known = token.nameEnd > 0;
    const bool made =
        token.head != nullptr && token.capital && agencies::openingAt(reading, i) == agencies::Opening::named;
    if (!known && !made) {
      ++i;
      continue;
    }
    const std::size_t end = known ? token.nameEnd : agencies::endOfNamed(reading, i);
    const Span span{token.span.begin, reading.at(end - 1).span.end};
    mentions.push_back({span, known ? impl_->data.names.lookup(span.in(text)) : std::vector<int>{}});
    i = end;
  }
  return mentions;
}

bool AgencyDirectory::beginsWithBody(std::string_view text) const {
  return agencies::openingAt(agencies::Reading(impl_->data, beginning(text, kLongestHead)), 0) !=
         agencies::Opening::none;
}

bool AgencyDirectory::beginsWithAction(std::string_view text) const {
  return agencies::Reading(impl_->data, beginning(text, kLongestHead)).is(0, agencies::kAction);
}

std::vector<std::string> AgencyDirectory::splitList(std::string_view list) const {
  return agencies::readWholeList(impl_->data, list).members;
}

AgencyList AgencyDirectory::listAtStart(std::string_view text) const {
  for (std::size_t length = kUsualList;; length *= 4) {
    const std::string_view seen = beginning(text, length);
    agencies::List list = agencies::readListAtStart(impl_->data, seen);
    if (seen.size() == text.size() || list.span.end + kNearEnd < seen.size())
      return {list.span, std::move(list.members)};
  }
}

std::string AgencyDirectory::spelledOut(std::string_view name) const {
  std::string out = squeezed(name);
  for (const auto& [abbreviation, full] : impl_->data.spellings)
    if (out.rfind(abbreviation + " ", 0) == 0 || out == abbreviation) return full + out.substr(abbreviation.size());
  return out;
}

}  // namespace doichieu
