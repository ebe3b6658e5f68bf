// Compiled with -mavx512vl -mavx512vnni: one instruction multiplies 32 bytes and adds four products at a time. It takes
// inputs without sign, which are shifted by 128 therefore.
#include "kernels.h"

#if defined(__AVX512VNNI__) && defined(__AVX512VL__)

#include "kernels_avx2_curves.h"
#include "kernels_loops.h"

namespace doichieu::ocr::lines {
namespace {

struct Vnni {
  static __m256i inputs(const void* from) {
    return _mm256_xor_si256(fourInputs(from), _mm256_set1_epi8(static_cast<char>(0x80)));
  }
  static __m256i add(__m256i sum, __m256i inputs, __m256i weights) { return _mm256_dpbusd_epi32(sum, inputs, weights); }
};

}  // namespace

const Kernels* vnniKernels() {
  static const Kernels kernels = {"vnni",          true,       multiply<Vnni>, multiplyFour<Vnni>,
                                  largestOf<Vnni>, squashAvx2, cellsAvx2};
  const bool there = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
                     __builtin_cpu_supports("avx512vnni") != 0;
  return there ? &kernels : nullptr;
}

}  // namespace doichieu::ocr::lines

#else

const doichieu::ocr::lines::Kernels* doichieu::ocr::lines::vnniKernels() {
  return nullptr;
}

#endif
