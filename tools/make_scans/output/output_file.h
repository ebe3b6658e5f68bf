#pragma once

#include <string>

namespace doichieu::make_scans {

struct OutputFile {
  std::string name;
  std::string bytes;
};

}  // namespace doichieu::make_scans
