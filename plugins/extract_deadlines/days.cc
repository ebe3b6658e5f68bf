#include "days.h"

#include <cstdio>

namespace doichieu::deadlines {

std::string iso(Day day) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return buffer;
}

Day fromIso(const std::string& text) {
  return dayOf(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8, 2)));
}

}  // namespace doichieu::deadlines
