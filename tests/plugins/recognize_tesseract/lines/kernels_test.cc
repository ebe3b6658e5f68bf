// Every version of the kernels gives the numbers of the portable one.
#include "lines/kernels.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace doichieu::ocr::lines {
namespace {

constexpr int kBlocks = 13, kGroups = 7, kRows = kBlocks * kRowsTogether, kInputs = kGroups * kInputsTogether;

struct Random {
  std::mt19937 numbers{7};
  int within(int least, int most) { return std::uniform_int_distribution<int>(least, most)(numbers); }
  std::vector<std::int8_t> bytes(int count, int most) {
    std::vector<std::int8_t> made(static_cast<std::size_t>(count));
    for (std::int8_t& byte : made) byte = static_cast<std::int8_t>(within(-most, 127));
    return made;
  }
};

class KernelsTest : public testing::TestWithParam<const Kernels* (*)()> {
 protected:
  void SetUp() override {
    kernels = GetParam()();
    if (kernels == nullptr) GTEST_SKIP() << "this processor has not got the instructions";
  }

  /// What shifted inputs add to the sums of the rows.
  std::vector<std::int32_t> surplus(const std::vector<std::int8_t>& weights) const {
    std::vector<std::int32_t> sums(weights.size() / kInputs, 0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const std::size_t block = i / (kInputs * kRowsTogether), row = i / kInputsTogether % kRowsTogether;
      sums[block * kRowsTogether + row] += kernels->shifted ? 128 * weights[i] : 0;
    }
    return sums;
  }

  const Kernels* kernels = nullptr;
  const Kernels& portable = portableKernels();
  Random random;
};

TEST_P(KernelsTest, MultiplyAlike) {
  const std::vector<std::int8_t> weights = random.bytes(kRows * kInputs, 128);
  const std::vector<std::int32_t> more = surplus(weights);
  std::vector<std::vector<std::int8_t>> inputs;
  for (int i = 0; i < kVectorsTogether; ++i) inputs.push_back(random.bytes(kInputs, 127));
  std::vector<std::vector<std::int32_t>> together(kVectorsTogether, std::vector<std::int32_t>(kRows, 5));
  const std::int8_t* from[] = {inputs[0].data(), inputs[1].data(), inputs[2].data(), inputs[3].data()};
  std::int32_t* to[] = {together[0].data(), together[1].data(), together[2].data(), together[3].data()};
  const Weights matrix{weights.data(), kBlocks, kGroups};
  kernels->multiplyFour(matrix, from, to);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    std::vector<std::int32_t> expected(kRows, 5), alone(kRows, 5);
    portable.multiply(matrix, inputs[i].data(), expected.data());
    kernels->multiply(matrix, inputs[i].data(), alone.data());
    for (std::size_t row = 0; row < expected.size(); ++row) {
      EXPECT_EQ(alone[row] - more[row], expected[row]) << row;
      EXPECT_EQ(together[i][row] - more[row], expected[row]) << row;
    }
  }
}

TEST_P(KernelsTest, FindTheLargestWindowAlike) {
  const std::vector<std::int8_t> weights = random.bytes(kTapFeatures * kTaps * kInputsTogether, 127);
  std::vector<std::int32_t> start(kTapFeatures), shiftedStart;
  for (std::int32_t& value : start) value = random.within(-16000, 16000);
  shiftedStart = start;
  for (std::size_t i = 0; kernels->shifted && i < weights.size(); ++i)
    shiftedStart[i / (kTaps * 32) * kRowsTogether + i / kInputsTogether % kRowsTogether] -= 128 * weights[i];
  std::vector<Window> windows(9);
  for (Window& window : windows)
    for (std::uint32_t& column : window.columns) column = random.numbers() & 0x7F7F7F7FU;
  std::vector<std::int32_t> expected(kTapFeatures), largest(kTapFeatures);
  portable.largestOf(weights.data(), start.data(), windows.data(), 9, expected.data());
  kernels->largestOf(weights.data(), shiftedStart.data(), windows.data(), 9, largest.data());
  EXPECT_EQ(largest, expected);
}

TEST_P(KernelsTest, FollowTheCurvesAlike) {
  constexpr int kCells = 96;
  std::vector<float> scales(4 * kCells), states(kCells), expectedStates;
  std::vector<std::int32_t> sums(4 * kCells);
  for (float& scale : scales) scale = static_cast<float>(random.within(1, 4000)) * 1e-6F;
  for (float& state : states) state = static_cast<float>(random.within(-101000, 101000)) / 1000;
  for (std::int32_t& sum : sums) sum = random.within(-9000, 9000);
  sums[0] = 0;
  sums[1] = 1 << 30;  // far beyond the curve
  sums[2] = -(1 << 30);
  expectedStates = states;
  std::vector<std::int8_t> outputs(kCells), expected(kCells);
  portable.cells(sums.data(), scales.data(), kCells, expectedStates.data(), expected.data());
  kernels->cells(sums.data(), scales.data(), kCells, states.data(), outputs.data());
  EXPECT_EQ(outputs, expected);
  EXPECT_EQ(states, expectedStates);
  portable.squash(sums.data(), scales.data(), kCells, expected.data());
  kernels->squash(sums.data(), scales.data(), kCells, outputs.data());
  EXPECT_EQ(outputs, expected);
}

INSTANTIATE_TEST_SUITE_P(OfThisProcessor, KernelsTest, testing::Values(avx2Kernels, vnniKernels),
                         [](const auto& chosen) { return chosen.index == 0 ? "avx2" : "vnni"; });

TEST(PortableKernels, KnowTheCurves) {
  const std::int32_t sums[8] = {0, 1, 2, -1, -2, 4, 100, -100};
  const float scales[8] = {1, 1, 1, 1, 1, 0.125F, 1, 1};
  std::int8_t outputs[8];
  portableKernels().squash(sums, scales, 8, outputs);
  // tanh(1) = 0.7616, tanh(2) = 0.9640, tanh(0.5) = 0.4621, in 127ths
  const std::int8_t expected[8] = {0, 97, 122, -97, -122, 59, 127, -127};
  for (int i = 0; i < 8; ++i) EXPECT_EQ(outputs[i], expected[i]) << i;
}

}  // namespace
}  // namespace doichieu::ocr::lines
