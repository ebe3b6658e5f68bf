#include "figures_of.h"

#include <sstream>

#include "support/typed_plan.h"

namespace doichieu::targets {
namespace {

std::string figure(const Measure& measure) {
  std::ostringstream out;
  out.precision(12);
  out << measure.value;
  if (measure.valueMax) out << ".." << *measure.valueMax;
  out << ' ' << measure.unit.value_or("-") << ' ' << measure.comparator;
  if (measure.change) out << ' ' << *measure.change;
  return out.str();
}

}  // namespace

const MeasureParser& parser() {
  static const Engine engine = testing_support::engineWith({});
  static const MeasureParser made(engine.host());
  return made;
}

std::string line(const Measure& measure) {
  return figure(measure) + " | " + measure.object.value_or("-");
}

std::vector<std::string> figuresOf(const std::string& statement, ParseOptions options) {
  std::vector<std::string> figures;
  for (const FoundMeasure& found : parser().parse(statement, options)) figures.push_back(figure(found.measure));
  return figures;
}

std::vector<std::string> measured(const std::string& statement, ParseOptions options) {
  std::vector<std::string> lines;
  for (const FoundMeasure& found : parser().parse(statement, options)) lines.push_back(line(found.measure));
  return lines;
}

std::vector<std::string> figuresInTask(const std::string& statement) {
  return figuresOf(statement, {2025, false});
}

}  // namespace doichieu::targets
