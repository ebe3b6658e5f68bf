// Lists of bodies: where they end and how they part.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/agencies/directory.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const AgencyDirectory& directory() {
  static const AgencyDirectory kDirectory = AgencyDirectory::load(DOICHIEU_SOURCE_DIR "/config");
  return kDirectory;
}

std::vector<std::string> split(std::string_view list) {
  return directory().splitList(list);
}

std::string reach(std::string_view text) {
  const AgencyList list = directory().listAtStart(text);
  return std::string(list.span.in(text));
}

TEST(SplitList, PartsNamedBodies) {
  EXPECT_THAT(split("Sở Y tế, Công an tỉnh và Tỉnh đoàn"), ElementsAre("Sở Y tế", "Công an tỉnh", "Tỉnh đoàn"));
  EXPECT_THAT(split("Phòng Nghiệp vụ Y; các bệnh viện; Trung tâm Y tế các khu vực"),
              ElementsAre("Phòng Nghiệp vụ Y", "các bệnh viện", "Trung tâm Y tế các khu vực"));
  EXPECT_THAT(split("VNPT, Viettel Bình Sơn"), ElementsAre("VNPT", "Viettel Bình Sơn"));
  EXPECT_THAT(split("Hội Phụ nữ xã, Đoàn Thanh niên xã, gia đình"),
              ElementsAre("Hội Phụ nữ xã", "Đoàn Thanh niên xã", "gia đình"));
}

TEST(SplitList, KeepsCommasAndConjunctionsInsideNames) {
  EXPECT_THAT(split("Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo"),
              ElementsAre("Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo"));
  EXPECT_THAT(split("Phòng Kinh tế, Hạ tầng và Đô thị và Văn phòng HĐND và UBND"),
              ElementsAre("Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng HĐND và UBND"));
  EXPECT_THAT(split("Trung tâm Truyền thông, Thể thao và Du lịch huyện, Công an huyện"),
              ElementsAre("Trung tâm Truyền thông, Thể thao và Du lịch huyện", "Công an huyện"));
  EXPECT_THAT(split("Sở Lao động-Thương binh và Xã hội và các đơn vị liên quan"),
              ElementsAre("Sở Lao động-Thương binh và Xã hội", "các đơn vị liên quan"));
}

TEST(SplitList, KeepsChainsOfKindsWhole) {
  EXPECT_THAT(split("các Sở, ngành, đơn vị liên quan"), ElementsAre("các Sở, ngành, đơn vị liên quan"));
  EXPECT_THAT(split("các ngành, cơ quan và cán bộ, công chức có liên quan"),
              ElementsAre("các ngành, cơ quan và cán bộ, công chức có liên quan"));
  EXPECT_THAT(split("sở, ban, ngành, đoàn thể tỉnh"), ElementsAre("sở, ban, ngành, đoàn thể tỉnh"));
  EXPECT_THAT(split("các cơ quan, đơn vị, tổ chức liên quan"), ElementsAre("các cơ quan, đơn vị, tổ chức liên quan"));
}

TEST(SplitList, PartsWhereANamedBodyOrANewCollectiveBegins) {
  EXPECT_THAT(split("Sở Lao động-Thương binh và Xã hội, đơn vị liên quan"),
              ElementsAre("Sở Lao động-Thương binh và Xã hội", "đơn vị liên quan"));
  EXPECT_THAT(split("các ngành, bộ phận, đoàn thể phường, các tổ dân phố"),
              ElementsAre("các ngành, bộ phận, đoàn thể phường", "các tổ dân phố"));
  EXPECT_THAT(split("các ngành, các cán bộ, công chức có liên quan"),
              ElementsAre("các ngành", "các cán bộ, công chức có liên quan"));
  EXPECT_THAT(
      split("Các Sở, ban, ngành Thành phố, UBND cấp huyện, cấp xã và các cơ quan, đơn vị, tổ chức liên quan"),
      ElementsAre("Các Sở, ban, ngành Thành phố", "UBND cấp huyện, cấp xã", "các cơ quan, đơn vị, tổ chức liên quan"));
  EXPECT_THAT(
      split("Sở Văn hóa và Thể thao; Sở Thông tin và Truyền thông và các Sở, ngành, UBND cấp huyện, cấp xã"),
      ElementsAre("Sở Văn hóa và Thể thao", "Sở Thông tin và Truyền thông", "các Sở, ngành", "UBND cấp huyện, cấp xã"));
  EXPECT_THAT(split("các Sở, ban, ngành tỉnh, đoàn thể, chính quyền địa phương"),
              ElementsAre("các Sở, ban, ngành tỉnh", "đoàn thể", "chính quyền địa phương"));
  EXPECT_THAT(split("các sở, ngành, đoàn thể, chính quyền địa phương"),
              ElementsAre("các sở, ngành, đoàn thể", "chính quyền địa phương"));
}

