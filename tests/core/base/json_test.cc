// The JSON contract: exact keys, exact round trip, and errors that name the key.
#include "doichieu/model/json.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> keys(const Json& json) {
  std::vector<std::string> names;
  for (const auto& item : json.items()) names.push_back(item.key());
  return names;
}

Anchor anchorAt(int page, std::size_t start) {
  return {page, {{0.1f, 0.2f, 0.9f, 0.25f}}, start, start + 10};
}

template <typename Record>
Record withBase(const char* id) {
  Record record;
  record.id = id;
  record.anchors = {anchorAt(2, 100)};
  record.confidence = 0.9;
  record.rule = "rule-1";
  record.flags = {"date.impossible"};
  return record;
}

PlanRecords fullPlan() {
  PlanRecords plan;
  plan.source = {"a/b.pdf", "00ff", "application/pdf", 5, "ocr", 0.93};
  plan.header.docType = "KH";
  plan.header.issuer = "Ủy ban nhân dân xã Đồng Lạc";
  plan.header.period = Period{"2024", ""};
  plan.header.recipients = {"Lãnh đạo UBND huyện"};
  plan.header.anchors["issuer"] = anchorAt(1, 0);
  plan.header.confidences["issuer"] = 0.75;
  plan.header.flags = {"number.blank"};
  plan.outline = {{"s1", "I", "Mục tiêu", 1, std::nullopt, "targets", anchorAt(1, 5)}};
  auto reference = withBase<LegalReference>("l1");
  reference.type = "QĐ";
  reference.symbol = "1629/QĐ-TTg";
  reference.text = "Quyết định số 1629/QĐ-TTg";
  reference.anchors.push_back(anchorAt(3, 900));
  plan.legalReferences = {reference};
  auto target = withBase<Target>("t1");
  target.text = "Ít nhất 30% người lao động";
  target.measures = {{30, std::nullopt, "%", "ge", std::nullopt, "người lao động"},
                     {2.5, 3.5, "tỷ", "range", "increase", {}}};
  target.kind = "quantitative";
  target.period = Period{"", "2030-12-31"};
  target.lead = {"Sở Y tế"};
  plan.targets = {target};
  auto duty = withBase<Duty>("d1");
  duty.agency = "Công an xã";
  duty.line = "police";
  duty.role = "lead";
  duty.partners = {"Trạm Y tế"};
  duty.deadlineIds = {"k1"};
  plan.duties = {duty};
  auto deadline = withBase<Deadline>("k1");
  deadline.text = "trước ngày 17/6";
  deadline.due = "2024-06-16";
  plan.deadlines = {deadline};
  plan.agencies = {{"X.CA", "Công an xã", "commune", std::nullopt, 12}};
  auto custom = withBase<CustomRecord>("b1");
  custom.kind = "budget_sources";
  custom.fields = {{"amount", 2.5},
                   {"state", true},
                   {"source", std::string("ngân sách")},
                   {"years", std::vector<std::string>{"2024", "2025"}}};
  plan.others = {custom};
  plan.diagnostics = {{"pdf.torn", Severity::warning, Stage::recognize, 3, {"x"}, "xref"}};
  plan.text = "Kế hoạch\nMục tiêu";
  return plan;
}

TEST(PlanJson, KeysAreThoseOfTheContract) {
  const Json json = toJson(fullPlan());
  EXPECT_THAT(keys(json), ElementsAre("schema", "source", "header", "outline", "legal_references", "targets", "duties",
                                      "deadlines", "agencies", "others", "diagnostics", "text"));
  EXPECT_EQ(json["schema"], "doichieu.plan/1");
  EXPECT_THAT(keys(json["source"]),
              ElementsAre("path", "sha256", "media_type", "pages", "text_origin", "ocr_confidence"));
  EXPECT_THAT(keys(json["header"]), ElementsAre("doc_type", "issuer", "issuer_level", "province", "number", "symbol",
                                                "place", "date", "title", "period", "signer", "signer_position",
                                                "signing_authority", "recipients", "anchors", "confidences", "flags"));
  EXPECT_THAT(keys(json["outline"][0]), ElementsAre("id", "label", "heading", "depth", "parent", "anchor", "topic"));
  EXPECT_THAT(keys(json["legal_references"][0]),
              ElementsAre("id", "type", "symbol", "issuer", "date", "title", "role", "text", "anchor", "anchors",
                          "confidence", "rule", "flags"));
  EXPECT_THAT(keys(json["targets"][0]),
              ElementsAre("id", "text", "measures", "kind", "period", "recurrence", "lead", "coordinating", "section",
                          "anchor", "confidence", "rule", "flags"));
  EXPECT_THAT(keys(json["targets"][0]["measures"][0]),
              ElementsAre("value", "value_max", "unit", "comparator", "change", "object"));
  EXPECT_THAT(keys(json["duties"][0]), ElementsAre("id", "agency", "agency_id", "line", "role", "partners", "text",
                                                   "deadline_ids", "section", "anchor", "confidence", "rule", "flags"));
  EXPECT_THAT(keys(json["deadlines"][0]), ElementsAre("id", "kind", "text", "start", "due", "rrule", "what", "agency",
                                                      "section", "anchor", "confidence", "rule", "flags"));
  EXPECT_THAT(keys(json["agencies"][0]), ElementsAre("id", "name", "level", "line", "mentions"));
}

