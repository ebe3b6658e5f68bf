// Compiled with -mavx2, without instructions that multiply and add with one rounding.
#include "kernels_avx2_curves.h"

#if defined(__AVX2__)

#include "kernels_loops.h"

namespace doichieu::ocr::lines {
namespace {

__m256 inOrder(__m256 lanes) {
  return _mm256_castpd_ps(_mm256_permute4x64_pd(_mm256_castps_pd(lanes), 0xD8));
}

/// With all of its arguments given, since GCC 12 warns of its own undefined one.
__m256 gather(const double* points, __m128i index) {
  const __m256d all = _mm256_castsi256_pd(_mm256_set1_epi32(-1));
  return _mm256_castpd_ps(_mm256_mask_i32gather_pd(_mm256_setzero_pd(), points, index, all, 8));
}

/// A point is fetched as one number of 64 bits: a gather costs by its pieces.
__m256 along(const CurvePoint* curve, __m256 x) {
  const __m256 place =
      _mm256_min_ps(_mm256_mul_ps(x, _mm256_set1_ps(kPlacesPerUnit)), _mm256_set1_ps(kCurvePlaces - 1));
  const __m256i index = _mm256_cvttps_epi32(place);
  const auto* points = reinterpret_cast<const double*>(curve);
  const __m256 low = gather(points, _mm256_castsi256_si128(index));
  const __m256 high = gather(points, _mm256_extracti128_si256(index, 1));
  // The shuffles leave 0 1 4 5 | 2 3 6 7.
  const __m256 values = inOrder(_mm256_shuffle_ps(low, high, 0x88)),
               rises = inOrder(_mm256_shuffle_ps(low, high, 0xDD));
  return _mm256_add_ps(values, _mm256_mul_ps(rises, _mm256_sub_ps(place, _mm256_cvtepi32_ps(index))));
}

__m256 signOf(__m256 x) {
  return _mm256_and_ps(x, _mm256_set1_ps(-0.0F));
}
__m256 sizeOf(__m256 x) {
  return _mm256_andnot_ps(_mm256_set1_ps(-0.0F), x);
}

__m256 tanhOf(const CurvePoint* curve, __m256 x) {
  return _mm256_or_ps(along(curve, sizeOf(x)), signOf(x));
}

__m256 logisticOf(const CurvePoint* curve, __m256 x) {
  const __m256 upper = along(curve, sizeOf(x));
  return _mm256_blendv_ps(upper, _mm256_sub_ps(_mm256_set1_ps(1), upper), x);
}

void storeBytes(std::int8_t* to, __m256 x) {
  const __m256 scaled = _mm256_mul_ps(x, _mm256_set1_ps(127));
  const __m256i size = _mm256_cvttps_epi32(_mm256_add_ps(sizeOf(scaled), _mm256_set1_ps(0.5F)));
  const __m256i rounded = _mm256_sign_epi32(size, _mm256_or_si256(_mm256_castps_si256(scaled), _mm256_set1_epi32(1)));
  const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(rounded), _mm256_extracti128_si256(rounded, 1));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(to), _mm_packs_epi16(words, words));
}

__m256 scaled(const std::int32_t* sums, const float* scales) {
  return _mm256_mul_ps(_mm256_cvtepi32_ps(load(sums)), _mm256_loadu_ps(scales));
}

}  // namespace

void squashAvx2(const std::int32_t* sums, const float* scales, int count, std::int8_t* outputs) {
  const CurvePoint* tanh = tanhCurve();
  for (int i = 0; i < count; i += kRowsTogether) storeBytes(outputs + i, tanhOf(tanh, scaled(sums + i, scales + i)));
}

void cellsAvx2(const std::int32_t* sums, const float* scales, int count, float* states, std::int8_t* outputs) {
  const CurvePoint *tanh = tanhCurve(), *logistic = logisticCurve();
  const __m256 most = _mm256_set1_ps(kFullState), least = _mm256_set1_ps(-kFullState);
  for (int i = 0; i < count; i += kRowsTogether, sums += kRowsTogether, scales += kRowsTogether) {
    const __m256 cell = tanhOf(tanh, scaled(sums, scales));
    const __m256 input = logisticOf(logistic, scaled(sums + count, scales + count));
    const __m256 forget = logisticOf(logistic, scaled(sums + 2 * count, scales + 2 * count));
    const __m256 output = logisticOf(logistic, scaled(sums + 3 * count, scales + 3 * count));
    const __m256 kept = _mm256_mul_ps(_mm256_loadu_ps(states + i), forget);
    const __m256 sum = _mm256_add_ps(kept, _mm256_mul_ps(cell, input));
    const __m256 state = _mm256_max_ps(_mm256_min_ps(sum, most), least);
    _mm256_storeu_ps(states + i, state);
    storeBytes(outputs + i, _mm256_mul_ps(tanhOf(tanh, state), output));
  }
}

}  // namespace doichieu::ocr::lines

#endif
