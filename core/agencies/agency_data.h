// The tables behind AgencyDirectory.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "doichieu/rules/gazetteer.h"

namespace doichieu::agencies {

enum class HeadClass { body, generic, title };

struct Head {
  std::string text;
  std::string line;
  HeadClass headClass = HeadClass::body;
};

struct Data {
  std::vector<Body> bodies;
  std::vector<Head> heads;
  Gazetteer names;       // -> index into bodies
  Gazetteer headNames;   // -> index into heads
};

/// Throws ConfigError.
Data loadData(const std::filesystem::path& configFolder);

/// The longest head with which the text begins; nullptr where there is none.
const Head* headOf(const Data& data, std::string_view text);
/// Length in bytes of the known name with which the text begins; 0 where it begins with none.
std::size_t knownNameAtStart(const Data& data, std::string_view text);

}  // namespace doichieu::agencies
