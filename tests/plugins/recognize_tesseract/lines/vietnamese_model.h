// The installed model, for tests.
#pragma once

#include <tesseract/baseapi.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace doichieu::ocr::testing_support {

/// Where Tesseract looks for its models.
inline std::filesystem::path modelFolder() {
  tesseract::TessBaseAPI api;
  api.Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY);
  return api.GetDatapath();
}

inline const std::string& vietnameseModel() {
  static const std::string bytes = [] {
    std::ifstream in(modelFolder() / "vie.traineddata", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return bytes;
}

}  // namespace doichieu::ocr::testing_support
