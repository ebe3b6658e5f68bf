// Connections under service. Each holds a thread, whether it asks for something or not: those that hold one too long,
// or while others wait for one, are closed.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <set>

namespace doichieu::serve {

/// Thread-safe.
class Connections {
 public:
  using Clock = std::chrono::steady_clock;

  /// One connection, from when a thread takes it up until the thread is free. At first it waits for a request.
  class Watch {
   public:
    /// `socket` stays its owner's.
    Watch(Connections& connections, int socket);
    ~Watch();
    Watch(const Watch&) = delete;  // known by its address
    Watch& operator=(const Watch&) = delete;

    /// No request, or part of one's head, is there.
    void waits();
    /// A request is worked on, which may take its time.
    void works();
    /// So many bytes of a body are to come or to go.
    void transfers(std::uint64_t bytes);

   private:
    friend class Connections;
    void set(bool idle, Clock::time_point closedAt);
    Connections& connections_;
    int socket_;  // a descriptor of our own: the owner may close his, and the number name another connection, at any
                  // time
    bool idle_ = true;
    Clock::time_point since_, closedAt_;
  };

  /// Closes what is overdue by now and, for each connection that is `queued` for a thread, one that only waits, the
  /// longest waiting first. To be called some times a second.
  void closeOverdue(Clock::time_point now, int queued);
  /// From now on nothing more is received; requests under way are answered, by those who take their answers at once.
  void end();

 private:
  std::mutex mutex_;
  Clock::time_point end_ = Clock::time_point::max();  // of all connections
  std::set<Watch*> watched_;
};

}  // namespace doichieu::serve
