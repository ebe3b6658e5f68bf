#include <utility>

#include "verb.h"

namespace doichieu::cli {

const std::vector<Verb>& allVerbs() {
  static const std::vector<Verb> verbs = {ingestVerb(),  extractVerb(), plansVerb(),        showVerb(),
                                          queryVerb(),   compareVerb(), chainVerb(),        reviewVerb(),
                                          exportVerb(),  serveVerb(),   reprocessVerb(),    evaluateVerb(),
                                          pluginsVerb(), doctorVerb(),  workerProcessVerb()};
  return verbs;
}

const std::vector<Option>& commonOptions() {
  static const std::vector<Option> options = {
      {"lang", true, "vi|en"}, {"config", true, "DIR"}, {"plugins", true, "DIR"}, {"help", false, ""}};
  return options;
}

Option storeOption() {
  return {"store", true, "FILE"};
}

Option formatOption(std::string choices) {
  return {"format", true, std::move(choices)};
}

}  // namespace doichieu::cli
