// The loops of the kernels over registers of 256 bits; a family of instructions gives them its way to take four inputs
// and to add their products. For the sources that are compiled for such instructions only.
#pragma once

#include <immintrin.h>

#include <cstddef>

#include "kernels.h"

namespace doichieu::ocr::lines {
namespace {  // of each source its own: the same loop is compiled for other instructions elsewhere

constexpr int kBlockBytes = kRowsTogether * kInputsTogether;

inline __m256i load(const void* from) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(from));
}
inline void store(void* to, __m256i value) {
  _mm256_storeu_si256(static_cast<__m256i*>(to), value);
}

inline __m256i fourInputs(const void* inputs) {
  std::int32_t four = 0;
  __builtin_memcpy(&four, inputs, sizeof four);
  return _mm256_set1_epi32(four);
}

template <typename Family>
void multiply(const Weights& weights, const std::int8_t* inputs, std::int32_t* sums) {
  const std::size_t row = static_cast<std::size_t>(weights.groups) * kBlockBytes;
  const std::int8_t* at = weights.bytes;
  int block = 0;
  for (; block + 4 <= weights.blocks; block += 4, at += 4 * row, sums += 4 * kRowsTogether) {
    __m256i a = load(sums), b = load(sums + 8), c = load(sums + 16), d = load(sums + 24);
    const std::int8_t* w = at;
    for (int group = 0; group < weights.groups; ++group, w += kBlockBytes) {
      const __m256i u = Family::inputs(inputs + group * kInputsTogether);
      a = Family::add(a, u, load(w));
      b = Family::add(b, u, load(w + row));
      c = Family::add(c, u, load(w + 2 * row));
      d = Family::add(d, u, load(w + 3 * row));
    }
    store(sums, a), store(sums + 8, b), store(sums + 16, c), store(sums + 24, d);
  }
  for (; block < weights.blocks; ++block, sums += kRowsTogether) {
    __m256i a = load(sums);
    for (int group = 0; group < weights.groups; ++group, at += kBlockBytes)
      a = Family::add(a, Family::inputs(inputs + group * kInputsTogether), load(at));
    store(sums, a);
  }
}

template <typename Family>
void multiplyFour(const Weights& weights, const std::int8_t* const* inputs, std::int32_t* const* sums) {
  const std::int8_t* at = weights.bytes;
  for (int to = 0; to < weights.blocks * kRowsTogether; to += kRowsTogether) {
    __m256i a = load(sums[0] + to), b = load(sums[1] + to), c = load(sums[2] + to), d = load(sums[3] + to);
    for (int from = 0; from < weights.groups * kInputsTogether; from += kInputsTogether, at += kBlockBytes) {
      const __m256i w = load(at);
      a = Family::add(a, Family::inputs(inputs[0] + from), w);
      b = Family::add(b, Family::inputs(inputs[1] + from), w);
      c = Family::add(c, Family::inputs(inputs[2] + from), w);
      d = Family::add(d, Family::inputs(inputs[3] + from), w);
    }
    store(sums[0] + to, a), store(sums[1] + to, b), store(sums[2] + to, c), store(sums[3] + to, d);
  }
}

template <typename Family>
void largestOf(const std::int8_t* weights, const std::int32_t* start, const Window* windows, int count,
               std::int32_t* largest) {
  const std::int8_t* second = weights + kTaps * kBlockBytes;
  __m256i first[kTaps], last[kTaps];
  for (int tap = 0; tap < kTaps; ++tap) {
    first[tap] = load(weights + tap * kBlockBytes);
    last[tap] = load(second + tap * kBlockBytes);
  }
  const __m256i startFirst = load(start), startLast = load(start + kRowsTogether);
  __m256i mostFirst = _mm256_set1_epi32(INT32_MIN), mostLast = mostFirst;
  for (int i = 0; i < count; ++i) {
    __m256i sumFirst = startFirst, sumLast = startLast;
    for (int tap = 0; tap < kTaps; ++tap) {
      const __m256i u = Family::inputs(&windows[i].columns[tap]);
      sumFirst = Family::add(sumFirst, u, first[tap]);
      sumLast = Family::add(sumLast, u, last[tap]);
    }
    mostFirst = _mm256_max_epi32(mostFirst, sumFirst);
    mostLast = _mm256_max_epi32(mostLast, sumLast);
  }
  store(largest, mostFirst), store(largest + kRowsTogether, mostLast);
}

}  // namespace
}  // namespace doichieu::ocr::lines
