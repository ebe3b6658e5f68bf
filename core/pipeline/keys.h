// Keys of artifacts: digests of everything that decides a result, so that what is unchanged is not done again.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "doichieu/spi/plugin.h"

namespace doichieu {

/// Digest of the plugins' ids and versions and of the files under the given folders of config/ (names and contents).
std::string artifactKey(const std::vector<PluginDescriptor>& plugins, const std::filesystem::path& configFolder,
                        const std::vector<std::string>& folders, const std::string& extra);

/// Digest of the code that makes records: the library or program that holds this function, and these libraries. A newer
/// build extracts anew what an older one had extracted, without anybody's having to raise a version.
std::string codeDigest(const std::vector<std::filesystem::path>& libraries);

/// The folders of config/ other than these, sorted: what is not known to be without influence counts.
std::vector<std::string> foldersBut(const std::filesystem::path& configFolder, const std::vector<std::string>& names);

}  // namespace doichieu
