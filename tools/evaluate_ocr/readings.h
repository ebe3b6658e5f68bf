// Ways of reading a page, each with what it costs and how far it is from the truth.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "character_errors.h"
#include "scan_set.h"

namespace doichieu::evaluate_ocr {

struct Effect {
  CharacterErrors errors;
  double cpuSeconds = 0;  // of this process, for all pages
  int pages = 0;
  std::map<std::string, int> notes;  // pages on which the recognizer said so, by code of the diagnostic
};
using Effects = std::map<std::string, Effect>;  // by variant

/// Our recognizer without the step of that name; "" leaves nothing out.
Effects readWithout(const std::string& step, const std::vector<ScannedPage>& pages);
/// Tesseract as it comes, on the pixels as they come.
Effects readWithStockTesseract(const std::vector<ScannedPage>& pages);
/// Seconds a page that each step of the preparation takes, by step.
std::map<std::string, double> stepSeconds(const std::vector<ScannedPage>& pages);
/// CPU seconds a page that the engine takes for pages that are prepared already.
double engineSeconds(const std::vector<ScannedPage>& pages);
/// The steps that may be left out, in the order in which they are done.
std::vector<std::string> steps();

}  // namespace doichieu::evaluate_ocr
