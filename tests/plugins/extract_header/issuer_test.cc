// Issuer, level and province.
#include <gtest/gtest.h>

#include "header_of.h"

namespace doichieu {
namespace {

using testing_support::headerOf;
using testing_support::TypedPlan;

struct Expected {
  std::string issuer, level, province;
};

void expectIssuer(const std::string& letterhead, const Expected& expected) {
  const Header header = headerOf(
      TypedPlan{.issuer = letterhead, .preamble = "Căn cứ Công văn số 7/SYT-NVY, xây dựng kế hoạch như sau:\n"});
  EXPECT_EQ(header.issuer.value_or("(null)"), expected.issuer) << letterhead;
  EXPECT_EQ(header.issuerLevel.value_or(""), expected.level) << letterhead;
  EXPECT_EQ(header.province.value_or(""), expected.province) << letterhead;
}

TEST(Issuer, OfCommitteesOnEveryLevel) {
  expectIssuer("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n", {"Ủy ban nhân dân tỉnh Hà Tĩnh", "province", "tỉnh Hà Tĩnh"});
  expectIssuer("ỦY BAN NHÂN DÂN\nTỈNH HẢI DƯƠNG\n", {"Ủy ban nhân dân tỉnh Hải Dương", "province", "tỉnh Hải Dương"});
  expectIssuer("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\n",
               {"Ủy ban nhân dân thành phố Hà Nội", "province", "thành phố Hà Nội"});
  expectIssuer("UBND TỈNH LÀO CAI\nỦY BAN NHÂN DÂN\nTHÀNH PHỐ LÀO CAI\n",
               {"Ủy ban nhân dân thành phố Lào Cai", "district", "tỉnh Lào Cai"});
  expectIssuer("UBND TỈNH LÀO CAI\nỦY BAN NHÂN DÂN\nTHỊ XÃ SA PA\n",
               {"Ủy ban nhân dân thị xã Sa Pa", "district", "tỉnh Lào Cai"});
  expectIssuer("UBND HUYỆN LÂM SƠN\nUBND THỊ TRẤN TÂN PHÚ\n", {"Ủy ban nhân dân thị trấn Tân Phú", "commune", ""});
  expectIssuer("UỶ BAN NHÂN DÂN\nĐẶC KHU CỒN CỎ\n", {"Ủy ban nhân dân đặc khu Cồn Cỏ", "commune", ""});
}

TEST(Issuer, OfTheYouthUnion) {
  expectIssuer("TỈNH ĐOÀN BẮC HÀ\nBAN CHẤP HÀNH ĐOÀN XÃ TÂN PHÚ\n", {"Ban Chấp hành Đoàn xã Tân Phú", "commune", ""});
  expectIssuer("TRUNG ƯƠNG ĐOÀN\nTỈNH ĐOÀN BẮC HÀ\n", {"Tỉnh đoàn Bắc Hà", "province", ""});
}

TEST(Issuer, OfAPlaceThatIsSpelledLikeNoOther) {
  expectIssuer("ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\n", {"Ủy ban nhân dân tỉnh Bắc Kạn", "province", "tỉnh Bắc Kạn"});
}

TEST(Issuer, OfOtherBodies) {
  expectIssuer("UBND TỈNH HẢI DƯƠNG\nSỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI\n",
               {"Sở Lao động - Thương binh và Xã hội", "province", "tỉnh Hải Dương"});
  expectIssuer("BỘ KHOA HỌC\nVÀ CÔNG NGHỆ\n", {"Bộ Khoa học và Công nghệ", "central", ""});
  expectIssuer("UBND HUYỆN LÂM SƠN\nPHÒNG Y TẾ\n", {"Phòng Y tế", "district", ""});
  expectIssuer("CÔNG AN TỈNH HẢI DƯƠNG\nCÔNG AN HUYỆN TỨ KỲ\n", {"Công an huyện Tứ Kỳ", "district", "tỉnh Hải Dương"});
  expectIssuer("UBND TỈNH HẢI DƯƠNG\nBAN CHỈ ĐẠO\nPHÒNG, CHỐNG TỆ NẠN XÃ HỘI\n",
               {"Ban Chỉ đạo phòng, chống tệ nạn xã hội", "province", "tỉnh Hải Dương"});
}

TEST(Issuer, ProvinceIsWrittenAsItsName) {
  expectIssuer("UBND TỈNH BẮC TRƯỜNG\nSỞ Y TẾ\n", {"Sở Y tế", "province", "tỉnh Bắc Trường"});
}

TEST(Issuer, OfASchoolKeepsItsName) {
  const Header header = headerOf(TypedPlan{.issuer = "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THCS VÀ THPT ĐẦM SEN\n"});
  EXPECT_EQ(header.issuer.value_or("(null)"), "Trường THCS và THPT Đầm Sen");
}

TEST(Issuer, OfThePartyAndTheFront) {
  expectIssuer("ĐẢNG BỘ HUYỆN LÂM SƠN\nĐẢNG ỦY XÃ TÂN PHÚ\n*\n", {"Đảng ủy xã Tân Phú", "commune", ""});
  expectIssuer("ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN PHÚ\nBAN THƯỜNG TRỰC\n",
               {"Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Phú", "commune", ""});
}

TEST(Issuer, OfTheCentreOfMassOrganisations) {
  expectIssuer("ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nBAN THƯỜNG TRỰC\n",
               {"Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "central", ""});
  const TypedPlan league{.issuer = "BAN CHẤP HÀNH TRUNG ƯƠNG\n***\n",
                         .number = "Số: 7-CTr/TWĐTN\n",
                         .state = "ĐOÀN TNCS HỒ CHÍ MINH\n",
                         .title = "CHƯƠNG TRÌNH\nCỦA ĐOÀN THANH NIÊN\nHưởng ứng Tháng Thanh niên năm 2024\n"};
  EXPECT_EQ(headerOf(league).issuer, "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh");
  EXPECT_EQ(headerOf(league).issuerLevel, "central");
  EXPECT_EQ(headerOf(league).title, "Hưởng ứng Tháng Thanh niên năm 2024");
}

TEST(Issuer, OfAnOrganHasTheLevelOfItsBody) {
  const auto levelOf = [](const std::string& issuer) {
    return headerOf(TypedPlan{.issuer = "", .number = "", .preamble = issuer + " ban hành kế hoạch như sau:\n"})
        .issuerLevel.value_or("");
  };
  EXPECT_EQ(levelOf("Ban Chấp hành Thành đoàn Hà Nội"), "province");
  EXPECT_EQ(levelOf("Ban Thường vụ Huyện ủy Lâm Sơn"), "district");
}

TEST(Issuer, OfScannedCapitals) {
  EXPECT_EQ(headerOf(TypedPlan{.issuer = "UY BAN NHAN DAN\nXÃ TÂN PHU\n"}).issuer, "Ủy ban nhân dân xã Tân Phú");
  EXPECT_EQ(headerOf(TypedPlan{.issuer = "ỦY BAN NHÂN DÂN\nXÃ TÀN PHÚ\n"}).issuer, "Ủy ban nhân dân xã Tân Phú");
}

TEST(Issuer, WhoseNameLineWasLost) {
  EXPECT_EQ(headerOf(TypedPlan{.issuer = "ỦY BAN NHÂN DÂN\n"}).issuer, "Ủy ban nhân dân xã Tân Phú");
}

TEST(Issuer, WhoseNameLineWasLostIsNamedByThePlace) {
  const TypedPlan province{
      .issuer = "ỦY BAN NHÂN DÂN\n",
      .place = "Hải Dương, ngày 5 tháng 3 năm 2024\n",
      .preamble = "Thực hiện Kế hoạch số 9/KH-BYT, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\n"};
  EXPECT_EQ(headerOf(province).issuer, "Ủy ban nhân dân tỉnh Hải Dương");
  EXPECT_EQ(headerOf(province).province, "tỉnh Hải Dương");
  // The town where a district's committee sits need not bear the district's name.
  TypedPlan district{.issuer = "ỦY BAN NHÂN DÂN\n",
                     .place = "Lâm Sơn, ngày 5 tháng 3 năm 2024\n",
                     .preamble = "Thực hiện Kế hoạch số 9/KH-BYT, UBND huyện ban hành kế hoạch như sau:\n"};
  EXPECT_EQ(headerOf(district).issuer, "Ủy ban nhân dân huyện");
  district.body = "I. NỘI DUNG\n- Tuyên truyền trên địa bàn huyện Lâm Sơn.\n";
  EXPECT_EQ(headerOf(district).issuer, "Ủy ban nhân dân huyện Lâm Sơn");
}

TEST(Issuer, WhoseUnitWasLostTooIsNamedAsThePlanCallsThePlace) {
  TypedPlan plan{.issuer = "ỦY BAN NHÂN DÂN\n",
                 .place = "Lâm Sơn, ngày 5 tháng 3 năm 2024\n",
                 .title = "KẾ HOẠCH\nPHÒNG, CHỐNG DỊCH BỆNH TRÊN ĐỊA BÀN HUYỆN LÂM SƠN\n",
                 .preamble = "Thực hiện Kế hoạch số 9/KH-BYT ngày 02/01/2024 của Bộ Y tế.\n"};
  EXPECT_EQ(headerOf(plan).issuer, "Ủy ban nhân dân huyện Lâm Sơn");
  plan.place = "Hải Dương, ngày 5 tháng 3 năm 2020\n";
  plan.title = "KẾ HOẠCH\nPhòng, chống dịch bệnh\n";
  EXPECT_EQ(headerOf(plan).issuer, "Ủy ban nhân dân tỉnh Hải Dương");
  plan.place = "Tân Phú, ngày 5 tháng 3 năm 2024\n";
  EXPECT_EQ(headerOf(plan).issuer, "Ủy ban nhân dân");
}

TEST(Issuer, ProvinceIsTheOneThePlanNamesMost) {
  EXPECT_EQ(headerOf(TypedPlan{.body = "I. NỘI DUNG\n- Theo chỉ đạo của UBND tỉnh Hải Dương.\n- Học tập tỉnh Thái "
                                       "Bình.\n- Báo cáo Sở Y tế tỉnh Hải Dương.\n"})
                .province,
            "tỉnh Hải Dương");
  EXPECT_EQ(headerOf(TypedPlan{}).province, std::nullopt);
}

TEST(Issuer, MayBeSeveralBodiesTogether) {
  const Header header =
      headerOf(TypedPlan{.issuer = "UBND TỈNH ĐÔNG GIANG\nSỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO -\nBẢO HIỂM XÃ HỘI TỈNH\n",
                         .number = "Số: 87/KHLN-SYT-SGDĐT-BHXH\n"});
  EXPECT_EQ(header.issuer, "Sở Y tế, Sở Giáo dục và Đào tạo, Bảo hiểm xã hội tỉnh");
  EXPECT_EQ(header.province, "tỉnh Đông Giang");
}

TEST(Issuer, MayBeACommitteeOrCellOfTheParty) {
  EXPECT_EQ(headerOf(TypedPlan{.issuer = "TỈNH ỦY ĐÔNG GIANG\n*\n", .number = "Số 12-KH/TU\n"}).issuer,
            "Tỉnh ủy Đông Giang");
  EXPECT_EQ(headerOf(TypedPlan{.issuer = "CHI BỘ TRƯỜNG TIỂU HỌC LÊ LỢI\n*\n", .number = "Số 04-KH/CB\n"}).issuer,
            "Chi bộ Trường Tiểu học Lê Lợi");
}

TEST(Issuer, MayBeACompanyADelegationOrTheYouthOfAnOffice) {
  const auto issuerOf = [](const char* lines) { return headerOf(TypedPlan{.issuer = lines}).issuer; };
  EXPECT_EQ(issuerOf("CÔNG TY CỔ PHẦN CẤP NƯỚC TÂN PHÚ\n"), "Công ty cổ phần cấp nước Tân Phú");
  EXPECT_EQ(headerOf(TypedPlan{.issuer = "ỦY BAN NHÂN DÂN\nXÃ EA SÚP\n", .place = "Ea Súp, ngày 06 tháng 4 năm 2026\n"})
                .issuer,
            "Ủy ban nhân dân xã Ea Súp");
  EXPECT_EQ(issuerOf("QUỐC HỘI\nĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH ĐÔNG GIANG\n"), "Đoàn đại biểu Quốc hội tỉnh Đông Giang");
  EXPECT_TRUE(issuerOf("CHI CỤC THUẾ KHU VỰC III\nĐOÀN THANH NIÊN\n").value_or("").starts_with("Đoàn Thanh niên"));
}

TEST(Issuer, ACityIsOneOfTheCentreSinceTheDistrictsEnded) {
  const auto cityOf = [](const char* day) {
    return headerOf(TypedPlan{.issuer = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HOÀNH CHÂU\n",
                              .place = std::string("Hoành Châu, ") + day + "\n"});
  };
  EXPECT_EQ(cityOf("ngày 16 tháng 3 năm 2026").issuerLevel, "province");
  EXPECT_EQ(cityOf("ngày 16 tháng 3 năm 2026").province, "thành phố Hoành Châu");
  EXPECT_EQ(cityOf("ngày 16 tháng 3 năm 2024").issuerLevel, "district");
}

}  // namespace
}  // namespace doichieu
