#include "evaluate/scores.h"

#include <algorithm>
#include <functional>

#include "evaluate/matching.h"

namespace doichieu::evaluate {
namespace {

constexpr double kSameName = 0.9;    // of titles, issuers and names in the header
constexpr double kSameIssuer = 0.8;  // of issuers of cited documents

std::optional<double> f1(std::size_t matched, std::size_t gold, std::size_t found) {
  if (gold + found == 0) return std::nullopt;
  return 200.0 * static_cast<double>(matched) / static_cast<double>(gold + found);
}

std::optional<double> headerFigure(const Header& gold, const Header& found) {
  struct Field {
    Text Header::*value;
    bool byWords;
  };
  const Field fields[] = {{&Header::docType, false}, {&Header::issuer, true}, {&Header::number, false},
                          {&Header::symbol, false},  {&Header::place, true},  {&Header::date, false},
                          {&Header::title, true},    {&Header::signer, true}, {&Header::signerPosition, true}};
  int right = 0, total = 0;
  for (const Field& field : fields) {
    const Text &g = gold.*field.value, &f = found.*field.value;
    if (!g && !f) continue;
    ++total;
    if (g && f) right += field.byWords ? wordF1(*g, *f) >= kSameName : symbolKey(g) == symbolKey(f);
  }
  if (gold.period || found.period) {
    ++total;
    right += gold.period && found.period && gold.period->start.substr(0, 4) == found.period->start.substr(0, 4) &&
             gold.period->end.substr(0, 4) == found.period->end.substr(0, 4);
  }
  if (total == 0) return std::nullopt;
  return 100.0 * right / total;
}

class Scorer {
 public:
  Scorer(const PlanRecords& gold, const PlanRecords& found) : gold_(gold), found_(found) {}

  Scores run() {
    row("header", headerFigure(gold_.header, found_.header));
    const auto &g = gold_.header.recipients, &f = found_.header.recipients;
    row("recipients", f1(matchTexts(g, f).size(), g.size(), f.size()));
    references();
    targets();
    duties();
    deadlines();
    overall();
    return std::move(scores_);
  }

 private:
  void row(const std::string& name, std::optional<double> value) { scores_.emplace_back(name, value); }

  // Share of the pairs whose attribute agrees; no row where there are no pairs.
  void attribute(const std::string& name, const Pairs& pairs,
                 const std::function<bool(std::size_t, std::size_t)>& agree) {
    if (pairs.empty()) return;
    const auto right =
        std::count_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return agree(pair.first, pair.second); });
    row(name, 100.0 * static_cast<double>(right) / static_cast<double>(pairs.size()));
  }

  void references() {
    const auto &g = gold_.legalReferences, &f = found_.legalReferences;
    const Pairs pairs = match(g, f);
    row("legal_references", f1(pairs.size(), g.size(), f.size()));
    attribute("legal_references.date", pairs,
              [&](auto i, auto j) { return g[i].date.value_or("") == f[j].date.value_or(""); });
    attribute("legal_references.role", pairs, [&](auto i, auto j) { return g[i].role == f[j].role; });
    attribute("legal_references.issuer", pairs, [&](auto i, auto j) {
      return g[i].issuer ? wordF1(*g[i].issuer, f[j].issuer.value_or("")) >= kSameIssuer : !f[j].issuer;
    });
  }

  // F1 over lists of names that hang on matched records; `all` counts those of unmatched records too.
  template <typename Record>
  std::optional<double> names(const std::vector<Record>& g, const std::vector<Record>& f, const Pairs& pairs,
                              std::vector<std::string> Record::*list, bool all) const {
    std::size_t matched = 0, gold = 0, found = 0;
    for (const auto& [i, j] : pairs) {
      matched += matchTexts(g[i].*list, f[j].*list).size();
      gold += (g[i].*list).size();
      found += (f[j].*list).size();
    }
    if (all) {
      gold = found = 0;
      for (const Record& record : g) gold += (record.*list).size();
      for (const Record& record : f) found += (record.*list).size();
    }
    return f1(matched, gold, found);
  }

  void targets() {
    const auto &g = gold_.targets, &f = found_.targets;
    const Pairs pairs = match(g, f);
    row("targets", f1(pairs.size(), g.size(), f.size()));
    attribute("targets.kind", pairs, [&](auto i, auto j) { return g[i].kind == f[j].kind; });
    std::size_t matched = 0, gold = 0, found = 0;
    for (const auto& [i, j] : pairs) matched += match(g[i].measures, f[j].measures).size();
    for (const Target& target : g) gold += target.measures.size();
    for (const Target& target : f) found += target.measures.size();
    row("measures", f1(matched, gold, found));
    row("targets.lead", names(g, f, pairs, &Target::lead, true));
    row("targets.coordinating", names(g, f, pairs, &Target::coordinating, true));
  }

  void duties() {
    const auto &g = gold_.duties, &f = found_.duties;
    const Pairs pairs = match(g, f);
    row("duties", f1(pairs.size(), g.size(), f.size()));
    attribute("duties.role", pairs, [&](auto i, auto j) { return g[i].role == f[j].role; });
    row("duties.partners", names(g, f, pairs, &Duty::partners, false));
  }

  void deadlines() {
    const auto &g = gold_.deadlines, &f = found_.deadlines;
    const Pairs pairs = match(g, f);
    row("deadlines", f1(pairs.size(), g.size(), f.size()));
    attribute("deadlines.kind", pairs, [&](auto i, auto j) { return g[i].kind == f[j].kind; });
  }

  void overall() {
    double sum = 0;
    int count = 0;
    for (const char* name : {"header", "legal_references", "targets", "measures", "duties", "deadlines"})
      if (const auto value = figure(scores_, name)) {
        sum += *value;
        ++count;
      }
    row("OVERALL", count == 0 ? 0 : sum / count);
  }

  const PlanRecords& gold_;
  const PlanRecords& found_;
  Scores scores_;
};

}  // namespace

Scores score(const PlanRecords& gold, const PlanRecords& found) {
  return Scorer(gold, found).run();
}

std::optional<double> figure(const Scores& scores, const std::string& row) {
  for (const auto& [name, value] : scores)
    if (name == row) return value;
  return std::nullopt;
}

Scores average(const std::vector<Scores>& all) {
  std::vector<std::string> names;
  for (const Scores& scores : all)
    for (const auto& [name, value] : scores)
      if (name != "OVERALL" && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  names.emplace_back("OVERALL");
  Scores means;
  for (const std::string& name : names) {
    double sum = 0;
    int count = 0;
    for (const Scores& scores : all)
      if (const auto value = figure(scores, name)) {
        sum += *value;
        ++count;
      }
    means.emplace_back(name, count == 0 ? std::nullopt : std::optional<double>(sum / count));
  }
  return means;
}

}  // namespace doichieu::evaluate
