// Which handler answers a path: "/plans/{id}/pages/{page}". A handler is named once, with its method and the role that
// it asks for.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "serve/accounts.h"
#include "serve/message.h"

namespace doichieu::serve {

class Visit;
using Handler = std::function<Response(Visit&)>;
using PathValues = std::map<std::string, std::string>;

struct Route {
  std::string method, pattern;
  std::optional<Role> role;  // nullopt: open to everybody, logged in or not
  Handler handler;
};

class Router {
 public:
  void add(const std::string& method, const std::string& pattern, std::optional<Role> role, Handler handler);

  struct Found {
    const Route* route = nullptr;  // nullptr: no such path, or not with that method (see `allowed`)
    PathValues values;
    std::string allowed;  // "GET, POST": methods of the path
  };
  /// HEAD is answered like GET. A value "{id}" is one segment of the path, decoded, and never empty.
  Found find(const std::string& method, const std::string& path) const;

  const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
};

}  // namespace doichieu::serve
