// Pages as pictures for the browser. A document's bytes are parsed by a worker process with limits, never here; what it
// gives is kept in memory up to a bound.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "ingest/worker_pool.h"

namespace doichieu::serve {

struct PageImageRequest {
  std::string path, sha256;  // the file, and the bytes that it should have
  int page = 1;
  int width = 1200;  // pixels at the most
  int turned = 0;    // degrees clockwise by which the page was turned to be read
};

/// Thread-safe.
class PageImages {
 public:
  explicit PageImages(WorkerPoolOptions options, std::size_t cacheBytes = std::size_t{128} << 20);
  ~PageImages();

  /// JPEG or PNG. Waits for the worker where it is not at hand. Throws DocumentError where the file is gone, was
  /// changed, or cannot be drawn.
  std::shared_ptr<const std::string> get(const PageImageRequest& request);
  /// Whoever waits for a picture, now or later, gets a DocumentError instead ("serve.ending").
  void end();

 private:
  using Picture = std::shared_ptr<const std::string>;
  struct Waiting {
    PageImageRequest request;
    std::promise<Picture> answer;
  };
  struct Kept {
    std::string key;
    Picture picture;
  };

  void work();
  void take(const Outcome& outcome, std::map<std::int64_t, Waiting>& underWay);
  Picture cached(const std::string& key);
  void keep(const std::string& key, const Picture& picture);

  WorkerPoolOptions options_;
  std::size_t cacheBytes_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Waiting> queue_;
  std::list<Kept> kept_;  // used last first
  std::map<std::string, std::list<Kept>::iterator> index_;
  std::size_t keptBytes_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace doichieu::serve
