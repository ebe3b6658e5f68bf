// doichieu extract FILE: one document to JSON on standard output, no store.
#include <iostream>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

int printText(const Engine& engine, const std::string& file) {
  const std::unique_ptr<OpenDocument> document = engine.open(file);
  std::vector<Page> pages;
  std::unique_ptr<RecognizerSession> session;
  for (int number = 1; number <= document->pageCount(); ++number)
    pages.push_back(engine.readPage(*document, number, session));
  std::cout << engine.plainText(pages);
  return kAllDone;
}

int run(Context& context) {
  if (context.arguments().words().size() != 1) throw UsageError("extract takes one FILE");
  const std::string file = context.arguments().words().front();
  if (context.arguments().has("text")) return printText(context.engine(), file);
  nlohmann::ordered_json json = toJson(context.engine().extract(file));
  if (!context.arguments().has("with-text")) json.erase("text");
  std::cout << json.dump(1) << '\n';
  return kAllDone;
}

}  // namespace

Verb extractVerb() {
  return {"extract", "FILE", {{"text", false, ""}, {"with-text", false, ""}, {"ocr", false, ""}}, run};
}

}  // namespace doichieu::cli
