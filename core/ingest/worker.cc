#include "ingest/worker.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "doichieu/base/error.h"
#include "ingest/job_messages.h"
#include "ingest/worker_process.h"

namespace doichieu {
namespace {

constexpr std::size_t kLastWords = 2000;  // bytes of standard error that are kept

void closeIfOpen(int& descriptor) {
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
}

/// The environment of a worker: ours, and one thread an engine. Two threads of Tesseract's OpenMP regions wait for each
/// other on a busy machine and make pages slower than one alone; the pages are what runs in parallel.
std::vector<std::string> workerEnvironment() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable)
    if (std::strncmp(*variable, "OMP_THREAD_LIMIT=", 17) != 0) variables.emplace_back(*variable);
  variables.emplace_back("OMP_THREAD_LIMIT=1");
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

class SpawnAttributes {
 public:
  SpawnAttributes() {
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnAttributes() { posix_spawnattr_destroy(&attributes); }
  posix_spawnattr_t attributes;
};

class SpawnActions {
 public:
  SpawnActions(int socket, int errors) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions); }
  posix_spawn_file_actions_t actions;
};

}  // namespace

Worker::Worker(const std::vector<std::string>& command, const WorkerLimits& limits) : limits_(limits) {
  start(command);
  outgoing_ = limitsToLine(limits) + "\n";
  deadline_ = Clock::now() + limits.start;
}

Worker::~Worker() {
  if (process_ > 0) {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }
  closeIfOpen(socket_);
  closeIfOpen(errors_);
}

void Worker::start(const std::vector<std::string>& command) {
  std::array<int, 2> ends{-1, -1}, errors{-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0 || pipe2(errors.data(), O_CLOEXEC) != 0) {
    closeIfOpen(ends[0]);
    closeIfOpen(ends[1]);
    throw Error(std::string("a worker process cannot be started: ") + std::strerror(errno));
  }
  std::vector<std::string> words = command, environment = workerEnvironment();
  const SpawnActions actions(ends[1], errors[1]);
  const SpawnAttributes attributes;
  const int result = posix_spawnp(&process_, command.front().c_str(), &actions.actions, &attributes.attributes,
                                  pointers(words).data(), pointers(environment).data());
  closeIfOpen(ends[1]);
  closeIfOpen(errors[1]);
  socket_ = ends[0];
  errors_ = errors[0];
  if (result != 0) {
    process_ = -1;
    closeIfOpen(socket_);
    closeIfOpen(errors_);
    throw Error("a worker process (" + command.front() + ") cannot be started: " + std::strerror(result));
  }
  fcntl(socket_, F_SETFL, O_NONBLOCK);
  fcntl(errors_, F_SETFL, O_NONBLOCK);
}

void Worker::submit(Job job) {
  outgoing_ += toMessage(job).text();
  deadline_ = Clock::now() + limits_.of(job.kind);
  job.pages.clear();
  job_ = std::move(job);
  send();
}

void Worker::watch(std::vector<pollfd>& descriptors) const {
  const short wanted = outgoing_.empty() ? POLLIN : POLLIN | POLLOUT;
  descriptors.push_back({socket_, wanted, 0});
  descriptors.push_back({errors_, POLLIN, 0});
}

Worker::Report Worker::attend() {
  Report report;
  send();
  listen();
  const bool open = receive();
  takeMessages(report);
  const bool waiting = !ready_ || job_.has_value();
  const bool timedOut = waiting && Clock::now() > deadline_;
  if (!open || garbled_ || timedOut || spent_) bury(report, timedOut && open);
  return report;
}

void Worker::send() {
  while (!outgoing_.empty()) {
    const ssize_t count = ::send(socket_, outgoing_.data(), outgoing_.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;  // full, or hung up, which receive() notices
    outgoing_.erase(0, static_cast<std::size_t>(count));
  }
}

bool Worker::receive() {
  std::array<char, 64 * 1024> buffer;
  while (true) {
    const ssize_t count = read(socket_, buffer.data(), buffer.size());
    if (count > 0)
      incoming_.add({buffer.data(), static_cast<std::size_t>(count)});
    else if (count == 0 || (errno != EAGAIN && errno != EINTR))
      return false;
    else if (errno == EAGAIN)
      return true;
  }
}

void Worker::listen() {
  std::array<char, 4096> buffer;
  ssize_t count;
  while ((count = read(errors_, buffer.data(), buffer.size())) > 0)
    lastWords_.append(buffer.data(), static_cast<std::size_t>(count));
  if (lastWords_.size() > kLastWords) lastWords_.erase(0, lastWords_.size() - kLastWords);
}

void Worker::takeMessages(Report& report) {
  try {
    while (const auto message = incoming_.next()) {
      if (!ready_) {
        garbled_ = message->header != kReadyLine;
        ready_ = !garbled_;
      } else if (job_) {
        report.outcome = outcomeFromMessage(*message);
        spent_ = report.outcome->failure && report.outcome->failure->code == kOutOfMemory;
        job_.reset();
        ++jobsDone_;
      }
    }
  } catch (const Error& e) {
    garbled_ = true;
    lastWords_ = e.what();
  }
}

// Killed in any case: one that closed its socket may live on and wait for something. How a process ended that was on
// its way out already stays what it was.
void Worker::bury(Report& report, bool timedOut) {
  kill(process_, SIGKILL);
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = -1;
  listen();
  report.ended = true;
  report.neverReady = !ready_;
  report.lastWords = lastWords_;
  if (!job_) return;
  if (timedOut)
    report.outcome = failed(*job_, "worker.timeout", {std::to_string(limits_.of(job_->kind).count())}, lastWords_);
  else
    report.outcome = failed(*job_, "worker.crashed", {causeOfDeath(status)}, lastWords_);
  job_.reset();
}

std::string Worker::causeOfDeath(int status) const {
  if (garbled_) return "garbled reply";
  if (WIFSIGNALED(status)) return std::string("SIG") + sigabbrev_np(WTERMSIG(status));
  return "exit code " + std::to_string(WEXITSTATUS(status));
}

}  // namespace doichieu
