#include "progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "table.h"

namespace doichieu::cli {
namespace {

constexpr int kBarWidth = 24;
constexpr std::chrono::seconds kLineEvery{15};  // where standard error is no terminal

std::string bar(double part) {
  const int full = static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * kBarWidth));
  std::string out;
  for (int i = 0; i < kBarWidth; ++i) out += i < full ? "█" : "░";
  return out;
}

std::string duration(std::chrono::seconds time) {
  const long seconds = time.count();
  char buffer[32];
  if (seconds >= 3600) {
    std::snprintf(buffer, sizeof buffer, "%ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
  } else {
    std::snprintf(buffer, sizeof buffer, "%ld:%02ld", seconds / 60, seconds % 60);
  }
  return buffer;
}

}  // namespace

ProgressBar::ProgressBar(const Context& context, bool quiet)
    : context_(context),
      quiet_(quiet),
      terminal_(isatty(STDERR_FILENO) == 1),
      lastLine_(std::chrono::steady_clock::now()) {}

ProgressBar::~ProgressBar() {
  clear();
}

void ProgressBar::onProgress(const IngestProgress& progress) {
  if (quiet_) return;
  if (terminal_) {
    draw(progress);
  } else if (const auto now = std::chrono::steady_clock::now(); now - lastLine_ >= kLineEvery) {
    lastLine_ = now;
    std::cerr << line(progress) << std::endl;
  }
}

void ProgressBar::onDocument(const DocumentResult& result) {
  if (result.result != IngestResult::failed || !result.reason) return;
  clear();
  context_.complain(context_.told(result.path, *result.reason));
}

void ProgressBar::draw(const IngestProgress& progress) {
  clear();
  std::cerr << cut(line(progress), terminalWidth() - 1) << std::flush;
  drawn_ = true;
}

void ProgressBar::clear() {
  if (drawn_) std::cerr << "\r\033[K" << std::flush;
  drawn_ = false;
}

std::string ProgressBar::line(const IngestProgress& progress) const {
  const double part =
      progress.pages > 0 ? static_cast<double>(progress.pagesDone) / static_cast<double>(progress.pages) : 0;
  std::string out =
      bar(part) + " " +
      context_.text("ingest.progress", {std::to_string(progress.documentsDone), std::to_string(progress.documents),
                                        std::to_string(progress.pagesDone),
                                        (progress.pagesKnown ? "" : "~") + std::to_string(progress.pages)});
  if (progress.pagesPerMinute > 0)
    out += " · " + context_.text("ingest.rate", {std::to_string(std::lround(progress.pagesPerMinute))});
  if (progress.remaining) out += " · " + context_.text("ingest.eta", {duration(*progress.remaining)});
  if (!progress.current.empty()) out += " · " + std::filesystem::path(progress.current).filename().string();
  return out;
}

}  // namespace doichieu::cli
