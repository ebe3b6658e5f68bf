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
  static const std::vector<Option> options = {{"store", true, "FILE"},  {"format", true, "table|json|csv"},
                                              {"lang", true, "vi|en"},  {"config", true, "DIR"},
                                              {"plugins", true, "DIR"}, {"help", false, ""}};
  return options;
}

}  // namespace doichieu::cli
