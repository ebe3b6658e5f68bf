// What went wrong, or was decided, about one document. Diagnostics travel with the plan, are stored with it and are
// shown with it; the words for each code stand in config/messages/*.tsv in Vietnamese and English.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

enum class Severity { info, warning, error };
enum class Stage { read, recognize, layout, text, outline, extract, resolve, store };

std::string_view toString(Severity severity);        // "info", "warning", "error"
std::string_view toString(Stage stage);              // "read", "recognize", ...
Severity severityFromString(std::string_view name);  // throws UsageError on an unknown name
Stage stageFromString(std::string_view name);        // throws UsageError on an unknown name

/// One finding. An `error` means that part of the document could not be processed: the document counts as partial.
struct Diagnostic {
  std::string code;  // key into config/messages: "pdf.encrypted", "text_layer.garbled", ...; dotted, lower case
  Severity severity = Severity::info;
  Stage stage = Stage::read;
  int page = 0;                   // from 1; 0 where it concerns the whole document
  std::vector<std::string> args;  // fill {0}, {1} ... of the message
  std::string detail;             // the foreign library's own words, English, may be empty
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace doichieu
