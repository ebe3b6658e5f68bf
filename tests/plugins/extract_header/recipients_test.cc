// The list of recipients.
#include <gmock/gmock.h>

#include "header_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using testing_support::headerOf;
using testing_support::TypedPlan;

std::vector<std::string> recipientsOf(const std::string& lines) {
  return headerOf(TypedPlan{.recipients = lines}).recipients;
}

TEST(Recipients, AreTheDashLinesWithoutTheArchive) {
  EXPECT_THAT(
      recipientsOf("Nơi nhận:\n- UBND huyện (b/c);\n- Đảng ủy; Thường trực HĐND xã;\n- Các thôn.\n- Lưu: VT, YT.\n"),
      ElementsAre("UBND huyện (b/c)", "Đảng ủy; Thường trực HĐND xã", "Các thôn"));
  EXPECT_THAT(recipientsOf("Nơi nhận:\n- Như trên;\n- Lưu VP.\n"), ElementsAre("Như trên"));
}

TEST(Recipients, JoinTheirContinuations) {
  EXPECT_THAT(
      recipientsOf("Nơi nhận:\n- Chủ tịch, các Phó Chủ tịch:\nNguyễn Văn A, Trần Văn B;\n- Sở Lao động -\nThương binh "
                   "và Xã hội;\n- Lưu: VT.\n"),
      ElementsAre("Chủ tịch, các Phó Chủ tịch: Nguyễn Văn A, Trần Văn B", "Sở Lao động - Thương binh và Xã hội"));
}

TEST(Recipients, MayShareALine) {
  EXPECT_THAT(recipientsOf("Nơi nhận:\n- UBND huyện (b/c);- Công an huyện (p/h);\n- Các thôn;- Lưu: VT.\n"),
              ElementsAre("UBND huyện (b/c)", "Công an huyện (p/h)", "Các thôn"));
}

TEST(Recipients, MayRunOnBehindTheirLabel) {
  EXPECT_THAT(recipientsOf("Nơi nhận: Đảng ủy xã; HĐND xã; các thôn; lưu VT.\n"),
              ElementsAre("Đảng ủy xã", "HĐND xã", "các thôn"));
}

TEST(Recipients, LeaveOutHowTheyAreSent) {
  EXPECT_THAT(recipientsOf("Nơi nhận:\nGửi\nbản điện tử:\n- Như Điều 3;\n- Các thôn;\n- Lưu: VT.\n"),
              ElementsAre("Như Điều 3", "Các thôn"));
}

TEST(Recipients, SurviveLostOrMisreadDashes) {
  EXPECT_THAT(recipientsOf("Nơi nhận:\n~ UBND huyện;\n+ Công an huyện;\nCác thôn;\n- Lưu: VT.\n"),
              ElementsAre("UBND huyện", "Công an huyện", "Các thôn"));
}

TEST(Recipients, MayBeMixedWithTheSignature) {
  const Header header = headerOf(TypedPlan{
      .recipients = "Nơi nhận: KT. CHỦ TỊCH\n- UBND huyện; PHÓ CHỦ TỊCH\n- Các thôn;\n- Lưu: VT.\nTrần Văn Hòa\n",
      .signature = ""});
  EXPECT_THAT(header.recipients, ElementsAre("UBND huyện", "Các thôn"));
  EXPECT_EQ(header.signerPosition, "Phó Chủ tịch");
  EXPECT_EQ(header.signer, "Trần Văn Hòa");
}

TEST(Recipients, AHyphenBetweenWordsMayBeginALine) {
  const Header header = headerOf(TypedPlan{
      .recipients = "Nơi nhận:\n- UBND huyện;\n- Mặt trận và các tổ chức chính trị\n- xã hội huyện;\n- Lưu: VT.\n"});
  EXPECT_THAT(header.recipients, ElementsAre("UBND huyện", "Mặt trận và các tổ chức chính trị - xã hội huyện"));
}

}  // namespace
}  // namespace doichieu
