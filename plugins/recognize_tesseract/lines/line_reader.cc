#include "line_reader.h"

#include <algorithm>

#include "line_picture.h"

namespace doichieu::ocr::lines {
namespace {

constexpr float kUnreadable = 0.3F;  // mean likelihood of the letters; Engine gives the same to Tesseract
constexpr int kOne = 127;

/// Mean likelihood, in 127ths rounded down, of the places at which a letter stands; 0 where there is none.
float meanLikelihood(const Likelihoods& likelihoods, int nullCode) {
  long sum = 0, count = 0;
  for (int place = 0; place < likelihoods.places; ++place) {
    const float* values = likelihoods.at(place);
    const float* most = std::max_element(values, values + likelihoods.codes);
    if (most - values == nullCode) continue;
    sum += static_cast<long>(kOne * *most);
    ++count;
  }
  return count > 0 ? static_cast<float>(static_cast<double>(sum) / static_cast<double>(count) / kOne) : 0;
}

}  // namespace

LineReader::LineReader(const TrainedData& model, const Kernels& kernels)
    : LineReader(model, readNetwork(model.part(Part::network)), kernels) {}

LineReader::LineReader(const TrainedData& model, const FileNetwork& network, const Kernels& kernels)
    : kernels_(kernels),
      nullCode_(network.nullCode),
      network_(network, kernels),
      alphabet_(
          readAlphabet(model.part(Part::alphabet), model.part(Part::codes), network.output.rows, network.nullCode)),
      dictionary_(model, alphabet_),
      beam_(alphabet_, dictionary_, network.nullCode) {}

std::optional<Reading> LineReader::read(Pix& line) {
  const int height = network_.height();
  const float scale = scaleTo(line, height);
  if (scale * static_cast<float>(pixGetWidth(&line)) < static_cast<float>(network_.pixelsAPlace())) return std::nullopt;
  Likelihoods likelihoods = network_.run(pictureOf(line, height));
  const float mean = meanLikelihood(likelihoods, nullCode_);
  if (mean < kUnreadable) {
    Likelihoods negative = network_.run(negativeOf(line, height));
    if (meanLikelihood(negative, nullCode_) > mean) likelihoods = std::move(negative);
  }
  return Reading{wordsOf(beam_.read(likelihoods), alphabet_), static_cast<float>(network_.pixelsAPlace()) / scale};
}

}  // namespace doichieu::ocr::lines
