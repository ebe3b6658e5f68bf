// The service on a real socket.
#include "serve/server.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <gtest/gtest.h>

#include "core/serve/site_under_test.h"
#include "doichieu/base/error.h"

namespace doichieu::serve {
namespace {

struct Answer {
  int status = 0;
  std::string type, body;
};

Answer ask(std::uint16_t port, const std::string& method, const std::string& uri, const std::string& body = "") {
  Poco::Net::HTTPClientSession session("127.0.0.1", port);
  Poco::Net::HTTPRequest request(method, uri, Poco::Net::HTTPMessage::HTTP_1_1);
  request.setContentLength(static_cast<std::streamsize>(body.size()));
  session.sendRequest(request) << body;
  Poco::Net::HTTPResponse response;
  Answer answer;
  Poco::StreamCopier::copyToString(session.receiveResponse(response), answer.body);
  answer.status = response.getStatus();
  answer.type = response.getContentType();
  return answer;
}

ServerSettings anyPort() {
  ServerSettings settings;
  settings.port = 0;
  return settings;
}

TEST(Server, AnswersOverASocket) {
  testing_support::SiteUnderTest site;
  const Server server(site.service(), anyPort());
  const Answer page = ask(server.port(), "GET", "/plans?text=hon%20nhan");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.type, "text/html; charset=utf-8");
  EXPECT_NE(page.body.find("42/KH-UBND"), std::string::npos);
  const Answer head = ask(server.port(), "HEAD", "/plans");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.body, "");
  EXPECT_EQ(ask(server.port(), "GET", "/%00").status, 404);
  EXPECT_EQ(ask(server.port(), "GET", "/../../etc/passwd").status, 404);
  EXPECT_EQ(ask(server.port(), "POST", "/logout", "token=none").status, 403);
}

TEST(Server, SaysWhereItCannotListen) {
  testing_support::SiteUnderTest site;
  ServerSettings elsewhere = anyPort();
  elsewhere.address = "203.0.113.1";
  EXPECT_THROW(Server(site.service(), elsewhere), ConfigError);
  ServerSettings uncertified = anyPort();
  uncertified.certificate = "/no/such.pem";
  uncertified.key = "/no/such.key";
  EXPECT_THROW(Server(site.service(), uncertified), ConfigError);
}

TEST(Server, KnowsLoopbackAddresses) {
  for (const char* address : {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    EXPECT_TRUE(isLoopback(address)) << address;
  for (const char* address : {"0.0.0.0", "192.168.1.2", "::", "example.org", ""})
    EXPECT_FALSE(isLoopback(address)) << address;
}

}  // namespace
}  // namespace doichieu::serve
