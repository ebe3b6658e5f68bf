// doichieu extract FILE: one document to JSON on standard output, no store.
#include <iostream>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

void printText(const Engine& engine, const std::string& file) {
  const std::unique_ptr<OpenDocument> document = engine.open(file);
  std::vector<Page> pages;
  std::unique_ptr<RecognizerSession> session;
  for (int number = 1; number <= document->pageCount(); ++number)
    pages.push_back(engine.readPage(*document, number, session));
  std::cout << engine.plainText(pages);
}

void printRecords(const Engine& engine, const std::string& file, bool withText) {
  const PlanRecords records = engine.extract(file);
  nlohmann::ordered_json json = toJson(records);
  if (withText) json["text"] = records.text;
  std::cout << json.dump(1) << '\n';
}

int run(Context& context) {
  if (context.arguments().words().size() != 1) throw UsageError("extract takes one FILE");
  const std::string file = context.arguments().words().front();
  try {
    if (context.arguments().has("text")) {
      printText(context.engine(), file);
    } else {
      printRecords(context.engine(), file, context.arguments().has("with-text"));
    }
  } catch (const DocumentError& e) {
    context.complain(context.told(file, e.diagnostic()));
    return kSomeFailed;
  }
  if (context.arguments().has("text") || context.missingExtractors().empty()) return kAllDone;
  context.complain(context.missingExtractors());
  return kConfig;
}

}  // namespace

Verb extractVerb() {
  return {"extract", "FILE", {{"text", false, ""}, {"with-text", false, ""}, {"ocr", false, ""}}, run};
}

}  // namespace doichieu::cli
