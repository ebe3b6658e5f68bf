#include "serve/store_pool.h"

namespace doichieu::serve {

StorePool::StorePool(std::filesystem::path file) : file_(std::move(file)) {
  giveBack(std::make_unique<Store>(file_));
}

StorePool::Lease::~Lease() {
  if (store_ != nullptr) pool_->giveBack(std::move(store_));
}

StorePool::Lease StorePool::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<Store> store = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(store)};
    }
  }
  return {*this, std::make_unique<Store>(file_)};
}

void StorePool::giveBack(std::unique_ptr<Store> store) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(store));
}

}  // namespace doichieu::serve
