// The matrix: a plan's targets against all plans that implement it, as a heat map with the way to each comparison.
#include <algorithm>

#include "query/chain.h"
#include "query/plan_matrix.h"
#include "serve/components.h"
#include "serve/pages/comparison_rows.h"
#include "serve/pages/pages.h"
#include "serve/pages/plan_list.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

constexpr int kChildrenAPage = 20;
constexpr std::size_t kMostFates = 12;
constexpr int kBarWidth = 1000;

std::string verdictOf(const MatrixCell& cell) {
  return cell.status == TargetStatus::missing && cell.addressed ? "addressed" : std::string(toString(cell.status));
}

std::string comparisonAddress(std::int64_t parent, std::int64_t child, const std::string& target) {
  Parameters pair;
  pair.set("child", std::to_string(child));
  pair.set("parent", std::to_string(parent));
  return address("/compare", pair) + "#row-" + target;
}

class MatrixPage {
 public:
  MatrixPage(Visit& visit, const PlanMatrix& found) : visit_(visit), found_(found), matrix_(found.matrix) {}

  /// The targets that are lost most often, each with a bar of how it fares.
  Html fates() const {
    const std::vector<std::size_t> order = matrix_.mostLost();
    Html rows;
    for (std::size_t i = 0; i < order.size() && i < kMostFates; ++i) {
      const TargetFate& fate = matrix_.fates[order[i]];
      if (fate.missing + fate.weaker == 0) break;
      rows += element("li", {},
                      {element("a", {{"href", planAddress(found_.parent.id) + "#" + matrix_.targetIds[order[i]]}},
                               {element("b", {}, {matrix_.targetIds[order[i]]}), " ", matrix_.targetTexts[order[i]]}),
                       bar(fate), element("p", {{"class", "soft"}}, {told(fate)})});
    }
    if (rows.empty()) return {};
    return element("section", {{"class", "group"}},
                   {element("h2", {}, {visit_.text("matrix.most_lost")}), element("ol", {{"class", "fates"}}, {rows})});
  }

  Html table(int offset) const {
    Html heads = element("th", {{"scope", "col"}}, {visit_.text("matrix.child")});
    heads += element("th", {{"scope", "col"}, {"class", "number"}}, {visit_.text("matrix.coverage")});
    for (std::size_t i = 0; i < matrix_.targetIds.size(); ++i)
      heads += element("th", {{"scope", "col"}, {"class", "heat"}, {"title", matrix_.targetTexts[i]}},
                       {matrix_.targetIds[i]});
    Html rows;
    const auto end = std::min<std::size_t>(matrix_.children.size(), static_cast<std::size_t>(offset) + kChildrenAPage);
    for (auto i = static_cast<std::size_t>(offset); i < end; ++i) rows += row(i);
    return scrolling(visit_.text("matrix.title"),
                     element("table", {{"class", "plain matrix children"}},
                             {element("thead", {}, {element("tr", {}, {heads})}), element("tbody", {}, {rows})}));
  }

  Html legend() const {
    Html items = each(kStatuses, [&](TargetStatus status) {
      return status == TargetStatus::added ? Html() : element("li", {}, {statusBadge(visit_, status)});
    });
    items += element("li", {},
                     {element("span", {{"class", "badge status addressed"}},
                              {icon("status-addressed"), visit_.text("matrix.addressed")})});
    return element("ul", {{"class", "legend"}}, {items});
  }

 private:
  Html row(std::size_t index) const {
    const PlanSummary& plan = found_.children[index];
    const MatrixChild& child = matrix_.children[index];
    Html cells;
    for (std::size_t i = 0; i < child.cells.size(); ++i) cells += cell(plan, child.cells[i], i);
    return element(
        "tr", {},
        {element("th", {{"scope", "row"}},
                 {element("a", {{"href", planAddress(plan.id)}}, {plan.issuer.value_or(fileNameOf(plan.path))})}),
         element("td", {{"class", "number"}}, {visit_.words().percent(child.coverage)}), cells});
  }

  Html cell(const PlanSummary& plan, const MatrixCell& cell, std::size_t target) const {
    const std::string verdict = verdictOf(cell);
    const std::string word =
        verdict == "addressed" ? visit_.text("matrix.addressed") : visit_.text("status." + verdict);
    return element("td", {{"class", "heat is-" + verdict}},
                   {element("a",
                            {{"href", comparisonAddress(found_.parent.id, plan.id, matrix_.targetIds[target])},
                             {"title", matrix_.targetIds[target] + ": " + word}},
                            {icon("status-" + verdict), element("span", {{"class", "hidden"}}, {word})})});
  }

  Html bar(const TargetFate& fate) const {
    const std::size_t all = std::max<std::size_t>(1, fate.covered + fate.weaker + fate.changed + fate.missing);
    std::size_t before = 0;
    const auto piece = [&](std::size_t count, const char* look) {
      const auto x = before * kBarWidth / all, width = count * kBarWidth / all;
      before += count;
      return element("rect", {{"x", x}, {"y", 0}, {"width", width}, {"height", 10}, {"class", look}});
    };
    const Html pieces[] = {piece(fate.covered, "is-equal"), piece(fate.weaker, "is-weaker"),
                           piece(fate.changed, "is-changed"), piece(fate.missing, "is-missing")};
    return element(
        "svg", {{"class", "bar"}, {"viewBox", "0 0 1000 10"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}},
        {each(pieces, [](const Html& part) { return part; })});
  }

  std::string told(const TargetFate& fate) const {
    const auto number = [&](std::size_t count) { return visit_.words().number(static_cast<std::int64_t>(count)); };
    return visit_.text("matrix.fate", {number(fate.covered), number(fate.weaker), number(fate.changed),
                                       number(fate.missing), number(fate.addressed)});
  }

  Visit& visit_;
  const PlanMatrix& found_;
  const Matrix& matrix_;
};

Response matrixPage(Visit& visit) {
  const std::int64_t id = visit.pathNumber("id");
  if (!visit.store().plans().summary(id)) throw HttpError(404, visit.text("plan.not_found"));
  const PlanMatrix found = matrixOf(visit.store(), visit.site().comparer(), id);
  const MatrixPage page(visit, found);
  const std::string name = found.parent.title.value_or(fileNameOf(found.parent.path));
  const auto total = static_cast<std::int64_t>(found.children.size());
  const int offset = visit.query().number("offset", 0, 0, static_cast<int>(std::max<std::int64_t>(0, total - 1)));
  const Html actions = element("a", {{"class", "button quiet"}, {"href", "/api/v1" + planAddress(id) + "/matrix"}},
                               {visit.text("plan.json")});
  Html main = element("p", {{"class", "over"}}, {element("a", {{"href", planAddress(id)}}, {name})});
  main += pageTitle(visit.text("matrix.title"), actions,
                    element("p", {{"class", "soft"}}, {visit.text("matrix.what", {visit.words().number(total)})}));
  if (total == 0) {
    main += emptyState("compare", visit.text("matrix.empty"), visit.text("matrix.empty.advice"));
  } else {
    main += page.legend();
    main += page.table(offset);
    main += pager(visit, total, offset, kChildrenAPage);
    main += page.fates();
  }
  return pageResponse(visit, {visit.text("matrix.title"), "compare", {}, true}, main);
}

}  // namespace

void addMatrixPages(Router& router) {
  router.add("GET", "/plans/{id}/matrix", Role::reader, matrixPage);
}

}  // namespace doichieu::serve
