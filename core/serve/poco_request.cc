#include "serve/poco_request.h"

#include <Poco/Net/NameValueCollection.h>

#include "doichieu/text/fold.h"

namespace doichieu::serve {

Request requestFrom(const Poco::Net::HTTPRequest& from) {
  Request request;
  request.method = from.getMethod();
  const std::string& uri = from.getURI();
  const std::size_t question = uri.find('?');
  request.path = uri.substr(0, question);
  if (question != std::string::npos) request.query = Parameters::parse(std::string_view(uri).substr(question + 1));
  for (const auto& [name, value] : from) request.headers[lower(name)] = value;
  Poco::Net::NameValueCollection cookies;
  from.getCookies(cookies);
  for (const auto& [name, value] : cookies) request.cookies[name] = value;
  return request;
}

}  // namespace doichieu::serve
