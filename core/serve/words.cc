#include "serve/words.h"

#include <cmath>
#include <ctime>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/numbers.h"

namespace doichieu::serve {
namespace {

std::string digits(const std::string& text, std::size_t begin, std::size_t count) {
  std::string part = text.substr(begin, count);
  while (part.size() > 1 && part.front() == '0') part.erase(0, 1);
  return part;
}

bool looksLikeDate(const std::string& iso) {
  constexpr std::string_view shape = "0000-00-00";
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return false;
  for (std::size_t i = 0; i < iso.size(); ++i)
    if (shape[i] == '-' ? iso[i] != '-' : iso[i] < '0' || iso[i] > '9') return false;
  return true;
}

}  // namespace

Words Words::load(const std::filesystem::path& configFolder, const std::string& language) {
  Words words(Messages::loadFile(configFolder / "web" / (language + ".tsv"), language),
              Messages::load(configFolder, language));
  const TableFile lines = TableFile::load(configFolder / "gazetteers" / "lines.tsv");
  const std::size_t id = lines.column("id"), name = lines.column(language);
  for (const TableFile::Row& row : lines.rows()) words.lines_[row.cells[id]] = row.cells[name];
  return words;
}

std::string Words::operator()(std::string_view key, const std::vector<std::string>& args) const {
  return pages_.has(key) ? pages_.text(key, args) : messages_.text(key, args);
}

std::string Words::term(std::string_view group, const std::string& value) const {
  const std::string key = std::string(group) + "." + value;
  return has(key) ? (*this)(key) : value;
}

std::string Words::line(const std::string& id) const {
  const auto found = lines_.find(id);
  return found == lines_.end() ? id : found->second;
}

std::string Words::number(std::int64_t value) const {
  return number(static_cast<double>(value));
}

std::string Words::number(double value) const {
  constexpr int kMostDecimals = 2;
  return writtenNumber(value, {(*this)("number.group").front(), (*this)("number.point").front()}, kMostDecimals);
}

std::string Words::percent(double share) const {
  return std::to_string(std::lround(share * 100)) + " %";
}

std::string Words::date(const std::string& iso) const {
  if (!looksLikeDate(iso)) return iso;
  const std::string year = iso.substr(0, 4);
  if (iso.size() == 4) return year;
  const std::string month = digits(iso, 5, 2);
  if (iso.size() == 7) return (*this)("date.month_year", {(*this)("month." + month), year, month});
  return (*this)("date.day", {digits(iso, 8, 2), month, year, (*this)("month." + month)});
}

std::string Words::moment(const std::string& utc) const {
  std::tm parts{};
  if (std::sscanf(utc.c_str(), "%d-%d-%dT%d:%d:%d", &parts.tm_year, &parts.tm_mon, &parts.tm_mday, &parts.tm_hour,
                  &parts.tm_min, &parts.tm_sec) != 6)
    return utc;
  parts.tm_year -= 1900;
  parts.tm_mon -= 1;
  const std::time_t time = timegm(&parts);
  std::tm local{};
  localtime_r(&time, &local);
  char day[16], clock[16];
  std::strftime(day, sizeof day, "%Y-%m-%d", &local);
  std::strftime(clock, sizeof clock, "%H:%M", &local);
  return date(day) + " " + clock;
}

std::string Words::period(const std::string& start, const std::string& end) const {
  if (start == end || end.empty()) return date(start);
  if (start.empty()) return (*this)("period.until", {date(end)});
  return date(start) + "–" + date(end);
}

std::string Words::measure(const Measure& measure) const {
  std::string text = measure.change ? (*this)("compare.change." + *measure.change) + " " : "";
  if (measure.valueMax) {
    text += number(measure.value) + "–" + number(*measure.valueMax);
  } else {
    text += std::string(comparatorSign(measure.comparator)) + number(measure.value);
  }
  return measure.unit ? text + " " + *measure.unit : text;
}

std::string Words::rhythm(const std::string& rrule) const {
  std::string all;
  std::size_t begin = 0;
  while (begin < rrule.size()) {
    const std::size_t end = std::min(rrule.find("; ", begin), rrule.size());
    const std::string one = rrule.substr(begin, end - begin);
    all += (all.empty() ? "" : ", ") + term("rhythm", one);
    begin = end + 2;
  }
  return all;
}

}  // namespace doichieu::serve
