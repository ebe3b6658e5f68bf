#include "support/program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace doichieu::testing_support {
namespace {

const std::filesystem::path kBinary = DOICHIEU_BINARY_DIR;
const std::filesystem::path kSource = DOICHIEU_SOURCE_DIR;

// Starts the program in a process group of its own with its output in files.
pid_t start(const std::filesystem::path& program, const std::vector<std::string>& words,
            const std::filesystem::path& out, const std::filesystem::path& err,
            const std::filesystem::path& input = "/dev/null") {
  std::vector<std::string> all{program.string()};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& word : all) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child != 0) return child;
  setpgid(0, 0);
  setenv("DOICHIEU_CONFIG", (kSource / "config").c_str(), 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  dup2(open(input.c_str(), O_RDONLY), STDIN_FILENO);
  dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDOUT_FILENO);
  dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDERR_FILENO);
  execv(arguments.front(), arguments.data());
  _exit(127);
}

Outcome finished(const std::filesystem::path& program, const std::vector<std::string>& words,
                 const std::string& input) {
  const Folder folder;
  const pid_t child = start(program, words, folder / "out", folder / "err", folder.write("in", input));
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status), bytesOf(folder / "out"),
          bytesOf(folder / "err")};
}

}  // namespace

std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Outcome runProgram(const std::filesystem::path& program, const std::vector<std::string>& words) {
  return finished(program, words, "");
}

Outcome doichieu(const std::vector<std::string>& words, const std::string& input) {
  return finished(kBinary / "doichieu", words, input);
}

pid_t startDoichieu(const std::vector<std::string>& words, const std::filesystem::path& out,
                    const std::filesystem::path& err) {
  return start(kBinary / "doichieu", words, out, err);
}

void killDoichieuAfter(const std::vector<std::string>& words, int milliseconds, int signal) {
  const Folder folder;
  const pid_t child = start(kBinary / "doichieu", words, folder / "out", folder / "err");
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  kill(child, signal);
  int status = 0;
  waitpid(child, &status, 0);
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "doichieu-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder: " + name);
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path Folder::write(const std::string& name, const std::string& bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return path_ / name;
}

void makeScans(const std::filesystem::path& folder, const std::vector<std::string>& options,
               const std::vector<std::string>& plans) {
  std::vector<std::string> words{"--seed", "1", "--out", folder.string()};
  words.insert(words.end(), options.begin(), options.end());
  const std::filesystem::path sources = kSource / "corpus/sources/plan";
  for (const std::string& plan : plans) words.push_back((sources / (plan + ".plan")).string());
  if (plans.empty()) words.push_back(sources.string());
  const Outcome run = runProgram(kBinary / "make_scans", words);
  if (run.exitCode != 0) throw std::runtime_error("make_scans: " + run.err);
}

}  // namespace doichieu::testing_support
