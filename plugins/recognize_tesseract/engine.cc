#include "engine.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <filesystem>

#include "doichieu/base/error.h"
#include "lines/line_reader.h"
#include "page_lines.h"
#include "stretch_words.h"

// Of libgomp, which Tesseract is built with; its header belongs to one compiler only.
extern "C" void omp_set_max_active_levels(int levels);

namespace doichieu::ocr {
namespace {

constexpr int kReadingDpi = 200;  // pages come at this size; told to the engine so that it need not guess

tesseract::PageSegMode modeOf(Segmentation segmentation) {
  switch (segmentation) {
    case Segmentation::page:
      return tesseract::PSM_AUTO;
    case Segmentation::block:
      return tesseract::PSM_SINGLE_BLOCK;
    case Segmentation::line:
      return tesseract::PSM_SINGLE_LINE;
    case Segmentation::rawLine:
      return tesseract::PSM_RAW_LINE;
  }
  return tesseract::PSM_AUTO;
}

[[noreturn]] void fail(const char* what) {
  Diagnostic diagnostic;
  diagnostic.code = "recognize.engine";
  diagnostic.severity = Severity::error;
  diagnostic.stage = Stage::recognize;
  diagnostic.detail = what;
  throw DocumentError(diagnostic);
}

std::vector<ReadWord> wordsOf(tesseract::TessBaseAPI& api) {
  std::vector<ReadWord> words;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (at == nullptr) return words;
  int line = -1;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
    ReadWord word;
    if (text == nullptr ||
        !at->BoundingBox(tesseract::RIL_WORD, &word.box.x0, &word.box.y0, &word.box.x1, &word.box.y1))
      continue;
    word.text = text.get();
    if (word.text.find_first_not_of(" \n") == std::string::npos) continue;  // a ruling that the engine took for text
    word.confidence = at->Confidence(tesseract::RIL_WORD) / 100;
    word.line = std::max(0, line);
    float height = 0, descenders = 0, ascenders = 0;
    at->RowAttributes(&height, &descenders, &ascenders);
    word.letterHeight = std::max(0.0F, height - ascenders + descenders);
    words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

/// Throws ConfigError where ours would fail or be slower than Tesseract's own.
std::unique_ptr<lines::LineReader> ownReader(const std::filesystem::path& model) {
  const lines::Kernels& kernels = lines::bestKernels();
  if (&kernels == &lines::portableKernels()) throw ConfigError("this processor has no AVX2");
  return std::make_unique<lines::LineReader>(lines::TrainedData(model), kernels);
}

}  // namespace

Engine::Engine(const std::string& language, LineReading lines) : api_(std::make_unique<tesseract::TessBaseAPI>()) {
  if (api_->Init(nullptr, language.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
    throw ConfigError("Tesseract cannot load its data for \"" + language + "\"; install the package tesseract-ocr-" +
                      language + ", or set TESSDATA_PREFIX to the folder of " + language + ".traineddata");
  api_->SetVariable("textord_all_prop", "1");  // no fixed-pitch chopping: Vietnamese office text is proportional
  // A line that is read badly would be read again in negative; pages come dark on white, so that only helps what is all
  // but unreadable.
  api_->SetVariable("invert_threshold", "0.3");
  api_->SetVariable("debug_file", "/dev/null");
  if (lines == LineReading::tesseract) return;
  try {
    reader_ = ownReader(std::filesystem::path(api_->GetDatapath()) / (language + ".traineddata"));
    lineReading_ = std::string("own, ") + reader_->kernelName();
  } catch (const ConfigError& error) {
    lineReading_ = std::string("Tesseract, since ") + error.what();
  }
}

Engine::~Engine() = default;

std::vector<ReadWord> Engine::read(Pix& grey, Segmentation segmentation) {
  // One thread an engine: pages are read side by side, and the threads of one engine wait for each other in loops that
  // cost three times the work itself on a busy machine. The setting is this thread's own; OMP_THREAD_LIMIT would have
  // to stand in the environment before the library is loaded.
  omp_set_max_active_levels(0);
  api_->SetPageSegMode(modeOf(segmentation));
  api_->SetImage(&grey);
  api_->SetSourceResolution(kReadingDpi);
  std::optional<std::vector<ReadWord>> words;
  if (reader_ != nullptr) words = readOwn(grey, segmentation);
  if (!words) {
    if (api_->Recognize(nullptr) != 0) fail("Recognize failed");
    words = wordsOf(*api_);
  }
  api_->Clear();
  return *std::move(words);
}

std::optional<std::vector<ReadWord>> Engine::readOwn(Pix& grey, Segmentation segmentation) {
  const std::unique_ptr<tesseract::PageIterator> layout(api_->AnalyseLayout());
  if (layout == nullptr) return std::nullopt;
  const bool raw = segmentation == Segmentation::rawLine;
  const auto stretches = stretchesOf(*layout, pixGetWidth(&grey), pixGetHeight(&grey), raw);
  if (!stretches) return std::nullopt;
  return readStretches(*reader_, grey, *stretches, raw || segmentation == Segmentation::line);
}

double meanConfidence(const std::vector<ReadWord>& words) {
  double sum = 0, weight = 0;
  for (const ReadWord& word : words) {
    sum += word.confidence * static_cast<double>(word.text.size());
    weight += static_cast<double>(word.text.size());
  }
  return weight > 0 ? sum / weight : 0;
}

}  // namespace doichieu::ocr
