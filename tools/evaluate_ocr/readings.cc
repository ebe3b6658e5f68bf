#include "readings.h"

#include <tesseract/baseapi.h>

#include <ctime>
#include <memory>
#include <set>

#include "doichieu/base/error.h"
#include "layout/layout.h"
#include "layout/plain_text.h"
#include "prepare.h"
#include "session.h"
#include "turn.h"

extern "C" void omp_set_max_active_levels(int levels);  // of libgomp; see Engine::read

namespace doichieu::evaluate_ocr {
namespace {

constexpr const char* kLanguage = "vie";

double cpuNow() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

Effects read(const std::vector<ScannedPage>& pages,
             const std::function<std::string(const ScannedPage&, Effect&)>& textOf) {
  Effects effects;
  for (const ScannedPage& page : pages) {
    Effect& effect = effects[page.variant];
    const double start = cpuNow();
    const std::string text = textOf(page, effect);
    effect.cpuSeconds += cpuNow() - start;
    effect.errors += characterErrors(page.truth, text);
    ++effect.pages;
  }
  return effects;
}

ocr::Draft draftOf(const ScannedPage& page) {
  ocr::Draft draft;
  draft.image = ocr::toPix(page.image);
  draft.dpi = page.image.dpi;
  draft.bilevel = page.image.bilevel;
  return draft;
}

}  // namespace

std::vector<std::string> steps() {
  std::vector<std::string> names;
  for (const ocr::Step& step : ocr::cleaning()) names.emplace_back(step.name);
  names.emplace_back("turn");
  for (const ocr::Step& step : ocr::shaping()) names.emplace_back(step.name);
  for (const char* name : ocr::kLaterSteps) names.emplace_back(name);
  return names;
}

Effects readWithout(const std::string& step, const std::vector<ScannedPage>& pages) {
  const auto repair = std::make_shared<const ocr::Repair>(ocr::Repair::load(DOICHIEU_SOURCE_DIR "/config/ocr"));
  ocr::Session session(kLanguage, repair, step.empty() ? ocr::Omitted{} : ocr::Omitted{step});
  return read(pages, [&](const ScannedPage& scan, Effect& effect) {
    Page page = session.recognize(scan.image, 1);
    std::set<std::string> codes;
    for (const Diagnostic& diagnostic : page.diagnostics) codes.insert(diagnostic.code);
    for (const std::string& code : codes) ++effect.notes[code];
    layoutPage(page);
    return plainText(page);
  });
}

Effects readWithStockTesseract(const std::vector<ScannedPage>& pages) {
  tesseract::TessBaseAPI api;
  if (api.Init(nullptr, kLanguage) != 0) throw ConfigError("Tesseract cannot load its data for \"vie\"");
  omp_set_max_active_levels(0);  // with one thread, as ours: those of one engine wait for each other in loops
  api.SetVariable("debug_file", "/dev/null");
  api.SetPageSegMode(tesseract::PSM_AUTO);  // what the program does; the library's own default is a single block
  return read(pages, [&](const ScannedPage& scan, Effect&) {
    const ocr::PixPtr image = ocr::toPix(scan.image);
    api.SetImage(image.get());
    api.SetSourceResolution(static_cast<int>(scan.image.dpi > 0 ? scan.image.dpi : 200));
    const std::unique_ptr<char[]> text(api.GetUTF8Text());
    return std::string(text == nullptr ? "" : text.get());
  });
}

double engineSeconds(const std::vector<ScannedPage>& pages) {
  ocr::Engine engine(kLanguage, ocr::LineReading::tesseract);
  double seconds = 0;
  for (const ScannedPage& page : pages) {
    ocr::Draft draft = draftOf(page);
    ocr::clean(draft);
    ocr::shape(draft);
    const double start = cpuNow();
    engine.read(*draft.image, ocr::Segmentation::page);
    seconds += cpuNow() - start;
  }
  return seconds / static_cast<double>(pages.size());
}

std::map<std::string, double> stepSeconds(const std::vector<ScannedPage>& pages) {
  std::map<std::string, double> seconds;
  for (const ScannedPage& page : pages) {
    ocr::Draft draft = draftOf(page);
    double last = cpuNow();
    const auto lap = [&](const std::string& name) {
      const double now = cpuNow();
      seconds[name] += (now - last) / static_cast<double>(pages.size());
      last = now;
    };
    ocr::clean(draft);
    lap("clean");
    draft.lean = ocr::findOrientation(*draft.image).lean;
    lap("turn");
    for (const ocr::Step& step : ocr::shaping()) {
      step.apply(draft);
      lap(step.name);
    }
  }
  return seconds;
}

}  // namespace doichieu::evaluate_ocr
