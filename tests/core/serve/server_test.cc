// The service on a real socket.
#include "serve/server.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/StreamCopier.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

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

/// A client that keeps a thread: it asks for nothing, or sends a head that never ends, line by line.
class Sitter {
 public:
  Sitter(std::uint16_t port, bool drips) : socket_(Poco::Net::SocketAddress("127.0.0.1", port)), drips_(drips) {
    if (drips_) say("GET /plans HTTP/1.1\r\n");
  }
  /// Says another line; false where the service has closed the connection.
  bool stays() {
    if (drips_) return say("X-Line: more\r\n");
    return !socket_.poll(Poco::Timespan(0), Poco::Net::Socket::SELECT_READ);
  }

 private:
  bool say(const std::string& line) {
    try {
      return socket_.sendBytes(line.data(), static_cast<int>(line.size())) > 0;
    } catch (const Poco::Exception&) {
      return false;
    }
  }
  Poco::Net::StreamSocket socket_;
  bool drips_;
};

TEST(Server, ConnectionsThatAskForNothingKeepNobodyWaiting) {
  testing_support::SiteUnderTest site;
  ServerSettings settings = anyPort();
  settings.threads = 2;
  const Server server(site.service(), settings);
  std::atomic<bool> answered = false;
  std::vector<std::thread> clients;
  for (const bool drips : {true, true, false, false})
    clients.emplace_back([&, drips] {
      while (!answered) {
        Sitter sitter(server.port(), drips);
        while (!answered && sitter.stays()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
      }
    });
  for (int i = 0; i < 3; ++i) EXPECT_EQ(ask(server.port(), "GET", "/plans").status, 200);
  answered = true;
  for (std::thread& client : clients) client.join();
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
