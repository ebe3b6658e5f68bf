#include "units.h"

#include <array>
#include <utility>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"

namespace doichieu::targets {
namespace {

constexpr std::size_t kWindow = 64;  // bytes; no unit of the table is longer

constexpr std::array<std::pair<std::string_view, UnitKind>, 10> kKinds = {{{"share", UnitKind::share},
                                                                           {"people", UnitKind::people},
                                                                           {"turns", UnitKind::turns},
                                                                           {"bare", UnitKind::bare},
                                                                           {"count", UnitKind::count},
                                                                           {"times", UnitKind::times},
                                                                           {"money", UnitKind::money},
                                                                           {"duration", UnitKind::duration},
                                                                           {"scale", UnitKind::scale},
                                                                           {"never", UnitKind::never}}};

std::optional<UnitKind> kindFromString(std::string_view name) {
  for (const auto& [known, kind] : kKinds)
    if (known == name) return kind;
  return std::nullopt;
}

// The text from the offset to the last blank inside the window, so that no word is cut.
std::string_view windowAt(std::string_view text, std::size_t offset) {
  if (text.size() - offset <= kWindow) return text.substr(offset);
  const std::string_view window = text.substr(offset, kWindow);
  const std::size_t blank = window.rfind(' ');
  return blank == std::string_view::npos || blank == 0 ? window : window.substr(0, blank);
}

}  // namespace

UnitTable UnitTable::load(const std::filesystem::path& configFolder) {
  const TableFile file = TableFile::load(configFolder / "gazetteers" / "units.tsv");
  const std::size_t name = file.column("unit"), group = file.column("group"), kindColumn = file.column("kind"),
                    as = file.column("as");
  UnitTable table;
  for (const TableFile::Row& row : file.rows()) {
    const std::optional<UnitKind> kind = kindFromString(row.cells[kindColumn]);
    if (!kind) throw ConfigError(file.file(), row.line, "unknown kind '" + row.cells[kindColumn] + "'");
    table.names_.add(row.cells[name], static_cast<int>(table.units_.size()));
    table.units_.push_back({row.cells[name], row.cells[group], *kind, row.cells[as]});
  }
  return table;
}

std::vector<UnitMatch> UnitTable::findAll(std::string_view text) const {
  std::vector<UnitMatch> found;
  for (const PhraseMatch& match : names_.findAll(text)) {
    const UnitMatch unit{&units_[static_cast<std::size_t>(match.value)], match.span};
    if (!found.empty() && found.back().span.begin == match.span.begin)
      found.back() = unit;  // shorter ones come first
    else
      found.push_back(unit);
  }
  return found;
}

std::optional<UnitMatch> UnitTable::at(std::string_view text, std::size_t offset) const {
  if (offset >= text.size()) return std::nullopt;
  const std::vector<PhraseMatch> found = names_.find(windowAt(text, offset));
  if (found.empty() || found.front().span.begin != 0) return std::nullopt;
  return UnitMatch{&units_[static_cast<std::size_t>(found.front().value)], {offset, offset + found.front().span.end}};
}

bool UnitTable::isPeriod(std::string_view text) const {
  for (const int number : names_.lookup(text))
    if (units_[static_cast<std::size_t>(number)].group == "period") return true;
  return false;
}

}  // namespace doichieu::targets
