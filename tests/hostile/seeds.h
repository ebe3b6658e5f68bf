// One sound file of every format that is read, made of a plan of the corpus: small, since thousands are made of each.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace doichieu::hostile {

struct Seed {
  std::string name;    // "scan-jpeg"
  std::string ending;  // ".pdf"
  std::string bytes;   // what gets damaged
  /// Where the damage is to reach what lies inside: makes the file of its damaged inner part. May be empty.
  std::function<std::string(const std::string&)> wrap;

  std::string file(const std::string& content) const { return wrap ? wrap(content) : content; }
};

std::vector<Seed> seedsOf(const std::filesystem::path& plan);

}  // namespace doichieu::hostile
