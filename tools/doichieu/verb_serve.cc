// doichieu serve: the web pages and the JSON interface. And its accounts: --add-user, --remove-user, --users.
#include <termios.h>
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <thread>

#include "doichieu/base/error.h"
#include "ingest/engine_processor.h"
#include "ingest/ingest_settings.h"
#include "interruption.h"
#include "open_store.h"
#include "query/plan_matrix.h"
#include "serve/accounts.h"
#include "serve/serve_settings.h"
#include "serve/server.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

using serve::Account;
using serve::Accounts;

/// Standard input is a terminal: asked for without echo. Else one line of it.
std::string askedPassword(const Context& context) {
  termios before{};
  const bool terminal = isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before) == 0;
  if (terminal) {
    std::cerr << context.text("serve.password") << ' ' << std::flush;
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &silent);
  }
  std::string password;
  std::getline(std::cin, password);
  if (terminal) {
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    std::cerr << '\n';
  }
  return password;
}

int changeAccounts(Context& context) {
  const Arguments& arguments = context.arguments();
  Store store = openOrMakeStore(context);
  Accounts accounts(store.database());
  if (const auto name = arguments.optional("remove-user")) {
    if (!accounts.remove(*name)) throw UsageError(context.text("serve.no_such_user", {*name}));
    return kAllDone;
  }
  if (const auto name = arguments.optional("add-user")) {
    const serve::Role role = serve::roleFromString(arguments.value("role", "reader"));
    accounts.put({*name, role}, askedPassword(context));
    return kAllDone;
  }
  for (const Account& account : accounts.all()) std::cout << account.name << '\t' << toString(account.role) << '\n';
  return kAllDone;
}

serve::ServerSettings serverSettings(const Context& context, const serve::ServeSettings& configured) {
  const Arguments& arguments = context.arguments();
  serve::ServerSettings settings;
  settings.address = arguments.value("address", configured.address);
  settings.port = static_cast<std::uint16_t>(arguments.number("port", configured.port, 0));
  settings.certificate = arguments.value("certificate", configured.certificate);
  settings.key = arguments.value("key", configured.key);
  settings.threads = configured.threads;
  return settings;
}

/// Beyond this machine nothing goes without TLS and passwords.
void demandProtection(const Context& context, const serve::ServerSettings& server) {
  if (serve::isLoopback(server.address)) return;
  if (server.certificate.empty() || server.key.empty())
    throw UsageError(context.text("serve.needs_tls", {server.address}));
  Store store = openOrMakeStore(context);
  if (Accounts(store.database()).all().empty()) throw UsageError(context.text("serve.needs_users", {server.address}));
}

std::filesystem::path inboxFolder(const Context& context) {
  const std::filesystem::path store = context.storePath();
  const std::filesystem::path beside = store.parent_path() / (store.stem().string() + "-inbox");
  return std::filesystem::absolute(context.arguments().value("inbox", beside.string()));
}

IngestOptions ingestOptions(Context& context) {
  IngestOptions options;
  readIngestSettings(context.configFolder(), options);
  options.workerCommand = context.workerCommand();
  return options;
}

WorkerPoolOptions imageWorkers(const IngestOptions& ingest) {
  WorkerPoolOptions options;
  options.command = ingest.workerCommand;
  options.jobsPerWorker = ingest.jobsPerWorker;
  options.limits = ingest.limits;
  return options;
}

serve::SiteSettings siteSettings(Context& context, const serve::ServeSettings& configured,
                                 const serve::ServerSettings& server) {
  serve::SiteSettings settings;
  settings.configFolder = context.configFolder();
  settings.store = context.storePath();
  settings.tls = !server.certificate.empty();
  settings.accounts = !serve::isLoopback(server.address) || context.arguments().has("accounts");
  if (serve::isLoopback(server.address)) settings.hosts = {"localhost", "127.0.0.1", "[::1]", server.address};
  settings.uploadBytes = configured.uploadBytes;
  settings.version = DOICHIEU_VERSION;
  return settings;
}

void announce(const Context& context, const serve::ServerSettings& settings, std::uint16_t port) {
  const bool bracketed = settings.address.find(':') != std::string::npos;
  const std::string host = bracketed ? "[" + settings.address + "]" : settings.address;
  const std::string scheme = settings.certificate.empty() ? "http" : "https";
  std::cout << context.text("serve.at", {scheme + "://" + host + ":" + std::to_string(port) + "/"}) << std::endl;
}

int run(Context& context) {
  const Arguments& arguments = context.arguments();
  if (!arguments.words().empty()) throw UsageError("serve takes no words, only options");
  if (arguments.has("add-user") || arguments.has("remove-user") || arguments.has("users"))
    return changeAccounts(context);
  const serve::ServeSettings configured = serve::readServeSettings(context.configFolder());
  const serve::ServerSettings settings = serverSettings(context, configured);
  demandProtection(context, settings);
  EngineProcessor processor(context.completeEngine());
  openOrMakeStore(context);  // an older one is brought up to date here and not behind the first page

  const IngestOptions ingest = ingestOptions(context);
  const Comparer comparer = Comparer::load(context.configFolder());
  const auto upkeep = [&](Store& store, const std::function<bool()>& stop) { keepComparisons(store, comparer, stop); };
  auto inbox = std::make_unique<serve::Inbox>(
      serve::InboxSettings{inboxFolder(context), context.storePath(), ingest, upkeep}, processor);
  auto images = std::make_unique<serve::PageImages>(imageWorkers(ingest));
  serve::Service service(
      std::make_unique<serve::Site>(siteSettings(context, configured, settings), std::move(inbox), std::move(images)));
  watchForInterruption();
  const serve::Server server(service, settings);
  announce(context, settings, server.port());
  while (!interrupted()) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  return kAllDone;
}

}  // namespace

Verb serveVerb() {
  return {"serve",
          "",
          {{"address", true, "ADDRESS"},
           {"port", true, "PORT"},
           {"inbox", true, "DIR"},
           {"certificate", true, "FILE"},
           {"key", true, "FILE"},
           {"accounts", false, ""},
           {"add-user", true, "NAME"},
           {"role", true, "reader|reviewer|administrator"},
           {"remove-user", true, "NAME"},
           {"users", false, ""},
           storeOption()},
          run};
}

}  // namespace doichieu::cli
