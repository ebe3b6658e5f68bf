// Connections to the store, one for each request at work; kept open for the next.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "store/store.h"

namespace doichieu::serve {

/// Thread-safe. Outlives its leases.
class StorePool {
 public:
  /// Opens the first connection at once. Throws StoreError.
  explicit StorePool(std::filesystem::path file);

  /// A connection for one thread, given back by the destructor.
  class Lease {
   public:
    Lease(StorePool& pool, std::unique_ptr<Store> store) : pool_(&pool), store_(std::move(store)) {}
    ~Lease();
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;
    Store& operator*() const { return *store_; }
    Store* operator->() const { return store_.get(); }

   private:
    StorePool* pool_;
    std::unique_ptr<Store> store_;
  };
  Lease take();

  const std::filesystem::path& file() const { return file_; }

 private:
  void giveBack(std::unique_ptr<Store> store);

  std::filesystem::path file_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Store>> idle_;
};

}  // namespace doichieu::serve
