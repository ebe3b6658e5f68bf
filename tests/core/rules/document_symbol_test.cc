#include "doichieu/rules/document_symbol.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

const SymbolGrammar& grammar() {
  static const SymbolGrammar loaded = SymbolGrammar::load(DOICHIEU_SOURCE_DIR "/config");
  return loaded;
}

std::string textOf(std::string_view printed, std::string_view noun = "") {
  const auto reading = grammar().read(printed, noun.empty() ? nullptr : grammar().typeOfNoun(noun));
  return reading ? reading->symbol.text : "(none)";
}

TEST(DocumentSymbol, ReadsEveryShape) {
  for (const char* symbol : {"42/KH-UBND",
                             "05/QĐ-TTg",
                             "808/QĐ-LĐTBXH",
                             "30c/NQ-CP",
                             "178/2004/NĐ-CP",
                             "41/2022/NQ-HĐND",
                             "66.7/2025/NQ-CP",
                             "73/2021/QH14",
                             "35/2023/UBTVQH15",
                             "10/2003/PL-UBTVQH11",
                             "55/2005/TTLT-BNV-VPCP",
                             "01/2008/NQLT-BLĐTBXH-BCA-BVHTTDL-UBTƯMTTQVN",
                             "03/VBHN-VPQH",
                             "57-NQ/TW",
                             "09-CTr/TU",
                             "07-NQ/ThU",
                             "196-CV/BTGDVTW",
                             "24-L/CTN",
                             "21-CT/T.Ư",
                             "03/HD-MTTW-BTT",
                             "1224/LĐTBXH-PCTNXH",
                             "474/UBND-VP7",
                             "63/KH-UBND-VHTT",
                             "11/2004/TTLT/BTC-BNV"})
    EXPECT_EQ(textOf(symbol), symbol);
}

TEST(DocumentSymbol, TellsItsParts) {
  const auto normative = grammar().read("178/2004/NĐ-CP ngày 15");
  ASSERT_TRUE(normative);
  EXPECT_EQ(normative->symbol.number, "178");
  EXPECT_EQ(normative->symbol.year, "2004");
  EXPECT_EQ(normative->symbol.code, "NĐ");
  EXPECT_EQ(normative->symbol.bodies, "CP");
  EXPECT_FALSE(normative->symbol.repaired);
  EXPECT_EQ(normative->length, std::string_view("178/2004/NĐ-CP").size());
  const auto party = grammar().read("36-CT/TW");
  ASSERT_TRUE(party);
  EXPECT_TRUE(party->symbol.party);
  EXPECT_EQ(party->symbol.code, "CT");
  EXPECT_EQ(party->symbol.bodies, "TW");
  const auto letter = grammar().read("88/STTTT-CNTT");
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->symbol.code, "");
  EXPECT_EQ(letter->symbol.bodies, "STTTT-CNTT");
}

TEST(DocumentSymbol, PutsDamageRight) {
  EXPECT_EQ(textOf("255/KH- UBND ngày"), "255/KH-UBND");
  EXPECT_EQ(textOf("255 / KH – UBND"), "255/KH-UBND");
  EXPECT_EQ(textOf("1629/QÐ- TTg"), "1629/QĐ-TTg");
  EXPECT_EQ(textOf("1629/QD-TTG"), "1629/QĐ-TTg");
  EXPECT_EQ(textOf("1629/QĐTTg"), "1629/QĐ-TTg");
  EXPECT_EQ(textOf("1629/QĐ TTg"), "1629/QĐ-TTg");
  EXPECT_EQ(textOf("30c/NQCP"), "30c/NQ-CP");
  EXPECT_EQ(textOf("57-NQ/TVV"), "57-NQ/TW");
  EXPECT_EQ(textOf("178/20 04/ND-CP"), "178/2004/NĐ-CP");
  EXPECT_EQ(textOf("82/2005-QĐ-UBND"), "82/2005/QĐ-UBND");
  EXPECT_EQ(textOf("l629/QĐ-TTg"), "1629/QĐ-TTg");
  EXPECT_EQ(textOf("73/2021/QH 14"), "73/2021/QH14");
  EXPECT_EQ(textOf("01⁄2005⁄NQLT-BCA-BYT"), "01/2005/NQLT-BCA-BYT");
  EXPECT_EQ(textOf("12/DA-UBND", "Đề án"), "12/ĐA-UBND");
  EXPECT_EQ(textOf("/KH-UBND"), "/KH-UBND");
  EXPECT_EQ(textOf("20NQ/TW"), "20-NQ/TW");
  EXPECT_EQ(textOf("5556/QĐBYT", "Quyết định"), "5556/QĐ-BYT");
  EXPECT_EQ(textOf("75/2017/NĐCP", "Nghị định"), "75/2017/NĐ-CP");
}

TEST(DocumentSymbol, KeepsAForeignPhraseApart) {
  EXPECT_EQ(textOf("42/KH-UBND - Phòng Y tế"), "42/KH-UBND");
  EXPECT_EQ(textOf("42/KH-UBND - Ban Chỉ đạo"), "42/KH-UBND");
}

TEST(DocumentSymbol, RefusesWhatIsNone) {
  for (const char* other : {"28/9/2021", "24/24 giờ", "10/10 huyện", "6/6 xã", "2021-2025", "HIV/AIDS", "100/Người",
                            "5.000đ/lần", "2/Tổ", "12/TDP", "20 UBND"})
    EXPECT_EQ(textOf(other), "(none)") << other;
}

TEST(DocumentSymbol, NeedsTheNounWhereTheSymbolIsWeak) {
  EXPECT_EQ(textOf("123/SYT"), "(none)");
  EXPECT_EQ(textOf("123/SYT", "Công văn"), "123/SYT");
  EXPECT_EQ(textOf("53-CP"), "(none)");
  EXPECT_EQ(textOf("53-CP", "Nghị định"), "53-CP");
}

TEST(DocumentSymbol, KnowsTheBodyOfASymbol) {
  const auto reading = grammar().read("1629/QĐ-TTg");
  ASSERT_TRUE(reading);
  const SymbolBody* body = grammar().bodyOf(reading->symbol);
  ASSERT_NE(body, nullptr);
  EXPECT_EQ(body->issuer, "Thủ tướng Chính phủ");
  const auto law = grammar().read("73/2021/QH14");
  ASSERT_TRUE(law);
  ASSERT_NE(grammar().bodyOf(law->symbol), nullptr);
  EXPECT_EQ(grammar().bodyOf(law->symbol)->issuer, "Quốc hội");
}

TEST(DocumentSymbol, KnowsTypesByNounShortFormAndCode) {
  ASSERT_NE(grammar().typeOfNoun("kế hoạch"), nullptr);
  EXPECT_EQ(grammar().typeOfNoun("kế hoạch")->type, "KH");
  ASSERT_NE(grammar().typeOfShortForm("QĐ"), nullptr);
  EXPECT_EQ(grammar().typeOfShortForm("QĐ")->type, "QĐ");
  ASSERT_NE(grammar().typeOfCode("QĐ"), nullptr);
  EXPECT_EQ(grammar().typeOfCode("QĐ")->noun, "Quyết định");
  EXPECT_EQ(grammar().typeOfNoun("Ủy ban"), nullptr);
}

}  // namespace
}  // namespace doichieu
