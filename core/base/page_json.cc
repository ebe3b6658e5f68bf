// The page artifact. Keys are short and defaults are left out, since a scanned page holds some five hundred words and a
// store holds every page that was ever read.
#include "base/json_fields.h"
#include "doichieu/model/json.h"

namespace doichieu {
namespace {

using json_fields::array;
using json_fields::boxFromJson;
using json_fields::Json;
using json_fields::list;
using json_fields::number;

void putBox(Json& json, const Box& box) {
  if (box != Box{}) json["box"] = json_fields::toJson(box);
}

Box getBox(const Json& json) {
  const Json* box = json_fields::find(json, "box");
  return box == nullptr ? Box{} : boxFromJson(*box);
}

void putFlag(Json& json, const char* key, bool value) {
  if (value) json[key] = true;
}

Json wordToJson(const Word& word) {
  Json json;
  json["t"] = word.text;
  putBox(json, word.box);
  if (word.confidence != 1) json["c"] = number(word.confidence);
  if (word.size != 0) json["size"] = number(word.size);
  putFlag(json, "bold", word.bold);
  putFlag(json, "italic", word.italic);
  if (word.line != -1) json["line"] = word.line;
  if (!word.raw.empty()) json["raw"] = word.raw;
  return json;
}

Word wordFromJson(const Json& json) {
  Word word;
  word.text = json_fields::text(json, "t");
  word.box = getBox(json);
  word.confidence = static_cast<float>(json_fields::real(json, "c", 1));
  word.size = static_cast<float>(json_fields::real(json, "size", 0));
  word.bold = json_fields::boolean(json, "bold", false);
  word.italic = json_fields::boolean(json, "italic", false);
  word.line = json_fields::integer(json, "line", -1);
  word.raw = json_fields::text(json, "raw");
  return word;
}

Json lineToJson(const PageLine& line) {
  Json json;
  json["text"] = line.text;
  if (!line.words.empty()) json["words"] = array(line.words, wordToJson);
  putBox(json, line.box);
  if (line.column != Column::whole) json["column"] = line.column == Column::left ? "left" : "right";
  putFlag(json, "complete", line.complete);
  putFlag(json, "blank_before", line.blankBefore);
  putFlag(json, "centered", line.centered);
  putFlag(json, "bold", line.bold);
  putFlag(json, "italic", line.italic);
  return json;
}

Column columnFromName(const std::string& name) {
  if (name == "left") return Column::left;
  if (name == "right") return Column::right;
  if (name.empty()) return Column::whole;
  throw UsageError("column: unknown value \"" + name + "\"");
}

PageLine lineFromJson(const Json& json) {
  PageLine line;
  line.text = json_fields::text(json, "text");
  line.words = list(json, "words", wordFromJson);
  line.box = getBox(json);
  line.column = columnFromName(json_fields::text(json, "column"));
  line.complete = json_fields::boolean(json, "complete", false);
  line.blankBefore = json_fields::boolean(json, "blank_before", false);
  line.centered = json_fields::boolean(json, "centered", false);
  line.bold = json_fields::boolean(json, "bold", false);
  line.italic = json_fields::boolean(json, "italic", false);
  return line;
}

Json cellToJson(const PageCell& cell) {
  Json json;
  json["at"] = {cell.row, cell.column, cell.rowSpan, cell.columnSpan};
  json["lines"] = array(cell.lines, lineToJson);
  putBox(json, cell.box);
  return json;
}

PageCell cellFromJson(const Json& json) {
  PageCell cell;
  const Json* at = json_fields::find(json, "at");
  if (at == nullptr || !at->is_array() || at->size() != 4) throw UsageError("at: expected row, column and spans");
  for (const Json& part : *at)
    if (!part.is_number_integer()) throw UsageError("at: expected whole numbers");
  cell.row = (*at)[0];
  cell.column = (*at)[1];
  cell.rowSpan = (*at)[2];
  cell.columnSpan = (*at)[3];
  cell.lines = list(json, "lines", lineFromJson);
  cell.box = getBox(json);
  return cell;
}

Json tableToJson(const PageTable& table) {
  Json json;
  json["rows"] = table.rows;
  json["columns"] = table.columns;
  json["cells"] = array(table.cells, cellToJson);
  putBox(json, table.box);
  json["ruled"] = table.ruled;
  return json;
}

PageTable tableFromJson(const Json& json) {
  PageTable table;
  table.rows = json_fields::integer(json, "rows", 0);
  table.columns = json_fields::integer(json, "columns", 0);
  table.cells = list(json, "cells", cellFromJson);
  table.box = getBox(json);
  table.ruled = json_fields::boolean(json, "ruled", true);
  return table;
}

Json itemToJson(const PageItem& item) {
  if (const auto* table = std::get_if<PageTable>(&item)) return tableToJson(*table);
  return lineToJson(std::get<PageLine>(item));
}

PageItem itemFromJson(const Json& json) {
  if (json_fields::find(json, "cells") != nullptr) return tableFromJson(json);
  return lineFromJson(json);
}

Json rulingToJson(const Ruling& ruling) {
  return json_fields::toJson(Box{ruling.x0, ruling.y0, ruling.x1, ruling.y1});
}

Ruling rulingFromJson(const Json& json) {
  const Box box = boxFromJson(json);
  return {box.x0, box.y0, box.x1, box.y1};
}

}  // namespace

std::string pageToJsonText(const Page& page) {
  Json json;
  json["number"] = page.number;
  json["width_pt"] = number(page.widthPt);
  json["height_pt"] = number(page.heightPt);
  json["origin"] = toString(page.origin);
  if (page.turned != 0) json["turned"] = page.turned;
  if (page.confidence != 1) json["confidence"] = number(page.confidence);
  if (!page.words.empty()) json["words"] = array(page.words, wordToJson);
  if (!page.rulings.empty()) json["rulings"] = array(page.rulings, rulingToJson);
  if (!page.items.empty()) json["items"] = array(page.items, itemToJson);
  if (!page.diagnostics.empty())
    json["diagnostics"] = array(page.diagnostics, [](const Diagnostic& diagnostic) { return toJson(diagnostic); });
  // A reader owes valid UTF-8; where a foreign library slipped, one bad byte must not cost the page.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Page pageFromJsonText(const std::string& text) {
  const Json json = json_fields::parse(text);
  Page page;
  page.number = json_fields::integer(json, "number", 1);
  page.widthPt = json_fields::real(json, "width_pt", page.widthPt);
  page.heightPt = json_fields::real(json, "height_pt", page.heightPt);
  page.origin = textOriginFromString(json_fields::text(json, "origin", "text"));
  page.turned = json_fields::integer(json, "turned", 0);
  page.confidence = static_cast<float>(json_fields::real(json, "confidence", 1));
  page.words = list(json, "words", wordFromJson);
  page.rulings = list(json, "rulings", rulingFromJson);
  page.items = list(json, "items", itemFromJson);
  page.diagnostics = list(json, "diagnostics", diagnosticFromJson);
  return page;
}

}  // namespace doichieu
