#include "doichieu/text/decode.h"

#include <gtest/gtest.h>

#include <string>

#include "support/encoded.h"

namespace doichieu {
namespace {

using testing::encoded;
using testing::utf16;

// Every vowel with every tone stands in it, in running text as plans have it.
const std::string kText =
    "ỦY BAN NHÂN DÂN XÃ HỒNG LĨNH\n"
    "Kế hoạch phòng, chống tệ nạn xã hội năm 2025\n"
    "Căn cứ Nghị quyết của Hội đồng nhân dân; thực hiện sự chỉ đạo của cấp trên, bảo đảm an ninh, trật tự.\n"
    "Tuyên truyền, phổ biến kiến thức đến từng hộ gia đình; giữ vững, bồi dưỡng, quản lý, kiểm tra định kỳ mỗi quý.\n"
    "Đẩy mạnh cải cách, hỗ trợ người yếu thế; rà soát chữ ký, sửa đổi, bổ sung quy chế; hẹn gặp, ghẻ lở, ưỡn ẹo.\n";

class DecodesEachEncoding : public ::testing::TestWithParam<Encoding> {};

TEST_P(DecodesEachEncoding, GivesTheTextBack) {
  const auto decoded = decodeText(encoded(kText, GetParam()));
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(toString(decoded->encoding), toString(GetParam()));
  EXPECT_EQ(decoded->badBytes, 0U);
  EXPECT_EQ(decoded->text, kText);
}

INSTANTIATE_TEST_SUITE_P(All, DecodesEachEncoding,
                         ::testing::Values(Encoding::utf8, Encoding::windows1258, Encoding::tcvn3, Encoding::vni,
                                           Encoding::viscii, Encoding::vps),
                         [](const auto& given) {
                           std::string name(toString(given.param));
                           std::erase(name, '-');
                           return name;
                         });

TEST(Decode, ReadsUtf16WithAndWithoutMark) {
  for (Encoding order : {Encoding::utf16le, Encoding::utf16be})
    for (bool mark : {true, false}) {
      const auto decoded = decodeText(utf16(kText, order, mark));
      ASSERT_TRUE(decoded.has_value());
      EXPECT_EQ(decoded->encoding, order);
      EXPECT_EQ(decoded->text, kText);
    }
}

TEST(Decode, DropsTheByteOrderMarkAndComposes) {
  const auto decoded = decodeText(
      "\xEF\xBB\xBF"
      "pho\u0300ng cho\u0302\u0301ng");
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->text, "phòng chống");
}

TEST(Decode, SurvivesATornEnd) {
  const std::string whole = kText + kText;
  const auto decoded = decodeText(whole.substr(0, whole.rfind("ẹo") + 1));
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->encoding, Encoding::utf8);
  EXPECT_GT(decoded->badBytes, 0U);
  EXPECT_TRUE(decoded->text.starts_with(kText));
}

TEST(Decode, RepairsUtf8ReadAsWindows1252) {
  const auto decoded = decodeText("Káº¿ hoáº¡ch phÃ²ng, chá»‘ng tá»‡ náº¡n xÃ£ há»™i");
  ASSERT_TRUE(decoded.has_value());
  EXPECT_TRUE(decoded->repaired);
  EXPECT_EQ(decoded->text, "Kế hoạch phòng, chống tệ nạn xã hội");
}

TEST(Decode, RepairsLegacyLettersInsideUnicode) {
  const auto decoded = decodeText("KÕ ho¹ch phßng, chèng tÖ n¹n x· héi cña ñy ban nh©n d©n, ®\u00ADêng phè");
  ASSERT_TRUE(decoded.has_value());
  EXPECT_TRUE(decoded->repaired);
  EXPECT_EQ(decoded->text, "Kế hoạch phòng, chống tệ nạn xã hội của ủy ban nhân dân, đường phố");
}

TEST(Decode, LeavesForeignTextAlone) {
  const std::string french =
      "Plan d'action contre la pauvreté, coordonné à l'échelle régionale: préparation des élèves";
  const auto decoded = decodeText(french);
  ASSERT_TRUE(decoded.has_value());
  EXPECT_FALSE(decoded->repaired);
  EXPECT_EQ(decoded->text, french);
}

TEST(Decode, RefusesBinaryBytes) {
  EXPECT_FALSE(decodeText(std::string("\x7F"
                                      "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0",
                                      18))
                   .has_value());
  EXPECT_FALSE(decodeText("\x89PNG\r\n\x1A\n\x01\x03\x03\x04\x08\x10\x0E\x0F").has_value());
}

TEST(LegacyFonts, AreKnownByName) {
  ASSERT_TRUE(legacyFontNamed("ABCDEF+.VnTimeH,Bold").has_value());
  EXPECT_TRUE(legacyFontNamed("ABCDEF+.VnTimeH,Bold")->capitals);
  EXPECT_TRUE(legacyFontNamed(".VnArialH-BoldItalic")->capitals);
  EXPECT_FALSE(legacyFontNamed(".VnTime")->capitals);
  EXPECT_EQ(legacyFontNamed("VNI-Times-Bold")->scheme, Encoding::vni);
  EXPECT_FALSE(legacyFontNamed("TimesNewRomanPSMT").has_value());
  EXPECT_FALSE(legacyFontNamed("").has_value());
}

TEST(LegacyFonts, DecodeWithCapitalsAndLostHorns) {
  EXPECT_EQ(decodeLegacyText("ñy ban nh©n d©n", {Encoding::tcvn3, true}), "ỦY BAN NHÂN DÂN");
  EXPECT_EQ(decodeLegacyText("Th«ng t- sè 05/2020/TT-BTC n¨m 2021-2025", {Encoding::tcvn3, false}),
            "Thông tư số 05/2020/TT-BTC năm 2021-2025");
  EXPECT_EQ(decodeLegacyText("Uûy ban nhaân daân", {Encoding::vni, false}), "Ủy ban nhân dân");
}

TEST(LegacyFonts, CapitalsThatTheEncodingLacksAreRestored) {
  const LegacyFont font{Encoding::tcvn3, false};
  EXPECT_EQ(decodeLegacyText("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", font), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(decodeLegacyText("ñY BAN NH¢N D¢N X·", font), "ỦY BAN NHÂN DÂN XÃ");
  EXPECT_EQ(decodeLegacyText("theo NghÞ quyÕt cña H§ND X·", font), "theo Nghị quyết của HĐND Xã");
  EXPECT_EQ(decodeLegacyText("Tæ chøc \xC2\xAD, X· §µ, UBND x· vµ Tæ d©n phè", font),
            "Tổ chức ư, Xã Đà, UBND xã và Tổ dân phố");
}

TEST(LegacyFonts, AreGuessedFromTheText) {
  EXPECT_EQ(guessLegacyScheme("Phoøng, choáng teä naïn xaõ hoäi"), Encoding::vni);
  EXPECT_EQ(guessLegacyScheme("Phòng, chống tệ nạn xã hội"), std::nullopt);
  EXPECT_EQ(guessLegacyScheme("Annual report 2024"), std::nullopt);
}

}  // namespace
}  // namespace doichieu
