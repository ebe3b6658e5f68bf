#include "store/record_facets.h"

#include <algorithm>
#include <charconv>

namespace doichieu {
namespace {

// Due days beyond these years are misread ones.
constexpr int kFirstYear = 1900, kLastYear = 2199, kMonths = 12;

/// Months since the year 0 of a full date; `otherwise` for "" and what is no date.
int monthOf(const std::string& day, int otherwise) {
  int year = 0, month = 0;
  if (day.size() < 7 || std::from_chars(day.data(), day.data() + 4, year).ec != std::errc() ||
      std::from_chars(day.data() + 5, day.data() + 7, month).ec != std::errc())
    return otherwise;
  return year * kMonths + month - 1;
}

std::string twoDigits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string facet(char letter, std::int64_t number) {
  return letter + std::to_string(number);
}

// As SQLite's hex() writes it.
std::string facetOfText(char letter, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string word(1, letter);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    word += kDigits[byte >> 4];
    word += kDigits[byte & 15];
  }
  return word;
}

std::vector<std::string> dueFacets(const std::string& firstDay, const std::string& lastDay) {
  std::vector<std::string> facets;
  const int last = std::min(monthOf(lastDay, kLastYear * kMonths + kMonths - 1), kLastYear * kMonths + kMonths - 1);
  for (int month = std::max(monthOf(firstDay, kFirstYear * kMonths), kFirstYear * kMonths); month <= last;) {
    const int year = month / kMonths;
    const bool whole = month % kMonths == 0 && month + kMonths - 1 <= last;
    facets.push_back("d" + std::to_string(year) + (whole ? "" : twoDigits(month % kMonths + 1)));
    month += whole ? kMonths : 1;
  }
  return facets;
}

void FacetExpression::addOneOf(const std::vector<std::string>& facets) {
  std::string any;
  for (const std::string& one : facets) any += (any.empty() ? "" : " OR ") + ("facets : " + one);
  if (any.empty()) any = "facets : nothing";  // a word that no record has
  terms_ += (terms_.empty() ? "(" : " AND (") + any + ")";
}

std::string FacetExpression::with(const std::string& words) const {
  if (terms_.empty() || words.empty()) return terms_ + words;
  return "(" + words + ") AND " + terms_;
}

void indexRecords(Database& database, std::int64_t plan) {
  database.execute(
      "INSERT INTO record_search(rowid, plain, folded, facets) SELECT id, plain, folded, facets FROM "
      "record_search_rows WHERE plan_id = ?",
      {plan});
}

}  // namespace doichieu
