#include "serve/server.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

#include "doichieu/base/error.h"
#include "serve/poco_request.h"

namespace doichieu::serve {
namespace {

constexpr int kMostQueued = 200;
const Poco::Timespan kPatience(60, 0);        // for the next bytes of a request
const Poco::Timespan kIdleConnection(15, 0);  // between two requests
constexpr const char* kCiphers = "HIGH:!aNULL:!MD5:!RC4:!3DES";

void send(const Request& request, const Response& answer, Poco::Net::HTTPServerResponse& to) {
  to.setStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(answer.status));
  to.setReason(Poco::Net::HTTPResponse::getReasonForStatus(to.getStatus()));
  to.setContentType(answer.type);
  for (const auto& [name, value] : answer.headers) to.add(name, value);
  if (!answer.keepConnection) to.setKeepAlive(false);
  to.setContentLength64(static_cast<Poco::Int64>(answer.body.size()));
  std::ostream& out = to.send();
  if (request.method != "HEAD") out.write(answer.body.data(), static_cast<std::streamsize>(answer.body.size()));
}

class PocoHandler : public Poco::Net::HTTPRequestHandler {
 public:
  explicit PocoHandler(Service& service) : service_(service) {}

  void handleRequest(Poco::Net::HTTPServerRequest& from, Poco::Net::HTTPServerResponse& to) override {
    Request request = requestFrom(from);
    request.client = from.clientAddress().host().toString();
    if (!request.isSafe()) request.body = &from.stream();
    send(request, service_.answer(request), to);
  }

 private:
  Service& service_;
};

class PocoHandlers : public Poco::Net::HTTPRequestHandlerFactory {
 public:
  explicit PocoHandlers(Service& service) : service_(service) {}
  Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
    return new PocoHandler(service_);  // Poco takes it over
  }

 private:
  Service& service_;
};

Poco::Net::Context::Ptr tlsContext(const ServerSettings& settings) {
  using Poco::Net::Context;
  Poco::Net::initializeSSL();
  Context::Ptr context(new Context(Context::TLS_SERVER_USE, settings.key, settings.certificate, "",
                                   Context::VERIFY_NONE, 9, false, kCiphers));
  context->disableProtocols(Context::PROTO_SSLV2 | Context::PROTO_SSLV3 | Context::PROTO_TLSV1 |
                            Context::PROTO_TLSV1_1);
  return context;
}

Poco::Net::ServerSocket socketFor(const ServerSettings& settings) {
  const Poco::Net::SocketAddress address(settings.address, settings.port);
  if (settings.certificate.empty()) return Poco::Net::ServerSocket(address, kMostQueued);
  return Poco::Net::SecureServerSocket(address, kMostQueued, tlsContext(settings));
}

Poco::Net::HTTPServerParams::Ptr parameters(const ServerSettings& settings) {
  Poco::Net::HTTPServerParams::Ptr parameters(new Poco::Net::HTTPServerParams);
  parameters->setMaxThreads(settings.threads);
  parameters->setMaxQueued(kMostQueued);
  parameters->setTimeout(kPatience);
  parameters->setKeepAliveTimeout(kIdleConnection);
  parameters->setSoftwareVersion("");
  return parameters;
}

}  // namespace

bool isLoopback(const std::string& address) {
  if (address == "localhost") return true;
  Poco::Net::IPAddress parsed;
  return Poco::Net::IPAddress::tryParse(address, parsed) && parsed.isLoopback();
}

struct Server::Impl {
  Poco::ThreadPool threads;
  Poco::Net::ServerSocket socket;
  Poco::Net::HTTPServer server;

  Impl(Service& service, const ServerSettings& settings)
      : threads("serve", 2, settings.threads),
        socket(socketFor(settings)),
        server(new PocoHandlers(service), threads, socket, parameters(settings)) {
    server.start();
  }
  ~Impl() { server.stopAll(true); }
};

Server::Server(Service& service, const ServerSettings& settings) {
  try {
    impl_ = std::make_unique<Impl>(service, settings);
  } catch (const Poco::Exception& e) {
    throw ConfigError(settings.address + ":" + std::to_string(settings.port) +
                      ": the service cannot be started there: " + e.displayText());
  }
}

Server::~Server() = default;

std::uint16_t Server::port() const {
  return impl_->socket.address().port();
}

}  // namespace doichieu::serve
