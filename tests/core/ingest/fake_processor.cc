#include "core/ingest/fake_processor.h"

#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>
#include <new>
#include <thread>

#include "doichieu/base/error.h"

namespace doichieu::testing_support {
namespace {

/// Hidden, so that a walk over the folder passes it over.
std::filesystem::path logOf(const std::filesystem::path& document) {
  return document.parent_path() / ("." + document.filename().string() + ".read");
}

using Script = std::multimap<std::string, std::string>;

Script scriptOf(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw DocumentError({"file.unreadable", Severity::error, Stage::read, 0, {file.string()}, ""});
  Script script;
  for (std::string key, value; in >> key >> value;) script.emplace(key, value);
  return script;
}

bool says(const Script& script, const std::string& key, const std::string& value) {
  const auto [begin, end] = script.equal_range(key);
  for (auto line = begin; line != end; ++line)
    if (line->second == value) return true;
  return false;
}

/// Does what the script says is to happen at this place: "open", "finish" or a page's number.
void misbehave(const Script& script, const std::string& place) {
  if (says(script, "throw", place))
    throw DocumentError({"fake.torn", Severity::error, Stage::read, 0, {place}, "as told"});
  if (says(script, "surprise", place)) throw std::runtime_error("a surprise");
  if (says(script, "config", place)) throw ConfigError("vie.traineddata is missing; install tesseract-ocr-vie");
  if (says(script, "memory", place)) throw std::bad_alloc();
  if (says(script, "crash", place)) {
    signal(SIGSEGV, SIG_DFL);  // past any handler of a sanitizer
    raise(SIGSEGV);
  }
  if (says(script, "exit", place)) {
    if (write(STDERR_FILENO, "last words\n", 11) != 11) std::abort();
    _exit(7);
  }
  if (says(script, "greedy", place)) {
    std::vector<std::unique_ptr<char[]>> hoard;
    while (hoard.size() < 16) hoard.emplace_back(new char[std::size_t{1} << 28]);
  }
  if (says(script, "network", place) && socket(AF_INET, SOCK_STREAM, 0) >= 0)
    throw DocumentError({"fake.connected", Severity::error, Stage::read, 0, {}, ""});
  if (says(script, "hang", place))
    while (true) pause();
}

class FakeReading : public DocumentReading {
 public:
  explicit FakeReading(const std::filesystem::path& file) : file_(file), script_(scriptOf(file)) {
    misbehave(script_, "open");
  }

  DocumentInfo info() override {
    const auto pages = script_.find("pages");
    return {pages == script_.end() ? 1 : std::stoi(pages->second),
            "text/x-fake",
            {{"fake.opened", Severity::info, Stage::read, 0, {}, ""}}};
  }

  Page readPage(int number) override {
    const std::string place = std::to_string(number);
    std::ofstream(logOf(file_), std::ios::app) << place + "\n";
    if (const auto slow = script_.find("slow"); slow != script_.end())
      std::this_thread::sleep_for(std::chrono::milliseconds(std::stoi(slow->second)));
    if (const auto meet = script_.find("meet"); meet != script_.end())
      while (pagesRead(file_).size() < std::stoul(meet->second))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    misbehave(script_, place);
    Page page;
    page.number = number;
    PageLine line;
    const auto copy = script_.find("copy");
    line.text = "trang " + place + " của " + (copy == script_.end() ? file_.filename().string() : copy->second);
    page.items.emplace_back(line);
    return page;
  }

 private:
  std::filesystem::path file_;
  Script script_;
};

}  // namespace

std::unique_ptr<DocumentReading> FakeProcessor::open(const std::filesystem::path& file) {
  return std::make_unique<FakeReading>(file);
}

PlanRecords FakeProcessor::finish(const std::vector<Page>& pages, SourceInfo source) {
  PlanRecords plan;
  if (std::filesystem::exists(source.path)) {
    const Script script = scriptOf(source.path);
    misbehave(script, "finish");
    if (const auto copy = script.find("copy"); copy != script.end()) {
      plan.header.issuer = "Ủy ban nhân dân xã Đồng Lạc";
      plan.header.symbol = copy->second;
    }
  }
  plan.source = std::move(source);
  plan.header.title = "Kế hoạch theo " + rulesKey_;
  for (const Page& page : pages) {
    const std::string& text = std::get<PageLine>(page.items.at(0)).text;
    Target target;
    target.id = "t" + std::to_string(page.number);
    target.text = text;
    target.anchors = {{page.number, {}, plan.text.size(), plan.text.size() + text.size()}};
    plan.targets.push_back(target);
    plan.text += text + "\n";
  }
  return plan;
}

std::vector<int> pagesRead(const std::filesystem::path& document) {
  std::ifstream in(logOf(document));
  std::vector<int> pages;
  for (int page = 0; in >> page;) pages.push_back(page);
  return pages;
}

std::filesystem::path fakeWorker() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fake_worker";
}

}  // namespace doichieu::testing_support
