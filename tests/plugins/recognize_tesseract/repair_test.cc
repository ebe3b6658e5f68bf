#include "repair.h"

#include <gtest/gtest.h>

#include "doichieu/base/error.h"
#include "support/document_file.h"
#include "token.h"

namespace doichieu::ocr {
namespace {

Repair repair() {
  Confusions confusions;
  for (const auto& [read, meant] : {std::pair{"ố", "ổ"}, {"ổ", "ố"}, {"ế", "ể"}, {"ể", "ế"}, {"đ", "d"}})
    confusions.add(read, meant);
  WordPairs pairs;
  pairs.add("tổ", "chức", 40);
  pairs.add("thành", "phố", 30);
  pairs.add("đoàn", "thể", 5);
  pairs.add("phổ", "biến", 2);
  pairs.add("thế", "nào", 4);
  pairs.add("kinh", "tế", 9);
  return {std::move(confusions), std::move(pairs)};
}

struct Line {
  std::vector<std::string> words;
  float confidence = 0.8F;
};

/// The words after repair, joined; all on one line.
std::string mended(const Line& line, bool poorPage = false) {
  std::vector<ReadWord> words;
  for (const std::string& text : line.words) {
    ReadWord word;
    word.text = text;
    word.confidence = line.confidence;
    words.push_back(word);
  }
  repair().mend(words, poorPage);
  std::string text;
  for (const ReadWord& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(Repair, NeighboursTellWhichMarkWasPrinted) {
  EXPECT_EQ(mended({{"các", "tố", "chức"}}), "các tổ chức");
  EXPECT_EQ(mended({{"Tố", "chức", "lễ"}}), "Tổ chức lễ");
  EXPECT_EQ(mended({{"TỐ", "CHỨC"}}), "TỔ CHỨC");
  EXPECT_EQ(mended({{"các", "đoàn", "thế,"}}), "các đoàn thể,");
  EXPECT_EQ(mended({{"(tố", "chức)"}}), "(tổ chức)");
}

TEST(Repair, TheFirstLettersOfASyllableAreReadOnce) {
  EXPECT_EQ(mended({{"danh", "s", "sách"}}, true), "danh sách");
  EXPECT_EQ(mended({{"phố:", "n", "nắm", "tr", "trong"}}, true), "phố: nắm trong");
  EXPECT_EQ(mended({{"sâu", "3", "m", "mỗi", "hố"}}, true), "sâu 3 m mỗi hố") << "a unit";
  EXPECT_EQ(mended({{"ý", "yêu", "a)", "an"}}, true), "ý yêu a) an");
}

TEST(Repair, ALetterReadTwiceGoesWhereThePageTellsWhich) {
  EXPECT_EQ(mended({{"phường", "Phú", "Lẫãm,", "Phú", "Lãm"}, 0.99F}), "phường Phú Lãm, Phú Lãm");
  EXPECT_EQ(mended({{"phường", "Phú", "Lẫãm"}, 0.99F}), "phường Phú Lẫãm") << "both readings are syllables";
  EXPECT_EQ(mended({{"số", "08-NQ/ĐÐU"}, 0.99F}), "số 08-NQ/ĐU");
  EXPECT_EQ(mended({{"xoong", "HIV/AIDS", "Aan"}, 0.99F}), "xoong HIV/AIDS Aan");
}

TEST(Repair, WordsThatWereGluedTogetherComeApart) {
  EXPECT_EQ(mended({{"Phòng", "Kinhtế,"}}), "Phòng Kinh tế,");
  EXPECT_EQ(mended({{"internet"}}), "internet");
  EXPECT_EQ(mended({{"phổbiến"}}), "phổ biến");
  EXPECT_EQ(mended({{"SởLĐTBXH"}}), "Sở LĐTBXH");
  EXPECT_EQ(mended({{"tiện,tàu"}}), "tiện, tàu");
  EXPECT_EQ(mended({{"HĐND", "HvàU", "4,5"}}), "HĐND HvàU 4,5");
}

TEST(Repair, RightWordsStay) {
  EXPECT_EQ(mended({{"thành", "phố", "tổ", "chức"}}, true), "thành phố tổ chức");
  EXPECT_EQ(mended({{"thế", "nào"}}, true), "thế nào");
}

TEST(Repair, WhatTheEngineIsSureOfStaysOnAGoodPageOnly) {
  EXPECT_EQ(mended({{"tố", "chức"}, 0.97F}), "tố chức");
  EXPECT_EQ(mended({{"tố", "chức"}, 0.97F}, true), "tổ chức");
}

TEST(Repair, TooLittleEvidenceChangesNothing) {
  EXPECT_EQ(mended({{"phố", "biến"}}, true), "phố biến");  // seen twice only
  EXPECT_EQ(mended({{"tố", "giác"}}, true), "tố giác");    // never seen with either
  EXPECT_EQ(mended({{"tố,", "chức"}}, true), "tố, chức");  // not side by side
}

TEST(Repair, NamesAndNumbersStay) {
  EXPECT_EQ(mended({{"Nguyễn", "Tố", "Chức"}}, true), "Nguyễn Tố Chức");
  EXPECT_EQ(mended({{"tố4", "chức"}}, true), "tố4 chức");
  EXPECT_EQ(mended({{"12", "1.2", "KH-UBND"}}, true), "12 1.2 KH-UBND");
}

TEST(Repair, ASentenceDoesNotEndBeforeASmallLetter) {
  EXPECT_EQ(mended({{"phòng.", "chống", "ma", "túy."}}), "phòng, chống ma túy.");
  EXPECT_EQ(mended({{"túy.", "Các"}}), "túy. Các");
  EXPECT_EQ(mended({{"tr.", "đồng"}}), "tr. đồng");  // an abbreviation
  EXPECT_EQ(mended({{"TP.", "phát"}}), "TP. phát");
  EXPECT_EQ(mended({{"mục", "hai.", "b"}}), "mục hai. b");
  EXPECT_EQ(mended({{"phòng.", "chống"}, 0.97F}), "phòng. chống");
}

TEST(Repair, KeepsWhatWasReadAndSparesFarLines) {
  std::vector<ReadWord> words(2);
  words[0].text = "tố";
  words[1].text = "chức";
  words[0].confidence = 0.5F;
  words[1].line = 4;
  EXPECT_EQ(repair().mend(words, true), 0);
  words[1].line = 1;
  EXPECT_EQ(repair().mend(words, true), 1);
  EXPECT_EQ(words[0].text, "tổ");
  EXPECT_EQ(words[0].raw, "tố");
  EXPECT_EQ(words[1].raw, "");
}

TEST(Token, PartsPunctuationFromTheSyllable) {
  const Token token = tokenOf("“thể),");
  EXPECT_EQ(token.before, "“");
  EXPECT_EQ(token.core, "thể");
  EXPECT_EQ(token.after, "),");
  for (const char* other : {"12", "v.v", "85%", "--", "", "KH-UBND", "b1"}) EXPECT_EQ(tokenOf(other).core, "") << other;
}

TEST(RepairData, ErrorsNameFileAndLine) {
  const testing::DocumentFile table("left\tright\tcount\ntổ\tchức\tx\n", ".tsv");
  try {
    WordPairs::load(table.path());
    FAIL() << "a count that is no number was taken";
  } catch (const ConfigError& error) {
    EXPECT_NE(std::string(error.what()).find(".tsv:2"), std::string::npos) << error.what();
  }
  const testing::DocumentFile letters("read\tmeant\nab\tc\n", ".tsv");
  EXPECT_THROW(Confusions::load(letters.path()), ConfigError);
}

TEST(RepairData, TheTablesOfTheHouseLoadAndMendTheCommonestMisreading) {
  const Repair house = Repair::load(std::string(DOICHIEU_SOURCE_DIR) + "/config/ocr");
  std::vector<ReadWord> words(2);
  words[0].text = "kiếm";
  words[1].text = "tra";
  EXPECT_EQ(house.mend(words, true), 1);
  EXPECT_EQ(words[0].text, "kiểm");
}

}  // namespace
}  // namespace doichieu::ocr
