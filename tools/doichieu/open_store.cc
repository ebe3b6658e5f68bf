#include "open_store.h"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <iostream>

#include "doichieu/base/error.h"

namespace doichieu::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kSilent{2}, kDrawEvery{1}, kLineEvery{10};

class UpgradeNotice {
 public:
  explicit UpgradeNotice(const Context& context) : context_(context) {}
  ~UpgradeNotice() {
    if (terminal_ && told_) std::cerr << std::endl;
  }

  void operator()(std::size_t done, std::size_t all) {
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + (terminal_ ? kDrawEvery : kLineEvery);
    const std::string line = context_.text("store.upgrading", {std::to_string(done), std::to_string(all)});
    std::cerr << (terminal_ ? "\r" : "") << line << (terminal_ ? "" : "\n") << std::flush;
    told_ = true;
  }

 private:
  const Context& context_;
  const bool terminal_ = isatty(STDERR_FILENO) == 1;
  bool told_ = false;
  Clock::time_point next_ = Clock::now() + kSilent;
};

}  // namespace

Store openStore(const Context& context) {
  if (!std::filesystem::exists(context.storePath()))
    throw StoreError({"store.missing", Severity::error, Stage::store, 0, {context.storePath()}, ""});
  return openOrMakeStore(context);
}

Store openOrMakeStore(const Context& context) {
  UpgradeNotice notice(context);
  return Store(context.storePath(), std::ref(notice));
}

}  // namespace doichieu::cli
