// The network of a model as its file tells it: layers one after the other, weights of 8 bits.
//
// A layer is written as a zero byte, its type's name, two bytes (of training), its flags, inputs, outputs, number of
// weights and its own name; then what belongs to the type. Those that hold others (Series, XYTranspose, RTLReversed)
// write their number, the others, and, by a flag, a rate for each. A matrix is a byte of flags (1: 8 bits, 128: scales
// as doubles), rows, columns, one empty element, the weights row by row, and scales, one a row or more; the last column
// is the bias. Source: src/lstm/{network,plumbing,weightmatrix,lstm,convolve,input,lstmrecognizer}.cpp of Tesseract 5.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::ocr::lines {

struct FileMatrix {
  int rows = 0, columns = 0;         // columns without the bias
  std::vector<std::int8_t> weights;  // row by row, without the bias
  std::vector<std::int8_t> bias;
  std::vector<float> scales;  // of a row: what one is worth, weights and inputs being 127ths

  std::int8_t at(int row, int column) const {
    return weights[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                   static_cast<std::size_t>(column)];
  }
};

/// Long short-term memory: gates in the order of the file (cell, input, forget, output), each over inputs and state.
struct FileLstm {
  int inputs = 0, size = 0;
  FileMatrix gates[4];
  bool backwards = false;  // runs from the right end of the line
};

/// The one shape of networks that is read here: [1,H,0,1 Ct X,Y,D Mp x,y Lfy S (Lfx|Lrx)... O1c]
struct FileNetwork {
  int height = 0;   // pixels of a line
  FileMatrix taps;  // 3 x 3 pixels, column by column, to D features
  int poolX = 0, poolY = 0;
  FileLstm columns;            // down each column of pooled features; its last state is the column's
  std::vector<FileLstm> rows;  // along the line
  FileMatrix output;           // softmax over codes
  int nullCode = 0;            // the code of "nothing new here"
  std::uint64_t seed = 0;      // of the noise around the picture
};

/// Throws ConfigError for another shape, other weights, or a damaged file.
FileNetwork readNetwork(std::string_view bytes);

}  // namespace doichieu::ocr::lines
