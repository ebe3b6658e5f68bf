#include "issuers.h"

#include "doichieu/text/fold.h"

namespace doichieu::legal {
namespace {

// Offset of the next word after a blank; npos at the end.
std::size_t nextWord(std::string_view text, std::size_t at) {
  const std::size_t blank = text.find(' ', at);
  return blank == std::string_view::npos ? blank : blank + 1;
}

}  // namespace

std::string spelledIssuer(const AgencyDirectory& agencies, std::string_view printed) {
  std::string name = squeezed(printed);
  for (std::size_t at = 0; at != std::string::npos && at < name.size(); at = nextWord(name, at)) {
    const std::string tail = name.substr(at);
    const std::string spelled = agencies.spelledOut(tail);
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
