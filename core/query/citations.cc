#include "query/citations.h"

#include <algorithm>
#include <array>

#include "base/word_bag.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// From which titles name one plan.
constexpr double kSameTitle = 0.6;

constexpr const char* kFields = "r.plan_id, t.type, t.symbol, t.issuer, t.date, t.title, t.role";

/// Dates of different precision agree where the shorter begins the longer; without dates the issuers decide.
constexpr const char* kAgree =
    "CASE WHEN t.date IS NOT NULL AND p.date IS NOT NULL "
    "THEN substr(t.date, 1, length(p.date)) = substr(p.date, 1, length(t.date)) "
    "ELSE t.issuer IS NULL OR p.issuer IS NULL OR t.issuer = p.issuer END";

constexpr const char* kBlankNumber = "(p.symbol_folded = '' OR p.symbol_folded LIKE '/%')";

Citation citationFrom(const Row& row) {
  return {row.integer(0),      row.text(1),         row.optionalText(2), row.optionalText(3),
          row.optionalText(4), row.optionalText(5), row.text(6)};
}

WordBag wordsOf(const std::string& title) {
  WordBag words;
  std::string word;
  for (const char c : foldForSearch(title) + " ") {
    const bool letter = (c >= 'a' && c <= 'z');
    if (letter) {
      word += c;
    } else if (c == ' ' || c == ',' || c == '-' || c == '.') {
      if (!word.empty()) ++words[word];
      word.clear();
    }
  }
  return words;
}

bool sameDocument(const Citation& a, const Citation& b) {
  return a.type == b.type && a.symbol == b.symbol && a.date == b.date && (a.symbol || a.title == b.title);
}

}  // namespace

double titleLikeness(const std::string& a, const std::string& b) {
  return wordF1(wordsOf(a), wordsOf(b));
}

std::vector<Citation> citationsOf(Database& database, std::int64_t plan) {
  std::vector<Citation> citations;
  for (const Row& row : database.select(std::string("SELECT ") + kFields +
                                            " FROM records r JOIN legal_references t ON t.record_id = r.id "
                                            "WHERE r.plan_id = ? AND r.kind = 'references' ORDER BY r.ordinal",
                                        {plan})) {
    Citation citation = citationFrom(row);
    const auto known =
        std::find_if(citations.begin(), citations.end(), [&](const Citation& c) { return sameDocument(c, citation); });
    if (known == citations.end()) {
      citations.push_back(std::move(citation));
    } else if (citation.role == "basis") {
      known->role = "basis";
    }
  }
  return citations;
}

std::vector<std::int64_t> meantBy(Database& database, const Citation& citation) {
  std::vector<std::int64_t> plans;
  const std::string cited =
      "FROM plans p, (SELECT ? AS type, ? AS symbol_folded, ? AS issuer, ? AS date) t WHERE p.id <> ? AND ";
  const Values values = {citation.type, foldForSearch(citation.symbol.value_or("")), orNull(citation.issuer),
                         orNull(citation.date), citation.citing};
  if (citation.symbol && citation.symbol->front() != '/')
    for (const Row& row : database.select(
             "SELECT p.id " + cited + "p.symbol_folded = t.symbol_folded AND " + kAgree + " ORDER BY p.id", values))
      plans.push_back(row.integer(0));
  if (!plans.empty() || !citation.title || !citation.issuer) return plans;
  for (const Row& row :
       database.select("SELECT p.id, p.title " + cited + kBlankNumber +
                           " AND p.doc_type = t.type AND p.issuer = t.issuer AND " + kAgree + " ORDER BY p.id",
                       values))
    if (titleLikeness(row.text(1), *citation.title) >= kSameTitle) plans.push_back(row.integer(0));
  return plans;
}

std::vector<Citation> citationsTo(Database& database, std::int64_t plan) {
  const std::string from = std::string("SELECT ") + kFields + " FROM plans p JOIN legal_references t ON ";
  const std::string rest = " JOIN records r ON r.id = t.record_id WHERE p.id = ? AND r.plan_id <> p.id ";
  std::vector<Citation> all;
  for (const Row& row :
       database.select(from + "t.symbol_folded = p.symbol_folded AND " + kAgree + rest +
                           "AND p.symbol_folded <> '' AND p.symbol_folded NOT LIKE '/%' ORDER BY r.plan_id, r.ordinal",
                       {plan}))
    all.push_back(citationFrom(row));
  const auto own = database.selectOne(
      "SELECT p.title FROM plans p WHERE p.id = ? AND p.issuer IS NOT NULL AND " + std::string(kBlankNumber), {plan});
  if (own)
    for (const Row& row : database.select(from + "t.type = p.doc_type AND t.issuer = p.issuer AND " + kAgree + rest +
                                              "ORDER BY r.plan_id, r.ordinal",
                                          {plan}))
      if (titleLikeness(own->text(0), row.text(5)) >= kSameTitle) all.push_back(citationFrom(row));
  std::vector<Citation> citations;  // one a plan
  for (Citation& citation : all)
    if (citations.empty() || citations.back().citing != citation.citing) {
      citations.push_back(std::move(citation));
    } else if (citation.role == "basis") {
      citations.back().role = "basis";
    }
  return citations;
}

bool isProgramme(const Citation& citation) {
  if (citation.type == "KH" || citation.type == "CTr" || citation.type == "ĐA") return true;
  if (citation.type != "QĐ") return false;
  constexpr std::array<const char*, 4> kApproved = {"chuong trinh", "ke hoach", "de an", "chien luoc"};
  const std::string title = foldForSearch(citation.title.value_or(""));
  return std::any_of(kApproved.begin(), kApproved.end(),
                     [&](const char* what) { return title.find(what) != std::string::npos; });
}

}  // namespace doichieu