TEST(PlanJson, AbsentValuesAreNullAndNumbersAreShort) {
  const Json json = toJson(fullPlan());
  EXPECT_TRUE(json["header"]["signer"].is_null());
  EXPECT_EQ(json["header"]["period"].dump(), R"({"start":"2024","end":null})");
  EXPECT_EQ(json["targets"][0]["measures"][0].dump(),
            R"({"value":30,"value_max":null,"unit":"%","comparator":"ge","change":null,"object":"người lao động"})");
  EXPECT_EQ(json["targets"][0]["anchor"].dump(), R"({"page":2,"boxes":[[0.1,0.2,0.9,0.25]],"start":100,"end":110})");
}

TEST(PlanJson, AnchorsAreListedOnlyWhereThereAreSeveral) {
  const Json json = toJson(fullPlan());
  EXPECT_EQ(json["legal_references"][0]["anchors"].size(), 2u);
  EXPECT_EQ(json["legal_references"][0]["anchors"][0], json["legal_references"][0]["anchor"]);
  EXPECT_FALSE(json["duties"][0].contains("anchors"));
}

TEST(PlanJson, ReadsBackWhatItWrote) {
  const Json json = toJson(fullPlan());
  const PlanRecords again = planRecordsFromJson(Json::parse(json.dump()));
  EXPECT_EQ(toJson(again), json);
  EXPECT_EQ(again.targets[0].measures, fullPlan().targets[0].measures);
  EXPECT_EQ(again.legalReferences[0].anchors, fullPlan().legalReferences[0].anchors);
  EXPECT_EQ(again.others[0].fields, fullPlan().others[0].fields);
  EXPECT_EQ(again.diagnostics, fullPlan().diagnostics);
}

TEST(PlanJson, GoldFilesCarryNeitherIdsNorAnchors) {
  const PlanRecords plan = planRecordsFromJson(Json::parse(R"({
    "header": {"issuer": "UBND xã", "signer": null},
    "targets": [{"text": "x", "measures": [{"value": 3, "unit": "vụ", "comparator": "le"}], "annex_rows": [1]}]})"));
  EXPECT_EQ(plan.header.issuer, "UBND xã");
  EXPECT_EQ(plan.header.signer, std::nullopt);
  EXPECT_TRUE(plan.targets[0].anchors.empty());
  EXPECT_EQ(plan.targets[0].measures[0].value, 3);
}

struct BadPlan {
  const char* json;
  const char* message;
};

class PlanJsonErrors : public testing::TestWithParam<BadPlan> {};

