// References with a number and symbol.
#include <gmock/gmock.h>

#include "references_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::citations;

TEST(Symbols, OfEveryShape) {
  EXPECT_THAT(citations("Thực hiện Quyết định số 30/QĐ-UBND của huyện."), ElementsAre("QĐ 30/QĐ-UBND"));
  EXPECT_THAT(citations("Theo Thông tư 12/2022/TT-BYT về giám sát bệnh."), ElementsAre("TT 12/2022/TT-BYT"));
  EXPECT_THAT(citations("Theo Công văn số 77/SYT-NVY của Sở Y tế."), ElementsAre("CV 77/SYT-NVY"));
  EXPECT_THAT(citations("Quán triệt Chỉ thị số 11-CT/TU của Tỉnh ủy."), ElementsAre("CT 11-CT/TU"));
  EXPECT_THAT(citations("Theo Nghị quyết số 12.3/2025/NQ-CP về thí điểm."), ElementsAre("NQ 12.3/2025/NQ-CP"));
  EXPECT_THAT(citations("Theo Thông tư liên tịch số 08/2014/TTLT-BYT-BTC về chi trả."),
              ElementsAre("TTLT 08/2014/TTLT-BYT-BTC"));
  EXPECT_THAT(citations("Theo Kế hoạch số 9/KH-MTTQ-BTT của Mặt trận."), ElementsAre("KH 9/KH-MTTQ-BTT"));
}

TEST(Symbols, KeepTheTypeOfTheNoun) {
  EXPECT_THAT(citations("Theo Nghị quyết liên tịch số 3/2010/NQLT-BYT-BCA."), ElementsAre("NQLT 3/2010/NQLT-BYT-BCA"));
  EXPECT_THAT(citations("Theo Chương trình hành động số 5-CTr/HU của Huyện ủy."), ElementsAre("CTr 5-CTr/HU"));
  EXPECT_THAT(citations("Theo văn bản số 61/HD-SYT của Sở Y tế."), ElementsAre("HD 61/HD-SYT"));
  EXPECT_THAT(citations("Theo Nghị quyết số 21/2024/QH15 của Quốc hội."), ElementsAre("NQ 21/2024/QH15"));
}

TEST(Symbols, MayStandBehindANameOrAnIssuer) {
  EXPECT_THAT(citations("Theo Công văn của Sở Y tế số 77/SYT-NVY."), ElementsAre("CV 77/SYT-NVY"));
  EXPECT_THAT(citations("Theo Kế hoạch tiêm chủng mở rộng số 15/KH-TTYT."), ElementsAre("KH 15/KH-TTYT"));
}

TEST(Symbols, ShareATypeWord) {
  EXPECT_THAT(citations("Theo các Nghị định số 10/2020/NĐ-CP và số 20/2022/NĐ-CP."),
              ElementsAre("NĐ 10/2020/NĐ-CP", "NĐ 20/2022/NĐ-CP"));
  EXPECT_THAT(citations("Công văn số 1/SYT-NVY, 2/SYT-KHTC của Sở Y tế."),
              ElementsAre("CV 1/SYT-NVY", "CV 2/SYT-KHTC"));
}

TEST(Symbols, InsideTheTitleOfAnotherAreRecordsToo) {
  EXPECT_THAT(citations("Theo Kế hoạch số 6/KH-SYT về thực hiện Chỉ thị số 8/CT-BYT."),
              ElementsAre("KH 6/KH-SYT", "CT 8/CT-BYT"));
}

TEST(Symbols, OfScannedText) {
  EXPECT_THAT(citations("Theo Quyết định sô 30/QD- UBND của huyện."), ElementsAre("QĐ 30/QĐ-UBND"));
  EXPECT_THAT(citations("Theo Nghị quyết só O5/NQ-HDND."), ElementsAre("NQ 05/NQ-HĐND"));
}

TEST(Symbols, OfTypedTextWithSlips) {
  EXPECT_THAT(citations("Theo Nghị quyết số 21/2024/QH-15 của Quốc hội."), ElementsAre("NQ 21/2024/QH15"));
  EXPECT_THAT(citations("Quán triệt Chỉ thị số 11-CT-/TU ngày 02/3/2022 của Tỉnh ủy."), ElementsAre("CT 11-CT/TU"));
  EXPECT_THAT(citations("Theo Công văn số 77/ SGD ĐT- CTTT ngày 02/3/2022 của Sở."), ElementsAre("CV 77/SGDĐT-CTTT"));
}

TEST(Symbols, OfCommitteesNameWhoseTheyAre) {
  EXPECT_THAT(citations("Theo Kế hoạch số 28/KH-BCĐ138/CP ngày 02/3/2022 của Ban Chỉ đạo."),
              ElementsAre("KH 28/KH-BCĐ138/CP"));
  EXPECT_THAT(citations("Theo Kế hoạch số 98 KH/TWĐTN ngày 02/3/2022 về đại hội."), ElementsAre("KH 98-KH/TWĐTN"));
}

TEST(Symbols, MayNameATeamInBrackets) {
  const auto found = testing_support::citedIn("Theo Tờ trình số 61/TTr-CAH-TH(MT) ngày 19/02/2024 của Công an huyện.");
  ASSERT_EQ(testing_support::shortly(found), std::vector<std::string>{"TTr 61/TTr-CAH-TH(MT)"});
  EXPECT_EQ(found[0].date, "2024-02-19");
  EXPECT_THAT(citations("Theo Nghị quyết số 57-NQ/TW(sau đây gọi tắt là Nghị quyết)."), ElementsAre("NQ 57-NQ/TW"));
}

TEST(Symbols, AreNotDatesFractionsAndNames) {
  EXPECT_THAT(citations("Từ ngày 28/9/2023, 10/10 thôn, 2/3 số hộ trực 24/24 giờ phòng HIV/AIDS."), IsEmpty());
  EXPECT_THAT(citations("Đội 178, Ban Chỉ đạo 89 và Tổ công tác Đề án 06 hoạt động thường xuyên."), IsEmpty());
  EXPECT_THAT(citations("Thực hiện nghiêm Kế hoạch này và các văn bản có liên quan."), IsEmpty());
}

TEST(Symbols, OfThePlanItselfAreNone) {
  EXPECT_THAT(citations("Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND xã Tân Phú được gửi đến các thôn."), IsEmpty());
  EXPECT_THAT(citations("Theo Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND huyện Lâm Sơn."),
              ElementsAre("KH 12/KH-UBND"));
}

TEST(Symbols, OfTheActThatAmendsAnother) {
  EXPECT_THAT(citations("Theo Nghị định số 146/2018/NĐ-CP (sửa đổi, bổ sung bởi Nghị định số 75/2023/NĐ-CP)."),
              ElementsAre("NĐ 146/2018/NĐ-CP", "NĐ 75/2023/NĐ-CP"));
}

}  // namespace
}  // namespace doichieu
