// Tables copied out of documents: cells line by line, in the ways offices lay out their annexes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/outline/built_plan.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using testing::row;
using testing::section;
using testing::typedPlan;

constexpr const char* kBefore = "I. MỤC TIÊU\n- Giảm số vụ./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n";

Plan annex(const std::string& text) {
  return typedPlan(kBefore + text);
}

TEST(TextTables, ANarrowColumnBreaksTheNameOfOrdinals) {
  const Plan plan = annex(
      "Phụ lục I\nPHÂN CÔNG NHIỆM VỤ\nST\nT\nNhiệm vụ\nChủ trì\nPhối hợp\n"
      "1\nXây dựng kế hoạch\nSở Y tế\nSở Tài chính\n2\nTập huấn\nSở Nội vụ\nSở Y tế\n"
      "ST\nT\nNhiệm vụ\nChủ trì\nPhối hợp\n3\nKiểm tra\nThanh tra tỉnh\nCông an tỉnh\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  ASSERT_EQ(plan.tables[0].rows.size(), 4U);
  EXPECT_EQ(row(plan, plan.tables[0], 1), "1|Xây dựng kế hoạch|Sở Y tế|Sở Tài chính");
  EXPECT_EQ(row(plan, plan.tables[0], 3), "3|Kiểm tra|Thanh tra tỉnh|Công an tỉnh");
}

TEST(TextTables, RowsWithoutOrdinals) {
  const Plan plan = annex(
      "Phụ lục\nBẢNG PHÂN CÔNG\nNội dung công việc\nĐơn vị\nthực hiện\nĐơn vị phối hợp\nThời gian\n"
      "Bê tông hóa đường thôn\nPhòng Kinh tế\nCác thôn\nQuý II/2026\n"
      "Trồng cây xanh tại các tuyến đường\nkiểu mẫu\nHội Liên hiệp Phụ nữ xã\nĐoàn Thanh niên xã\nTháng 3/2026\n"
      "Thu gom rác thải\nCác thôn\nPhòng Kinh tế\nHằng ngày\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  const Table& table = plan.tables[0];
  EXPECT_THAT(table.roles,
              ElementsAre(ColumnRole::statement, ColumnRole::lead, ColumnRole::coordinate, ColumnRole::time));
  ASSERT_EQ(table.rows.size(), 4U);
  EXPECT_EQ(row(plan, table, 2),
            "Trồng cây xanh tại các tuyến đường kiểu mẫu|Hội Liên hiệp Phụ nữ xã|Đoàn Thanh niên xã|Tháng 3/2026");
  EXPECT_EQ(row(plan, table, 3), "Thu gom rác thải|Các thôn|Phòng Kinh tế|Hằng ngày");
}

TEST(TextTables, NumbersWithNumbersBelowThemAreGroups) {
  const Plan plan = annex(
      "Phụ lục\nDANH MỤC NHIỆM VỤ\nSTT\nNhiệm vụ\nChủ trì\nPhối hợp\n1\nTiếp cận đất đai\n"
      "1.1\nCông khai quy hoạch\nSở Xây dựng\nUBND cấp xã\n1.2\nCắt giảm thủ tục\nSở Tư pháp\nSở Xây dựng\n"
      "2\nĐào tạo lao động\n2.1\nKhảo sát nhu cầu\nSở Nội vụ\nSở Y tế\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(plan.tables[0].rows[1].kind, RowKind::group);
  EXPECT_EQ(row(plan, plan.tables[0], 2), "1.1|Công khai quy hoạch|Sở Xây dựng|UBND cấp xã");
  EXPECT_EQ(plan.tables[0].rows[4].kind, RowKind::group);
}

TEST(TextTables, TwoTablesInOneAnnex) {
  const Plan plan = annex(
      "Phụ lục\nCHỈ TIÊU VÀ NHIỆM VỤ\nSTT\nChỉ tiêu\nĐơn vị tính\nKế hoạch\n1\nTỷ lệ hộ\n%\n95\n2\nSố xã\nxã\n12\n"
      "Biểu số 02. Nhiệm vụ\nTT\nNhiệm vụ\nChủ trì\nPhối hợp\n1\nTập huấn\nSở Y tế\nSở Nội vụ\n");
  ASSERT_EQ(plan.tables.size(), 2U);
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Số xã|xã|12");
  EXPECT_EQ(row(plan, plan.tables[1], 1), "1|Tập huấn|Sở Y tế|Sở Nội vụ");
}

TEST(TextTables, AmountsBelowOneNameAreAsManyColumnsAsTheRowsSay) {
  const Plan plan = annex(
      "Phụ lục\nCHỈ TIÊU\nTT\nNội dung\nĐVT\nChỉ tiêu năm 2026\nVùng núi\nĐồng bằng\nVen biển\n"
      "1\nÁo phao\nchiếc\n3.500\n4.500\n7.000\n2\nXuồng cứu hộ\nchiếc\n12\n-\n48\n3\nTrạm đo mưa\ntrạm\n26\n8\n6\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 1), "1|Áo phao|chiếc|3.500|4.500|7.000|");
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Xuồng cứu hộ|chiếc|12|-|48|");
}

TEST(TextTables, ColumnsThatNobodyKnowsKeepTheirCells) {
  const Plan plan = annex(
      "Phụ lục\nDANH MỤC LỚP\nTT\nNội dung\nĐối tượng\nThời gian\nĐơn vị thực hiện\n"
      "1\nTập huấn nghiệp vụ\nCông chức cấp xã\nTháng 5\nSở Nội vụ\n2\nBồi dưỡng kỹ năng\nViên chức\nQuý III\nSở Y "
      "tế\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Bồi dưỡng kỹ năng|Viên chức|Quý III|Sở Y tế");
}

TEST(TextTables, InTheBodyOrdinalsMayLookLikeThoseOfHeadings) {
  const Plan plan = typedPlan(
      "I. NHIỆM VỤ\nCác nhiệm vụ cụ thể như sau:\nSTT\nNhiệm vụ\nChủ trì\nPhối hợp\n"
      "1.\nTập huấn nghiệp vụ\nSở Y tế\nSở Nội vụ\n2. Kiểm tra\nSở Công Thương\nCông an tỉnh\n"
      "3.\nTuyên truyền\nSở Tư pháp\nBáo và Đài\n"
      "II. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n"
      "- Tham mưu cấp có thẩm quyền bố trí kinh phí thực hiện Kế hoạch theo phân cấp ngân sách hiện hành của tỉnh.\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  ASSERT_EQ(plan.tables[0].rows.size(), 4U);
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2.|Kiểm tra|Sở Công Thương|Công an tỉnh");
  EXPECT_EQ(section(plan, "II.1").heading, "Sở Tài chính");
}

TEST(TextTables, InTheBodyAWideCellEndsNoTable) {
  const Plan plan = typedPlan(
      "I. NHIỆM VỤ\nCác nhiệm vụ cụ thể như sau:\nSTT\nNhiệm vụ\nChủ trì\nPhối hợp\nThời gian\n"
      "1\nTập huấn\nSở Y tế\nSở Nội vụ\nQuý I\n2\nKiểm tra\nSở Y tế\nCông an tỉnh\nQuý II\n"
      "3\nKiểm tra việc chấp hành quy định tại ít nhất 30% số cơ quan, đơn vị trên địa bàn toàn tỉnh trong năm\n"
      "Thanh tra tỉnh\nSở Nội vụ\nQuý III\n4\nTổng kết\nSở Y tế\nCác sở, ngành\nQuý IV\n"
      "II. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n- Bố trí kinh phí thực hiện Kế hoạch theo phân cấp.\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  ASSERT_EQ(plan.tables[0].rows.size(), 5U);
  EXPECT_EQ(row(plan, plan.tables[0], 4), "4|Tổng kết|Sở Y tế|Các sở, ngành|Quý IV");
  EXPECT_EQ(section(plan, "II.1").heading, "Sở Tài chính");
}

TEST(TextTables, ABodyThatElsewhereCooperatesDoesSoBelowAMergedLead) {
  const Plan plan = annex(
      "Phụ lục\nPHÂN CÔNG NHIỆM VỤ\nSTT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n"
      "1\nPhủ sóng di động\nSở Khoa học và Công nghệ\nCác doanh nghiệp viễn thông\nQuý I/2026\n"
      "2\nLắp đặt trạm\nCác doanh nghiệp viễn thông\nQuý II/2026\n"
      "3\nKiểm tra việc thực hiện\nHội Người cao tuổi tỉnh\nHằng năm\n"
      "4\nCân đối ngân sách\nSở Tài chính\nThống kê tỉnh; Sở Nội vụ\nQuý III/2026\n"
      "5\nGiao đất\nSở Xây dựng\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  const Table& table = plan.tables[0];
  EXPECT_EQ(row(plan, table, 2), "2|Lắp đặt trạm|^Sở Khoa học và Công nghệ|Các doanh nghiệp viễn thông|Quý II/2026");
  EXPECT_EQ(row(plan, table, 3),
            "3|Kiểm tra việc thực hiện|^Sở Khoa học và Công nghệ|Hội Người cao tuổi tỉnh|Hằng năm");
  EXPECT_EQ(row(plan, table, 4), "4|Cân đối ngân sách|Sở Tài chính|Thống kê tỉnh; Sở Nội vụ|Quý III/2026");
  EXPECT_EQ(row(plan, table, 5), "5|Giao đất|Sở Xây dựng||^Quý III/2026");
}

TEST(TextTables, AnOfficeThatSpeaksOfItselfIsNoTornName) {
  const Plan plan = annex(
      "Phụ lục\nPHÂN CÔNG NHIỆM VỤ\nTT\nNội dung\nSản phẩm\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n"
      "1\nKiện toàn Tổ cải cách hành chính của Sở\nQuyết định\nPhòng Tổ chức cán bộ\nVăn phòng Sở\nTháng 02\n"
      "2\nPhát động thi đua\nVăn bản\nVăn phòng Sở\nCông đoàn cơ sở\nQuý I/2026\n"
      "3\nCông bố danh mục thủ tục\nQuyết định\nVăn phòng Sở\nCác phòng, đơn vị\n05 ngày làm việc kể từ ngày nhận\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 1),
            "1|Kiện toàn Tổ cải cách hành chính của Sở|Quyết định|Phòng Tổ chức cán bộ|Văn phòng Sở|Tháng 02");
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Phát động thi đua|Văn bản|Văn phòng Sở|Công đoàn cơ sở|Quý I/2026");
  EXPECT_EQ(row(plan, plan.tables[0], 3),
            "3|Công bố danh mục thủ tục|Quyết định|Văn phòng Sở|Các phòng, đơn vị|05 ngày làm việc kể từ ngày nhận");
}

TEST(TextTables, BodiesAndTimesMayBeShort) {
  const Plan plan = annex(
      "Phụ lục\nPHÂN CÔNG NHIỆM VỤ\nTT\nNội dung\nCơ quan thực hiện\nPhối hợp\nThời hạn\n"
      "1\nKiện toàn tổ công tác\nCA phường\nVP HĐND và UBND\nTrước 15/3\n"
      "2\nMở lớp huấn luyện\nBCH QS\nTrạm Y tế\nT4 và T8\n"
      "3\nTuyên truyền lưu động\nP. VHXH\nĐoàn Thanh niên\n01 lần/tháng\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 1), "1|Kiện toàn tổ công tác|CA phường|VP HĐND và UBND|Trước 15/3");
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Mở lớp huấn luyện|BCH QS|Trạm Y tế|T4 và T8");
  EXPECT_EQ(row(plan, plan.tables[0], 3), "3|Tuyên truyền lưu động|P. VHXH|Đoàn Thanh niên|01 lần/tháng");
}

TEST(TextTables, ATornTimeOpensNoRow) {
  const Plan plan = annex(
      "Phụ lục\nPHÂN CÔNG NHIỆM VỤ\nTT\nNội dung\nĐơn vị thực hiện\nThời gian\n"
      "1\nMua sắm vắc xin\nTrung tâm Y tế\ncác huyện, thành phố\nTháng 1 -\n2\n2\nKiểm tra điểm tiêm\nThanh tra "
      "Sở\nTháng 3\n- 11\n"
      "3\nXử lý ổ dịch\nTrạm Y tế\nTrong 48\ngiờ kể từ\nkhi phát hiện\n4\nPhát tin\nTrạm Y tế\n02\nlần/tuần\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 1), "1|Mua sắm vắc xin|Trung tâm Y tế các huyện, thành phố|Tháng 1 - 2");
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Kiểm tra điểm tiêm|Thanh tra Sở|Tháng 3 - 11");
  EXPECT_EQ(row(plan, plan.tables[0], 3), "3|Xử lý ổ dịch|Trạm Y tế|Trong 48 giờ kể từ khi phát hiện");
  EXPECT_EQ(row(plan, plan.tables[0], 4), "4|Phát tin|Trạm Y tế|02 lần/tuần");
}

TEST(TextTables, ACalendarBeginsWithItsTimes) {
  const Plan plan = typedPlan(
      "I. LỊCH TRIỂN KHAI\nThời gian\nCông việc trọng tâm\nPhụ trách\nPhối hợp\n"
      "Tháng 9/2025\nThành lập Tổ chuyển đổi số\nHiệu trưởng\nCông đoàn trường\n"
      "Khảo sát năng lực của học sinh\nTổ Toán - Tin\nGiáo viên chủ nhiệm\n"
      "Tháng 11 Chấm thi, trao giải\nĐoàn trường\nTổ Văn phòng\n"
      "Quý I/2026\nSinh hoạt chuyên đề\nTổ Khoa học xã hội\nCác tổ chuyên môn\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  const Table& table = plan.tables[0];
  EXPECT_EQ(row(plan, table, 1), "Tháng 9/2025|Thành lập Tổ chuyển đổi số|Hiệu trưởng|Công đoàn trường");
  EXPECT_EQ(row(plan, table, 2), "^Tháng 9/2025|Khảo sát năng lực của học sinh|Tổ Toán - Tin|Giáo viên chủ nhiệm");
  EXPECT_EQ(row(plan, table, 3), "Tháng 11|Chấm thi, trao giải|Đoàn trường|Tổ Văn phòng");
  EXPECT_EQ(row(plan, table, 4), "Quý I/2026|Sinh hoạt chuyên đề|Tổ Khoa học xã hội|Các tổ chuyên môn");
}

TEST(TextTables, SeveralBodiesPartedByCommasCooperateBelowAMergedLead) {
  const Plan plan = annex(
      "Phụ lục\nCHỈ TIÊU\nSTT\nChỉ tiêu\nCơ quan chủ trì\nCơ quan phối hợp\n"
      "1\n100% xã truyền thông\nSở Y tế\nSở Tư pháp\n"
      "2\n70% học viên học nghề\nSở Giáo dục và Đào tạo, Liên đoàn Lao động tỉnh\n"
      "3\n60% công nhân được tư vấn\nCông an tỉnh\nSở Nội vụ\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 2),
            "2|70% học viên học nghề|^Sở Y tế|Sở Giáo dục và Đào tạo, Liên đoàn Lao động tỉnh");
}

TEST(TextTables, ATornNameIsNoUnit) {
  const Plan plan = annex(
      "Phụ lục\nCHỈ TIÊU\nSTT\nChỉ tiêu\nĐơn vị tính\nKế hoạch\nCơ quan chủ trì\n"
      "1\nHồ sơ nộp trực tuyến\n%\n95\nVụ Pháp chế; Văn phòng\nBộ\n"
      "2\nLớp bồi dưỡng\nlớp\n04\nVụ Pháp chế\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 1), "1|Hồ sơ nộp trực tuyến|%|95|Vụ Pháp chế; Văn phòng Bộ");
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Lớp bồi dưỡng|lớp|04|Vụ Pháp chế");
}

}  // namespace
}  // namespace doichieu