TEST_P(PlanJsonErrors, NameTheKey) {
  try {
    planRecordsFromJson(Json::parse(GetParam().json));
    FAIL() << "accepted " << GetParam().json;
  } catch (const UsageError& e) {
    EXPECT_THAT(e.what(), HasSubstr(GetParam().message));
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, PlanJsonErrors,
    testing::Values(BadPlan{R"([1])", "expected an object"}, BadPlan{R"({"schema": "other/1"})", "schema: expected"},
                    BadPlan{R"({"targets": 3})", "targets: expected a list, found number"},
                    BadPlan{R"({"targets": [{"text": 3}]})", "targets[0]: text: expected text, found number"},
                    BadPlan{R"({"targets": [{}, {"measures": [{"value": "3"}]}]})",
                            "targets[1]: measures[0]: value: expected a number, found string"},
                    BadPlan{R"({"duties": [{"anchor": {"page": 1.5}}]})", "page: expected a whole number"},
                    BadPlan{R"({"duties": [{"anchor": {"start": -1}}]})", "start: expected an offset"},
                    BadPlan{R"({"duties": [{"anchor": {"boxes": [[1, 2]]}}]})", "boxes[0]: expected a box"},
                    BadPlan{R"({"diagnostics": [{"severity": "loud"}]})", "unknown severity \"loud\""}));

Word wordOf(const std::string& text) {
  Word word;
  word.text = text;
  return word;
}

Page fullPage() {
  Page page;
  page.number = 7;
  page.widthPt = 842.25;
  page.origin = TextOrigin::ocr;
  page.turned = 90;
  page.confidence = 0.8765f;
  Word first = wordOf("Kế");
  first.box = {0.1f, 0.2f, 0.3f, 0.4f};
  first.confidence = 0.91f;
  first.size = 13.5f;
  first.bold = true;
  first.line = 4;
  first.raw = "Kê";
  Word second = wordOf("hoạch");
  second.italic = true;
  page.words = {first, second};
  page.rulings = {{0, 0.5f, 1, 0.5f}};
  PageLine line;
  line.text = "Kế hoạch";
  line.words = page.words;
  line.column = Column::right;
  line.complete = line.blankBefore = line.centered = line.bold = line.italic = true;
  PageTable table{1, 2, {{0, 1, 1, 2, {line}, {0, 0, 1, 1}}}, {0.1f, 0.1f, 0.2f, 0.2f}, false};
  page.items = {line, table};
  page.diagnostics = {{"text_layer.garbled", Severity::info, Stage::read, 7, {}, ""}};
  return page;
}

TEST(PageJson, ReadsBackWhatItWrote) {
  const std::string text = pageToJsonText(fullPage());
  const Page again = pageFromJsonText(text);
  EXPECT_EQ(pageToJsonText(again), text);
  EXPECT_EQ(again.words[0].box, fullPage().words[0].box);
  EXPECT_EQ(again.words[0].raw, "Kê");
  EXPECT_EQ(again.words[0].confidence, 0.91f);
  EXPECT_EQ(again.words[1].line, -1);
  ASSERT_EQ(again.items.size(), 2u);
  EXPECT_EQ(std::get<PageLine>(again.items[0]).column, Column::right);
  EXPECT_EQ(std::get<PageTable>(again.items[1]).cells[0].columnSpan, 2);
  EXPECT_EQ(std::get<PageTable>(again.items[1]).cells[0].lines[0].words[0].text, "Kế");
  EXPECT_FALSE(std::get<PageTable>(again.items[1]).ruled);
  EXPECT_EQ(again.turned, 90);
  EXPECT_EQ(again.diagnostics, fullPage().diagnostics);
}

TEST(PageJson, EmptyTableStaysATable) {
  Page page;
  page.items = {PageTable{}};
  EXPECT_TRUE(std::holds_alternative<PageTable>(pageFromJsonText(pageToJsonText(page)).items.at(0)));
}

TEST(PageJson, ABrokenByteDoesNotCostThePage) {
  Page page;
  page.words = {wordOf("a\xff")};
  EXPECT_EQ(pageFromJsonText(pageToJsonText(page)).words.at(0).text, "a\xEF\xBF\xBD");
}

TEST(PageJson, TornTextIsAUsageError) {
  EXPECT_THROW(pageFromJsonText("{\"number\":"), UsageError);
  EXPECT_THROW(pageFromJsonText("[]"), UsageError);
  EXPECT_THROW(pageFromJsonText(R"({"words":[{"t":1}]})"), UsageError);
  EXPECT_THROW(pageFromJsonText(R"({"items":[{"cells":[{"at":["a",0,1,1]}]}]})"), UsageError);
}

TEST(GoldFiles, RealOnesAreRead) {
  const std::filesystem::path folder = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "corpus" / "gold";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no corpus/gold";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    const Json json = Json::parse(file);
    const PlanRecords plan = planRecordsFromJson(json);
    EXPECT_EQ(plan.targets.size(), json["targets"].size()) << entry.path();
    EXPECT_EQ(toJson(plan)["header"], json["header"]) << entry.path();
  }
}

}  // namespace
}  // namespace doichieu
