#include "serve/pages/review_forms.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "doichieu/model/level.h"
#include "doichieu/text/fold.h"

namespace doichieu::serve {
namespace {

using Json = nlohmann::ordered_json;

enum class Entry { line, area, choice, list, measures, period };

struct Field {
  const char* key;
  Entry entry = Entry::line;
  const char* group = "";             // of the catalogue, for choices
  std::vector<std::string> values{};  // choices
};

const std::map<std::string, std::vector<Field>>& fieldsByKind() {
  static const std::vector<std::string> rhythms = {"FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6",
                                                   "FREQ=YEARLY", "FREQ=WEEKLY"};
  static const std::map<std::string, std::vector<Field>> fields = {
      {"targets",
       {{"text", Entry::area},
        {"kind", Entry::choice, "target_kind", {"quantitative", "zero", "qualitative"}},
        {"measures", Entry::measures},
        {"period", Entry::period},
        {"recurrence", Entry::choice, "rhythm", rhythms},
        {"lead", Entry::list},
        {"coordinating", Entry::list}}},
      {"duties",
       {{"agency"},
        {"role", Entry::choice, "role", {"lead", "coordinate", "advise", "perform", "request"}},
        {"partners", Entry::list},
        {"text", Entry::area}}},
      {"deadlines",
       {{"what", Entry::area},
        {"text"},
        {"kind", Entry::choice, "deadline_kind", {"date", "period", "recurrence", "relative"}},
        {"due"},
        {"start"},
        {"rrule", Entry::choice, "rhythm", rhythms},
        {"agency"}}},
      {"references",
       {{"type"},
        {"symbol"},
        {"issuer"},
        {"date"},
        {"title", Entry::area},
        {"role", Entry::choice, "reference_role", {"basis", "cites"}}}},
      {"header",
       {{"issuer"},
        {"issuer_level", Entry::choice, "level", {kLevels.begin(), kLevels.end()}},
        {"province"},
        {"symbol"},
        {"date"},
        {"title", Entry::area},
        {"period", Entry::period},
        {"signer"},
        {"signer_position"}}}};
  return fields;
}

std::string textAt(const Json& record, const std::string& key) {
  return record.is_object() && record.contains(key) && record[key].is_string() ? record[key].get<std::string>() : "";
}

std::string numberAt(const Json& record, const std::string& key) {
  return record.is_object() && record.contains(key) && record[key].is_number() ? record[key].dump() : "";
}

std::string linesAt(const Json& record, const std::string& key) {
  std::string all;
  if (record.contains(key))
    for (const Json& line : record[key]) all += (all.empty() ? "" : "\n") + line.get<std::string>();
  return all;
}

Html labelled(const Visit& visit, const std::string& key, const Html& control, const char* look = "field") {
  return element("label", {{"class", look}}, {element("span", {}, {visit.text("field." + key)}), control});
}

Html lineInput(const std::string& name, const std::string& value) {
  return element("input", {{"type", "text"}, {"name", name}, {"value", value}, {"autocomplete", "off"}});
}

Html areaInput(const std::string& name, const std::string& value, int rows) {
  return element("textarea", {{"name", name}, {"rows", rows}}, {value});
}

Html choiceInput(const Visit& visit, const std::string& name, const std::string& value, const char* group,
                 std::vector<std::string> values) {
  if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  Html options = element("option", {{"value", ""}}, {"—"});
  for (const std::string& one : values)
    options += element("option", {{"value", one}, {"selected", one == value}}, {visit.words().term(group, one)});
  return element("select", {{"name", name}}, {options});
}

Html measureInputs(const Visit& visit, const Json& measures) {
  Html rows;
  const std::size_t count = measures.is_array() ? measures.size() : 0;
  for (std::size_t i = 0; i <= count; ++i) {  // one more, for a measure to be added
    const Json measure = i < count ? measures[i] : Json::object();
    const std::string prefix = "m" + std::to_string(i) + "_";
    const std::string comparator =
        textAt(measure, "comparator").empty() && i < count ? "eq" : textAt(measure, "comparator");
    rows += element(
        "div", {{"class", "measure-row"}},
        {labelled(visit, "comparator",
                  choiceInput(visit, prefix + "comparator", comparator, "comparator",
                              {"ge", "gt", "eq", "le", "lt", "range"})),
         labelled(visit, "value", lineInput(prefix + "value", numberAt(measure, "value")), "field short"),
         labelled(visit, "value_max", lineInput(prefix + "value_max", numberAt(measure, "value_max")), "field short"),
         labelled(visit, "unit", lineInput(prefix + "unit", textAt(measure, "unit")), "field short"),
         labelled(visit, "change",
                  choiceInput(visit, prefix + "change", textAt(measure, "change"), "compare.change",
                              {"increase", "decrease"})),
         labelled(visit, "object", lineInput(prefix + "object", textAt(measure, "object")))});
  }
  return element("fieldset", {}, {element("legend", {}, {visit.text("field.measures")}), rows});
}

Json textOrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// "2.460,5" and "2460.5" alike; null where nothing was typed.
Json numberFrom(const Visit& visit, const std::string& typed) {
  std::string text = squeezed(typed);
  if (text.empty()) return nullptr;
  if (text.find(',') != std::string::npos) {
    std::erase(text, '.');
    std::replace(text.begin(), text.end(), ',', '.');
  }
  double value = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || rest != text.data() + text.size())
    throw HttpError(400, visit.text("review.no_number", {typed}));
  return value;
}

Json measuresFrom(const Visit& visit, const Parameters& form) {
  Json measures = Json::array();
  for (int i = 0; form.has("m" + std::to_string(i) + "_value"); ++i) {
    const std::string prefix = "m" + std::to_string(i) + "_";
    const Json value = numberFrom(visit, form.value(prefix + "value"));
    if (value.is_null()) continue;  // emptied, or never filled
    const std::string comparator = form.value(prefix + "comparator");
    measures.push_back({{"value", value},
                        {"value_max", numberFrom(visit, form.value(prefix + "value_max"))},
                        {"unit", textOrNull(squeezed(form.value(prefix + "unit")))},
                        {"comparator", comparator.empty() ? "eq" : comparator},
                        {"change", textOrNull(form.value(prefix + "change"))},
                        {"object", textOrNull(squeezed(form.value(prefix + "object")))}});
  }
  return measures;
}

Json linesFrom(const std::string& text) {
  Json lines = Json::array();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (std::string line = squeezed(text.substr(begin, end - begin)); !line.empty()) lines.push_back(std::move(line));
    begin = end + 1;
  }
  return lines;
}

