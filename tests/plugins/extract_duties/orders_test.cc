// Orders inside running text, and what is none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "duties_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::dutiesOf;
using testing_support::shortly;

TEST(Orders, AreFoundInTasks) {
  EXPECT_THAT(shortly(dutiesOf(
                  "I. NHIỆM VỤ\n- Kiện toàn tổ giám sát. Giao Trạm Y tế xã chủ trì, phối hợp với Công an xã tham mưu.\n"
                  "- Lập bản đồ nguy cơ; phân công Công an xã làm tổ trưởng.\n")),
              ElementsAre("Trạm Y tế xã | lead | Công an xã | Kiện toàn tổ giám sát. Giao Trạm Y tế xã chủ trì, phối "
                          "hợp với Công an xã tham mưu.",
                          "Công an xã | perform |  | Lập bản đồ nguy cơ; phân công Công an xã làm tổ trưởng."));
}

TEST(Orders, StandInNumberedParagraphs) {
  EXPECT_THAT(shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Giao Trạm Y tế xã tổng hợp, báo cáo UBND xã theo quy định.\n"
                               "2. Đề nghị Hội Chữ thập đỏ xã vận động ủng hộ vật tư y tế.\n3. Yêu cầu các thôn báo "
                               "cáo trước ngày 20 hằng tháng.\n")),
              ElementsAre("Trạm Y tế xã | perform |  | Giao Trạm Y tế xã tổng hợp, báo cáo UBND xã theo quy định.",
                          "Hội Chữ thập đỏ xã | request |  | Đề nghị Hội Chữ thập đỏ xã vận động ủng hộ vật tư y tế.",
                          "các thôn | perform |  | Yêu cầu các thôn báo cáo trước ngày 20 hằng tháng."));
}

TEST(Orders, MayStandBehindADash) {
  EXPECT_THAT(
      shortly(dutiesOf("I. NHIỆM VỤ\n- Nâng cấp hệ thống truyền thanh - Trung tâm Dịch vụ tổng hợp chủ trì.\n"
                       "- Thống kê người có công: Phòng Văn hóa - Xã hội chủ trì.\n- Ghi rõ đơn vị chủ trì.\n")),
      ElementsAre(::testing::StartsWith("Trung tâm Dịch vụ tổng hợp | lead |  |"),
                  ::testing::StartsWith("Phòng Văn hóa - Xã hội | lead |  |")));
}

TEST(Orders, ObligeWhoeverTheyName) {
  EXPECT_THAT(
      shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Các đồng chí cấp ủy phụ trách thôn có trách nhiệm chỉ đạo, theo "
                       "dõi các chi bộ.\n2. Nâng cao trách nhiệm, có trách nhiệm giải trình.\n")),
      ElementsAre("Các đồng chí cấp ủy phụ trách thôn | perform |  | Các đồng chí cấp ủy phụ trách thôn có trách "
                  "nhiệm chỉ đạo, theo dõi các chi bộ."));
}

TEST(Orders, AMeetingIsNone) {
  EXPECT_THAT(shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Ban Chỉ đạo tổ chức giao ban với cấp xã hằng tháng.\n"
                               "2. Giao Ban Quản lý chợ niêm yết giá.\n")),
              ElementsAre("Ban Chỉ đạo | perform |  | Ban Chỉ đạo tổ chức giao ban với cấp xã hằng tháng.",
                          "Ban Quản lý chợ | perform |  | Giao Ban Quản lý chợ niêm yết giá."));
}

TEST(Orders, MayStandBehindWhatABodyIs) {
  EXPECT_THAT(
      shortly(dutiesOf("Điều 2. Các đơn vị sau đây chịu trách nhiệm tổ chức thực hiện Kế hoạch:\n"
                       "1. Trạm Y tế xã - cơ quan thường trực Ban Chỉ đạo giúp Ban Chỉ đạo theo dõi dịch bệnh.\n"
                       "2. Công an xã (cơ quan thường trực) tham mưu UBND xã kiểm tra địa bàn.\n")),
      ElementsAre("Trạm Y tế xã | perform |  | Trạm Y tế xã - cơ quan thường trực Ban Chỉ đạo giúp Ban Chỉ đạo theo "
                  "dõi dịch bệnh.",
                  "Công an xã | advise |  | Công an xã (cơ quan thường trực) tham mưu UBND xã kiểm tra địa bàn."));
}

