#include "kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace doichieu::ocr::lines {
namespace {

constexpr float kOne = 127;  // of activations

using Curve = std::vector<CurvePoint>;

// The last place stands for all beyond it.
template <typename Function>
Curve curveOf(Function at) {
  Curve curve(kCurvePlaces);
  for (int i = 0; i < kCurvePlaces; ++i) {
    const auto value = static_cast<float>(at(i / static_cast<double>(kPlacesPerUnit)));
    const auto next = static_cast<float>(at((i + 1) / static_cast<double>(kPlacesPerUnit)));
    curve[static_cast<std::size_t>(i)] = {value, next - value};
  }
  curve.back() = {1, 0};
  return curve;
}

float along(const CurvePoint* curve, float x) {
  const float place = std::min(x * kPlacesPerUnit, static_cast<float>(kCurvePlaces - 1));
  const int index = static_cast<int>(place);
  return curve[index].value + curve[index].rise * (place - static_cast<float>(index));
}

float tanhOf(float x) {
  return x < 0 ? -along(tanhCurve(), -x) : along(tanhCurve(), x);
}
float logisticOf(float x) {
  return x < 0 ? 1 - along(logisticCurve(), -x) : along(logisticCurve(), x);
}

/// To 127ths, halves away from zero.
std::int8_t byteOf(float x) {
  const float scaled = x * kOne;
  const int rounded = scaled >= 0 ? static_cast<int>(scaled + 0.5F) : -static_cast<int>(-scaled + 0.5F);
  return static_cast<std::int8_t>(std::clamp(rounded, -127, 127));
}

void multiply(const Weights& weights, const std::int8_t* inputs, std::int32_t* sums) {
  const std::int8_t* at = weights.bytes;
  for (int block = 0; block < weights.blocks; ++block, sums += kRowsTogether)
    for (int group = 0; group < weights.groups; ++group)
      for (int row = 0; row < kRowsTogether; ++row)
        for (int i = 0; i < kInputsTogether; ++i) sums[row] += *at++ * inputs[group * kInputsTogether + i];
}

void multiplyFour(const Weights& weights, const std::int8_t* const* inputs, std::int32_t* const* sums) {
  for (int i = 0; i < kVectorsTogether; ++i) multiply(weights, inputs[i], sums[i]);
}

void largestOf(const std::int8_t* weights, const std::int32_t* start, const Window* windows, int count,
               std::int32_t* largest) {
  for (int i = 0; i < count; ++i) {
    std::int8_t inputs[kTaps * kInputsTogether];
    std::memcpy(inputs, windows[i].columns, sizeof inputs);
    std::int32_t sums[kTapFeatures];
    std::copy(start, start + kTapFeatures, sums);
    multiply({weights, kTapFeatures / kRowsTogether, kTaps}, inputs, sums);
    for (int feature = 0; feature < kTapFeatures; ++feature)
      largest[feature] = i == 0 ? sums[feature] : std::max(largest[feature], sums[feature]);
  }
}

void squash(const std::int32_t* sums, const float* scales, int count, std::int8_t* outputs) {
  for (int i = 0; i < count; ++i) outputs[i] = byteOf(tanhOf(static_cast<float>(sums[i]) * scales[i]));
}

void cells(const std::int32_t* sums, const float* scales, int count, float* states, std::int8_t* outputs) {
  const auto gate = [&](int which, int i) {
    return static_cast<float>(sums[which * count + i]) * scales[which * count + i];
  };
  for (int i = 0; i < count; ++i) {
    const float kept = states[i] * logisticOf(gate(2, i));
    const float added = tanhOf(gate(0, i)) * logisticOf(gate(1, i));
    states[i] = std::clamp(kept + added, -kFullState, kFullState);
    outputs[i] = byteOf(tanhOf(states[i]) * logisticOf(gate(3, i)));
  }
}

}  // namespace

const CurvePoint* tanhCurve() {
  static const Curve curve = curveOf([](double x) { return std::tanh(x); });
  return curve.data();
}

const CurvePoint* logisticCurve() {
  static const Curve curve = curveOf([](double x) { return 1 / (1 + std::exp(-x)); });
  return curve.data();
}

const Kernels& portableKernels() {
  static const Kernels kernels = {"portable", false, multiply, multiplyFour, largestOf, squash, cells};
  return kernels;
}

const Kernels& bestKernels() {
  for (const Kernels* kernels : {vnniKernels(), avx2Kernels()})
    if (kernels != nullptr) return *kernels;
  return portableKernels();
}

}  // namespace doichieu::ocr::lines
