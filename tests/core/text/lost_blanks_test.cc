#include "text/lost_blanks.h"

#include <gtest/gtest.h>

#include <string>

namespace doichieu {
namespace {

std::string restored(std::string text, const std::string& document = "") {
  const std::vector<std::size_t> lost = lostBlanks(text, document);
  for (auto at = lost.rbegin(); at != lost.rend(); ++at) text.insert(*at, 1, ' ');
  return text;
}

TEST(LostBlanks, BetweenTwoSyllables) {
  EXPECT_EQ(restored("Giao Phòng Y tếchủ trì, phối hợp với cácxã, tổchức tuyên truyền vềphòng bệnh"),
            "Giao Phòng Y tế chủ trì, phối hợp với các xã, tổ chức tuyên truyền về phòng bệnh");
  EXPECT_EQ(restored("Kếhoạch giaiđoạn 2021 - 2025"), "Kế hoạch giai đoạn 2021 - 2025");
  EXPECT_EQ(restored("PHÊ DUYỆTKẾ HOẠCH"), "PHÊ DUYỆT KẾ HOẠCH");
}

TEST(LostBlanks, BesideFigures) {
  EXPECT_EQ(restored("ngày22/5/2023 của Sở"), "ngày 22/5/2023 của Sở");
  EXPECT_EQ(restored("ngày 04tháng 5"), "ngày 04 tháng 5");
}

TEST(LostBlanks, AreNotSeenInWhatIsOneToken) {
  for (const char* text : {"xây dựng kế hoạch", "người Êđê, M'nông", "Đắk Lắk, Krông Ana", "internet, video, website",
                           "1.000đ/lần, 30kg, 5km", "mức độ2 của trẻ em1", "UBND, HĐND, LĐTBXH, TƯĐ", "ngoằn ngoèo"})
    EXPECT_EQ(restored(text), text);
}

TEST(LostBlanks, InTokensOfTwoReadingsAreToldByTheRestOfTheDocument) {
  EXPECT_EQ(restored("thựchiện"), "thựchiện");  // "thực hiện", "thự chiện"
  EXPECT_EQ(restored("Thựchiện", "ubnd xã tổ chức thực hiện."), "Thực hiện");
}

SourceText textOf(const std::string& line) {
  SourceText text;
  text.lines.emplace_back();
  text.lines.back().text = line;
  text.lines.back().pieces.push_back({.span = {0, line.size()}, .box = {}});
  return text;
}

TEST(LostBlanks, ArePutBackOnlyWhereManyAreLost) {
  SourceText few = textOf("Hội nghị tại xã Mêkông");
  restoreBlanks(few);
  EXPECT_EQ(few.lines[0].text, "Hội nghị tại xã Mêkông");
  SourceText many = textOf("Cáccơ quan, đơnvị tổchức thựchiện; thôn thực hiện Kếhoạch");
  restoreBlanks(many);
  EXPECT_EQ(many.lines[0].text, "Các cơ quan, đơn vị tổ chức thực hiện; thôn thực hiện Kế hoạch");
  EXPECT_EQ(many.lines[0].pieces[0].span.end, many.lines[0].text.size());
}

}  // namespace
}  // namespace doichieu