TEST(Orders, MayBeForTheSameBodyInManyPlaces) {
  EXPECT_THAT(shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Ban Vì sự tiến bộ phụ nữ các sở, ban, ngành căn cứ Kế hoạch "
                               "này xây dựng kế hoạch.\n")),
              ElementsAre("Ban Vì sự tiến bộ phụ nữ các sở, ban, ngành | perform |  | Ban Vì sự tiến bộ phụ nữ các sở, "
                          "ban, ngành căn cứ "
                          "Kế hoạch này xây dựng kế hoạch."));
}

TEST(Orders, MayAskSomeAndTellOthersAtOnce) {
  EXPECT_THAT(shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ủy ban MTTQ xã và yêu cầu các ban, ngành xã, các thôn "
                               "xây dựng kế hoạch của đơn vị mình.\n")),
              ElementsAre("Ủy ban MTTQ xã, các ban, ngành xã, các thôn | perform |  | Đề nghị Ủy ban MTTQ xã và yêu "
                          "cầu các ban, ngành xã, "
                          "các thôn xây dựng kế hoạch của đơn vị mình."));
}

TEST(Orders, AreToldBySubjectAndLead) {
  EXPECT_THAT(
      shortly(dutiesOf("I. NHIỆM VỤ\n- Mở lớp tập huấn, do Trạm Y tế xã chủ trì thực hiện.\n"
                       "- Phun hóa chất (Trạm Y tế xã chủ trì, các thôn phối hợp; hoàn thành trong tháng 5).\n")),
      ElementsAre("Trạm Y tế xã | lead |  | Mở lớp tập huấn, do Trạm Y tế xã chủ trì thực hiện.",
                  "Trạm Y tế xã | lead | các thôn | Phun hóa chất (Trạm Y tế xã chủ trì, các thôn phối hợp; hoàn thành "
                  "trong tháng 5)."));
}

TEST(Orders, OfTheIssuerMayBeginWithItsName) {
  EXPECT_THAT(
      shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n- UBND xã giao Trạm Y tế chủ trì, phối hợp với Công an xã giám sát.\n"
                       "- Ủy ban nhân dân xã yêu cầu các ban, ngành lập danh sách trước ngày 20/5.\n"
                       "- UBND xã đề nghị Hội Nông dân xã vận động hội viên.\n")),
      ElementsAre(
          "Trạm Y tế | lead | Công an xã | UBND xã giao Trạm Y tế chủ trì, phối hợp với Công an xã giám sát.",
          "các ban, ngành | perform |  | Ủy ban nhân dân xã yêu cầu các ban, ngành lập danh sách trước ngày 20/5.",
          "Hội Nông dân xã | request |  | UBND xã đề nghị Hội Nông dân xã vận động hội viên."));
  EXPECT_THAT(shortly(dutiesOf("I. NỘI DUNG\n- UBND xã giao các bộ phận thực hiện theo bảng sau:\n")), IsEmpty());
}

TEST(Orders, BehindTheSentenceOfAnotherAreNotTheParagraphs) {
  EXPECT_THAT(
      shortly(dutiesOf(
          "I. TỔ CHỨC THỰC HIỆN\n- Văn phòng UBND xã có trách nhiệm tổng hợp. Yêu cầu các thôn gửi số liệu.\n")),
      ElementsAre(
          "Văn phòng UBND xã | perform |  | Văn phòng UBND xã có trách nhiệm tổng hợp. Yêu cầu các thôn gửi số liệu."));
}

TEST(Orders, AreNotEveryUseOfTheWords) {
  EXPECT_THAT(
      shortly(dutiesOf("I. NHIỆM VỤ\n- Phân công cán bộ trực tại chốt.\n- Yêu cầu các cơ sở kinh doanh niêm yết giá.\n"
                       "- Xử lý theo đề nghị của Công an xã.\n- Thực hiện nhiệm vụ được giao Sở Y tế theo dõi.\n"
                       "- Các cấp ủy đưa chỉ tiêu vào nghị quyết.\n- Tuyên truyền đến người dân.\n")),
      IsEmpty());
}

TEST(Orders, AmongTargetsHaveToSayGiao) {
  EXPECT_THAT(
      shortly(dutiesOf("I. CHỈ TIÊU\n- 95% trẻ em được tiêm chủng. Giao Trạm Y tế xã chủ trì theo dõi chỉ tiêu này.\n"
                       "- 100% thôn có tổ y tế (Trạm Y tế xã chủ trì).\n")),
      ElementsAre(
          "Trạm Y tế xã | lead |  | 95% trẻ em được tiêm chủng. Giao Trạm Y tế xã chủ trì theo dõi chỉ tiêu này."));
}

