#include "serve/router.h"

#include <string_view>

namespace doichieu::serve {
namespace {

std::string_view nextSegment(std::string_view& path) {
  const std::size_t end = path.find('/');
  const std::string_view segment = path.substr(0, end);
  path = end == std::string_view::npos ? std::string_view{} : path.substr(end + 1);
  return segment;
}

std::optional<PathValues> matched(std::string_view pattern, std::string_view path) {
  PathValues values;
  while (!pattern.empty() && !path.empty()) {
    const std::string_view expected = nextSegment(pattern), given = nextSegment(path);
    const bool isValue = expected.size() > 2 && expected.front() == '{';
    if (isValue && given.empty()) return std::nullopt;
    if (isValue) {
      const auto value = urlDecoded(given, false);
      if (!value) return std::nullopt;
      values.emplace(expected.substr(1, expected.size() - 2), *value);
    } else if (expected != given) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return values;
}

}  // namespace

void Router::add(const std::string& method, const std::string& pattern, std::optional<Role> role, Handler handler) {
  routes_.push_back({method, pattern, role, std::move(handler)});
}

Router::Found Router::find(const std::string& method, const std::string& path) const {
  const std::string wanted = method == "HEAD" ? "GET" : method;
  Found found;
  if (path.size() > 1 && path.back() == '/') return found;  // no second address for the same page
  for (const Route& route : routes_) {
    auto values = matched(route.pattern, path);
    if (!values) continue;
    if (route.method == wanted) return {&route, std::move(*values), ""};
    found.allowed += (found.allowed.empty() ? "" : ", ") + route.method;
  }
  return found;
}

}  // namespace doichieu::serve
