#include "known_acts.h"

#include <algorithm>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::legal {

void KnownActs::load(const Host& host, const SymbolGrammar& grammar) {
  const TableFile table = TableFile::load(host.configFolder() / "gazetteers" / "known_acts.tsv");
  const std::size_t shortName = table.column("short"), type = table.column("type"), symbol = table.column("symbol"),
                    date = table.column("date"), issuer = table.column("issuer"), topic = table.column("topic");
  for (const TableFile::Row& row : table.rows()) {
    const auto reading = grammar.read(row.cells[symbol]);
    if (!reading || reading->length != row.cells[symbol].size())
      throw ConfigError(table.file(), row.line, "no symbol: " + row.cells[symbol]);
    acts_.push_back({foldForCompare(row.cells[shortName]), row.cells[type], reading->symbol, row.cells[date],
                     row.cells[issuer], foldForCompare(row.cells[topic])});
  }
}

const KnownAct* KnownActs::find(std::string_view noun, std::string_view number, std::string_view planTitle) const {
  const std::string wanted = foldForCompare(std::string(noun) + " " + std::string(number));
  const std::string title = foldForCompare(planTitle);
  const auto found = std::find_if(acts_.begin(), acts_.end(), [&](const KnownAct& act) {
    return act.shortName == wanted && (act.topic.empty() || title.find(act.topic) != std::string::npos);
  });
  return found == acts_.end() ? nullptr : &*found;
}

}  // namespace doichieu::legal
