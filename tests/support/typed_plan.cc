#include "support/typed_plan.h"

#include <sstream>

namespace doichieu::testing_support {

std::filesystem::path configFolder() {
  return std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";
}

Page typedPage(const std::string& text) {
  Page page;
  std::istringstream lines(text);
  bool blankBefore = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) {
      blankBefore = true;
      continue;
    }
    PageLine item;
    item.text = line;
    item.blankBefore = blankBefore;
    blankBefore = false;
    page.items.emplace_back(std::move(item));
  }
  return page;
}

Engine engineWith(std::vector<Plugin* (*)()> plugins) {
  EngineOptions options;
  options.configFolder = configFolder();
  options.linkedPlugins = std::move(plugins);
  return Engine(std::move(options));
}

PlanRecords recordsOf(const Engine& engine, const std::string& text) {
  const std::vector<Page> pages{typedPage(text)};
  return engine.extractRecords(engine.buildPlan(pages), pages, {});
}

}  // namespace doichieu::testing_support
