#include "agencies/agency_data.h"

#include <algorithm>
#include <map>
#include <set>

#include "doichieu/base/error.h"
#include "doichieu/model/level.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::agencies {
namespace {

using Lines = std::set<std::string>;

std::vector<std::string> parts(std::string_view text, char separator) {
  std::vector<std::string> list;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) list.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

Lines loadLines(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  Lines ids;
  for (const TableFile::Row& row : table.rows()) ids.insert(row.cells[table.column("id")]);
  return ids;
}

void checkLine(const Lines& lines, const std::string& line, const TableFile& table, int number) {
  if (!line.empty() && lines.count(line) == 0)
    throw ConfigError(table.file(), number, "line \"" + line + "\" does not stand in lines.tsv");
}

void checkLevel(const std::string& level, const TableFile& table, int number) {
  if (!level.empty() && !isLevel(level))
    throw ConfigError(table.file(), number, "level is central, province, district or commune, not \"" + level + "\"");
}

void loadWords(Data& data, const std::filesystem::path& file) {
  static const std::map<std::string, WordClass> kClasses = {
      {"collective", kCollective}, {"generic", kGeneric}, {"group", kGroup}, {"territory", kTerritory},
      {"village", kVillage},       {"closing", kClosing}, {"owner", kOwner}, {"noun", kNoun},
      {"action", kAction},         {"link", kLink},       {"ask", kAsk},     {"conjunction", kConjunction},
      {"mission", kMission}};
  const TableFile table = TableFile::load(file);
  std::map<std::string, int> known;
  for (const TableFile::Row& row : table.rows()) {
    const auto wordClass = kClasses.find(row.cells[table.column("class")]);
    if (wordClass == kClasses.end())
      throw ConfigError(table.file(), row.line, "unknown class \"" + row.cells[table.column("class")] + "\"");
    const std::string& level = row.cells[table.column("level")];
    checkLevel(level, table, row.line);
    for (const std::string& phrase : parts(row.cells[table.column("phrases")], '|')) {
      const auto [entry, isNew] = known.try_emplace(foldForCompare(phrase), static_cast<int>(data.words.size()));
      if (isNew) {
        data.words.emplace_back();
        data.phrases.add(phrase, phraseValue(Phrase::word, data.words.size() - 1));
      }
      Word& word = data.words[static_cast<std::size_t>(entry->second)];
      word.classes |= wordClass->second;
      if (!level.empty()) word.level = level;
      if (wordClass->second == kTerritory) data.territories.push_back({phrase, {}});
    }
  }
  std::stable_sort(data.territories.begin(), data.territories.end(),
                   [](const Territory& a, const Territory& b) { return a.phrase.size() > b.phrase.size(); });
  for (Territory& territory : data.territories) territory.level = territoryLevel(data, territory.phrase);
}

// "Công an tỉnh/thành phố" names two: "Công an tỉnh" and "Công an thành phố".
std::vector<std::string> namesOf(const Data& data, const std::string& name) {
  const std::vector<std::string> alternatives = parts(name, '/');
  std::vector<std::string> names = {name};
  if (alternatives.size() < 2) return names;
  const std::string folded = foldForCompare(alternatives.front());
  const auto territory = std::find_if(data.territories.begin(), data.territories.end(),
                                      [&](const Territory& t) { return folded.ends_with(" " + t.phrase); });
  if (territory == data.territories.end()) return names;
  const std::string stem = alternatives.front().substr(0, alternatives.front().size() - territory->phrase.size());
  names.push_back(alternatives.front());
  for (std::size_t i = 1; i < alternatives.size(); ++i) names.push_back(stem + alternatives[i]);
  return names;
}

std::vector<Body> loadBodies(const std::filesystem::path& file, const Lines& lines, std::vector<bool>& collective) {
  const TableFile table = TableFile::load(file);
  std::vector<Body> bodies;
  std::set<std::string> ids;
  for (const TableFile::Row& row : table.rows()) {
    const auto cell = [&](std::string_view column) -> const std::string& { return row.cells[table.column(column)]; };
    Body body{cell("id"),
              cell("name"),
              cell("level"),
              parts(cell("lines"), ','),
              cell("valid_from"),
              cell("valid_to"),
              parts(cell("successors"), '|'),
              parts(cell("aliases"), '|')};
    if (!ids.insert(body.id).second)
      throw ConfigError(table.file(), row.line, "id \"" + body.id + "\" stands here twice");
    for (const std::string& line : body.lines) checkLine(lines, line, table, row.line);
    bodies.push_back(std::move(body));
    collective.push_back(cell("kind") == "generic-collective" || cell("kind") == "village");
  }
  for (std::size_t i = 0; i < bodies.size(); ++i)
    for (const std::string& successor : bodies[i].successors)
      if (ids.count(successor) == 0)
        throw ConfigError(table.file(), table.rows()[i].line, "successor \"" + successor + "\" is no id of this table");
  return bodies;
}

// One word alone ("Báo", "Khối") names no particular body in running text unless it is an abbreviation ("CDC").
bool namesOne(const std::string& name) {
  return name.find(' ') != std::string::npos || isAllCapitals(name);
}

void addNames(Data& data, const std::vector<bool>& collective) {
  for (std::size_t i = 0; i < data.bodies.size(); ++i) {
    std::vector<std::string> names = namesOf(data, data.bodies[i].name);
    names.insert(names.end(), data.bodies[i].aliases.begin(), data.bodies[i].aliases.end());
    for (const std::string& name : names) {
      data.names.add(name, static_cast<int>(i));
      if (const std::string full = expanded(data, name); full != name) data.names.add(full, static_cast<int>(i));
      if (!collective[i] && namesOne(name)) data.phrases.add(name, phraseValue(Phrase::name, i));
    }
  }
}

void loadHeads(Data& data, const std::filesystem::path& file, const Lines& lines) {
  static const std::map<std::string, HeadClass> kClasses = {
      {"body", HeadClass::body}, {"title", HeadClass::title}, {"committee", HeadClass::committee}};
  const TableFile table = TableFile::load(file);
  for (const TableFile::Row& row : table.rows()) {
    const std::string& kind = row.cells[table.column("class")];
    const auto headClass = kClasses.find(kind);
    if (headClass == kClasses.end())
      throw ConfigError(table.file(), row.line, "class is body, title or committee, not \"" + kind + "\"");
    const Head head{row.cells[table.column("head")], headClass->second, row.cells[table.column("level")],
                    row.cells[table.column("line")]};
    checkLevel(head.level, table, row.line);
    checkLine(lines, head.line, table, row.line);
    data.phrases.add(head.text, phraseValue(Phrase::head, data.heads.size()));
    data.heads.push_back(head);
  }
}

void loadPairs(Gazetteer& phrases, std::vector<std::string>& values, const TableFile& table,
               std::string_view valueColumn) {
  for (const TableFile::Row& row : table.rows()) {
    phrases.add(row.cells[0], static_cast<int>(values.size()));
    values.push_back(row.cells[table.column(valueColumn)]);
  }
}

std::vector<std::pair<std::string, std::string>> loadSpellings(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  std::vector<std::pair<std::string, std::string>> spellings;
  for (const TableFile::Row& row : table.rows())
    spellings.emplace_back(row.cells[table.column("short")], row.cells[table.column("full")]);
  std::stable_sort(spellings.begin(), spellings.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  return spellings;
}

}  // namespace

Data loadData(const std::filesystem::path& configFolder) {
  const std::filesystem::path folder = configFolder / "gazetteers";
  const Lines lines = loadLines(folder / "lines.tsv");
  Data data;
  loadWords(data, folder / "agency_words.tsv");
  loadPairs(data.abbreviations, data.expansions, TableFile::load(folder / "agency_abbreviations.tsv"), "full");
  std::vector<bool> collective;
  data.bodies = loadBodies(folder / "agencies.tsv", lines, collective);
  addNames(data, collective);
  loadHeads(data, folder / "agency_heads.tsv", lines);
  const TableFile lineWords = TableFile::load(folder / "line_words.tsv");
  for (const TableFile::Row& row : lineWords.rows()) checkLine(lines, row.cells[1], lineWords, row.line);
  loadPairs(data.lineWords, data.lines, lineWords, "line");
  data.spellings = loadSpellings(folder / "issuer_spellings.tsv");
  return data;
}

std::string expanded(const Data& data, std::string_view name) {
  std::string out;
  std::size_t done = 0;
  for (const PhraseMatch& match : data.abbreviations.find(name)) {
    out.append(name.substr(done, match.span.begin - done));
    out.append(data.expansions[static_cast<std::size_t>(match.value)]);
    done = match.span.end;
  }
  return out.append(name.substr(done));
}

std::string territoryLevel(const Data& data, std::string_view phrase) {
  for (const int value : data.phrases.lookup(phrase))
    if (const Phrase found = phraseOf(value); found.kind == Phrase::word) return data.words[found.index].level;
  return {};
}

std::size_t knownNameAtStart(const Data& data, std::string_view text) {
  constexpr std::size_t kLongestName = 240;  // bytes; looking at more of a long text would only cost time
  std::size_t longest = 0;
  for (const PhraseMatch& match : data.phrases.allAtStart(text.substr(0, kLongestName)))
    if (match.span.begin == 0 && phraseOf(match.value).kind == Phrase::name)
      longest = std::max(longest, match.span.end);
  return longest;
}

}  // namespace doichieu::agencies
