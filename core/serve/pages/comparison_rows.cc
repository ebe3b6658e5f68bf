#include "serve/pages/comparison_rows.h"

#include <algorithm>

#include "serve/components.h"
#include "serve/pages/plan_records.h"

namespace doichieu::serve {
namespace {

/// A target with its figures; those that differ are marked. Empty where the side has none.
Html targetCell(const Visit& visit, std::int64_t planId, const PlanRecords& plan,
                const std::optional<std::size_t>& index, const std::set<std::string>& differing, const char* sideKey) {
  if (!index) return element("div", {{"class", "cell none"}}, {element("span", {{"class", "soft"}}, {"—"})});
  const Target& target = plan.targets.at(*index);
  const std::string id = target.id.empty() ? "t" + std::to_string(*index + 1) : target.id;
  const int page = target.anchors.empty() ? 0 : target.anchors.front().page;
  const std::string to = planAddress(planId) + "#" + id;
  const std::string place = page == 0 ? id : visit.text("page", {std::to_string(page)});
  return element("div", {{"class", "cell"}},
                 {element("span", {{"class", "side-name"}}, {visit.text(sideKey)}),
                  element("p", {{"class", "words"}}, {target.text}), measureChips(visit, target.measures, differing),
                  element("a", {{"class", "page-link"}, {"href", to}},
                          {element("span", {{"class", "hidden"}}, {visit.text(sideKey), " "}), place})});
}

Html differences(const Visit& visit, const TargetRow& row) {
  if (row.differences.empty()) return {};
  return element("ul", {{"class", "differences"}}, {each(row.differences, [&](const Difference& difference) {
                   const Html from = difference.parent.empty() ? Html("—") : Html(difference.parent);
                   const Html to = difference.child.empty() ? Html("—") : Html(difference.child);
                   return element("li", {},
                                  {element("span", {}, {visit.words().term("difference", difference.what)}),
                                   element("del", {}, {from}), element("span", {{"class", "arrow"}}, {"→"}),
                                   element("ins", {}, {to})});
                 })});
}

std::string headingOf(const PlanRecords& plan, const std::string& id) {
  for (const OutlineEntry& entry : plan.outline)
    if (entry.id == id) return entry.label;
  return id;
}

Html addressed(const Visit& visit, const ComparisonView& view, const TargetRow& row) {
  if (row.addressedIn.empty()) return {};
  const Html links = each(row.addressedIn, [&](const std::string& id) {
    return element("a", {{"href", planAddress(view.childId) + "#" + id}}, {headingOf(view.child, id)});
  });
  return element("p", {{"class", "addressed"}}, {visit.text("compare.see"), links});
}

/// "row-t4": where the matrix leads to.
Attribute rowId(const ComparisonView& view, const TargetRow& row) {
  if (!row.parent) return {"id", false};
  const std::string& id = view.parent.targets.at(*row.parent).id;
  return {"id", "row-" + (id.empty() ? "t" + std::to_string(*row.parent + 1) : id)};
}

Html targetRow(const Visit& visit, const ComparisonView& view, const TargetRow& row) {
  std::set<std::string> inParent, inChild;
  for (const Difference& difference : row.differences) {
    inParent.insert(difference.parent);
    inChild.insert(difference.child);
  }
  const std::string status(toString(row.status));
  return element("article", {{"class", "pair " + status}, {"data-status", status}, rowId(view, row)},
                 {targetCell(visit, view.parentId, view.parent, row.parent, inParent, "compare.parent"),
                  element("div", {{"class", "verdict"}},
                          {statusBadge(visit, row.status), element("p", {{"class", "why"}}, {row.why}),
                           differences(visit, row), addressed(visit, view, row)}),
                  targetCell(visit, view.childId, view.child, row.child, inChild, "compare.child")});
}

Html dutyLinks(std::int64_t plan, const std::vector<std::string>& ids) {
  if (ids.empty()) return "—";
  return each(ids, [&](const std::string& id) {
    return element("a", {{"class", "id"}, {"href", planAddress(plan) + "#" + id}}, {id});
  });
}

Html table(const Visit& visit, const std::string& title, const std::vector<std::string>& columns, const Html& rows) {
  if (rows.empty()) return {};
  const Html heads = each(columns, [&](const std::string& key) {
    return element("th", {{"scope", "col"}}, {visit.text(key)});
  });
  return element(
      "section", {{"class", "group"}},
      {element("h2", {}, {title}),
       scrolling(title, element("table", {{"class", "plain"}},
                                {element("thead", {}, {element("tr", {}, {heads})}), element("tbody", {}, {rows})}))});
}

Html cell(const Html& content) {
  return element("td", {}, {content});
}

Html duties(const Visit& visit, const ComparisonView& view) {
  const Html rows = each(view.comparison.duties, [&](const DutyRow& row) {
    return element("tr", {{"class", row.status}},
                   {element("th", {{"scope", "row"}}, {visit.words().line(row.line)}),
                    cell(badge("status " + row.status, visit.text("compare.duty." + row.status))),
                    cell(dutyLinks(view.parentId, row.parent)), cell(dutyLinks(view.childId, row.child))});
  });
  return table(visit, visit.text("compare.duties"), {"column.line", "column.status", "compare.parent", "compare.child"},
               rows);
}

Html references(const Visit& visit, const ComparisonView& view) {
  const Html lacking = each(view.comparison.references, [&](const ReferenceRow& row) {
    return row.parent && !row.child ? element("li", {{"class", "symbol"}}, {row.symbol}) : Html();
  });
  const Html ended = each(view.comparison.references, [&](const ReferenceRow& row) {
    if (!row.ended) return Html();
    Html said = element("span", {{"class", "symbol"}}, {row.symbol});
    said += element("span", {{"class", "soft"}},
                    {visit.text(row.replacedBy ? "compare.ended.replaced" : "compare.ended.ran_out",
                                {visit.words().date(*row.ended), row.replacedBy.value_or("")})});
    return element("li", {}, {said});
  });
  Html sections;
  const auto add = [&](const char* title, const Html& rows) {
    if (rows.empty()) return;
    sections += element("section", {{"class", "group"}},
                        {element("h2", {}, {visit.text(title)}), element("ul", {{"class", "symbols"}}, {rows})});
  };
  add("compare.references", lacking);
  add("compare.ended", ended);
  return sections;
}

Html deadlines(const Visit& visit, const ComparisonView& view) {
  const Html rows = each(view.comparison.deadlines, [&](const DeadlineRow& row) {
    if (row.status != "missing" && row.status != "later") return Html();
    const Html words = row.parent ? element("a", {{"href", planAddress(view.parentId) + "#" + *row.parent}}, {row.what})
                                  : Html(row.what);
    return element("tr", {{"class", row.status}},
                   {cell(badge("status " + row.status, visit.text("compare.deadline." + row.status))), cell(words)});
  });
  return table(visit, visit.text("compare.deadlines"), {"column.status", "column.what"}, rows);
}

}  // namespace

Html statusBadge(const Visit& visit, TargetStatus status) {
  const std::string name(toString(status));
  return element("span", {{"class", "badge status " + name}, {"title", visit.text("compare.status." + name)}},
                 {icon("status-" + name), visit.text("status." + name)});
}

Html targetRows(const Visit& visit, const ComparisonView& view) {
  const Html rows = each(view.comparison.targets, [&](const TargetRow& row) { return targetRow(visit, view, row); });
  const auto answered = std::count_if(view.comparison.targets.begin(), view.comparison.targets.end(),
                                      [](const TargetRow& row) { return row.parent && row.child; });
  const std::string title =
      visit.text("compare.targets", {std::to_string(answered), std::to_string(view.parent.targets.size())});
  const Html head =
      element("div", {{"class", "pair head"}, {"aria-hidden", "true"}},
              {element("div", {}, {visit.text("compare.parent")}), element("div", {}, {visit.text("compare.verdict")}),
               element("div", {}, {visit.text("compare.child")})});
  return element("section", {{"class", "group comparison"}, {"aria-label", title}},
                 {element("h2", {}, {title}), head, rows});
}

Html otherRows(const Visit& visit, const ComparisonView& view) {
  Html all = duties(visit, view);
  all += deadlines(visit, view);
  all += references(visit, view);
  return all;
}

}  // namespace doichieu::serve
