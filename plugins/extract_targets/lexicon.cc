#include "lexicon.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::targets {
namespace {

constexpr std::array<std::pair<std::string_view, Sense>, 53> kNames = {{{"plain", Sense::plain},
                                                                        {"ge", Sense::ge},
                                                                        {"gt", Sense::gt},
                                                                        {"le", Sense::le},
                                                                        {"lt", Sense::lt},
                                                                        {"about", Sense::about},
                                                                        {"from", Sense::from},
                                                                        {"to", Sense::to},
                                                                        {"upwards", Sense::upwards},
                                                                        {"downwards", Sense::downwards},
                                                                        {"reach", Sense::reach},
                                                                        {"increase", Sense::increase},
                                                                        {"decrease", Sense::decrease},
                                                                        {"level_up", Sense::levelUp},
                                                                        {"level_down", Sense::levelDown},
                                                                        {"level", Sense::level},
                                                                        {"times", Sense::times},
                                                                        {"strive", Sense::strive},
                                                                        {"filler", Sense::filler},
                                                                        {"carry", Sense::carry},
                                                                        {"have", Sense::have},
                                                                        {"passive", Sense::passive},
                                                                        {"passive_if", Sense::passiveIf},
                                                                        {"act", Sense::act},
                                                                        {"open", Sense::open},
                                                                        {"stop", Sense::stop},
                                                                        {"zero", Sense::zero},
                                                                        {"zero_if", Sense::zeroIf},
                                                                        {"zero_verb", Sense::zeroVerb},
                                                                        {"become", Sense::become},
                                                                        {"pledge", Sense::pledge},
                                                                        {"propose", Sense::propose},
                                                                        {"keep", Sense::keep},
                                                                        {"join", Sense::join},
                                                                        {"ratio", Sense::ratio},
                                                                        {"commit", Sense::commit},
                                                                        {"place", Sense::place},
                                                                        {"condition", Sense::condition},
                                                                        {"means", Sense::means},
                                                                        {"locative", Sense::locative},
                                                                        {"plural", Sense::plural},
                                                                        {"tail", Sense::tail},
                                                                        {"do", Sense::transitive},
                                                                        {"within", Sense::within},
                                                                        {"whole", Sense::whole},
                                                                        {"index", Sense::index},
                                                                        {"rank", Sense::rank},
                                                                        {"ahead", Sense::ahead},
                                                                        {"lasting", Sense::lasting},
                                                                        {"grade", Sense::grade},
                                                                        {"report", Sense::report},
                                                                        {"over", Sense::over},
                                                                        {"not", Sense::negation}}};

std::optional<Sense> senseFromString(std::string_view name) {
  for (const auto& [known, sense] : kNames)
    if (known == name) return sense;
  return std::nullopt;
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "targets" / "words.tsv");
  const std::size_t senseColumn = table.column("sense"), phraseColumn = table.column("phrase");
  Lexicon lexicon;
  std::map<std::string, int> numbers;  // folded phrase -> index into entries_
  for (const TableFile::Row& row : table.rows()) {
    const std::string& phrase = row.cells[phraseColumn];
    const std::optional<Sense> sense = senseFromString(row.cells[senseColumn]);
    if (!sense) throw ConfigError(table.file(), row.line, "unknown sense '" + row.cells[senseColumn] + "'");
    if (phrase.empty()) throw ConfigError(table.file(), row.line, "the phrase is missing");
    const auto [entry, isNew] = numbers.try_emplace(foldForCompare(phrase), static_cast<int>(lexicon.entries_.size()));
    if (isNew) {
      lexicon.entries_.emplace_back();
      lexicon.phrases_.add(phrase, entry->second);
    }
    lexicon.entries_[static_cast<std::size_t>(entry->second)].add(*sense);
  }
  return lexicon;
}

std::vector<WordMark> Lexicon::find(std::string_view text) const {
  std::vector<WordMark> marks;
  for (const PhraseMatch& match : phrases_.find(text))
    marks.push_back({match.span, entries_[static_cast<std::size_t>(match.value)]});
  return marks;
}

}  // namespace doichieu::targets
