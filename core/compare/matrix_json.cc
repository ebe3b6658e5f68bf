#include <nlohmann/json.hpp>

#include "compare/matrix.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

Json cellJson(const MatrixCell& cell) {
  return {{"status", toString(cell.status)},
          {"similarity", cell.similarity},
          {"child", cell.childTarget ? Json(*cell.childTarget) : Json(nullptr)},
          {"addressed", cell.addressed}};
}

}  // namespace

Json toJson(const MatrixChild& child) {
  Json cells = Json::array();
  for (const MatrixCell& cell : child.cells) cells.push_back(cellJson(cell));
  return {{"name", child.name},
          {"cites_parent", child.citesParent},
          {"coverage", child.coverage},
          {"added", child.added},
          {"cells", cells}};
}

MatrixChild matrixChildFromJson(const Json& json) {
  MatrixChild child;
  child.name = json.at("name").get<std::string>();
  child.citesParent = json.at("cites_parent").get<bool>();
  child.coverage = json.at("coverage").get<double>();
  child.added = json.at("added").get<std::size_t>();
  for (const Json& cell : json.at("cells")) {
    MatrixCell& read = child.cells.emplace_back();
    read.status = targetStatusFromString(cell.at("status").get<std::string>());
    read.similarity = cell.at("similarity").get<double>();
    if (const Json& target = cell.at("child"); !target.is_null()) read.childTarget = target.get<std::size_t>();
    read.addressed = cell.at("addressed").get<bool>();
  }
  return child;
}

Json toJson(const Matrix& matrix) {
  Json targets = Json::array(), children = Json::array();
  for (std::size_t i = 0; i < matrix.fates.size(); ++i) {
    const TargetFate& fate = matrix.fates[i];
    targets.push_back({{"id", matrix.targetIds[i]},
                       {"text", matrix.targetTexts[i]},
                       {"covered", fate.covered},
                       {"weaker", fate.weaker},
                       {"changed", fate.changed},
                       {"missing", fate.missing},
                       {"addressed", fate.addressed}});
  }
  for (const MatrixChild& child : matrix.children) children.push_back(toJson(child));
  Json lost = Json::array();
  for (const std::size_t target : matrix.mostLost()) lost.push_back(matrix.targetIds[target]);
  return {{"schema", "doichieu.matrix/1"},
          {"parent", matrix.parentName},
          {"targets", targets},
          {"children", children},
          {"most_lost", lost}};
}

}  // namespace doichieu
