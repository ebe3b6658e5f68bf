#include "serve/inbox.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"
#include "serve/message.h"
#include "serve/sessions.h"

namespace doichieu::serve {
namespace {

constexpr std::size_t kFilesARun = 32;
constexpr std::size_t kLongestName = 120;  // bytes: file systems take 255
constexpr std::size_t kTokenLetters = 6;
constexpr std::chrono::hours kLongestUpload{24};

/// A name without folders, control characters and what shells and other systems stumble over.
std::string harmless(const std::string& name) {
  std::string base = name.substr(name.find_last_of("/\\") + 1);
  for (char& c : base)
    if (static_cast<unsigned char>(c) < 0x20 || std::string_view("<>:\"|?*\x7f").find(c) != std::string_view::npos)
      c = '_';
  while (!base.empty() && (base.front() == '.' || base.front() == ' ' || base.front() == '~')) base.erase(0, 1);
  return toNfc(base);
}

// ".plan.pdf.part" for "plan.pdf"
constexpr std::string_view kPart = ".part";

std::filesystem::path placeOf(const std::filesystem::path& file) {
  return file.parent_path() / ("." + file.filename().string() + std::string(kPart));
}

std::filesystem::path fileOf(const std::filesystem::path& place) {
  const std::string name = place.filename().string();
  return place.parent_path() / name.substr(1, name.size() - 1 - kPart.size());
}

bool isHidden(const std::filesystem::path& file) {
  return file.filename().string().front() == '.';
}

/// A place of an upload that no service can still be writing to, were there several.
bool isAbandoned(const std::filesystem::directory_entry& entry) {
  return isHidden(entry.path()) && entry.path().extension() == kPart && entry.is_regular_file() &&
         entry.last_write_time() < std::filesystem::file_time_type::clock::now() - kLongestUpload;
}

/// False where it is there already.
bool makeExclusively(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  if (descriptor < 0 && errno == EEXIST) return false;
  if (descriptor < 0) throw HttpError(507, "");
  close(descriptor);
  return true;
}

std::string shortened(const std::string& stem) {
  return stem.substr(0, characterStart(stem, std::min(stem.size(), kLongestName)));
}

}  // namespace

Inbox::Inbox(InboxSettings settings, DocumentProcessor& processor)
    : settings_(std::move(settings)), processor_(processor) {
  std::error_code error;
  std::filesystem::create_directories(settings_.folder, error);
  if (error) throw Error(settings_.folder.string() + ": the inbox folder cannot be made: " + error.message());
  settings_.ingest.cancelled = [this] { return stopping_.load(); };
  thread_ = std::thread([this] { work(); });
}

Inbox::~Inbox() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

// Whoever holds the hidden file holds the name: nobody else can bring a file of that name into being before it is
// taken.
std::filesystem::path Inbox::placeFor(const std::string& name) const {
  const std::filesystem::path clean(harmless(name));
  std::string ending = clean.extension().string();
  if (ending.size() > 10) ending.clear();
  std::string stem = shortened(clean.stem().string());
  if (stem.empty()) stem = "document";
  std::filesystem::path file = settings_.folder / (stem + ending);
  while (true) {
    const std::filesystem::path place = placeOf(file);
    if (makeExclusively(place)) {
      if (!std::filesystem::exists(file)) return place;
      std::filesystem::remove(place);
    }
    file = settings_.folder / (stem + "." + randomToken().substr(0, kTokenLetters) + ending);
  }
}

std::vector<std::filesystem::path> Inbox::take(const std::vector<std::filesystem::path>& places) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& place : places) {
    files.push_back(fileOf(place));
    std::filesystem::rename(place, files.back());
  }
  add(files);
  return files;
}

void Inbox::add(std::vector<std::filesystem::path> files, bool retry) {
  {
    const std::lock_guard lock(mutex_);
    for (std::filesystem::path& file : files) queue_.push_back({std::move(file), retry});
  }
  wake_.notify_all();
}

std::vector<std::filesystem::path> Inbox::waiting() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::filesystem::path> files;
  for (const Entry& entry : queue_) files.push_back(entry.file);
  return files;
}

std::string Inbox::trouble() const {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

void Inbox::takeUpWhatIsLeft() {
  const std::string trouble = withStore([this](Store& store) {
    std::vector<std::filesystem::path> left;
    for (const auto& entry : std::filesystem::directory_iterator(settings_.folder)) {
      if (isAbandoned(entry)) std::filesystem::remove(entry.path());
      if (isHidden(entry.path()) || !entry.is_regular_file()) continue;
      const auto known = store.ledger().find(std::filesystem::canonical(entry.path()).string());
      const bool ended = known && known->status != DocumentStatus::queued && known->status != DocumentStatus::read;
      if (!ended) left.push_back(entry.path());
    }
    std::sort(left.begin(), left.end());
    add(std::move(left));
  });
  if (!trouble.empty()) note(trouble);
  busy_ = false;
}

void Inbox::work() {
  takeUpWhatIsLeft();
  while (true) {
    keepUp();
    std::vector<std::filesystem::path> files;
    bool retry = false;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (stopping_) return;
      retry = queue_.front().retry;
      while (!queue_.empty() && files.size() < kFilesARun && queue_.front().retry == retry) {
        files.push_back(std::move(queue_.front().file));
        queue_.pop_front();
      }
      busy_ = true;
    }
    runOnce(files, retry);
    busy_ = false;
  }
}

void Inbox::runOnce(const std::vector<std::filesystem::path>& files, bool retry) {
  note(withStore([&](Store& store) {
    IngestOptions options = settings_.ingest;
    options.retryFailed = retry;
    Ingest(store, processor_, options).run(files);
  }));
}

void Inbox::keepUp() {
  if (!settings_.upkeep || stopping_ || !waiting().empty()) return;
  const std::string trouble =
      withStore([this](Store& store) { settings_.upkeep(store, [this] { return stopping_ || !waiting().empty(); }); });
  if (!trouble.empty()) note(trouble);
}

// A store that is full or locked, or a missing plugin, must not end the service: the page tells it.
std::string Inbox::withStore(const std::function<void(Store&)>& work) const {
  try {
    Store store(settings_.store);
    work(store);
    return "";
  } catch (const std::exception& e) {
    return e.what();
  }
}

void Inbox::note(const std::string& trouble) {
  const std::lock_guard lock(mutex_);
  trouble_ = trouble;
}

}  // namespace doichieu::serve
