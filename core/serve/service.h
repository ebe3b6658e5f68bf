// The service without sockets: a request in, an answer out.
#pragma once

#include "serve/message.h"
#include "serve/router.h"
#include "serve/site.h"

namespace doichieu::serve {

/// Thread-safe.
class Service {
 public:
  explicit Service(std::unique_ptr<Site> site);
  ~Service();

  /// Never throws: trouble becomes an answer with its status.
  Response answer(const Request& request);
  /// No answer waits for anything any more: the program is to end.
  void end();
  Site& site() { return *site_; }
  const Router& router() const { return router_; }

 private:
  Response answerUnguarded(Visit& visit);
  Response dispatch(Visit& visit);
  Response trouble(Visit& visit, int status, const std::string& message) const;

  std::unique_ptr<Site> site_;
  Router router_;
};

}  // namespace doichieu::serve