Json periodFrom(const Parameters& form) {
  const std::string start = squeezed(form.value("period_start")), end = squeezed(form.value("period_end"));
  return start.empty() && end.empty() ? Json(nullptr) : Json{{"start", textOrNull(start)}, {"end", textOrNull(end)}};
}

Json valueFrom(const Visit& visit, const Field& field, const Parameters& form) {
  switch (field.entry) {
    case Entry::measures:
      return measuresFrom(visit, form);
    case Entry::list:
      return linesFrom(form.value(field.key));
    case Entry::period:
      return periodFrom(form);
    default:
      return textOrNull(squeezed(form.value(field.key)));
  }
}

/// What the record says now, in the form's terms: absent, null and empty are one.
Json comparable(const Json& record, const Field& field) {
  const bool list = field.entry == Entry::list || field.entry == Entry::measures;
  if (!record.is_object() || !record.contains(field.key) || record[field.key].is_null())
    return list ? Json(Json::array()) : Json(nullptr);
  if (record[field.key].is_string()) return textOrNull(squeezed(record[field.key].get<std::string>()));
  return record[field.key];
}

Html fieldFor(const Visit& visit, const Field& field, const Json& record) {
  const std::string key = field.key;
  switch (field.entry) {
    case Entry::line:
      return labelled(visit, key, lineInput(key, textAt(record, key)));
    case Entry::area:
      return labelled(visit, key, areaInput(key, textAt(record, key), 3), "field whole");
    case Entry::choice:
      return labelled(visit, key, choiceInput(visit, key, textAt(record, key), field.group, field.values));
    case Entry::list:
      return labelled(visit, key, areaInput(key, linesAt(record, key), 2), "field whole");
    case Entry::measures:
      return measureInputs(visit, record.contains(key) ? record[key] : Json::array());
    case Entry::period: {
      const Json period = record.contains(key) ? record[key] : Json(nullptr);
      Html both = labelled(visit, "period_start", lineInput("period_start", textAt(period, "start")));
      both += labelled(visit, "period_end", lineInput("period_end", textAt(period, "end")));
      return both;
    }
  }
  return {};
}

}  // namespace

const std::vector<std::string>& editableKinds() {
  static const std::vector<std::string> kinds = {"targets", "duties", "deadlines", "references", "header"};
  return kinds;
}

Html recordFields(const Visit& visit, const std::string& kind, const Json& record) {
  const auto found = fieldsByKind().find(kind);
  if (found == fieldsByKind().end()) return {};
  const Json known = record.is_object() ? record : Json::object();
  return each(found->second, [&](const Field& field) { return fieldFor(visit, field, known); });
}

Json changedFields(const Visit& visit, const std::string& kind, const Json& record, const Parameters& form) {
  Json changed = Json::object();
  const auto found = fieldsByKind().find(kind);
  if (found == fieldsByKind().end()) return changed;
  for (const Field& field : found->second) {
    Json value = valueFrom(visit, field, form);
    if (value != comparable(record, field)) changed[field.key] = std::move(value);
  }
  return changed;
}

}  // namespace doichieu::serve
