#include "issuers.h"

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::legal {
namespace {

// Offset of the next word after a blank; npos at the end.
std::size_t nextWord(std::string_view text, std::size_t at) {
  const std::size_t blank = text.find(' ', at);
  return blank == std::string_view::npos ? blank : blank + 1;
}

std::size_t countWords(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at != std::string_view::npos; at = nextWord(text, at)) ++count;
  return count;
}

// Offset behind the first `count` words.
std::size_t afterWords(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count; ++i) {
    at = text.find(' ', i == 0 ? 0 : at + 1);
    if (at == std::string_view::npos) return text.size();
  }
  return at;
}

bool startsWithWords(const std::string& text, const std::string& words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

}  // namespace

void Issuers::load(const Host& host) {
  agencies_ = &host.agencies();
  const TableFile heads = TableFile::load(host.configFolder() / "gazetteers" / "issuer_heads.tsv");
  const std::size_t printed = heads.column("printed"), name = heads.column("name"), kind = heads.column("kind");
  for (const TableFile::Row& row : heads.rows())
    if ((row.cells[kind] == "body" || row.cells[kind] == "organ") && row.cells[printed].find(' ') != std::string::npos)
      heads_.emplace_back(foldForSearch(row.cells[printed]), row.cells[name]);
  const TableFile units = TableFile::load(host.configFolder() / "gazetteers" / "territories.tsv");
  for (const TableFile::Row& row : units.rows())
    if (const std::string& unit = row.cells[units.column("name")];
        foldForCompare(row.cells[units.column("word")]) == unit)
      units_.emplace_back(foldForSearch(unit), unit);
}

std::string Issuers::headRepaired(const std::string& name) const {
  const std::string folded = foldForSearch(name);
  std::string out = name;
  for (const auto& [head, written] : heads_) {
    if (!startsWithWords(folded, head)) continue;
    const std::size_t end = afterWords(name, countWords(head));
    if (foldForCompare(name.substr(0, end)) != foldForCompare(written) &&
        foldForSearch(name.substr(0, end)) == foldForSearch(written))
      out = written + name.substr(end);
    break;
  }
  for (std::size_t at = 0; at != std::string::npos && at < out.size(); at = nextWord(out, at)) {
    const std::string rest = out.substr(at);
    for (const auto& [plain, unit] : units_) {
      const std::size_t end = afterWords(rest, countWords(plain));
      const std::string word = rest.substr(0, end);
      // Without marks, and before the name of a place: "tinh Hải Dương".
      if (word == plain && word != unit && end + 1 < rest.size() &&
          startsWithCapital(std::string_view(rest).substr(end + 1))) {
        out = out.substr(0, at) + unit + rest.substr(end);
        break;
      }
    }
  }
  return out;
}

std::string Issuers::spelled(std::string_view printed) const {
  std::string name = headRepaired(squeezed(printed));
  for (std::size_t at = 0; at != std::string::npos && at < name.size(); at = nextWord(name, at)) {
    const std::string tail = name.substr(at);
    const std::string spelled = agencies_->spelledOut(tail);
    if (spelled != tail) name = name.substr(0, at) + spelled;
  }
  return name;
}

bool sameIssuer(std::string_view a, std::string_view b) {
  const std::string x = foldForCompare(a), y = foldForCompare(b);
  if (x.empty() || y.empty() || x == y) return true;
  const std::string& longer = x.size() > y.size() ? x : y;
  const std::string& shorter = x.size() > y.size() ? y : x;
  return longer.starts_with(shorter) || longer.ends_with(shorter);
}

}  // namespace doichieu::legal
