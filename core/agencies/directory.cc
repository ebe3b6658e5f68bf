#include "doichieu/agencies/directory.h"

#include <algorithm>

#include "agencies/agency_data.h"
#include "agencies/agency_list.h"
#include "agencies/resolution.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu {

struct AgencyDirectory::Impl {
  agencies::Data data;
  std::vector<std::pair<std::string, std::string>> spellings;  // abbreviation -> full form, longest first
};

namespace {

std::vector<std::pair<std::string, std::string>> loadSpellings(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  std::vector<std::pair<std::string, std::string>> spellings;
  for (const TableFile::Row& row : table.rows())
    spellings.emplace_back(row.cells[table.column("short")], row.cells[table.column("full")]);
  std::stable_sort(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  return spellings;
}

}  // namespace

AgencyDirectory::AgencyDirectory(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
AgencyDirectory::AgencyDirectory(AgencyDirectory&&) noexcept = default;
AgencyDirectory::~AgencyDirectory() = default;

AgencyDirectory AgencyDirectory::load(const std::filesystem::path& configFolder) {
  auto impl = std::make_unique<Impl>();
  impl->data = agencies::loadData(configFolder);
  impl->spellings = loadSpellings(configFolder / "gazetteers" / "issuer_spellings.tsv");
  return AgencyDirectory(std::move(impl));
}

const std::vector<Body>& AgencyDirectory::bodies() const { return impl_->data.bodies; }

AgencyResolution AgencyDirectory::resolve(std::string_view name, const AgencyContext& context) const {
  return agencies::resolve(impl_->data, name, context);
}

std::vector<AgencyMentionSpan> AgencyDirectory::find(std::string_view text) const {
  std::vector<AgencyMentionSpan> mentions;
  for (const PhraseMatch& match : impl_->data.names.find(text))
    mentions.push_back({match.span, impl_->data.names.lookup(match.span.in(text))});
  return mentions;
}

bool AgencyDirectory::beginsWithBody(std::string_view text) const {
  return agencies::knownNameAtStart(impl_->data, text) > 0 || agencies::headOf(impl_->data, text) != nullptr;
}

std::vector<std::string> AgencyDirectory::splitList(std::string_view list) const {
  return agencies::splitList(impl_->data, list);
}

std::string AgencyDirectory::spelledOut(std::string_view name) const {
  std::string out = squeezed(name);
  for (const auto& [abbreviation, full] : impl_->spellings)
    if (out.rfind(abbreviation + " ", 0) == 0 || out == abbreviation) return full + out.substr(abbreviation.size());
  return out;
}

}  // namespace doichieu
