#include "agencies/agency_data.h"

#include <algorithm>
#include <set>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::agencies {
namespace {

std::vector<std::string> parts(std::string_view text, char separator) {
  std::vector<std::string> list;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) list.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

std::set<std::string> loadLines(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  std::set<std::string> ids;
  for (const TableFile::Row& row : table.rows()) ids.insert(row.cells[table.column("id")]);
  return ids;
}

void checkLine(const std::set<std::string>& lines, const std::string& line, const TableFile& table, int number) {
  if (!line.empty() && lines.count(line) == 0)
    throw ConfigError(table.file(), number, "line \"" + line + "\" does not stand in lines.tsv");
}

std::vector<Body> loadBodies(const std::filesystem::path& file, const std::set<std::string>& lines) {
  const TableFile table = TableFile::load(file);
  std::vector<Body> bodies;
  std::set<std::string> ids;
  for (const TableFile::Row& row : table.rows()) {
    const auto cell = [&](std::string_view column) -> const std::string& { return row.cells[table.column(column)]; };
    Body body{cell("id"), cell("name"), cell("level"), parts(cell("lines"), ','), cell("valid_from"), cell("valid_to"),
              parts(cell("successors"), '|'), parts(cell("aliases"), '|')};
    if (!ids.insert(body.id).second) throw ConfigError(table.file(), row.line, "id \"" + body.id + "\" stands here twice");
    for (const std::string& line : body.lines) checkLine(lines, line, table, row.line);
    bodies.push_back(std::move(body));
  }
  for (std::size_t i = 0; i < bodies.size(); ++i)
    for (const std::string& successor : bodies[i].successors)
      if (ids.count(successor) == 0)
        throw ConfigError(table.file(), table.rows()[i].line, "successor \"" + successor + "\" is no id of this table");
  return bodies;
}

std::vector<Head> loadHeads(const std::filesystem::path& file, const std::set<std::string>& lines) {
  const TableFile table = TableFile::load(file);
  std::vector<Head> heads;
  for (const TableFile::Row& row : table.rows()) {
    const std::string& kind = row.cells[table.column("class")];
    if (kind != "body" && kind != "generic" && kind != "title")
      throw ConfigError(table.file(), row.line, "class is body, generic or title, not \"" + kind + "\"");
    const HeadClass headClass = kind == "body" ? HeadClass::body : kind == "title" ? HeadClass::title : HeadClass::generic;
    heads.push_back({row.cells[table.column("head")], row.cells[table.column("line")], headClass});
    checkLine(lines, heads.back().line, table, row.line);
  }
  return heads;
}

}  // namespace

Data loadData(const std::filesystem::path& configFolder) {
  const std::filesystem::path folder = configFolder / "gazetteers";
  const std::set<std::string> lines = loadLines(folder / "lines.tsv");
  Data data;
  data.bodies = loadBodies(folder / "agencies.tsv", lines);
  data.heads = loadHeads(folder / "agency_heads.tsv", lines);
  for (std::size_t i = 0; i < data.bodies.size(); ++i) {
    data.names.add(data.bodies[i].name, static_cast<int>(i));
    for (const std::string& alias : data.bodies[i].aliases) data.names.add(alias, static_cast<int>(i));
  }
  for (std::size_t i = 0; i < data.heads.size(); ++i) data.headNames.add(data.heads[i].text, static_cast<int>(i));
  return data;
}

namespace {

// Names are short: looking at more of a long text would only cost time.
constexpr std::size_t kLongestName = 240;

}  // namespace

const Head* headOf(const Data& data, std::string_view text) {
  const std::vector<PhraseMatch> found = data.headNames.find(text.substr(0, kLongestName));
  if (found.empty() || found.front().span.begin != 0) return nullptr;
  return &data.heads[static_cast<std::size_t>(found.front().value)];
}

std::size_t knownNameAtStart(const Data& data, std::string_view text) {
  const std::vector<PhraseMatch> found = data.names.find(text.substr(0, kLongestName));
  return found.empty() || found.front().span.begin != 0 ? 0 : found.front().span.end;
}

}  // namespace doichieu::agencies