TEST(Orders, AreNotInReportsOfThePast) {
  EXPECT_THAT(shortly(dutiesOf("I. KẾT QUẢ NĂM 2023\n- Giao Trạm Y tế xã chủ trì tiêm phòng, đạt 95%.\n")), IsEmpty());
}

TEST(Closing, IsNoDuty) {
  EXPECT_THAT(
      shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Tuần tra.\n"
                       "Trên đây là Kế hoạch phòng, chống dịch bệnh, đề nghị các thôn nghiêm túc thực hiện./.\n")),
      ElementsAre("Công an xã | perform |  | Tuần tra."));
  EXPECT_THAT(shortly(dutiesOf("I. NỘI DUNG\n- Tuyên truyền.\nYêu cầu các ban, ngành, các thôn nghiêm túc triển khai "
                               "thực hiện Kế hoạch này./.\n")),
              IsEmpty());
  EXPECT_THAT(shortly(dutiesOf(
                  "I. NỘI DUNG\n- Tuyên truyền.\nUBND xã yêu cầu các ban, ngành triển khai thực hiện Kế hoạch này; "
                  "quá trình thực hiện nếu có khó khăn, báo cáo UBND xã./.\n")),
              IsEmpty());
  EXPECT_THAT(shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\nTrong quá trình thực hiện, nếu có vướng mắc, đề nghị các thôn "
                               "phản ánh về Trạm Y tế.\n")),
              IsEmpty());
}

TEST(Closing, IsNotTheLastAgencysThoughItStandsBelowIt) {
  EXPECT_THAT(
      shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Căn cứ Kế hoạch này, xây dựng phương án tuần tra.\n"
                       "Căn cứ Kế hoạch này, các ban, ngành, các thôn tổ chức triển khai nghiêm túc./.\n")),
      ElementsAre("Công an xã | perform |  | Căn cứ Kế hoạch này, xây dựng phương án tuần tra."));
}

TEST(Funding, IsNoDuty) {
  EXPECT_THAT(shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Kinh phí thực hiện Kế hoạch do ngân sách xã bảo đảm theo Luật "
                               "Ngân sách nhà nước.\n")),
              IsEmpty());
}

TEST(Subjects, HaveTheDutiesOfReportingParagraphs) {
  EXPECT_THAT(
      shortly(dutiesOf("I. NỘI DUNG\n- Tuyên truyền.\nII. CHẾ ĐỘ BÁO CÁO\nCác ngành, các thôn báo cáo kết quả trước "
                       "ngày 10/12 về UBND xã.\n")),
      ElementsAre(
          "Các ngành, các thôn | perform |  | Các ngành, các thôn báo cáo kết quả trước ngày 10/12 về UBND xã."));
}

TEST(Subjects, MayStandBehindACircumstance) {
  EXPECT_THAT(
      shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n- Định kỳ 6 tháng (trước ngày 10/6), các đơn vị báo cáo Trạm Y tế.\n"
                       "- Trên cơ sở Kế hoạch này, Công an xã xây dựng phương án, gửi Trạm Y tế trước ngày 20/3.\n"
                       "- Căn cứ tình hình dịch, có thể thay đổi thời gian.\n")),
      ElementsAre("các đơn vị | perform |  | Định kỳ 6 tháng (trước ngày 10/6), các đơn vị báo cáo Trạm Y tế.",
                  "Công an xã | perform |  | Trên cơ sở Kế hoạch này, Công an xã xây dựng phương án, gửi Trạm Y tế "
                  "trước ngày 20/3."));
}

TEST(Texts, EndWithoutTheMarkOfTheEnd) {
  EXPECT_THAT(
      shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\nGiao Trạm Y tế xã theo dõi, đôn đốc thực hiện Kế hoạch này./.\n")),
      ElementsAre("Trạm Y tế xã | perform |  | Giao Trạm Y tế xã theo dõi, đôn đốc thực hiện Kế hoạch này."));
}

TEST(Orders, MayBeForComrades) {
  EXPECT_THAT(
      shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Giao các đồng chí Phó Chủ tịch UBND xã theo lĩnh vực phụ trách "
                       "chỉ đạo, đôn đốc.\n")),
      ElementsAre(::testing::StartsWith("các đồng chí Phó Chủ tịch UBND xã | perform |  |")));
}

}  // namespace
}  // namespace doichieu
