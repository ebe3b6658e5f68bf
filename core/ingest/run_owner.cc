#include "ingest/run_owner.h"

#include <Poco/Environment.h>
#include <Poco/StringTokenizer.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <sstream>

namespace doichieu {
namespace {

/// Field 22 of /proc/PID/stat, in clock ticks since boot; "" where there is no such process. The second field, the
/// program's name in parentheses, may hold blanks and parentheses.
std::string startTime(const std::string& process) {
  std::ifstream file("/proc/" + process + "/stat");
  std::string line;
  std::getline(file, line);
  const std::size_t nameEnd = line.rfind(')');
  if (nameEnd == std::string::npos) return "";
  std::istringstream fields(line.substr(nameEnd + 1));
  std::string field;
  for (int number = 3; number <= 22; ++number) fields >> field;
  return field;
}

}  // namespace

std::string newRunOwner() {
  static std::atomic<int> runs{0};
  const std::string process = std::to_string(getpid());
  return Poco::Environment::nodeName() + ":" + process + ":" + startTime(process) + ":" + std::to_string(++runs);
}

bool runOwnerIsAlive(const std::string& owner) {
  const Poco::StringTokenizer parts(owner, ":");
  if (parts.count() != 4) return false;
  if (parts[0] != Poco::Environment::nodeName()) return true;
  const std::string start = startTime(parts[1]);
  return !start.empty() && start == parts[2];
}

}  // namespace doichieu
