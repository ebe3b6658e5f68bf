#include "network.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "border_noise.h"

namespace doichieu::ocr::lines {
namespace {

constexpr int kOne = 127;              // of activations: what the bias is multiplied by
constexpr int kShift = 128;            // of shifted inputs
constexpr int kPlacesTogether = 32;    // whose inputs are multiplied before the states: their sums stay in the cache
constexpr float kLeastExponent = -86;  // e to it is the least likelihood worth telling from none
constexpr int kMostPool = 8;

int roundedUp(int count, int step) {
  return (count + step - 1) / step * step;
}

std::size_t size(int count) {
  return static_cast<std::size_t>(count);
}

/// Columns [from, from + count) of matrices one below the other.
template <std::size_t N>
Packed pack(const std::array<const FileMatrix*, N>& matrices, int from, int count, bool withBias,
            const Kernels& kernels) {
  Packed packed;
  int rows = 0;
  for (const FileMatrix* matrix : matrices) rows += matrix->rows;
  packed.rows = roundedUp(rows, kRowsTogether);
  packed.inputs = roundedUp(count, kInputsTogether);
  packed.bytes.assign(size(packed.rows) * size(packed.inputs), 0);
  packed.start.assign(size(packed.rows), 0);
  packed.scales.assign(size(packed.rows), 0);
  int to = 0;
  for (const FileMatrix* matrix : matrices)
    for (int row = 0; row < matrix->rows; ++row, ++to) {
      std::int32_t sum = 0;
      for (int i = 0; i < count; ++i) {
        const int block = to / kRowsTogether, group = i / kInputsTogether, groups = packed.inputs / kInputsTogether;
        const int at = ((block * groups + group) * kRowsTogether + to % kRowsTogether) * kInputsTogether;
        const std::int8_t weight = matrix->at(row, from + i);
        packed.bytes[size(at + i % kInputsTogether)] = weight;
        sum += weight;
      }
      packed.start[size(to)] = (withBias ? matrix->bias[size(row)] * kOne : 0) - (kernels.shifted ? kShift * sum : 0);
      packed.scales[size(to)] = matrix->scales[size(row)];
    }
  return packed;
}

/// The nine taps come column by column; each column gets a fourth that counts for nothing.
FileMatrix inColumnsOfFour(const FileMatrix& taps) {
  FileMatrix wide = taps;
  wide.columns = kTaps * kInputsTogether;
  wide.weights.assign(size(wide.rows * wide.columns), 0);
  for (int row = 0; row < taps.rows; ++row)
    for (int i = 0; i < taps.columns; ++i)
      wide.weights[size(row * wide.columns + i / kTaps * kInputsTogether + i % kTaps)] = taps.at(row, i);
  return wide;
}

}  // namespace

Network::Features::Features(int placesAlong, int featuresEach) : places(placesAlong), count(featuresEach) {
  bytes.assign(size(places) * size(count), 0);
}

Network::Network(const FileNetwork& file, const Kernels& kernels)
    : kernels_(kernels),
      height_(file.height),
      poolX_(file.poolX),
      poolY_(file.poolY),
      codes_(file.output.rows),
      seed_(file.seed) {
  const FileMatrix taps = inColumnsOfFour(file.taps);
  taps_ = pack<1>({&taps}, 0, taps.columns, true, kernels);
  columns_ = packed(file.columns);
  for (const FileLstm& row : file.rows) rows_.push_back(packed(row));
  output_ = pack<1>({&file.output}, 0, file.output.columns, true, kernels);
}

Network::Lstm Network::packed(const FileLstm& file) const {
  const std::array<const FileMatrix*, 4> gates = {&file.gates[0], &file.gates[1], &file.gates[2], &file.gates[3]};
  Lstm lstm{pack(gates, 0, file.inputs, true, kernels_), pack(gates, file.inputs, file.size, false, kernels_),
            file.size, file.backwards};
  for (std::size_t i = 0; i < lstm.inputs.start.size(); ++i) lstm.inputs.start[i] += lstm.state.start[i];
  return lstm;
}

Likelihoods Network::run(const Picture& picture) const {
  Features features = alongColumns(pooled(picture), picture.width / poolX_);
  for (const Lstm& row : rows_) features = alongRow(row, features);
  return softmax(features);
}

/// The largest of a pool before the curve is the largest after it, so that the curve is taken once a pool.
Network::Features Network::pooled(const Picture& picture) const {
  const int across = picture.width / poolX_, down = picture.height / poolY_;
  Features features(across * down, kTapFeatures);
  const Windows windows(picture, seed_);
  Window pool[kMostPool * kMostPool];
  std::int32_t largest[kTapFeatures];
  for (int x = 0; x < across; ++x)
    for (int y = 0; y < down; ++y) {
      Window* window = pool;
      for (int dx = 0; dx < poolX_; ++dx)
        for (int dy = 0; dy < poolY_; ++dy) *window++ = windows.at(x * poolX_ + dx, y * poolY_ + dy);
      kernels_.largestOf(taps_.bytes.data(), taps_.start.data(), pool, poolX_ * poolY_, largest);
      kernels_.squash(largest, taps_.scales.data(), kTapFeatures, features.at(x * down + y));
    }
  return features;
}

/// Columns do not know of each other: four at a time share the reading of the weights.
Network::Features Network::alongColumns(const Features& pooled, int places) const {
  const int down = pooled.places / places, sums = columns_.inputs.rows, cells = columns_.size;
  Features last(roundedUp(places, kVectorsTogether), cells);
  std::vector<std::int32_t> sum(size(kVectorsTogether * sums));
  std::vector<float> states(size(kVectorsTogether * cells));
  for (int place = 0; place < places; place += kVectorsTogether) {
    std::fill(states.begin(), states.end(), 0.0F);
    const std::int8_t *inputs[kVectorsTogether], *before[kVectorsTogether];
    std::int32_t* to[kVectorsTogether];
    for (int y = 0; y < down; ++y) {
      for (int i = 0; i < kVectorsTogether; ++i) {
        inputs[i] = pooled.at(std::min(place + i, places - 1) * down + y);
        before[i] = last.at(place + i);
        to[i] = sum.data() + i * sums;
        std::copy(columns_.inputs.start.begin(), columns_.inputs.start.end(), to[i]);
      }
      kernels_.multiplyFour(columns_.inputs.weights(), inputs, to);
      kernels_.multiplyFour(columns_.state.weights(), before, to);
      for (int i = 0; i < kVectorsTogether; ++i)
        kernels_.cells(to[i], columns_.inputs.scales.data(), cells, states.data() + i * cells, last.at(place + i));
    }
  }
  last.places = places;
  return last;
}

Network::Features Network::alongRow(const Lstm& lstm, const Features& from) const {
  Features out(from.places, lstm.size);
  const int sums = lstm.inputs.rows;
  std::vector<std::int32_t> sum(size(kPlacesTogether * sums));
  std::vector<float> states(size(lstm.size), 0.0F);
  const std::vector<std::int8_t> nothing(size(lstm.size), 0);
  const std::int8_t* before = nothing.data();
  const auto placeOf = [&](int step) { return lstm.backwards ? from.places - 1 - step : step; };
  for (int begin = 0; begin < from.places; begin += kPlacesTogether) {
    const int end = std::min(begin + kPlacesTogether, from.places);
    for (int step = begin; step < end; step += kVectorsTogether) {
      const std::int8_t* inputs[kVectorsTogether];
      std::int32_t* to[kVectorsTogether];
      for (int i = 0; i < kVectorsTogether; ++i) {
        inputs[i] = from.at(placeOf(std::min(step + i, end - 1)));
        to[i] = sum.data() + (step + i - begin) * sums;
        std::copy(lstm.inputs.start.begin(), lstm.inputs.start.end(), to[i]);
      }
      kernels_.multiplyFour(lstm.inputs.weights(), inputs, to);
    }
    for (int step = begin; step < end; ++step) {
      std::int32_t* to = sum.data() + (step - begin) * sums;
      kernels_.multiply(lstm.state.weights(), before, to);
      std::int8_t* output = out.at(placeOf(step));
      kernels_.cells(to, lstm.inputs.scales.data(), lstm.size, states.data(), output);
      before = output;
    }
  }
  return out;
}

Likelihoods Network::softmax(const Features& from) const {
  Likelihoods likelihoods{from.places, codes_, {}};
  likelihoods.values.resize(size(from.places) * size(codes_));
  std::vector<std::int32_t> sums(size(output_.rows));
  float* values = likelihoods.values.data();
  for (int place = 0; place < from.places; ++place, values += codes_) {
    std::copy(output_.start.begin(), output_.start.end(), sums.begin());
    kernels_.multiply(output_.weights(), from.at(place), sums.data());
    for (int code = 0; code < codes_; ++code)
      values[code] = static_cast<float>(sums[size(code)]) * output_.scales[size(code)];
    const float most = *std::max_element(values, values + codes_);
    float total = 0;
    for (int code = 0; code < codes_; ++code) {
      values[code] = std::exp(std::clamp(values[code] - most, kLeastExponent, 0.0F));
      total += values[code];
    }
    for (int code = 0; code < codes_; ++code) values[code] /= total;
  }
  return likelihoods;
}

}  // namespace doichieu::ocr::lines
