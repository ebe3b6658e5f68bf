// doichieu plugins: what is loaded, and why not.
#include <algorithm>
#include <iostream>

#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

int run(Context& context) {
  Table table;
  table.keys = {"library", "id", "role", "version", "status", "description"};
  for (const std::string& key : table.keys) table.columns.push_back(context.text("column." + key));
  for (const PluginStatus& status : context.engine().plugins())
    table.rows.push_back(
        {status.library, status.descriptor.id,
         status.descriptor.id.empty() || !status.loaded ? "" : std::string(toString(status.descriptor.role)),
         status.descriptor.version, context.text(status.loaded ? "plugins.loaded" : "plugins.not_loaded"),
         status.loaded ? status.descriptor.description : status.problem});
  print(table, context.arguments().value("format", "table"), std::cout);
  const auto& all = context.engine().plugins();
  const bool allLoaded = std::all_of(all.begin(), all.end(), [](const PluginStatus& s) { return s.loaded; });
  return allLoaded ? kAllDone : kConfig;
}

}  // namespace

Verb pluginsVerb() {
  return {"plugins", "", {formatOption()}, run};
}

}  // namespace doichieu::cli
