#include "serve/message.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace doichieu::serve {
namespace {

std::string valueOf(const std::map<std::string, std::string>& values, const std::string& name) {
  const auto found = values.find(name);
  return found == values.end() ? "" : found->second;
}

}  // namespace

std::string Request::header(const std::string& name) const {
  return valueOf(headers, name);
}

std::string Request::cookie(const std::string& name) const {
  return valueOf(cookies, name);
}

std::uint64_t Request::announcedLength() const {
  const std::string text = header("content-length");
  std::uint64_t length = 0;
  std::from_chars(text.data(), text.data() + text.size(), length);
  return length;
}

std::string Response::header(const std::string& name) const {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return "";
}

Response Response::html(const Html& page, int status) {
  Response response;
  response.status = status;
  response.body = document(page);
  return response;
}

Response Response::json(const nlohmann::ordered_json& json, int status) {
  Response response;
  response.status = status;
  response.type = "application/json; charset=utf-8";
  response.body = json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  return response;
}

Response Response::file(std::string type, std::string bytes) {
  Response response;
  response.type = std::move(type);
  response.body = std::move(bytes);
  return response;
}

Response Response::redirect(const std::string& to) {
  Response response;
  response.status = 303;
  response.set("Location", isWithinSite(to) ? to : "/");
  return response;
}

}  // namespace doichieu::serve
