#include "serve/connections.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace doichieu::serve {
namespace {

using namespace std::chrono_literals;

constexpr auto kForAHead = 30s;  // between requests as well
constexpr auto kGrace = 1s;      // a head that is on its way comes within it
constexpr auto kForABody = 60s;
constexpr auto kFarewell = 1s;
constexpr std::uint64_t kSlowestLine = 16 * 1024;  // bytes a second

}  // namespace

Connections::Watch::Watch(Connections& connections, int socket)
    : connections_(connections), socket_(fcntl(socket, F_DUPFD_CLOEXEC, 0)) {
  waits();
  const std::lock_guard lock(connections_.mutex_);
  connections_.watched_.insert(this);
}

Connections::Watch::~Watch() {
  const std::lock_guard lock(connections_.mutex_);
  connections_.watched_.erase(this);
  close(socket_);
}

void Connections::Watch::waits() {
  set(true, Clock::now() + kForAHead);
}

void Connections::Watch::works() {
  set(false, Clock::time_point::max());
}

void Connections::Watch::transfers(std::uint64_t bytes) {
  set(false, Clock::now() + kForABody + std::chrono::seconds(bytes / kSlowestLine));
}

void Connections::Watch::set(bool idle, Clock::time_point closedAt) {
  const std::lock_guard lock(connections_.mutex_);
  idle_ = idle;
  since_ = Clock::now();
  closedAt_ = closedAt;
}

void Connections::closeOverdue(Clock::time_point now, int queued) {
  const std::lock_guard lock(mutex_);
  std::vector<Watch*> idle;
  for (Watch* watch : watched_) {
    if (now >= std::min(watch->closedAt_, end_))
      shutdown(watch->socket_, SHUT_RDWR);
    else if (watch->idle_ && now - watch->since_ >= kGrace)
      idle.push_back(watch);
  }
  std::sort(idle.begin(), idle.end(), [](const Watch* a, const Watch* b) { return a->since_ < b->since_; });
  idle.resize(std::min(idle.size(), static_cast<std::size_t>(std::max(queued, 0))));
  for (Watch* watch : idle) shutdown(watch->socket_, SHUT_RDWR);
}

void Connections::end() {
  const std::lock_guard lock(mutex_);
  end_ = Clock::now() + kFarewell;
  for (Watch* watch : watched_) shutdown(watch->socket_, SHUT_RD);
}

}  // namespace doichieu::serve
