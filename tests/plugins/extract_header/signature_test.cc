// Signer, position, authority.
#include <gmock/gmock.h>

#include "header_of.h"

namespace doichieu {
namespace {

using ::testing::Contains;
using testing_support::headerOf;
using testing_support::TypedPlan;

struct Signed {
  std::string signer, position, authority;
  friend bool operator==(const Signed&, const Signed&) = default;
  friend void PrintTo(const Signed& s, std::ostream* out) {
    *out << s.signer << " | " << s.position << " | " << s.authority;
  }
};

Signed signedBy(const std::string& lines) {
  const Header header = headerOf(TypedPlan{.signature = lines});
  return {header.signer.value_or(""), header.signerPosition.value_or(""), header.signingAuthority.value_or("")};
}

TEST(Signature, OfTheHead) {
  EXPECT_EQ(signedBy("CHỦ TỊCH\n\nTrần Văn Hòa\n"), (Signed{"Trần Văn Hòa", "Chủ tịch", ""}));
  EXPECT_EQ(signedBy("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Hòa\n"),
            (Signed{"Trần Văn Hòa", "Chủ tịch", "TM. ỦY BAN NHÂN DÂN"}));
}

TEST(Signature, OfADeputy) {
  EXPECT_EQ(signedBy("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Hòa\n"),
            (Signed{"Trần Văn Hòa", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"}));
  EXPECT_EQ(signedBy("KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Hòa\n"),
            (Signed{"Trần Văn Hòa", "Phó Chủ tịch", "KT. CHỦ TỊCH"}));
  EXPECT_EQ(signedBy("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nTrần Văn Hòa\n"),
            (Signed{"Trần Văn Hòa", "Thứ trưởng", "KT. BỘ TRƯỞNG"}));
}

TEST(Signature, ByOrderAndActing) {
  EXPECT_EQ(signedBy("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nTrần Văn Hòa\n"),
            (Signed{"Trần Văn Hòa", "Chánh Văn phòng", "TL. CHỦ TỊCH"}));
  EXPECT_EQ(signedBy("TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\n\nTrần Văn Hòa\n").position, "Quyền Chủ tịch");
}

TEST(Signature, OfAnOfficeHeldBesides) {
  EXPECT_EQ(signedBy("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\n\nTrần Văn Hòa\n").position,
            "Phó Chủ tịch Ủy ban nhân dân tỉnh");
}

TEST(Signature, DropsRanksAndDegrees) {
  EXPECT_EQ(signedBy("GIÁM ĐỐC\n\nBSCKII. Vũ Đình Khang\n").signer, "Vũ Đình Khang");
  EXPECT_EQ(signedBy("TRƯỞNG CÔNG AN\n\nThượng tá Giàng A Páo\n").signer, "Giàng A Páo");
}

TEST(Signature, UnderStrokesOfASeal) {
  EXPECT_EQ(signedBy("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n| t¡ Nguyễn Đức Thuận —\n").signer, "Nguyễn Đức Thuận");
  EXPECT_EQ(signedBy("KT. CHU TICH\nPHO CHÙ TỊCH\n\nTrần Văn Hòa\n").position, "Phó Chủ tịch");
}

TEST(Signature, InfersTheDeputyWhoseLineIsLost) {
  const Header header = headerOf(TypedPlan{.signature = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n\nTrần Văn Hòa\n"});
  EXPECT_EQ(header.signerPosition, "Phó Chủ tịch");
  EXPECT_THAT(header.flags, Contains("header.position_inferred"));
  EXPECT_LT(header.confidences.at("signer_position"), 0.8);
}

TEST(Signature, TheHeadOfAStationStandsBesideTheLabelOfTheRecipients) {
  const Header header = headerOf(
      TypedPlan{.recipients = "Nơi nhận:                                  TRƯỞNG TRẠM\n- UBND xã;\n- Lưu: VT.\n"
                              "                                        Bs. Nông Văn Thắng\n",
                .signature = ""});
  EXPECT_EQ(header.signerPosition, "Trưởng trạm");
  EXPECT_EQ(header.signer, "Nông Văn Thắng");
}

TEST(Signature, KnowsTheHeadsOfDelegationsAndRangers) {
  EXPECT_EQ(signedBy("TM. ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH\nTRƯỞNG ĐOÀN\n\nTrần Văn Hòa\n").position, "Trưởng đoàn");
  EXPECT_EQ(signedBy("KT. HẠT TRƯỞNG\nPHÓ HẠT TRƯỞNG\n\nTrần Văn Hòa\n").position, "Phó Hạt trưởng");
}

TEST(Signature, ReadsAuthorityAndPositionOnOneLine) {
  EXPECT_EQ(signedBy("KT. CHỦ TỊCH PHÓ CHỦ TỊCH\n\nTrần Văn Hòa\n"),
            (Signed{"Trần Văn Hòa", "Phó Chủ tịch", "KT. CHỦ TỊCH"}));
  EXPECT_EQ(signedBy("KT. BỘ TRƯỞNG THỨ TRƯỞNG\n\nTrần Văn Hòa\n"),
            (Signed{"Trần Văn Hòa", "Thứ trưởng", "KT. BỘ TRƯỞNG"}));
}

}  // namespace
}  // namespace doichieu
