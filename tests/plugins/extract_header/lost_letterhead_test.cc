// Plans that came without their letterhead: what they say of themselves.
#include <gtest/gtest.h>

#include "header_of.h"

namespace doichieu {
namespace {

using testing_support::headerOf;

const char* const kEnd = "I. NỘI DUNG\n- Tuyên truyền phòng bệnh.\n";

TEST(LostLetterhead, IsMadeUpForByTheAnnexPointer) {
  const Header header = headerOf(std::string("Thực hiện Quyết định số 5/QĐ-BYT ngày 02/01/2024 của Bộ Y tế ban hành Kế "
                                             "hoạch giám sát, Ủy ban nhân dân Thành phố ban hành "
                                             "Kế hoạch phòng, chống lao trên địa bàn thành phố Hải Phòng năm 2024 (sau "
                                             "đây gọi tắt là Kế hoạch) như sau:\n") +
                                 kEnd +
                                 "- Thực hiện theo Phụ lục./.\n\nPhụ lục I\nDANH MỤC CHỈ TIÊU\n(Kèm theo Kế hoạch số:  "
                                 "     /KH-UBND ngày     tháng     năm 2024 của Ủy "
                                 "ban dân nhân thành phố Hải Phòng)\n1. Tiêm vắc xin.\n");
  EXPECT_EQ(header.docType, "KH");
  EXPECT_EQ(header.issuer, "Ủy ban nhân dân thành phố Hải Phòng");
  EXPECT_EQ(header.issuerLevel, "province");
  EXPECT_EQ(header.province, "thành phố Hải Phòng");
  EXPECT_EQ(header.number, std::nullopt);
  EXPECT_EQ(header.symbol, "/KH-UBND");
  EXPECT_EQ(header.date, "2024");
  EXPECT_EQ(header.title, "Phòng, chống lao trên địa bàn thành phố Hải Phòng năm 2024");
  ASSERT_TRUE(header.period);
  EXPECT_EQ(header.period->start, "2024");
}

TEST(LostLetterhead, IsMadeUpForByALineThatCitesThePlan) {
  const Header header = headerOf(
      std::string("Kế hoạch số 88/KH-UBND ngày 14/4/2026 của UBND xã Ea Drông về phòng, chống hạn hán năm 2026\n"
                  "Căn cứ Luật Phòng, chống thiên tai; UBND xã ban hành kế hoạch như sau:\n") +
      kEnd);
  EXPECT_EQ(header.symbol, "88/KH-UBND");
  EXPECT_EQ(header.date, "2026-04-14");
  EXPECT_EQ(header.issuer, "Ủy ban nhân dân xã Ea Drông");
  EXPECT_EQ(header.title, "Phòng, chống hạn hán năm 2026");
}

TEST(LostLetterhead, IsMadeUpForByPreambleAndClosing) {
  const Header header = headerOf(
      std::string("KẾ HOẠCH\nThực hiện kế hoạch số 110/KH-UBND ngày 04/03/2024 của UBND quận Lê Chân về phòng, chống "
                  "lao năm 2024, UBND "
                  "phường An Biên xây dựng kế hoạch thực hiện cụ thể như sau:\n") +
      kEnd +
      "Trên đây là kế hoạch phòng, chống lao của phường An Biên năm 2024, đề nghị các tổ dân phố thực hiện./.\n");
  EXPECT_EQ(header.issuer, "Ủy ban nhân dân phường An Biên");
  EXPECT_EQ(header.issuerLevel, "commune");
  EXPECT_EQ(header.title, "Phòng, chống lao của phường An Biên năm 2024");
  EXPECT_EQ(header.symbol, std::nullopt);
  EXPECT_EQ(header.date, std::nullopt);
  EXPECT_EQ(header.place, std::nullopt);
}

TEST(LostLetterhead, LeavesThePlaceToTheTitle) {
  const Header header =
      headerOf(std::string("KẾ HOẠCH\nRà soát hộ nghèo năm 2024 trên địa bàn huyện Bắc Hồ\n\nThực hiện Kế hoạch số "
                           "11/KH-UBND ngày 04/03/2024 của UBND tỉnh, rà soát hộ nghèo.\nỦy ban nhân dân huyện "
                           "Xây dựng Kế hoạch rà soát hộ nghèo năm 2024 như sau:\n") +
               kEnd);
  EXPECT_EQ(header.issuer, "Ủy ban nhân dân huyện Bắc Hồ");
  EXPECT_EQ(header.issuerLevel, "district");
}

TEST(LostLetterhead, ATitleInThePreambleKeepsFiguresAndWordsThatElseEndIt) {
  const Header header = headerOf(
      std::string(
          "Thực hiện Kế hoạch số 9/KH-BYT ngày 02/01/2024, UBND xã Tân Phú ban hành Kế hoạch hỗ trợ 1.500 trẻ em "
          "có hoàn cảnh khó khăn năm 2024 với các nội dung như sau:\n") +
      kEnd);
  EXPECT_EQ(header.title, "Hỗ trợ 1.500 trẻ em có hoàn cảnh khó khăn năm 2024");
}

TEST(LostLetterhead, LeavesAPlanThatSaysNothingWithoutAHeader) {
  const Header header = headerOf("- Tuyên truyền phòng bệnh.\n- Tiêm vắc xin.\n");
  EXPECT_EQ(header.issuer, std::nullopt);
  EXPECT_EQ(header.title, std::nullopt);
  EXPECT_TRUE(header.recipients.empty());
}

TEST(LostLetterhead, TheDecisionThatIssuesAPlanGivesDateAndIssuerButNoNumber) {
  const Header header = headerOf(
      "KẾ HOẠCH\nPhổ cập kỹ năng số giai đoạn 2025 - 2026\n"
      "(Ban hành kèm theo Quyết định số 763/QĐ-BYT ngày 06 tháng 10 năm 2025 của Bộ trưởng Bộ Y tế)\n"
      "I. MỤC TIÊU\n- Mở 04 lớp.\n");
  EXPECT_EQ(header.title, "Phổ cập kỹ năng số giai đoạn 2025 - 2026");
  EXPECT_EQ(header.issuer, "Bộ Y tế");
  EXPECT_EQ(header.date, "2025-10-06");
  EXPECT_EQ(header.docType, "KH");
  EXPECT_EQ(header.symbol, std::nullopt);
  EXPECT_EQ(header.number, std::nullopt);
}

}  // namespace
}  // namespace doichieu
