// Plans typed into tests: text as somebody would paste it, taken through the same steps as a document.
#pragma once

#include <string>

#include "doichieu/engine.h"

namespace doichieu::testing_support {

/// config/ of the source tree.
std::filesystem::path configFolder();
/// One typed page, its lines parted by '\n'.
Page typedPage(const std::string& text);
/// An engine with the given plugins linked in and no plugin folder.
Engine engineWith(std::vector<Plugin* (*)()> plugins);
/// Records of a typed plan.
PlanRecords recordsOf(const Engine& engine, const std::string& text);

}  // namespace doichieu::testing_support
