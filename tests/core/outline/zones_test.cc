#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/outline/built_plan.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::paragraphs;
using testing::typedPlan;

constexpr const char* kBody =
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND huyện; UBND xã xây dựng kế hoạch như sau:\n"
    "I. MỤC TIÊU\nGiảm số vụ.\nTrên đây là Kế hoạch của UBND xã, yêu cầu các đơn vị thực hiện./.\n";

TEST(Zones, LetterheadColumnsOneAfterTheOther) {
  const Plan plan =
      typedPlan(std::string("ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\n\nSố:       /KH-UBND\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                            "Độc lập - Tự do - Hạnh phúc\nTân Lập, ngày     tháng 3 năm 2024\nKẾ HOẠCH\n"
                            "Phòng, chống thiên tai năm 2024\n") +
                kBody);
  EXPECT_THAT(paragraphs(plan, Zone::letterhead),
              ElementsAre("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "Số: /KH-UBND", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                          "Độc lập - Tự do - Hạnh phúc", "Tân Lập, ngày tháng 3 năm 2024"));
  EXPECT_THAT(paragraphs(plan, Zone::title), ElementsAre("KẾ HOẠCH", "Phòng, chống thiên tai năm 2024"));
  EXPECT_TRUE(paragraphs(plan, Zone::body).front().starts_with("Căn cứ Kế hoạch"));
}

TEST(Zones, ATitleEndsAtItsStrokeOrItsTime) {
  const std::string head = "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 05/KH-UBND\nKẾ HOẠCH\nphòng, chống thiên tai\n";
  const std::string first =
      "Phát huy kết quả đã đạt được, Ủy ban nhân dân xã xây dựng kế hoạch phòng, chống thiên tai như sau:\n";
  const std::string body = "I. MỤC TIÊU\n- Giảm số vụ.\n";
  EXPECT_THAT(paragraphs(typedPlan(head + "\n-------\n\n" + first + body), Zone::title),
              ElementsAre("KẾ HOẠCH", "phòng, chống thiên tai", "-------"));
  EXPECT_THAT(paragraphs(typedPlan(head + "\nTừ ngày 15/5 đến ngày 30/9/2024\n" + first + body), Zone::title),
              ElementsAre("KẾ HOẠCH", "phòng, chống thiên tai", "Từ ngày 15/5 đến ngày 30/9/2024"));
}

TEST(Zones, LetterheadColumnsInterleaved) {
  const Plan plan =
      typedPlan(std::string("UBND XÃ TÂN LẬP        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                            "Số: 05/KH-UBND          Tân Lập, ngày 05 tháng 02 năm 2024\nKẾ HOẠCH\nNăm 2024\n") +
                kBody);
  EXPECT_THAT(paragraphs(plan, Zone::letterhead), ElementsAre("UBND XÃ TÂN LẬP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                                              "Số: 05/KH-UBND", "Tân Lập, ngày 05 tháng 02 năm 2024"));
  EXPECT_EQ(plan.paragraphs[0].column, Column::left);
  EXPECT_EQ(plan.paragraphs[1].column, Column::right);
}

TEST(Zones, LetterheadColumnsPartedByBars) {
  const Plan plan =
      typedPlan(std::string("ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
                            "Số: 05/KH-UBND | Tân Lập, ngày 05 tháng 02 năm 2024 |\nKẾ HOẠCH\nNăm 2024\n") +
                kBody);
  EXPECT_THAT(paragraphs(plan, Zone::letterhead), ElementsAre("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                                              "Số: 05/KH-UBND", "Tân Lập, ngày 05 tháng 02 năm 2024"));
}

TEST(Zones, LetterheadCopiedFromATableOfAWebPage) {
  const Plan plan = typedPlan(
      std::string("ỦY\nBAN NHÂN DÂN\nXÃ TÂN LẬP\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                  "Độc lập - Tự do - Hạnh phúc\n|\nSố: 05/KH-UBND\n|\nTân\nLập, ngày 05 tháng 02 năm 2024\n|\n"
                  "KẾ\nHOẠCH\nPhòng, chống thiên tai năm 2024\n") +
      kBody);
  EXPECT_THAT(paragraphs(plan, Zone::letterhead),
              ElementsAre("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                          "Độc lập - Tự do - Hạnh phúc", "Số: 05/KH-UBND", "Tân Lập, ngày 05 tháng 02 năm 2024"));
  EXPECT_THAT(paragraphs(plan, Zone::title), ElementsAre("KẾ HOẠCH", "Phòng, chống thiên tai năm 2024"));
}

TEST(Zones, LetterheadCopiedWithoutItsTitle) {
  const Plan plan =
      typedPlan(std::string("ỦY BAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n\nSố: 05/KH-UBND\n|\n"
                            "Tân Lập, ngày 05 tháng 02 năm 2024\n|\n\n") +
                kBody);
  EXPECT_THAT(paragraphs(plan, Zone::letterhead), ElementsAre("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                                              "Số: 05/KH-UBND", "Tân Lập, ngày 05 tháng 02 năm 2024"));
  EXPECT_TRUE(paragraphs(plan, Zone::body).front().starts_with("Căn cứ Kế hoạch"));
}

TEST(Zones, LetterheadCellsBrokenWhereThePageHadNoRoom) {
  const Plan plan = typedPlan(
      std::string("ỦY BAN NHÂN\nDÂN\nXÃ TÂN LẬP\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\n"
                  "Độc lập - Tự do - Hạnh phúc\n|\nSố:\n05/KH-UBND\n|\nTân Lập,\nngày 05 tháng 02 năm 2024\n|\n"
                  "KẾ HOẠCH\nPhòng, chống thiên tai năm 2024\n") +
      kBody + "|\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Bình\n|\n");
  EXPECT_THAT(paragraphs(plan, Zone::letterhead),
              ElementsAre("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "--------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                          "Độc lập - Tự do - Hạnh phúc", "Số: 05/KH-UBND", "Tân Lập, ngày 05 tháng 02 năm 2024"));
  EXPECT_THAT(paragraphs(plan, Zone::signature), ElementsAre("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Bình"));
}

TEST(Zones, ATitleInCapitalsWhoseTypeLineWasLost) {
  const Plan plan =
      typedPlan(std::string("ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 05/KH-UBND\nPHÒNG, CHỐNG THIÊN TAI\nNĂM 2024\n") + kBody);
  EXPECT_THAT(paragraphs(plan, Zone::title), ElementsAre("PHÒNG, CHỐNG THIÊN TAI", "NĂM 2024"));
}

TEST(Zones, ATitleOnTheLineOfItsType) {
  const std::string title = "Kế hoạch phòng, chống thiên tai năm 2024";
  EXPECT_THAT(paragraphs(typedPlan(title + "\n" + kBody), Zone::title), ElementsAre(title));
  EXPECT_THAT(
      paragraphs(typedPlan("ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 05/KH-UBND\n" + title + "\n" + kBody), Zone::title),
      ElementsAre(title));
  EXPECT_THAT(paragraphs(typedPlan(title + "\nI. MỤC ĐÍCH\nGiảm thiệt hại.\n"), Zone::title), ElementsAre(title));
  EXPECT_THAT(
      paragraphs(typedPlan("KẾ HOẠCH PHÒNG, CHỐNG THIÊN TAI\nNgày 08 tháng 01 năm 2024 huyện đã ban hành kế hoạch\n"
                           "UBND xã ban hành Kế hoạch năm 2024, cụ thể như sau:\nI. MỤC ĐÍCH\nGiảm thiệt hại.\n"),
                 Zone::title),
      ElementsAre("KẾ HOẠCH PHÒNG, CHỐNG THIÊN TAI"));
  EXPECT_THAT(paragraphs(typedPlan("Kế hoạch phòng, chống thiên tai đã được Ủy ban nhân dân xã ban hành.\n"
                                   "I. MỤC ĐÍCH\nGiảm thiệt hại.\n"),
                         Zone::title),
              IsEmpty());
}

TEST(Zones, ATitleInCapitalsEndsWhereSentencesBegin) {
  const Plan plan = typedPlan(
      "KẾ HOẠCH\nTIẾP TỤC THỰC HIỆN ĐỀ ÁN “XÂY DỰNG THÔN AN TOÀN, KHU DÂN CƯ AN TOÀN VỀ AN NINH\n"
      "VÀ TRẬT TỰ” GIAI ĐOẠN 2021 - 2025 TRÊN ĐỊA BÀN XÃ TÂN LẬP, HUYỆN LÂM SƠN NĂM 2021\n"
      "Sau năm năm thực hiện Đề án, các thôn đã làm tốt việc tự quản về an ninh, trật tự,\n"
      "được các đoàn thể cùng tham gia và người dân đồng tình, hưởng ứng ở tất cả các khu\n"
      "dân cư của xã, nhờ đó số vụ việc giảm dần qua từng năm, không còn điểm phức tạp về\n"
      "an ninh, trật tự kéo dài; công tác hòa giải ở cơ sở, quản lý người có nguy cơ phạm\n"
      "tội, tuần tra ban đêm được các thôn duy trì đều đặn, nhiều mô hình hay được nhân ra\n"
      "các xã khác, góp phần vào kết quả chung của huyện trong phong trào thi đua của lực\n"
      "lượng công an và các ngành trong cả giai đoạn vừa qua.\nI. MỤC TIÊU\nGiảm số vụ.\n");
  EXPECT_THAT(paragraphs(plan, Zone::title).back(),
              ::testing::EndsWith("TRÊN ĐỊA BÀN XÃ TÂN LẬP, HUYỆN LÂM SƠN NĂM 2021"));
  EXPECT_TRUE(paragraphs(plan, Zone::body).front().starts_with("Sau năm năm"));
}

TEST(Zones, AStampAboveTheLetterheadIsNoPartOfIt) {
  const Plan plan =
      typedPlan(std::string("KHẨN\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 05/KH-UBND\nKẾ HOẠCH\nNăm 2024\n") + kBody);
  EXPECT_THAT(paragraphs(plan, Zone::letterhead),
              ElementsAre("KHẨN", "ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "Số: 05/KH-UBND"));
}

TEST(Zones, APlanBehindTheDecisionThatIssuesItHasABodyToo) {
  const Plan plan = typedPlan(
      "QUYẾT ĐỊNH\nBan hành Kế hoạch phòng, chống thiên tai năm 2024\nỦY BAN NHÂN DÂN XÃ TÂN LẬP\n"
      "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;\nQUYẾT ĐỊNH:\n"
      "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống thiên tai năm 2024.\n"
      "Điều 2. Các thôn chịu trách nhiệm thi hành Quyết định này./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n"
      "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An\nKẾ HOẠCH\nPhòng, chống thiên tai năm 2024\n"
      "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2024 của\nỦy ban nhân dân xã Tân Lập)\n"
      "I. CHỈ TIÊU\n- 100% thôn có đội xung kích.\n");
  EXPECT_THAT(paragraphs(plan, Zone::recipients), ElementsAre("Nơi nhận:", "- Như Điều 2;", "- Lưu: VT."));
  EXPECT_THAT(paragraphs(plan, Zone::signature), ElementsAre("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"));
  EXPECT_THAT(paragraphs(plan, Zone::title),
              ElementsAre("QUYẾT ĐỊNH", "Ban hành Kế hoạch phòng, chống thiên tai năm 2024"));
  EXPECT_EQ(paragraphs(plan, Zone::body).back(), "- 100% thôn có đội xung kích.");
}

constexpr const char* kDecision =
    "QUYẾT ĐỊNH\nBan hành Kế hoạch phòng, chống thiên tai năm 2024\n"
    "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;\nQUYẾT ĐỊNH:\n"
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống thiên tai năm 2024.\n"
    "Điều 2. Các thôn chịu trách nhiệm thi hành Quyết định này./.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An\n";

TEST(Zones, APlanBehindADecisionMayHaveLostItsPointer) {
  const Plan plan =
      typedPlan(std::string(kDecision) +
                "KẾ HOẠCH\nPHÒNG, CHỐNG THIÊN TAI\nNĂM 2024\nI. CHỈ TIÊU\n- 100% thôn có đội xung kích.\n");
  EXPECT_THAT(paragraphs(plan, Zone::signature), ElementsAre("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"));
  EXPECT_EQ(paragraphs(plan, Zone::body).back(), "- 100% thôn có đội xung kích.");
}

TEST(Zones, APlanBehindADecisionMayHaveALetterheadOfItsOwn) {
  const Plan plan =
      typedPlan(std::string(kDecision) +
                "UBND XÃ TÂN LẬP\nBAN CHỈ HUY PHÒNG THỦ DÂN SỰ\n-------\n"
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 3/KH-BCH\n"
                "KẾ HOẠCH\nPhòng, chống thiên tai năm 2024\nCăn cứ tình hình của xã, Ban Chỉ huy xây dựng kế "
                "hoạch như sau:\nI. CHỈ TIÊU\n- 100% thôn có đội xung kích.\n");
  EXPECT_THAT(paragraphs(plan, Zone::signature), ElementsAre("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"));
  EXPECT_THAT(paragraphs(plan, Zone::recipients), ElementsAre());
  EXPECT_EQ(paragraphs(plan, Zone::body).back(), "- 100% thôn có đội xung kích.");
}

TEST(Zones, TheAuthorityThatDecidesIsNoTitle) {
  const Plan plan = typedPlan(
      "QUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH PHÒNG, CHỐNG THIÊN TAI NĂM 2024\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ LÂM\n"
      "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\n");
  EXPECT_THAT(paragraphs(plan, Zone::title),
              ElementsAre("QUYẾT ĐỊNH", "BAN HÀNH KẾ HOẠCH PHÒNG, CHỐNG THIÊN TAI NĂM 2024"));
  EXPECT_EQ(paragraphs(plan, Zone::body).front(), "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ LÂM");
}

TEST(Zones, ATitleEndsAboveTheSentenceThatAnnouncesThePlan) {
  const Plan plan = typedPlan(
      "KẾ HOẠCH\nTổ chức Tết Trung thu cho trẻ em trên địa bàn phường năm 2025\n"
      "Phòng Văn hóa - Xã hội xây dựng Kế hoạch như sau:\nI. MỤC ĐÍCH\n- Tạo sân chơi cho trẻ em.\n");
  EXPECT_THAT(paragraphs(plan, Zone::title),
              ElementsAre("KẾ HOẠCH", "Tổ chức Tết Trung thu cho trẻ em trên địa bàn phường năm 2025"));
}

TEST(Zones, TitleThatBeginsLikeAPreamble) {
  const Plan plan =
      typedPlan(std::string("KẾ HOẠCH\nThực hiện chuyển đổi số năm 2024\ntrên địa bàn xã Tân Lập\n") + kBody);
  EXPECT_THAT(paragraphs(plan, Zone::title),
              ElementsAre("KẾ HOẠCH", "Thực hiện chuyển đổi số năm 2024", "trên địa bàn xã Tân Lập"));
}

TEST(Zones, PreambleRightBelowTheTypeIsNoTitle) {
  const Plan plan = typedPlan(
      "KẾ HOẠCH\nThực hiện Kế hoạch số 110/KH-UBND của UBND huyện, UBND xã xây dựng kế hoạch cụ thể như sau:\nI. MỤC "
      "TIÊU\nGiảm.\n");
  EXPECT_THAT(paragraphs(plan, Zone::title), ElementsAre("KẾ HOẠCH"));
  EXPECT_EQ(paragraphs(plan, Zone::body).size(), 3U);
}

TEST(Zones, DocumentWithoutHeadBeginsWithItsBody) {
  const Plan plan = typedPlan(kBody);
  EXPECT_TRUE(paragraphs(plan, Zone::letterhead).empty());
  EXPECT_TRUE(paragraphs(plan, Zone::title).empty());
  EXPECT_EQ(paragraphs(plan, Zone::body).size(), 4U);
}

TEST(Zones, RecipientsAndSignatureMixed) {
  const Plan plan = typedPlan(std::string(kBody) +
                              "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND huyện; KT. CHỦ TỊCH\n- Các thôn; PHÓ CHỦ TỊCH\n"
                              "- Lưu: VT. Trần Văn Bình\n");
  EXPECT_THAT(paragraphs(plan, Zone::recipients),
              ElementsAre("Nơi nhận:", "- UBND huyện;", "- Các thôn;", "- Lưu: VT."));
  EXPECT_THAT(paragraphs(plan, Zone::signature),
              ElementsAre("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Bình"));
}

TEST(Zones, SignatureBeforeRecipients) {
  const Plan plan =
      typedPlan(std::string(kBody) + "CHỦ TỊCH\n\n\nTrần Văn Bình\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n");
  EXPECT_THAT(paragraphs(plan, Zone::signature), ElementsAre("CHỦ TỊCH", "Trần Văn Bình"));
  EXPECT_THAT(paragraphs(plan, Zone::recipients), ElementsAre("Nơi nhận:", "- UBND huyện;", "- Lưu: VT."));
}

TEST(Zones, AnnexBeginsAtItsNameAndNotAtAMention) {
  const Plan plan = typedPlan(
      "I. CHỈ TIÊU\n- Giảm 10% số vụ (chi tiết theo\nPhụ lục I đính kèm).\n- Tăng 5%./.\nNơi nhận:\n- Lưu: VT.\nCHỦ "
      "TỊCH\n"
      "Phụ lục I\nDanh mục chỉ tiêu\n(Kèm theo Kế hoạch số 5/KH-UBND của UBND xã)\nNội dung.\n");
  EXPECT_THAT(testing::headings(plan), ElementsAre("I CHỈ TIÊU", "Phụ lục I Danh mục chỉ tiêu"));
  EXPECT_EQ(paragraphs(plan, Zone::body).size(), 3U);
}

TEST(Zones, LinksAndSignatureStampsAreStray) {
  const Plan plan = typedPlan(
      "Ký bởi: Ủy ban nhân dân tỉnh\nNgày ký: 29-05-2026 16:45:12 +07:00\nKẾ HOẠCH\nNăm 2026\nCăn cứ Luật; UBND như "
      "sau:\n"
      "I. MỤC TIÊU\n- Giảm tệ nạn trên địa bàn xã, bảo đảm an ninh, trật tự và\nhttps://example.vn/van-ban.aspx\nan "
      "toàn xã hội.\n");
  EXPECT_EQ(paragraphs(plan, Zone::stray).size(), 3U);
  EXPECT_EQ(paragraphs(plan, Zone::body).back(),
            "- Giảm tệ nạn trên địa bàn xã, bảo đảm an ninh, trật tự và an toàn xã hội.");
}

TEST(Zones, PageNumbersAreDropped) {
  const Plan plan = typedPlan("I. MỤC TIÊU\n- Giảm 10% số vụ trên\n\f2\nđịa bàn xã.\n");
  EXPECT_EQ(paragraphs(plan, Zone::body).back(), "- Giảm 10% số vụ trên địa bàn xã.");
  EXPECT_EQ(plan.pageCount, 2);
}

}  // namespace
}  // namespace doichieu
