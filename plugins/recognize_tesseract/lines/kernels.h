// The arithmetic of the network: products of bytes, and the curves that follow them.
//
// Every version gives the same numbers: sums are whole, and the curves' steps are those of one order of roundings. They
// differ in speed only.
#pragma once

#include <cstdint>

namespace doichieu::ocr::lines {

inline constexpr int kRowsTogether = 8;     // outputs whose weights lie side by side
inline constexpr int kInputsTogether = 4;   // inputs that are multiplied at a time
inline constexpr int kVectorsTogether = 4;  // inputs vectors that share the reading of weights
inline constexpr int kTaps = 3;             // columns of a 3 x 3 window
inline constexpr int kTapFeatures = 16;

/// Weights in the order in which they are read: for 8 rows, for 4 inputs, row by row.
struct Weights {
  const std::int8_t* bytes = nullptr;
  int blocks = 0;  // of 8 rows
  int groups = 0;  // of 4 inputs
};

/// Windows of 3 x 3 pixels: three columns of which the three lower bytes count.
struct Window {
  std::uint32_t columns[kTaps];
};

struct Kernels {
  const char* name;
  /// The products are those of (input + 128): what that adds has to be taken off beforehand.
  bool shifted;
  /// sums += weights * inputs; `inputs` are 4 * groups bytes.
  void (*multiply)(const Weights& weights, const std::int8_t* inputs, std::int32_t* sums);
  /// The same for four inputs.
  void (*multiplyFour)(const Weights& weights, const std::int8_t* const* inputs, std::int32_t* const* sums);
  /// Of each of 16 features the largest sum over the windows, from `start` on.
  void (*largestOf)(const std::int8_t* weights, const std::int32_t* start, const Window* windows, int count,
                    std::int32_t* largest);
  /// outputs = tanh(sums * scales) in 127ths; `count` is a multiple of 8, as below.
  void (*squash)(const std::int32_t* sums, const float* scales, int count, std::int8_t* outputs);
  /// One step of `count` cells: sums and scales of the four gates one after the other.
  void (*cells)(const std::int32_t* sums, const float* scales, int count, float* states, std::int8_t* outputs);
};

const Kernels& portableKernels();
/// The best for this processor. `avx2Kernels` and `vnniKernels` give none where it has not got the instructions.
const Kernels& bestKernels();
const Kernels* avx2Kernels();
const Kernels* vnniKernels();

/// tanh and the logistic curve at 256 places a unit, as far as they differ from 1, with the way to the next place.
struct CurvePoint {
  float value, rise;
};
inline constexpr int kCurvePlaces = 4096;
inline constexpr float kPlacesPerUnit = 256;
inline constexpr float kFullState = 100;  // a cell's state stays within
const CurvePoint* tanhCurve();
const CurvePoint* logisticCurve();

}  // namespace doichieu::ocr::lines
