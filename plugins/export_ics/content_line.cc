#include "content_line.h"

#include <algorithm>

#include "doichieu/text/utf8.h"

namespace doichieu::ics {
namespace {

constexpr std::size_t kMostOctets = 75;  // of a line, without its CRLF; a continuation's blank counts

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    out += c;
  }
  return out;
}

std::string contentLine(std::string_view name, std::string_view value) {
  std::string whole(name);
  whole.append(":").append(value);
  std::string out;
  std::size_t begin = 0;
  for (std::size_t room = kMostOctets; whole.size() - begin > room; room = kMostOctets - 1) {
    const std::size_t end = std::max(characterStart(whole, begin + room), begin + 1);
    out.append(whole, begin, end - begin).append("\r\n ");
    begin = end;
  }
  return out.append(whole, begin).append("\r\n");
}

}  // namespace doichieu::ics
