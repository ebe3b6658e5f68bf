#include "traineddata.h"

#include <cstdint>
#include <fstream>
#include <iterator>

#include "bytes.h"

namespace doichieu::ocr::lines {
namespace {

constexpr std::size_t kPartsKnown = 24;
constexpr std::size_t kMostParts = 100;
constexpr std::int64_t kMissing = -1;

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ConfigError(file.string() + ": cannot be read");
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

TrainedData::TrainedData(const std::filesystem::path& file) : TrainedData(contentOf(file)) {}

TrainedData::TrainedData(std::string bytes) : bytes_(std::move(bytes)), parts_(kPartsKnown) {
  Bytes in(bytes_, "model");
  const std::size_t count = in.count(sizeof(std::int64_t));
  if (count > kMostParts) in.fail("it is no container of parts");
  std::vector<std::int64_t> offsets;
  for (std::size_t i = 0; i < count; ++i) offsets.push_back(in.number<std::int64_t>());
  const auto size = static_cast<std::int64_t>(bytes_.size());
  std::int64_t end = size;
  for (std::size_t i = count; i-- > 0;) {
    if (offsets[i] == kMissing) continue;
    if (offsets[i] < 0 || offsets[i] > end) in.fail("its parts overlap");
    if (i < parts_.size())
      parts_[i] = std::string_view(bytes_).substr(static_cast<std::size_t>(offsets[i]),
                                                  static_cast<std::size_t>(end - offsets[i]));
    end = offsets[i];
  }
}

std::string_view TrainedData::part(Part part) const {
  if (!has(part)) throw ConfigError("model: it has no part " + std::to_string(static_cast<int>(part)));
  return parts_[static_cast<std::size_t>(part)];
}

}  // namespace doichieu::ocr::lines
