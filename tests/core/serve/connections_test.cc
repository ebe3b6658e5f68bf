#include "serve/connections.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <vector>

namespace doichieu::serve {
namespace {

using namespace std::chrono_literals;

/// Both ends of a connection, ours watched.
class Pair {
 public:
  explicit Pair(Connections& connections) : ends_(connected()), watch(connections, ends_[0]) {}
  ~Pair() {
    close(ends_[0]);
    close(ends_[1]);
  }
  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;

  /// Nothing can be said to us any more.
  bool closed() const { return send(ends_[1], "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT) < 0; }
  /// We can still answer.
  bool answers() const { return send(ends_[0], "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT) == 1; }

 private:
  static std::array<int, 2> connected() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) throw std::runtime_error("no socket");
    return ends;
  }
  std::array<int, 2> ends_;

 public:
  Connections::Watch watch;
};

Connections::Clock::time_point after(std::chrono::seconds time) {
  return Connections::Clock::now() + time;
}

TEST(Connections, OneThatWaitsIsLeftAloneAsLongAsNobodyNeedsItsThread) {
  Connections connections;
  const Pair idle(connections);
  connections.closeOverdue(after(20s), 0);
  EXPECT_FALSE(idle.closed());
  connections.closeOverdue(after(40s), 0);
  EXPECT_TRUE(idle.closed());
}

TEST(Connections, ForEachThatIsQueuedTheOneThatWaitsLongestMakesRoom) {
  Connections connections;
  const Pair first(connections), second(connections), third(connections);
  connections.closeOverdue(after(0s), 2);
  EXPECT_FALSE(first.closed()) << "a request that is on its way gets the time to arrive";
  connections.closeOverdue(after(2s), 2);
  EXPECT_TRUE(first.closed());
  EXPECT_TRUE(second.closed());
  EXPECT_FALSE(third.closed());
}

TEST(Connections, WorkIsNeverInterrupted) {
  Connections connections;
  Pair busy(connections);
  busy.watch.works();
  connections.closeOverdue(after(24h), 100);
  EXPECT_FALSE(busy.closed());
  busy.watch.waits();
  connections.closeOverdue(after(2s), 1);
  EXPECT_TRUE(busy.closed());
}

TEST(Connections, ABodyHasTheTimeThatASlowLineNeeds) {
  Connections connections;
  Pair small(connections), large(connections);
  small.watch.transfers(100);
  large.watch.transfers(std::uint64_t{100} << 20);
  connections.closeOverdue(after(30s), 100);
  EXPECT_FALSE(small.closed());
  connections.closeOverdue(after(1h), 0);
  EXPECT_TRUE(small.closed());
  EXPECT_FALSE(large.closed());
  connections.closeOverdue(after(3h), 0);
  EXPECT_TRUE(large.closed());
}

TEST(Connections, AtTheEndOnlyAnswersGoOutAndNotForLong) {
  Connections connections;
  Pair busy(connections);
  busy.watch.works();
  connections.end();
  EXPECT_TRUE(busy.closed());
  EXPECT_TRUE(busy.answers());
  busy.watch.transfers(std::uint64_t{100} << 20);
  connections.closeOverdue(after(5s), 0);
  EXPECT_FALSE(busy.answers());
}

}  // namespace
}  // namespace doichieu::serve