TEST(SplitList, KeepsUnitsOfGovernmentTogether) {
  EXPECT_THAT(split("UBND các quận, huyện, thị xã và đơn vị liên quan"),
              ElementsAre("UBND các quận, huyện, thị xã", "đơn vị liên quan"));
  EXPECT_THAT(split("Trạm Y tế các xã, phường, đặc khu"), ElementsAre("Trạm Y tế các xã, phường, đặc khu"));
  EXPECT_THAT(split("UBND các quận, các phường triển khai các hoạt động"),
              ElementsAre("UBND các quận, các phường triển khai các hoạt động"));
  EXPECT_THAT(split("các đơn vị thuộc Bộ, Sở Khoa học và Công nghệ các tỉnh, thành phố trực thuộc Trung ương"),
              ElementsAre("các đơn vị thuộc Bộ", "Sở Khoa học và Công nghệ các tỉnh, thành phố trực thuộc Trung ương"));
  EXPECT_THAT(split("Công an xã, các thôn"), ElementsAre("Công an xã", "các thôn"));
}

TEST(SplitList, SpellsASharedHeadOut) {
  EXPECT_THAT(split("các Sở: Tài chính, Lao động - Thương binh và Xã hội và Công an tỉnh"),
              ElementsAre("Sở Tài chính", "Sở Lao động - Thương binh và Xã hội", "Công an tỉnh"));
  EXPECT_THAT(split("UBND các quận: Bình An, Long Xá và huyện Tân Mỹ"),
              ElementsAre("UBND quận Bình An", "UBND quận Long Xá", "UBND huyện Tân Mỹ"));
  EXPECT_THAT(split("các Sở Tài chính, Y tế và Tư pháp"), ElementsAre("Sở Tài chính", "Sở Y tế", "Sở Tư pháp"));
  EXPECT_THAT(split("Sở Văn hóa và Thể thao, Du lịch"), ElementsAre("Sở Văn hóa và Thể thao", "Sở Du lịch"));
  EXPECT_THAT(split("UBND các xã, phường: An Hòa, Bình Minh và Đông Sơn"),
              ElementsAre("UBND các xã, phường: An Hòa, Bình Minh và Đông Sơn"));
}

TEST(SplitList, DropsWordsOfAsking) {
  EXPECT_THAT(split("Công an huyện, đề nghị Tòa án nhân dân huyện"),
              ElementsAre("Công an huyện", "Tòa án nhân dân huyện"));
}

TEST(SplitList, KeepsRemarks) {
  EXPECT_THAT(split("Trạm Y tế, Công chức Văn hóa - Xã hội (phụ trách văn hóa, thể thao)"),
              ElementsAre("Trạm Y tế", "Công chức Văn hóa - Xã hội (phụ trách văn hóa, thể thao)"));
}

TEST(ListAtStart, EndsBeforeTheVerb) {
  EXPECT_EQ(reach("Công an xã, các ngành có liên quan tổ chức kiểm tra các cơ sở"),
            "Công an xã, các ngành có liên quan");
  EXPECT_EQ(reach("các đơn vị chức năng tăng cường tuyên truyền"), "các đơn vị chức năng");
  EXPECT_EQ(reach("lực lượng kiểm tra liên ngành thường xuyên tuần tra"), "lực lượng kiểm tra liên ngành");
  EXPECT_EQ(reach("Đội kiểm tra liên ngành 178 phường thực hiện kiểm tra"), "Đội kiểm tra liên ngành 178 phường");
  EXPECT_EQ(reach("các cơ quan, đơn vị, tổ chức tuyên truyền sâu rộng"), "các cơ quan, đơn vị");
  EXPECT_EQ(reach("gia đình, Công an phường khi phát hiện học sinh"), "gia đình, Công an phường");
  EXPECT_EQ(reach("các doanh nghiệp viễn thông rà soát vùng lõm sóng"), "các doanh nghiệp viễn thông");
  EXPECT_EQ(reach("các cơ quan thông tấn, báo chí, Cục Viễn thông tuyên truyền"),
            "các cơ quan thông tấn, báo chí, Cục Viễn thông");
  EXPECT_EQ(reach("tổ bảo vệ an ninh, trật tự nắm tình hình"), "tổ bảo vệ an ninh, trật tự");
}

TEST(ListAtStart, EndsBeforeACircumstance) {
  EXPECT_EQ(reach("Ủy ban nhân dân quận, huyện, thị xã trong công tác tuyên truyền"),
            "Ủy ban nhân dân quận, huyện, thị xã");
  EXPECT_EQ(reach("các ngành chức năng trong việc kiểm tra"), "các ngành chức năng");
}

TEST(ListAtStart, IsEmptyWhereNoBodyStands) {
  EXPECT_THAT(reach("phòng, chống mại dâm với việc triển khai"), IsEmpty());
  EXPECT_THAT(reach("khám sức khỏe định kỳ cho người lao động"), IsEmpty());
  EXPECT_THAT(reach("liên ngành phòng, chống tội phạm"), IsEmpty());
  EXPECT_THAT(reach("chặt chẽ, đồng bộ"), IsEmpty());
  EXPECT_THAT(reach(""), IsEmpty());
  EXPECT_THAT(split(""), IsEmpty());
}

