#include "interruption.h"

#include <csignal>

namespace doichieu::cli {
namespace {

volatile std::sig_atomic_t wasInterrupted = 0;

void onSignal(int signal) {
  if (wasInterrupted != 0) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
  wasInterrupted = 1;
}

}  // namespace

void watchForInterruption() {
  std::signal(SIGINT, onSignal);
  std::signal(SIGTERM, onSignal);
}

bool interrupted() {
  return wasInterrupted != 0;
}

}  // namespace doichieu::cli
