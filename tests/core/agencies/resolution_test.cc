// Which body a name means: by level, by time, with places and remarks.
#include <gtest/gtest.h>

#include "doichieu/agencies/directory.h"

namespace doichieu {
namespace {

const AgencyDirectory& directory() {
  static const AgencyDirectory kDirectory = AgencyDirectory::load(DOICHIEU_SOURCE_DIR "/config");
  return kDirectory;
}

AgencyResolution resolve(std::string_view name, const std::string& level = "", const std::string& date = "2024") {
  return directory().resolve(name, {level, date, ""});
}

TEST(Resolve, FindsABodyByItsName) {
  const AgencyResolution police = resolve("Công an tỉnh", "province");
  EXPECT_EQ(police.id, "T.CA");
  EXPECT_EQ(police.line, "police");
  EXPECT_EQ(police.level, "province");
  EXPECT_FALSE(police.guessed);
}

TEST(Resolve, KnowsWritings) {
  EXPECT_EQ(resolve("SỞ Y TẾ").id, "T.SO.YT");
  EXPECT_EQ(resolve("Sở Lao động-Thương binh và Xã hội").id, "T.SO.LDTBXH");
  EXPECT_EQ(resolve("Phòng Lao động - TB&XH huyện", "district").id, "H.P.LDTBXH");
  EXPECT_EQ(resolve("Phòng Văn hoá và Thông tin", "district").id, "H.P.VHTT");
  EXPECT_EQ(resolve("Uỷ ban MTTQ xã", "commune").id, "M.X");
  EXPECT_EQ(resolve("UB MTTQ Việt Nam huyện", "district").line, "front");
}

TEST(Resolve, LooksBehindThePlace) {
  EXPECT_EQ(resolve("Công an xã An Hòa", "commune").id, "X.CA");
  EXPECT_EQ(resolve("Công an thị trấn Phú Điền", "commune").id, "X.CA");
  EXPECT_EQ(resolve("UBND huyện Vân Hạ", "district").line, "people_committee");
  EXPECT_EQ(resolve("UBND huyện Vân Hạ", "province").level, "district");
  EXPECT_EQ(resolve("Ban Chỉ huy Quân sự thị trấn", "commune").id, "X.CHQS");
}

TEST(Resolve, LetsOneLineStandForAllUnitsOfALevel) {
  EXPECT_EQ(resolve("Uỷ ban MTTQ thị trấn", "commune").id, "M.X");
  EXPECT_EQ(resolve("Ủy ban Mặt trận Tổ quốc Việt Nam thị xã", "district").id, "M.H");
  EXPECT_EQ(resolve("Công an các xã, phường", "province").id, "X.CA");
  EXPECT_EQ(resolve("UBND các xã, thị trấn", "district").id, "G.UBCX");
  EXPECT_EQ(resolve("Viện KSND huyện", "district").id, "H.VKSND");
}

TEST(Resolve, LetsLevelOfThePlanDecide) {
  EXPECT_EQ(resolve("Văn phòng HĐND và UBND", "commune").id, "X.VP");
  EXPECT_EQ(resolve("Văn phòng HĐND và UBND", "district").id, "H.VP");
  EXPECT_EQ(resolve("Công an thành phố", "district").level, "district");
  EXPECT_EQ(resolve("Công an Thành phố", "province").level, "province");
  EXPECT_EQ(resolve("Trạm Y tế", "commune").line, "health");
  EXPECT_EQ(resolve("Hội Phụ nữ", "commune").level, "commune");
}

TEST(Resolve, LetsTimeDecide) {
  EXPECT_EQ(resolve("Sở Nội vụ", "province", "2024-05-01").id, "T.SO.NV.1");
  EXPECT_EQ(resolve("Sở Nội vụ", "province", "2026").id, "T.SO.NV.2");
  EXPECT_EQ(resolve("Sở Tài chính", "province", "2025-02-28").id, "T.SO.TC.1");
  EXPECT_EQ(resolve("Sở Tài chính", "province", "2025-03-01").id, "T.SO.TC.2");
}

TEST(Resolve, ReadsTheRemark) {
  EXPECT_EQ(resolve("Công chức Văn hóa- Xã hội xã (phụ trách Lao động - Thương binh và Xã hội)", "commune").line,
            "labour");
  EXPECT_EQ(resolve("Công chức Văn hóa - Xã hội (phụ trách văn hóa)", "commune").line, "culture");
}

TEST(Resolve, TakesTheFirstOfSeveralBodies) {
  EXPECT_EQ(resolve("Sở Tài chính, Sở Kế hoạch và Đầu tư", "province").line, "finance");
  EXPECT_EQ(resolve("Các Sở: Y tế, Giáo dục và Đào tạo", "province").line, "health");
  EXPECT_EQ(resolve("Viện Kiểm sát nhân dân Thành phố, Tòa án nhân dân Thành phố", "province").line, "procuracy");
}

TEST(Resolve, GuessesUnknownBodiesAndSaysSo) {
  const AgencyResolution unit = resolve("Ban Điều hành các khu phố", "commune");
  EXPECT_TRUE(unit.guessed);
  EXPECT_TRUE(unit.id.empty());
  EXPECT_EQ(unit.name, "Ban Điều hành các khu phố");
  const AgencyResolution hospital = resolve("Bệnh viện Đa khoa Bình Sơn", "province");
  EXPECT_EQ(hospital.line, "health");
  const AgencyResolution office = resolve("Phòng Dân số - Trẻ em", "province");
  EXPECT_TRUE(office.guessed);
  EXPECT_EQ(office.line, "health");
  EXPECT_EQ(resolve("Bộ phận Lao động TB&XH", "commune").line, "labour");
  EXPECT_EQ(resolve("Bộ phận Văn hoá thông tin phường", "commune").line, "culture");
}

TEST(Resolve, MarksCollectives) {
  EXPECT_TRUE(resolve("các cơ quan, đơn vị liên quan").generic);
  EXPECT_TRUE(resolve("các ngành, cán bộ, công chức có liên quan").generic);
  EXPECT_FALSE(resolve("Sở Y tế").generic);
}

TEST(SpelledOut, SpellsTheHeadOnly) {
  EXPECT_EQ(directory().spelledOut("UBND xã An Hòa"), "Ủy ban nhân dân xã An Hòa");
  EXPECT_EQ(directory().spelledOut("Uỷ ban nhân dân tỉnh"), "Ủy ban nhân dân tỉnh");
  EXPECT_EQ(directory().spelledOut("Sở Y tế"), "Sở Y tế");
}

}  // namespace
}  // namespace doichieu
