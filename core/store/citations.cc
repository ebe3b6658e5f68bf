#include "store/citations.h"

#include <algorithm>
#include <map>

#include "base/word_bag.h"
#include "doichieu/model/level.h"
#include "doichieu/text/fold.h"
#include "store/embedded_tables.h"
#include "store/lists.h"

namespace doichieu {
namespace {

// From which titles name one plan.
constexpr double kSameTitle = 0.6;

/// Aliases: t the cited document, p the plan. Dates of different precision agree where the shorter begins the longer;
/// without dates the issuers decide.
const std::string kAgree =
    "CASE WHEN t.date IS NOT NULL AND p.date IS NOT NULL "
    "THEN substr(t.date, 1, length(p.date)) = substr(p.date, 1, length(t.date)) "
    "ELSE t.issuer IS NULL OR p.issuer IS NULL OR t.issuer = p.issuer END";

const std::string kBlankNumber = "(p.symbol_folded = '' OR p.symbol_folded LIKE '/%')";
const std::string kNumbered = "t.symbol_folded <> '' AND t.symbol_folded NOT LIKE '/%'";
const std::string kSameIssuerAndType =
    "t.issuer = p.issuer AND t.type = p.doc_type AND t.title IS NOT NULL AND p.title IS NOT NULL";

/// Levels from above; those that are not known stand nowhere.
std::string rankOf(const std::string& plan) {
  std::string rank = "CASE " + plan + ".issuer_level";
  for (const std::string_view level : kLevels)
    rank += " WHEN '" + std::string(level) + "' THEN " + std::to_string(rankOfLevel(level));
  return rank + " ELSE -1 END";
}

const std::string kCitations =
    "SELECT c.plan_id, t.id, t.type, t.symbol, t.issuer, t.date, t.title, c.role, t.programme FROM citations c "
    "JOIN cited_documents t ON t.id = c.document_id ";

Citation citationFrom(const Row& row) {
  return {row.integer(0),      row.integer(1),      row.text(2), row.optionalText(3), row.optionalText(4),
          row.optionalText(5), row.optionalText(6), row.text(7), row.integer(8) != 0};
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

struct Programme {
  std::string_view type;
  std::string words;  // of the title, folded for search; "" any
};

const std::vector<Programme>& programmes() {
  static const auto all = [] {
    std::vector<Programme> read;
    embedded::forEachRow(embedded::kProgrammes, [&](const embedded::Row& row) {
      read.push_back({row.cells[0], foldForSearch(row.cells[1])});
    });
    return read;
  }();
  return all;
}

bool isProgramme(const std::string& type, const Text& title) {
  const std::string folded = foldForSearch(title.value_or(""));
  return std::any_of(programmes().begin(), programmes().end(), [&](const Programme& programme) {
    return programme.type == type && folded.find(programme.words) != std::string::npos;
  });
}

/// Number and date tell a document; where one is lacking, its title and issuer have to.
std::string keyOf(const Citation& citation) {
  std::string key =
      citation.type + "\n" + foldForSearch(citation.symbol.value_or("")) + "\n" + citation.date.value_or("");
  if (!citation.symbol) key += "\n" + foldForSearch(citation.title.value_or(""));
  if (!citation.symbol || !citation.date) key += "\n" + foldForSearch(citation.issuer.value_or(""));
  return key;
}

/// References of the plan, one a document.
std::vector<Citation> referencesOf(Database& database, std::int64_t plan) {
  std::vector<Citation> citations;
  std::map<std::string, std::size_t> known;
  for (const Row& row : database.select("SELECT t.type, t.symbol, t.issuer, t.date, t.title, t.role FROM records r "
                                        "JOIN legal_references t ON t.record_id = r.id "
                                        "WHERE r.plan_id = ? AND r.kind = 'references' ORDER BY r.ordinal",
                                        {plan})) {
    Citation citation{
        plan,       0, row.text(0), row.optionalText(1), row.optionalText(2), row.optionalText(3), row.optionalText(4),
        row.text(5)};
    citation.programme = isProgramme(citation.type, citation.title);
    const auto [entry, isNew] = known.try_emplace(keyOf(citation), citations.size());
    if (isNew) {
      citations.push_back(std::move(citation));
    } else if (citation.role == "basis") {
      citations[entry->second].role = "basis";
    }
  }
  return citations;
}

void markAsPlan(Database& database, std::int64_t document, std::int64_t plan) {
  database.execute("INSERT INTO cited_plans (document_id, plan_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                   {document, plan});
}

/// Pairs of a document and a plan that issuer and type leave; their titles decide.
void markByTitle(Database& database, const std::string& pair, const Values& values) {
  for (const Row& row :
       database.select("SELECT t.id, p.id, t.title, p.title FROM cited_documents t JOIN plans p ON " +
                           kSameIssuerAndType + " WHERE " + kBlankNumber + " AND " + kAgree + " AND " + pair,
                       values))
    if (titleLikeness(row.text(2), row.text(3)) >= kSameTitle) markAsPlan(database, row.integer(0), row.integer(1));
}

void findPlansOf(Database& database, std::int64_t document, const Citation& citation) {
  const auto bySymbol = idsOf(database.select(
      "SELECT p.id FROM cited_documents t JOIN plans p ON p.symbol_folded = t.symbol_folded WHERE t.id = ? AND " +
          kNumbered + " AND " + kAgree,
      {document}));
  for (const std::int64_t plan : bySymbol) markAsPlan(database, document, plan);
  if (bySymbol.empty() && citation.issuer && citation.title)
    markByTitle(database, "t.id = ? AND p.issuer_folded = ?", {document, foldForSearch(*citation.issuer)});
}

void findDocumentsOf(Database& database, std::int64_t plan) {
  for (const Row& row : database.select(
           "SELECT t.id FROM plans p JOIN cited_documents t ON t.symbol_folded = p.symbol_folded WHERE p.id = ? AND " +
               kNumbered + " AND " + kAgree,
           {plan}))
    markAsPlan(database, row.integer(0), plan);
  markByTitle(database, "p.id = ?", {plan});
}

/// The document's id. A citation that names issuer or title for the first time tells us more of a known document.
std::int64_t documentId(Database& database, const Citation& citation) {
  const std::string key = keyOf(citation);
  const auto known = database.selectOne(
      "SELECT id, issuer IS NULL AND ? IS NOT NULL OR title IS NULL AND ? IS NOT NULL OR programme < ? "
      "FROM cited_documents WHERE key = ?",
      {orNull(citation.issuer), orNull(citation.title), std::int64_t{citation.programme}, key});
  if (known && known->integer(1) == 0) return known->integer(0);
  std::int64_t id = 0;
  if (known) {
    id = known->integer(0);
    database.execute(
        "UPDATE cited_documents SET issuer = coalesce(issuer, ?), title = coalesce(title, ?), programme = "
        "max(programme, ?) WHERE id = ?",
        {orNull(citation.issuer), orNull(citation.title), std::int64_t{citation.programme}, id});
  } else {
    id = database.insert(
        "INSERT INTO cited_documents (key, type, symbol, issuer, date, title, symbol_folded, programme) VALUES (?, ?, "
        "?, ?, ?, ?, ?, ?)",
        {key, citation.type, orNull(citation.symbol), orNull(citation.issuer), orNull(citation.date),
         orNull(citation.title), foldForSearch(citation.symbol.value_or("")), std::int64_t{citation.programme}});
  }
  findPlansOf(database, id, citation);
  return id;
}

}  // namespace

double titleLikeness(const std::string& a, const std::string& b) {
  return wordF1(wordsOf(a), wordsOf(b));
}

std::vector<Citation> citationsOf(Database& database, std::int64_t plan) {
  std::vector<Citation> citations;
  for (const Row& row : database.select(kCitations + "WHERE c.plan_id = ? ORDER BY c.ordinal", {plan}))
    citations.push_back(citationFrom(row));
  return citations;
}

std::vector<Citation> citationsTo(Database& database, std::int64_t plan) {
  std::vector<Citation> citations;
  for (const Row& row : database.select(
           kCitations + "JOIN cited_plans m ON m.document_id = t.id WHERE m.plan_id = ? AND c.plan_id <> m.plan_id "
                        "ORDER BY c.plan_id, c.role, c.ordinal",
           {plan}))
    if (citations.empty() || citations.back().citing != row.integer(0)) citations.push_back(citationFrom(row));
  return citations;
}

std::vector<std::int64_t> plansOf(Database& database, const Citation& citation) {
  return idsOf(
      database.select("SELECT plan_id FROM cited_plans WHERE document_id = ? AND plan_id <> ? ORDER BY plan_id",
                      {citation.document, citation.citing}));
}

void linkCitations(Database& database, std::int64_t plan) {
  std::int64_t ordinal = 0;
  for (const Citation& citation : referencesOf(database, plan))
    database.execute("INSERT INTO citations (plan_id, document_id, role, ordinal) VALUES (?, ?, ?, ?)",
                     {plan, documentId(database, citation), citation.role, ordinal++});
  findDocumentsOf(database, plan);
  std::vector<std::int64_t> affected =
      idsOf(database.select("SELECT DISTINCT c.plan_id FROM cited_plans m JOIN citations c ON c.document_id = "
                            "m.document_id WHERE m.plan_id = ?",
                            {plan}));
  affected.push_back(plan);
  chooseParents(database, affected);
}

std::string mayStandAbove(const std::string& upper, const std::string& lower) {
  return upper + ".id <> " + lower + ".id AND (" + upper + ".issuer_level IS NULL OR " + lower +
         ".issuer_level IS NULL OR " + rankOf(upper) + " < " + rankOf(lower) + ")";
}

std::vector<std::int64_t> childrenByParent(Database& database, std::int64_t plan) {
  return idsOf(database.select("SELECT plan_id FROM plan_parents WHERE parent_id = ? ORDER BY plan_id", {plan}));
}

// The lowest level above the plan's own; then what it names as its basis, then the latest.
void chooseParents(Database& database, const std::vector<std::int64_t>& plans) {
  const std::string these = jsonList(plans);
  database.execute("DELETE FROM plan_parents WHERE plan_id IN (SELECT value FROM json_each(?))", {these});
  database.execute(
      "INSERT INTO plan_parents (plan_id, parent_id) SELECT child, parent FROM (SELECT c.plan_id AS child, q.id AS "
      "parent, row_number() OVER "
      "(PARTITION BY c.plan_id ORDER BY " +
          rankOf("q") +
          " DESC, c.role, q.date DESC, c.ordinal, q.id) AS place "
          "FROM json_each(?) v CROSS JOIN plans p ON p.id = v.value JOIN citations c ON c.plan_id = p.id JOIN "
          "cited_plans m ON m.document_id = c.document_id "
          "JOIN plans q ON q.id = m.plan_id WHERE " +
          mayStandAbove("q", "p") + ") WHERE place = 1",
      {these});
}

}  // namespace doichieu
