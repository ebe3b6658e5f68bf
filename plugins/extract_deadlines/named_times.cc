#include "named_times.h"

#include <cstdio>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::deadlines {
namespace {

void parseDay(const TableFile& table, const TableFile::Row& row, std::string_view column, int& month, int& day) {
  const std::string& text = row.cells[table.column(column)];
  if (std::sscanf(text.c_str(), "%2d-%2d", &month, &day) != 2 || month < 1 || month > 12 || day < 1 || day > 31)
    throw ConfigError(table.file(), row.line, "no month and day (06-01): " + text);
}

}  // namespace

NamedTimes NamedTimes::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "deadlines" / "named_days.tsv");
  NamedTimes named;
  for (const TableFile::Row& row : table.rows()) {
    NamedTime time;
    time.before = lower(row.cells[table.column("before")]) + " ";
    parseDay(table, row, "first", time.firstMonth, time.firstDay);
    parseDay(table, row, "last", time.lastMonth, time.lastDay);
    named.phrases_.add(row.cells[table.column("phrase")], static_cast<int>(named.times_.size()));
    named.times_.push_back(time);
  }
  return named;
}

std::vector<NamedTimeMatch> NamedTimes::find(std::string_view text) const {
  std::vector<NamedTimeMatch> found;
  for (const PhraseMatch& match : phrases_.find(text)) {
    const NamedTime& time = times_[static_cast<std::size_t>(match.value)];
    if (match.span.begin < time.before.size()) continue;
    const std::size_t begin = match.span.begin - time.before.size();
    if (lower(text.substr(begin, time.before.size())) != time.before) continue;
    found.push_back({{begin, match.span.end}, time});
  }
  return found;
}

}  // namespace doichieu::deadlines
