#include "serve/components.h"

#include <algorithm>

#include "doichieu/model/level.h"
#include "doichieu/text/dates.h"
#include "serve/assets.h"
#include "serve/guard.h"
#include "store/clock.h"

namespace doichieu::serve {

Html icon(const std::string& name) {
  return element("svg", {{"class", "icon"}, {"aria-hidden", "true"}, {"focusable", "false"}},
                 {element("use", {{"href", assetAddress("icons.svg") + "#" + name}})});
}

Html tokenField(Visit& visit) {
  return element("input", {{"type", "hidden"}, {"name", kTokenField}, {"value", visit.formToken()}});
}

Html badge(const std::string& look, const Html& text) {
  return element("span", {{"class", "badge " + look}}, {text});
}

Html scrolling(const std::string& label, const Html& table) {
  return element("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", label}}, {table});
}

Html fact(const std::string& name, const Html& value, bool wide) {
  if (value.empty()) return {};
  return element("div", {{"class", wide ? "fact wide" : "fact"}},
                 {element("dt", {}, {name}), element("dd", {}, {value})});
}

std::string counted(const Visit& visit, std::int64_t total, bool isMore) {
  const std::string number = visit.words().number(total);
  return isMore ? visit.text("number.more_than", {number}) : number;
}

Html pager(const Visit& visit, std::int64_t total, int offset, int limit, bool isMore) {
  if (total <= limit && offset == 0) return {};
  const auto link = [&](int to, bool possible, const char* key, const char* relation) {
    const Html text = visit.text(key);
    if (!possible) return element("span", {{"class", "button off"}, {"aria-hidden", "true"}}, {text});
    Parameters parameters = visit.query();
    parameters.set("offset", to == 0 ? "" : std::to_string(to));
    return element("a", {{"class", "button"}, {"rel", relation}, {"href", address(visit.request().path, parameters)}},
                   {text});
  };
  const std::int64_t last = std::min<std::int64_t>(offset + limit, total);
  return element("nav", {{"class", "pager"}, {"aria-label", visit.text("pager.label")}},
                 {link(std::max(0, offset - limit), offset > 0, "pager.previous", "prev"),
                  element("span", {{"class", "where"}},
                          {visit.text("pager.where", {visit.words().number(std::int64_t{offset} + 1),
                                                      visit.words().number(last), counted(visit, total, isMore)})}),
                  link(offset + limit, last < total || isMore, "pager.next", "next")});
}

Html emptyState(const std::string& iconName, const std::string& title, const Html& advice) {
  return element("div", {{"class", "empty"}}, {icon(iconName), element("h2", {}, {title}), element("p", {}, {advice})});
}

Html pageTitle(const std::string& title, const Html& beside, const Html& under) {
  return element(
      "div", {{"class", "page-title"}},
      {element("div", {}, {element("h1", {}, {title}), under}), element("div", {{"class", "actions"}}, {beside})});
}

Html choice(const Visit& visit, const std::string& name, const std::string& label, const Choices& choices,
            const std::string& none) {
  const std::string chosen = visit.query().value(name);
  Html options = element("option", {{"value", ""}}, {none.empty() ? visit.text("filter.all") : none});
  for (const auto& [value, text] : choices)
    options += element("option", {{"value", value}, {"selected", value == chosen}}, {text});
  return element("label", {{"class", chosen.empty() ? "field" : "field set"}},
                 {element("span", {}, {label}), element("select", {{"name", name}}, {options})});
}

Choices levelChoices(const Visit& visit) {
  Choices choices;
  for (const std::string_view level : kLevels)
    choices.emplace_back(level, visit.words().term("level", std::string(level)));
  return choices;
}

Html field(const Visit& visit, const std::string& name, const std::string& label, const std::string& type,
           const std::string& placeholder) {
  const std::string value = visit.query().value(name);
  return element(
      "label", {{"class", value.empty() ? "field" : "field set"}},
      {element("span", {}, {label}),
       element(
           "input",
           {{"type", type}, {"name", name}, {"value", value}, {"placeholder", placeholder}, {"autocomplete", "off"}})});
}

Html doubt(const Visit& visit, double confidence) {
  if (confidence >= kDoubtful) return {};
  return element("span", {{"class", "doubt"}},
                 {icon("look"), visit.text("record.doubt", {visit.words().percent(confidence)})});
}

Html remarks(const Visit& visit, const std::vector<std::string>& flags) {
  if (flags.empty()) return {};
  return element("ul", {{"class", "remarks"}},
                 {each(flags, [&](const std::string& flag) { return element("li", {}, {visit.text(flag)}); })});
}

Html dueDate(const Visit& visit, const std::string& iso) {
  const std::string today = utcNow().substr(0, 10);
  const bool past = lastDayOf(iso) < today;
  return element("time", {{"class", past ? "due past" : "due"}, {"datetime", iso}}, {visit.words().date(iso)});
}

std::string planAddress(std::int64_t plan) {
  return "/plans/" + std::to_string(plan);
}

}  // namespace doichieu::serve
