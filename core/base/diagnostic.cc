#include "doichieu/base/diagnostic.h"

#include <array>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"info", "warning", "error"};
constexpr std::array<std::string_view, 8> kStages = {"read",    "recognize", "layout",  "text",
                                                     "outline", "extract",   "resolve", "store"};

template <typename Enum, std::size_t N>
Enum fromName(const std::array<std::string_view, N>& names, std::string_view name, const char* what) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  throw UsageError(std::string("unknown ") + what + " \"" + std::string(name) + "\"");
}

}  // namespace

std::string_view toString(Severity severity) {
  return kSeverities[static_cast<std::size_t>(severity)];
}
std::string_view toString(Stage stage) {
  return kStages[static_cast<std::size_t>(stage)];
}
Severity severityFromString(std::string_view name) {
  return fromName<Severity>(kSeverities, name, "severity");
}
Stage stageFromString(std::string_view name) {
  return fromName<Stage>(kStages, name, "stage");
}

}  // namespace doichieu
