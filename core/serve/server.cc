#include "serve/server.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerConnection.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketImpl.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/ThreadPool.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "doichieu/base/error.h"
#include "serve/connections.h"
#include "serve/poco_request.h"

namespace doichieu::serve {
namespace {

constexpr int kMostQueued = 200;
const Poco::Timespan kPatience(60, 0);        // for the next bytes of a request
const Poco::Timespan kIdleConnection(15, 0);  // between two requests
constexpr std::chrono::milliseconds kOversight{200};
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

/// Of the body: what is no upload is short.
std::uint64_t bytesToCome(const Request& request, const SiteSettings& settings) {
  const bool upload = request.header("content-type").rfind("multipart/", 0) == 0;
  return std::min(request.announcedLength(), upload ? settings.uploadBytes : 0);
}

class Handler : public Poco::Net::HTTPRequestHandler {
 public:
  Handler(Service& service, Connections::Watch& watch) : service_(service), watch_(watch) {}

  void handleRequest(Poco::Net::HTTPServerRequest& from, Poco::Net::HTTPServerResponse& to) override {
    Request request = requestFrom(from);
    request.client = from.clientAddress().host().toString();
    if (request.isSafe()) {
      watch_.works();
    } else {
      watch_.transfers(bytesToCome(request, service_.site().settings()));
      request.body = &from.stream();
    }
    const Response answer = service_.answer(request);
    watch_.transfers(answer.body.size());
    send(request, answer, to);
    watch_.waits();
  }

 private:
  Service& service_;
  Connections::Watch& watch_;
};

class Handlers : public Poco::Net::HTTPRequestHandlerFactory {
 public:
  Handlers(Service& service, Connections::Watch& watch) : service_(service), watch_(watch) {}
  Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
    return new Handler(service_, watch_);  // Poco takes it over
  }

 private:
  Service& service_;
  Connections::Watch& watch_;
};

using Watched = std::unique_ptr<Connections::Watch>;

class Connection : public Poco::Net::HTTPServerConnection {
 public:
  Connection(const Poco::Net::StreamSocket& socket, const Poco::Net::HTTPServerParams::Ptr& parameters,
             Service& service, Watched watch)
      : HTTPServerConnection(socket, parameters, new Handlers(service, *watch)), watch_(std::move(watch)) {}

 private:
  Watched watch_;
};

/// Poco's own factory of HTTP connections does not tell when a thread takes one up.
class ConnectionFactory : public Poco::Net::TCPServerConnectionFactory {
 public:
  ConnectionFactory(Service& service, Connections& connections, Poco::Net::HTTPServerParams::Ptr parameters)
      : service_(service), connections_(connections), parameters_(std::move(parameters)) {}

  Poco::Net::TCPServerConnection* createConnection(const Poco::Net::StreamSocket& socket) override {
    auto watch = std::make_unique<Connections::Watch>(connections_, socket.impl()->sockfd());
    return new Connection(socket, parameters_, service_, std::move(watch));  // Poco takes it over
  }

 private:
  Service& service_;
  Connections& connections_;
  Poco::Net::HTTPServerParams::Ptr parameters_;
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
  Service& service;
  Connections connections;
  Poco::ThreadPool threads;
  Poco::Net::ServerSocket socket;
  Poco::Net::TCPServer server;
  std::jthread overseer;

  Impl(Service& served, const ServerSettings& settings, const Poco::Net::HTTPServerParams::Ptr& parameters)
      : service(served),
        threads("serve", 2, settings.threads),
        socket(socketFor(settings)),
        server(new ConnectionFactory(service, connections, parameters), threads, socket, parameters) {
    server.start();
    overseer = std::jthread([this](const std::stop_token& stop) { oversee(stop); });
  }

  ~Impl() {
    server.stop();
    connections.end();
    service.end();
    threads.joinAll();
  }

  void oversee(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      std::this_thread::sleep_for(kOversight);
      connections.closeOverdue(Connections::Clock::now(), server.queuedConnections());
    }
  }
};

Server::Server(Service& service, const ServerSettings& settings) {
  try {
    impl_ = std::make_unique<Impl>(service, settings, parameters(settings));
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
