// The curves of the network with AVX2; compiled in kernels_avx2_curves.cc.
#pragma once

#include <cstdint>

namespace doichieu::ocr::lines {

void squashAvx2(const std::int32_t* sums, const float* scales, int count, std::int8_t* outputs);
void cellsAvx2(const std::int32_t* sums, const float* scales, int count, float* states, std::int8_t* outputs);

}  // namespace doichieu::ocr::lines
