// make_scans: corpus plans in, clean PDFs and believable scans out. See --help.

#include <fstream>
#include <iostream>

#include "command_line.h"
#include "error.h"
#include "plan/parser.h"

namespace {

using namespace doichieu::make_scans;

constexpr int kAllDone = 0, kSomeFailed = 1, kUsage = 2;

void write(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.flush()) throw RenderError(path.string() + ": cannot be written");
}

/// A bad plan costs that plan only.
int renderAll(const CommandLine& command) {
  int code = kAllDone;
  std::filesystem::create_directories(command.out);
  for (const std::filesystem::path& file : planFiles(command)) {
    try {
      for (const OutputFile& output : renderPlan(readPlan(file), command.order))
        write(command.out / output.name, output.bytes);
    } catch (const std::runtime_error& error) {
      std::cerr << "make_scans: " << error.what() << '\n';
      code = kSomeFailed;
    }
  }
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const CommandLine command = parseCommandLine({argv + 1, argv + argc});
    if (!command.help) return renderAll(command);
    std::cout << helpText();
    return kAllDone;
  } catch (const UsageError& error) {
    std::cerr << "make_scans: " << error.what() << "\n(make_scans --help shows examples)\n";
    return kUsage;
  } catch (const std::exception& error) {
    std::cerr << "make_scans: " << error.what() << '\n';
    return kSomeFailed;
  }
}