TEST(BeginsWithBody, TellsBodiesFromTasks) {
  for (const char* body : {"Sở Y tế", "Công an xã", "Các Trưởng thôn", "UBND các xã",
                           "Bộ phận Kế toán - Ngân sách phường", "Các ngành khác có liên quan", "Trạm y tế phường",
                           "Đội công tác xã hội tình nguyện phường", "Các sở, ban, ngành", "Chủ tịch UBND các xã"})
    EXPECT_TRUE(directory().beginsWithBody(body)) << body;
  for (const char* task : {"Tăng cường tuyên truyền", "Nâng cao hiệu quả", "Về công tác tuyên truyền", "Các giải pháp",
                           "Kinh phí thực hiện", "Phòng, chống ma túy", "Tổ chức hội nghị"})
    EXPECT_FALSE(directory().beginsWithBody(task)) << task;
}

TEST(Find, SeesKnownAndUnknownNames) {
  const std::string text = "Căn cứ đề nghị của Công an tỉnh và Ban Điều hành chợ Đầm, Sở Y tế tổng hợp.";
  std::vector<std::string> found;
  for (const AgencyMentionSpan& mention : directory().find(text)) found.emplace_back(mention.span.in(text));
  EXPECT_THAT(found, ElementsAre("Công an tỉnh", "Ban Điều hành chợ Đầm", "Sở Y tế"));
}

TEST(SplitList, HeadsWithoutNamesAreOneKind) {
  EXPECT_THAT(split("Văn phòng Bộ, các Cục, Vụ"), ElementsAre("Văn phòng Bộ", "các Cục, Vụ"));
  EXPECT_THAT(split("Các Cục, Vụ có thủ tục hành chính"), ElementsAre("Các Cục, Vụ có thủ tục hành chính"));
  EXPECT_THAT(split("các Vụ, Cục, Thanh tra Bộ"), ElementsAre("các Vụ, Cục", "Thanh tra Bộ"));
}

TEST(ListAtStart, KnowsWhatIsFoughtInANameFromWhatABodyFights) {
  EXPECT_EQ(reach("Ban Chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh kiểm tra thị trường"),
            "Ban Chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh");
  EXPECT_EQ(reach("Đội Quản lý thị trường số 4 chống hàng giả, hàng lậu"), "Đội Quản lý thị trường số 4");
}

TEST(ListAtStart, KnowsTheMissionOfACommittee) {
  EXPECT_EQ(reach("Ban Chỉ đạo phòng, chống thiên tai tỉnh phân công thành viên phụ trách địa bàn"),
            "Ban Chỉ đạo phòng, chống thiên tai tỉnh");
  EXPECT_EQ(reach("Ban Vận động xây dựng đời sống văn hóa xã Tân Lập tổ chức ký cam kết"),
            "Ban Vận động xây dựng đời sống văn hóa xã Tân Lập");
  EXPECT_EQ(reach("Ban Chỉ đạo thực hiện chính sách bảo hiểm y tế"), "Ban Chỉ đạo thực hiện chính sách bảo hiểm y tế");
  EXPECT_EQ(reach("Ban Chỉ đạo xây dựng nông thôn mới, Sở Y tế rà soát tiêu chí"),
            "Ban Chỉ đạo xây dựng nông thôn mới, Sở Y tế");
  EXPECT_EQ(reach("Ban Chỉ đạo triển khai kiểm tra các xã theo kế hoạch."), "Ban Chỉ đạo");
  EXPECT_EQ(reach("Tổ công tác thực hiện tốt việc đôn đốc, kiểm tra."), "Tổ công tác");
}

TEST(SplitList, KeepsTheApostropheOfAPlacesName) {
  EXPECT_THAT(split("UBND xã Ea H'leo, Công an xã Cư M’gar"), ElementsAre("UBND xã Ea H'leo", "Công an xã Cư M’gar"));
}

TEST(ListAtStart, KnowsOfficesNamedByWhatTheyDo) {
  EXPECT_EQ(reach("Phòng Kế hoạch tổng hợp tham mưu Ban Giám đốc"), "Phòng Kế hoạch tổng hợp");
  EXPECT_EQ(reach("Các khoa, phòng xây dựng kế hoạch"), "Các khoa, phòng");
  EXPECT_FALSE(directory().beginsWithBody("Khoa học và công nghệ được ứng dụng"));
}

TEST(SplitList, MarksBetweenBodiesInACell) {
  EXPECT_THAT(split("Sở Nội vụ/Sở Giáo dục và Đào tạo"), ElementsAre("Sở Nội vụ", "Sở Giáo dục và Đào tạo"));
  EXPECT_THAT(split("- UBND các xã, phường - Ủy ban MTTQ Việt Nam tỉnh"),
              ElementsAre("UBND các xã, phường", "Ủy ban MTTQ Việt Nam tỉnh"));
  EXPECT_THAT(split("Phòng Văn hóa - Xã hội; Văn phòng HĐND - UBND xã"),
              ElementsAre("Phòng Văn hóa - Xã hội", "Văn phòng HĐND - UBND xã"));
}

}  // namespace
}  // namespace doichieu
