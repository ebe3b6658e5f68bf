#include "pipeline/content_check.h"

#include <gtest/gtest.h>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

Page pageOf(const std::string& text) {
  Page page;
  PageLine line;
  line.text = text;
  page.items.emplace_back(line);
  return page;
}

std::string refusal(const std::vector<Page>& pages) {
  try {
    requireText(pages);
  } catch (const DocumentError& e) {
    return e.diagnostic().code;
  }
  return "";
}

bool saidToBeNoPlan(const PlanRecords& records) {
  return !records.diagnostics.empty() && records.diagnostics.front().code == "document.no_plan";
}

TEST(ContentCheck, PagesWithoutWordsAreRefused) {
  EXPECT_EQ(refusal({}), "document.no_text");
  EXPECT_EQ(refusal({Page{}, Page{}}), "document.no_text");
  EXPECT_EQ(refusal({pageOf("~ . ' i")}), "document.no_text") << "smudges of a photo";
  EXPECT_EQ(refusal({Page{}, pageOf("KẾ HOẠCH")}), "");
}

TEST(ContentCheck, WhatTheRecognizerItselfDoubtsIsNoText) {
  Page photo = pageOf("pm, Sa 7A");
  Word word;
  word.text = "pmSa7A";
  word.confidence = 0.3F;
  std::get<PageLine>(photo.items.front()).words = {word};
  EXPECT_EQ(refusal({photo}), "document.no_text");
  std::get<PageLine>(photo.items.front()).words.front().confidence = 0.9F;
  EXPECT_EQ(refusal({photo}), "");
}

TEST(ContentCheck, WordsOfATableCount) {
  PageTable table;
  PageCell cell;
  PageLine line;
  line.text = "Công an phường";
  cell.lines.push_back(line);
  table.cells.push_back(cell);
  Page page;
  page.items.emplace_back(table);
  EXPECT_EQ(refusal({page}), "");
}

TEST(ContentCheck, ThePagesOwnTroubleIsTheReasonWhereThereIsOne) {
  Page page;
  page.diagnostics = {{"recognize.red_ink", Severity::info, Stage::recognize, 1, {}, {}},
                      {"image.too_large", Severity::error, Stage::read, 1, {}, {}}};
  EXPECT_EQ(refusal({page}), "image.too_large");
}

TEST(ContentCheck, WhatHasNothingOfAPlanIsSaidToBeNone) {
  PlanRecords letter;
  noteWhatIsNoPlan(letter);
  EXPECT_TRUE(saidToBeNoPlan(letter));
}

TEST(ContentCheck, OneSignOfAPlanIsEnough) {
  PlanRecords headed, outlined, cited;
  headed.header.issuer = "Ủy ban nhân dân xã An Hòa";
  outlined.outline.emplace_back();
  cited.legalReferences.emplace_back();
  for (PlanRecords* records : {&headed, &outlined, &cited}) {
    noteWhatIsNoPlan(*records);
    EXPECT_FALSE(saidToBeNoPlan(*records));
  }
}

}  // namespace
}  // namespace doichieu
