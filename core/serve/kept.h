// An answer that costs a walk over the whole store, kept from one request to the next.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>

#include "store/store.h"

namespace doichieu::serve {

/// Tells whether plans have come or gone.
struct StoreVersion {
  std::int64_t plans = 0, newest = 0;
  std::string finished;
  friend bool operator==(const StoreVersion&, const StoreVersion&) = default;

  static StoreVersion of(Store& store);
};

/// Thread-safe. While the store changes, an answer may be half a minute old, and one request makes it anew while the
/// others get the old one.
template <typename Value>
class Kept {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::seconds kOldEnough{30};

  /// `make(store)` gives the value.
  template <typename Make>
  std::shared_ptr<const Value> get(Store& store, Make make) {
    const StoreVersion version = StoreVersion::of(store);
    std::unique_lock lock(mutex_);
    const bool fresh = version_ == version || Clock::now() - made_ < kOldEnough;
    if (value_ != nullptr && (fresh || making_)) return value_;
    if (value_ == nullptr) return keep(std::make_shared<const Value>(make(store)), version);  // the others wait
    making_ = true;
    lock.unlock();
    std::shared_ptr<const Value> made;
    try {
      made = std::make_shared<const Value>(make(store));
    } catch (...) {
      lock.lock();
      making_ = false;
      throw;
    }
    lock.lock();
    making_ = false;
    return keep(std::move(made), version);
  }

 private:
  std::shared_ptr<const Value> keep(std::shared_ptr<const Value> value, const StoreVersion& version) {
    value_ = std::move(value);
    version_ = version;
    made_ = Clock::now();
    return value_;
  }

  std::mutex mutex_;
  std::shared_ptr<const Value> value_;
  StoreVersion version_;
  Clock::time_point made_{};
  bool making_ = false;
};

}  // namespace doichieu::serve
