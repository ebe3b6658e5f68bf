// Compiled with -mavx2, without instructions that multiply and add with one rounding.
#include "kernels.h"

#if defined(__AVX2__)

#include "kernels_avx2_curves.h"
#include "kernels_loops.h"

namespace doichieu::ocr::lines {
namespace {

struct Avx2 {
  static __m256i inputs(const void* from) { return fourInputs(from); }
  /// Pairs of products stay below 2^15: inputs are within 127, weights within 128.
  static __m256i add(__m256i sum, __m256i inputs, __m256i weights) {
    const __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(weights), _mm256_sign_epi8(inputs, weights));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
  }
};

}  // namespace

const Kernels* avx2Kernels() {
  static const Kernels kernels = {"avx2",          false,      multiply<Avx2>, multiplyFour<Avx2>,
                                  largestOf<Avx2>, squashAvx2, cellsAvx2};
  return __builtin_cpu_supports("avx2") != 0 ? &kernels : nullptr;
}

}  // namespace doichieu::ocr::lines

#else

const doichieu::ocr::lines::Kernels* doichieu::ocr::lines::avx2Kernels() {
  return nullptr;
}

#endif
