// Reads pictures of lines with the network of a Tesseract model.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../pix.h"
#include "alphabet.h"
#include "beam.h"
#include "dictionary.h"
#include "line_words.h"
#include "network.h"
#include "traineddata.h"

namespace doichieu::ocr::lines {

struct Reading {
  std::vector<LineWord> words;
  float pixelsAPlace = 1;  // of the picture given; the unit of LineWord::borders
};

/// Used by one thread at a time.
class LineReader {
 public:
  /// Throws ConfigError for a model that is not of the kind known here.
  explicit LineReader(const TrainedData& model, const Kernels& kernels = bestKernels());

  /// Reads a grey picture, dark on white; one that is all but unreadable is tried in negative. Nothing for a picture
  /// too narrow to hold a letter.
  std::optional<Reading> read(Pix& line);

  const char* kernelName() const { return kernels_.name; }

 private:
  LineReader(const TrainedData& model, const FileNetwork& network, const Kernels& kernels);

  const Kernels& kernels_;
  int nullCode_;
  Network network_;
  Alphabet alphabet_;
  Dictionary dictionary_;
  Beam beam_;
};

}  // namespace doichieu::ocr::lines
