// The verbs of the program: one file each, listed in verbs.cc.
#pragma once

#include <string>
#include <vector>

#include "context.h"

namespace doichieu::cli {

struct Verb {
  std::string name;
  std::string synopsis;  // "FILE", "CHILD [--with PARENT]"
  std::vector<Option> options;
  int (*run)(Context& context) = nullptr;
  bool hidden = false;
};

// Each gives the verb of its file. Its help stands in config/messages under "verb.NAME" and "verb.NAME.example.N".
Verb chainVerb();
Verb compareVerb();
Verb doctorVerb();
Verb evaluateVerb();
Verb exportVerb();
Verb extractVerb();
Verb ingestVerb();
Verb plansVerb();
Verb pluginsVerb();
Verb queryVerb();
Verb reprocessVerb();
Verb reviewVerb();
Verb serveVerb();
Verb showVerb();
Verb workerProcessVerb();

/// All of them in the order of --help.
const std::vector<Verb>& allVerbs();
/// Options that every verb has.
const std::vector<Option>& commonOptions();
/// --store, of the verbs that use one.
Option storeOption();
/// --format, of the verbs that print answers; `choices` are those that the verb knows.
Option formatOption(std::string choices = "table|json|csv");

}  // namespace doichieu::cli
