#include "doichieu/text/quality.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace doichieu {
namespace {

Page pageOf(const std::string& text, float imageCoverage = 0, const std::string& font = "") {
  Page page;
  page.number = 3;
  page.imageCoverage = imageCoverage;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    page.words.emplace_back();
    page.words.back().text = word;
    page.words.back().font = font;
  }
  return page;
}

std::string joined(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

const std::string kPlan =
    "ỦY BAN NHÂN DÂN XÃ HỒNG LĨNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 12/KH-UBND Độc lập - Tự do - Hạnh phúc "
    "KẾ HOẠCH Phòng, chống tệ nạn xã hội năm 2025 trên địa bàn xã. Căn cứ Kế hoạch số 88/KH-UBND ngày 05/02/2025 của "
    "UBND tỉnh, UBND xã xây dựng kế hoạch như sau: I. MỤC ĐÍCH, YÊU CẦU 1. Nâng cao nhận thức của nhân dân.";

TEST(TextLayer, GoodTextIsTaken) {
  const TextLayerVerdict verdict = judgeTextLayer(pageOf(kPlan));
  EXPECT_EQ(verdict.quality, TextLayerQuality::good);
  EXPECT_EQ(verdict.diagnostic.code, "text_layer.good");
  EXPECT_EQ(verdict.diagnostic.page, 3);
  EXPECT_TRUE(verdict.words.empty());
}

TEST(TextLayer, GoodTextOverAScanIsTaken) {
  EXPECT_EQ(judgeTextLayer(pageOf(kPlan + " " + kPlan, 1)).quality, TextLayerQuality::good);
}

TEST(TextLayer, SlipsOfAnotherRecognizerAreNotTakenOverAScan) {
  const std::string slips = kPlan + " " + kPlan + " tchj vvong xâv dưnq kiêmm trea chônq hôii";
  EXPECT_EQ(judgeTextLayer(pageOf(slips)).quality, TextLayerQuality::good);
  EXPECT_EQ(judgeTextLayer(pageOf(slips, 1)).quality, TextLayerQuality::garbled);
}

TEST(TextLayer, NothingIsMissing) {
  EXPECT_EQ(judgeTextLayer(pageOf("")).quality, TextLayerQuality::missing);
}

TEST(TextLayer, StampOfASignatureOverAScanIsMissing) {
  const std::string stamp =
      "Người ký: Ủy ban nhân dân tỉnh Lam Sơn Email: ubnd@lamson.gov.vn Cơ quan: Tỉnh Lam Sơn "
      "Thời gian ký: 29.05.2026 16:45:12 +07:00";
  EXPECT_EQ(judgeTextLayer(pageOf(stamp, 0.97F)).quality, TextLayerQuality::missing);
  EXPECT_EQ(judgeTextLayer(pageOf(stamp, 0.05F)).quality, TextLayerQuality::good);
}

TEST(TextLayer, LostMarksAreGarbled) {
  const std::string lost =
      "CONG HOA xA HQI CHiJ NGHIA VIET NAM Doc lap - Tu do - Hanh phuc KE HOACH Phong, chong te nan xa hoi nam 2025 "
      "tren dia ban xa. Can cu Ke hoach so 88 ngay 05/02/2025 cua UBND tinh, UBND xa xay dung ke hoach nhu sau:";
  EXPECT_EQ(judgeTextLayer(pageOf(lost)).quality, TextLayerQuality::garbled);
  EXPECT_EQ(judgeTextLayer(pageOf(lost + " " + lost + " " + lost, 1)).quality, TextLayerQuality::garbled);
}

TEST(TextLayer, WrongGlyphMapsAreGarbled) {
  const std::string wrong =
      "6Ӣ CÔNG 7+ѬѪ1* &Ӝ1* +Ñ$ ;+, 6ӕ %È2 &È2 .ӂ +2Ҥ&+ Thӵc hiӋn QuyӃt ÿӏnh sӕ cӫa Thӫ tѭӟng Chính phӫ vӅ viӋc phê "
      "duyӋt chѭѫng trình phát triӇn kinh tӃ xã hӝi vùng ÿӗng bào dân tӝc thiӇu sӕ và miӅn núi giai ÿoҥn";
  EXPECT_EQ(judgeTextLayer(pageOf(wrong)).quality, TextLayerQuality::garbled);
}

TEST(TextLayer, MissingGlyphMapsAreGarbled) {
  const std::string holes =
      "kt qu thc hin công tác phòng, chng t nn xã hi nm 2025 trên a bàn xã, các c quan, n v phi hp vi nhau "
      "trong vic tuyên truyn, kim tra, x lý vi phm theo quy nh ca pháp lut";
  EXPECT_EQ(judgeTextLayer(pageOf(holes)).quality, TextLayerQuality::garbled);
}

TEST(TextLayer, TablesOfNumbersAreGoodWithoutAnImage) {
  std::string table;
  for (int i = 0; i < 200; ++i) table += std::to_string(i) + ".250 ";
  EXPECT_EQ(judgeTextLayer(pageOf("STT Tổng số " + table)).quality, TextLayerQuality::good);
  EXPECT_EQ(judgeTextLayer(pageOf("STT Tổng số " + table, 0.9F)).quality, TextLayerQuality::missing);
}

TEST(TextLayer, AbbreviationsDoNotCondemnATable) {
  const std::string table =
      "STT Nội dung Chủ trì Phối hợp 1 Tuyên truyền VHXH UBMTTQ CCB HPN 2 Kiểm tra CAX BCHQS VP HĐND UBND 3 Báo cáo "
      "TCKH "
      "LĐTBXH TNMT XD GTVT NNPTNT KHCN TTTT BHXH";
  EXPECT_EQ(judgeTextLayer(pageOf(table)).quality, TextLayerQuality::good);
}

TEST(TextLayer, LegacyLettersAreDecodedWithTheirFonts) {
  Page page = pageOf(
      "C¨n cø KÕ ho¹ch cña tØnh vÒ phßng, chèng tÖ n¹n x· héi; UBND x· x©y dùng kÕ ho¹ch thùc hiÖn nh\u00AD sau: tæ "
      "chøc "
      "tuyªn truyÒn ®Õn tõng hé gia ®×nh trªn ®Þa bµn n¨m 2012",
      0, ".VnTime");
  const Page heading = pageOf("ñy ban nh©n d©n", 0, "ABCDEF+.VnTimeH");
  page.words.insert(page.words.begin(), heading.words.begin(), heading.words.end());
  const TextLayerVerdict verdict = judgeTextLayer(page);
  ASSERT_EQ(verdict.quality, TextLayerQuality::legacyFont);
  EXPECT_EQ(verdict.diagnostic.args.front(), "tcvn3");
  EXPECT_TRUE(
      joined(verdict.words)
          .starts_with("ỦY BAN NHÂN DÂN Căn cứ Kế hoạch của tỉnh về phòng, chống tệ nạn xã hội; UBND xã xây dựng"));
  EXPECT_EQ(verdict.words[0].raw, "ñy");
}

TEST(TextLayer, LegacyLettersAreDecodedWithoutFontNames) {
  const TextLayerVerdict verdict =
      judgeTextLayer(pageOf("Caên cöù Keá hoaïch cuûa tænh veà phoøng, choáng teä naïn xaõ hoäi; xaây döïng keá hoaïch "
                            "thöïc hieän nhö sau: toå "
                            "chöùc tuyeân truyeàn ñeán töøng hoä gia ñình treân ñòa baøn naêm 2012"));
  ASSERT_EQ(verdict.quality, TextLayerQuality::legacyFont);
  EXPECT_EQ(verdict.diagnostic.args.front(), "vni");
  EXPECT_TRUE(joined(verdict.words).starts_with("Căn cứ Kế hoạch của tỉnh về phòng, chống tệ nạn xã hội;"));
}

TEST(TextLayer, ALegacyLetterheadOverAUnicodeBodyIsDecoded) {
  Page page = pageOf(kPlan);
  const Page heading = pageOf("Uû ban nh©n d©n huyÖn", 0, ".VnTimeH");
  page.words.insert(page.words.begin(), heading.words.begin(), heading.words.end());
  const TextLayerVerdict verdict = judgeTextLayer(page);
  ASSERT_EQ(verdict.quality, TextLayerQuality::legacyFont);
  EXPECT_TRUE(joined(verdict.words).starts_with("UỶ BAN NHÂN DÂN HUYỆN ỦY BAN NHÂN DÂN XÃ HỒNG LĨNH"));
}

}  // namespace
}  // namespace doichieu
