#include "network_file.h"

#include "bytes.h"

namespace doichieu::ocr::lines {
namespace {

constexpr int kRatesFlag = 64;
constexpr std::uint8_t kBytesMode = 1, kDoublesMode = 128;
constexpr int kLargest = 4096;  // rows, columns, features: beyond any model for lines
constexpr int kLanes = 8;       // numbers that the kernels work on at a time
constexpr double kOne = 127;    // of weights and of activations
constexpr std::int32_t kBytesTraining = 1, kRecoded = 64;
constexpr std::uint64_t kSeedFactor = 0x10000001;

struct Head {
  std::string type;
  std::int32_t flags = 0, inputs = 0, outputs = 0;
};

Head readHead(Bytes& in, const char* expected) {
  Head head;
  if (in.number<std::int8_t>() != 0) in.fail("a layer has no name of its type");
  head.type = in.text();
  in.take(2);
  head.flags = in.number<std::int32_t>();
  head.inputs = in.number<std::int32_t>();
  head.outputs = in.number<std::int32_t>();
  in.number<std::int32_t>();
  in.text();
  if (expected != nullptr && head.type != expected)
    in.fail("layer " + head.type + " where " + expected + " was expected");
  return head;
}

std::size_t readHolder(Bytes& in, const Head& head, std::size_t least) {
  const std::size_t count = in.count(1);
  if (count < least) in.fail("layer " + head.type + " holds too few others");
  return count;
}

void skipRates(Bytes& in, const Head& head) {
  if ((head.flags & kRatesFlag) != 0) in.take(in.count(sizeof(float)) * sizeof(float));
}

FileMatrix readMatrix(Bytes& in, int rows, int columns) {
  const auto mode = in.number<std::uint8_t>();
  if ((mode & kBytesMode) == 0 || (mode & kDoublesMode) == 0) in.fail("weights are not of 8 bits");
  FileMatrix matrix;
  matrix.rows = in.number<std::int32_t>();
  matrix.columns = in.number<std::int32_t>() - 1;
  if (matrix.rows != rows || matrix.columns != columns || rows < 1 || columns < 1 || rows > kLargest ||
      columns > kLargest)
    in.fail("a matrix does not fit its layer");
  in.take(1);
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) matrix.weights.push_back(in.number<std::int8_t>());
    matrix.bias.push_back(in.number<std::int8_t>());
  }
  // Models written by Tesseract 5 have scales for rows that only fill up its registers.
  const std::size_t scales = in.count(sizeof(double));
  if (scales < static_cast<std::size_t>(rows)) in.fail("a matrix has not a scale a row");
  for (int row = 0; row < rows; ++row) {
    const auto scale = in.number<double>();
    if (!(scale >= 0 && scale < 1e6)) in.fail("a scale is out of range");
    matrix.scales.push_back(static_cast<float>(scale / kOne));
  }
  in.take((scales - static_cast<std::size_t>(rows)) * sizeof(double));
  return matrix;
}

FileLstm readLstm(Bytes& in, const char* type, int inputs) {
  const Head head = readHead(in, type);
  FileLstm lstm;
  lstm.inputs = inputs;
  lstm.size = head.outputs;
  if (head.inputs != inputs || lstm.size < kLanes || lstm.size > kLargest || lstm.size % kLanes != 0)
    in.fail("an LSTM is of an unknown size");
  if (in.number<std::int32_t>() != inputs + lstm.size) in.fail("an LSTM has two dimensions");
  for (FileMatrix& gate : lstm.gates) gate = readMatrix(in, lstm.size, inputs + lstm.size);
  return lstm;
}

void readPicture(Bytes& in, FileNetwork& network) {
  readHead(in, "Input");
  in.number<std::int32_t>();  // pictures at a time
  network.height = in.number<std::int32_t>();
  const auto width = in.number<std::int32_t>(), depth = in.number<std::int32_t>();
  in.number<std::int32_t>();
  if (width != 0 || depth != 1 || network.height < 4 || network.height > 256)
    in.fail("lines are not grey pictures of one height");

  const Head series = readHead(in, "Series");
  if (readHolder(in, series, 2) != 2) in.fail("more than a convolution and its tanh");
  readHead(in, "Convolve");
  if (in.number<std::int32_t>() != 1 || in.number<std::int32_t>() != 1) in.fail("a convolution other than 3 x 3");
  const Head tanh = readHead(in, "Tanh");
  if (tanh.outputs != 2 * kLanes) in.fail("a convolution to other than 16 features");
  network.taps = readMatrix(in, tanh.outputs, 9);
  skipRates(in, series);

  readHead(in, "Maxpool");
  network.poolX = in.number<std::int32_t>();
  network.poolY = in.number<std::int32_t>();
  if (network.poolX < 1 || network.poolY < 1 || network.poolX > 8 || network.poolY > 8 ||
      network.height < network.poolY)
    in.fail("an unknown pooling");
}

FileLstm readHeld(Bytes& in, const Head& head, const char* type, int inputs) {
  if (readHolder(in, head, 1) != 1) in.fail("layer " + head.type + " holds more than one other");
  FileLstm lstm = readLstm(in, type, inputs);
  skipRates(in, head);
  return lstm;
}

}  // namespace

FileNetwork readNetwork(std::string_view bytes) {
  Bytes in(bytes, "network");
  FileNetwork network;
  const Head all = readHead(in, "Series");
  std::size_t left = readHolder(in, all, 6);
  readPicture(in, network);
  network.columns = readHeld(in, readHead(in, "XYTranspose"), "SummLSTM", network.taps.rows);
  left -= 4;

  int features = network.columns.size;
  for (; left > 1; --left) {
    // Looks ahead by a copy: the head of a plain LSTM belongs to readLstm.
    Bytes ahead = in;
    const Head head = readHead(ahead, nullptr);
    if (head.type == "RTLReversed") {
      in = ahead;
      network.rows.push_back(readHeld(in, head, "LSTM", features));
      network.rows.back().backwards = true;
    } else {
      network.rows.push_back(readLstm(in, "LSTM", features));
    }
    features = network.rows.back().size;
  }
  const Head output = readHead(in, "Softmax");
  network.output = readMatrix(in, output.outputs, features);
  skipRates(in, all);

  in.text();  // the specification from which the network was made
  const auto training = in.number<std::int32_t>();
  if ((training & kBytesTraining) == 0 || (training & kRecoded) == 0) in.fail("activations are not of 8 bits");
  in.number<std::int32_t>();
  network.seed = static_cast<std::uint64_t>(in.number<std::int32_t>()) * kSeedFactor;
  network.nullCode = in.number<std::int32_t>();
  if (network.nullCode < 0 || network.nullCode >= network.output.rows) in.fail("its null code is out of range");
  return network;
}

}  // namespace doichieu::ocr::lines
