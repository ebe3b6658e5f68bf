// The container of a Tesseract model (NAME.traineddata): a count, as many offsets of 64 bits (-1 where there is no such
// part), then the parts, each up to the next offset.
// Source: src/ccutil/tessdatamanager.h of Tesseract 5.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::ocr::lines {

/// The parts of a model for lines, by their numbers in the file.
enum class Part { network = 17, punctuation = 18, words = 19, numbers = 20, alphabet = 21, codes = 22 };

class TrainedData {
 public:
  /// Throws ConfigError where the file cannot be read or is none.
  explicit TrainedData(const std::filesystem::path& file);
  explicit TrainedData(std::string bytes);
  TrainedData(const TrainedData&) = delete;  // its parts point into its bytes
  TrainedData& operator=(const TrainedData&) = delete;

  bool has(Part part) const { return !parts_[static_cast<std::size_t>(part)].empty(); }
  /// Lives as long as this. Throws ConfigError where the model has no such part.
  std::string_view part(Part part) const;

 private:
  const std::string bytes_;
  std::vector<std::string_view> parts_;
};

}  // namespace doichieu::ocr::lines
