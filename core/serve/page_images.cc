#include "serve/page_images.h"

#include <Poco/Base64Decoder.h>

#include <filesystem>
#include <sstream>

#include "doichieu/base/error.h"

namespace doichieu::serve {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostWaiting = 64;

std::string keyOf(const PageImageRequest& request) {
  return request.sha256 + "/" + std::to_string(request.page) + "/" + std::to_string(request.width);
}

DocumentError refusal(const char* code, const PageImageRequest& request) {
  return DocumentError({code, Severity::error, Stage::read, request.page, {request.path}, ""});
}

std::string decoded(const std::string& base64) {
  std::istringstream in(base64);
  Poco::Base64Decoder decoder(in);
  return {std::istreambuf_iterator<char>(decoder), std::istreambuf_iterator<char>()};
}

Job jobOf(std::int64_t number, const PageImageRequest& request) {
  Job job;
  job.kind = Job::Kind::image;
  job.document = number;
  job.path = request.path;
  job.page = request.page;
  job.width = request.width;
  job.turned = request.turned;
  return job;
}

}  // namespace

PageImages::PageImages(WorkerPoolOptions options, std::size_t cacheBytes)
    : options_(std::move(options)), cacheBytes_(cacheBytes), thread_([this] { work(); }) {}

PageImages::~PageImages() {
  end();
  thread_.join();
}

void PageImages::end() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
}

std::shared_ptr<const std::string> PageImages::get(const PageImageRequest& request) {
  std::future<Picture> answer;
  {
    const std::lock_guard lock(mutex_);
    if (Picture picture = cached(keyOf(request))) return picture;
    if (stopping_) throw refusal("serve.ending", request);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(request.path, ignored)) throw refusal("file.unreadable", request);
    if (queue_.size() >= kMostWaiting) throw refusal("serve.images_busy", request);
    queue_.push_back({request, {}});
    answer = queue_.back().answer.get_future();
  }
  wake_.notify_all();
  return answer.get();
}

void PageImages::work() {
  WorkerPool pool(options_);  // lives in this thread, which its workers are bound to
  std::map<std::int64_t, Waiting> underWay;
  std::int64_t last = 0;
  while (true) {
    {
      std::unique_lock lock(mutex_);
      if (underWay.empty()) wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (stopping_) break;
      while (!queue_.empty() && pool.hasRoom()) {
        Waiting waiting = std::move(queue_.front());
        queue_.pop_front();
        if (Picture picture = cached(keyOf(waiting.request))) {
          waiting.answer.set_value(picture);
          continue;
        }
        pool.submit(jobOf(++last, waiting.request));
        underWay.emplace(last, std::move(waiting));
      }
    }
    if (underWay.empty()) continue;
    try {
      for (const Outcome& outcome : pool.wait(50ms)) take(outcome, underWay);
    } catch (const Error&) {  // a worker that cannot be started at all
      for (auto& [number, waiting] : underWay) waiting.answer.set_exception(std::current_exception());
      underWay.clear();
    }
  }
  for (auto& [number, waiting] : underWay)
    waiting.answer.set_exception(std::make_exception_ptr(refusal("serve.ending", waiting.request)));
  for (Waiting& waiting : queue_)
    waiting.answer.set_exception(std::make_exception_ptr(refusal("serve.ending", waiting.request)));
}

void PageImages::take(const Outcome& outcome, std::map<std::int64_t, Waiting>& underWay) {
  const auto found = underWay.find(outcome.document);
  if (found == underWay.end()) return;
  Waiting waiting = std::move(found->second);
  underWay.erase(found);
  if (outcome.failure) return waiting.answer.set_exception(std::make_exception_ptr(DocumentError(*outcome.failure)));
  const auto picture = std::make_shared<const std::string>(decoded(outcome.payload));
  {
    const std::lock_guard lock(mutex_);
    keep(keyOf(waiting.request), picture);
  }
  waiting.answer.set_value(picture);
}

PageImages::Picture PageImages::cached(const std::string& key) {
  const auto found = index_.find(key);
  if (found == index_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, found->second);
  return found->second->picture;
}

void PageImages::keep(const std::string& key, const Picture& picture) {
  if (index_.count(key) > 0) return;
  kept_.push_front({key, picture});
  index_[key] = kept_.begin();
  keptBytes_ += picture->size();
  while (keptBytes_ > cacheBytes_ && kept_.size() > 1) {
    keptBytes_ -= kept_.back().picture->size();
    index_.erase(kept_.back().key);
    kept_.pop_back();
  }
}

}  // namespace doichieu::serve
