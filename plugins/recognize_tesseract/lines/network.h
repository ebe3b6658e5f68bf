// The network of a model, ready to run: a picture of a line to the likelihood of each code at each place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kernels.h"
#include "network_file.h"

namespace doichieu::ocr::lines {

/// A line's picture as the network takes it: -127 black to 127 white, column by column.
struct Picture {
  Picture(int pictureWidth, int pictureHeight)
      : width(pictureWidth),
        height(pictureHeight),
        pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) + kSpare) {}

  static constexpr std::size_t kSpare = 4;  // bytes beyond the last pixel that may be read
  int width = 0, height = 0;
  std::vector<std::int8_t> pixels;

  std::int8_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(x) * static_cast<std::size_t>(height) + static_cast<std::size_t>(y)];
  }
};

/// Likelihoods from left to right; those of a place sum up to 1.
struct Likelihoods {
  int places = 0, codes = 0;
  std::vector<float> values;

  const float* at(int place) const {
    return values.data() + static_cast<std::size_t>(place) * static_cast<std::size_t>(codes);
  }
};

/// A matrix in the order of the kernels. Rows and inputs are rounded up; what is added there is zero.
struct Packed {
  std::vector<std::int8_t> bytes;
  std::vector<std::int32_t> start;  // of the sums: the bias, and what shifted products are too much
  std::vector<float> scales;
  int rows = 0, inputs = 0;  // rounded up

  Weights weights() const { return {bytes.data(), rows / kRowsTogether, inputs / kInputsTogether}; }
};

class Network {
 public:
  Network(const FileNetwork& file, const Kernels& kernels);

  int height() const { return height_; }
  int codes() const { return codes_; }
  int pixelsAPlace() const { return poolX_; }

  /// Safe to run in parallel. The picture is of the network's height and wider than one place.
  Likelihoods run(const Picture& picture) const;

 private:
  struct Lstm {
    Packed inputs, state;  // the four gates one below the other; `inputs.start` holds the start of both
    int size = 0;
    bool backwards = false;
  };
  /// Rows of bytes, one a place.
  struct Features {
    int places = 0, count = 0;
    std::vector<std::int8_t> bytes;

    Features(int places, int count);
    std::int8_t* at(int place) {
      return bytes.data() + static_cast<std::size_t>(place) * static_cast<std::size_t>(count);
    }
    const std::int8_t* at(int place) const {
      return bytes.data() + static_cast<std::size_t>(place) * static_cast<std::size_t>(count);
    }
  };

  Lstm packed(const FileLstm& file) const;
  Features pooled(const Picture& picture) const;
  Features alongColumns(const Features& pooled, int places) const;
  Features alongRow(const Lstm& lstm, const Features& from) const;
  Likelihoods softmax(const Features& from) const;

  const Kernels& kernels_;
  int height_, poolX_, poolY_, codes_;
  std::uint64_t seed_;
  Packed taps_;
  Lstm columns_;
  std::vector<Lstm> rows_;
  Packed output_;
};

}  // namespace doichieu::ocr::lines
