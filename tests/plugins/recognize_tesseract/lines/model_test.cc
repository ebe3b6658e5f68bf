// Models that are damaged or of another kind are refused with an error that says why; none makes the reader fall.
#include <gtest/gtest.h>

#include <random>
#include <utility>

#include "doichieu/base/error.h"
#include "lines/line_reader.h"
#include "lines/network_file.h"
#include "lines/vietnamese_model.h"
#include "printed_page.h"

namespace doichieu::ocr::lines {
namespace {

using namespace testing_support;

std::string refusal(const std::string& model) {
  try {
    LineReader reader{TrainedData(model)};
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

PixPtr someLine() {
  return pixOf(printed("kế hoạch", 100));
}

TEST(LineModel, TheInstalledOneIsKnown) {
  EXPECT_EQ(refusal(vietnameseModel()), "");
}

TEST(LineModel, NoneIsRefused) {
  EXPECT_NE(refusal(""), "");
  EXPECT_NE(refusal("no model at all"), "");
  EXPECT_THROW(TrainedData(std::filesystem::path("no/such.traineddata")), ConfigError);
}

TEST(LineModel, AShortenedOneIsRefused) {
  const std::string& whole = vietnameseModel();
  for (std::size_t size = 0; size + 100 < whole.size(); size += size < 2000 ? 37 : 9973)
    EXPECT_NE(refusal(whole.substr(0, size)), "") << size;
}

TEST(LineModel, OneOfFloatsIsToldByItsWeights) {
  std::string model = vietnameseModel();
  const std::size_t mode = model.find("ConvNL") + 6;  // the mode of the first matrix stands after the layer's name
  model[mode] = static_cast<char>(model[mode] & ~1);
  EXPECT_EQ(refusal(model), "network: weights are not of 8 bits");
}

/// Tesseract 5 fills the scales up to what its registers hold when it writes a model.
TEST(LineModel, ScalesBeyondTheRowsArePassedOver) {
  const TrainedData model(vietnameseModel());
  const std::string network(model.part(Part::network));
  const FileNetwork plain = readNetwork(network);
  // The first matrix, of 16 rows and 9 columns with the bias: a mode, two sizes, an empty element, the weights.
  const std::size_t count = network.find("ConvNL") + 6 + 1 + 4 + 4 + 1 + 16 * 10;
  ASSERT_EQ(network[count], 16);
  std::string filled = network;
  filled[count] = 24;
  filled.insert(count + 4 + 16 * sizeof(double), 8 * sizeof(double), '\0');
  const FileNetwork read = readNetwork(filled);
  EXPECT_EQ(read.taps.scales, plain.taps.scales);
  EXPECT_EQ(read.output.weights, plain.output.weights);
  EXPECT_EQ(read.nullCode, plain.nullCode);
  filled[count] = 15;
  EXPECT_THROW(readNetwork(filled), ConfigError);
}

TEST(LineModel, AnUnknownLayerIsNamed) {
  std::string model = vietnameseModel();
  model.replace(model.find("SummLSTM"), 8, "Parallel");
  EXPECT_EQ(refusal(model), "network: layer Parallel where SummLSTM was expected");
}

TEST(LineModel, AScriptWithoutSpacesIsRefused) {
  std::string model = vietnameseModel();
  model.replace(model.find("Latin"), 5, "Han  ");
  EXPECT_EQ(refusal(model), "alphabet: Han is written without spaces");
}

TEST(LineModel, PicturesOfAnyShapeAreReadOrPassedOver) {
  LineReader reader{TrainedData(vietnameseModel())};
  for (const auto& [width, height] : {std::pair{1, 1}, {2, 300}, {3, 36}, {4, 36}, {5, 36}, {300, 2}, {11, 2000}}) {
    const auto reading = reader.read(*owned(pixCreate(width, height, 8)));
    if (!reading) continue;
    for (const LineWord& word : reading->words) EXPECT_GE(word.borders.size(), 2U);
  }
  EXPECT_FALSE(reader.read(*owned(pixCreate(2, 300, 8))));
}

/// Flipped bytes may go unseen, as a weight does; then the reader reads something, and does not fall.
TEST(LineModel, DamagedBytesAreRefusedOrRead) {
  std::mt19937 random(3);
  const PixPtr line = someLine();
  int refused = 0, read = 0;
  for (int i = 0; i < 150; ++i) {
    std::string model = vietnameseModel();
    // Half of them where the layers are described: the weights make up most of a model.
    const std::size_t reach = i % 2 == 0 ? 700 : model.size();
    for (int damage = 0; damage < 3; ++damage) model[random() % reach] = static_cast<char>(random());
    try {
      LineReader reader{TrainedData(model)};
      reader.read(*line);
      ++read;
    } catch (const ConfigError&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 0);
  EXPECT_GT(read, 0);
}

}  // namespace
}  // namespace doichieu::ocr::lines
