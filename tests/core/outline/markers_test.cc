#include "outline/markers.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

struct Case {
  const char* text;
  MarkerKind kind;
  const char* label;
  std::vector<int> numbers;
  const char* rest;
};

class Markers : public ::testing::TestWithParam<Case> {};

TEST_P(Markers, AreRead) {
  const auto parsed = parseMarker(GetParam().text);
  ASSERT_TRUE(parsed) << GetParam().text;
  EXPECT_EQ(parsed->marker.kind, GetParam().kind);
  EXPECT_EQ(parsed->marker.label, GetParam().label);
  EXPECT_EQ(parsed->marker.numbers, GetParam().numbers);
  EXPECT_EQ(std::string_view(GetParam().text).substr(parsed->length), GetParam().rest);
}

INSTANTIATE_TEST_SUITE_P(Schemes, Markers,
                         ::testing::Values(Case{"I. MỤC ĐÍCH", MarkerKind::roman, "I", {1}, "MỤC ĐÍCH"},
                                           Case{"II- MỤC TIÊU", MarkerKind::roman, "II", {2}, "MỤC TIÊU"},
                                           Case{"III/ TỔ CHỨC", MarkerKind::roman, "III", {3}, "TỔ CHỨC"},
                                           Case{"IV.KINH PHÍ", MarkerKind::roman, "IV", {4}, "KINH PHÍ"},
                                           Case{"A. ĐẶC ĐIỂM", MarkerKind::capital, "A", {1}, "ĐẶC ĐIỂM"},
                                           Case{"1. Mục đích", MarkerKind::number, "1", {1}, "Mục đích"},
                                           Case{"1.Mục đích", MarkerKind::number, "1", {1}, "Mục đích"},
                                           Case{"2/ Yêu cầu", MarkerKind::number, "2", {2}, "Yêu cầu"},
                                           Case{"3) Yêu cầu", MarkerKind::number, "3", {3}, "Yêu cầu"},
                                           Case{"4- Phòng Giáo dục", MarkerKind::number, "4", {4}, "Phòng Giáo dục"},
                                           Case{"(1) Bố trí", MarkerKind::number, "1", {1}, "Bố trí"},
                                           Case{"15.  Đề nghị", MarkerKind::number, "15", {15}, "Đề nghị"},
                                           Case{"1. 100% các xã", MarkerKind::number, "1", {1}, "100% các xã"},
                                           Case{"2.1. Nâng cao", MarkerKind::decimal, "2.1", {2, 1}, "Nâng cao"},
                                           Case{"2.1 Nâng cao", MarkerKind::decimal, "2.1", {2, 1}, "Nâng cao"},
                                           Case{"1.2.3. Về", MarkerKind::decimal, "1.2.3", {1, 2, 3}, "Về"},
                                           Case{"a) Hằng năm", MarkerKind::letter, "a", {1}, "Hằng năm"},
                                           Case{"đ) Về an toàn", MarkerKind::letter, "đ", {5}, "Về an toàn"},
                                           Case{"e) Khác", MarkerKind::letter, "e", {6}, "Khác"},
                                           Case{"Phần thứ nhất", MarkerKind::part, "Phần thứ nhất", {1}, ""},
                                           Case{"Chương II. Nhiệm vụ", MarkerKind::part, "Chương II", {2}, "Nhiệm vụ"},
                                           Case{
                                               "Điều 2. Giao Sở Y tế", MarkerKind::part, "Điều 2", {2}, "Giao Sở Y tế"},
                                           Case{"- Tăng cường", MarkerKind::bullet, "-", {}, "Tăng cường"},
                                           Case{"+ Cấp tỉnh", MarkerKind::bullet, "+", {}, "Cấp tỉnh"},
                                           Case{"• Rà soát", MarkerKind::bullet, "•", {}, "Rà soát"},
                                           Case{"\uF0B7 Rà soát", MarkerKind::bullet, "\uF0B7", {}, "Rà soát"}));

class NoMarkers : public ::testing::TestWithParam<const char*> {};

TEST_P(NoMarkers, FiguresAndWordsAreNone) {
  EXPECT_FALSE(parseMarker(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Lines, NoMarkers,
                         ::testing::Values("15/10/2004 của Chính phủ", "1.000 người dân", "2.460 cơ sở",
                                           "100% xã, phường", "178 Thành phố", "V/v triển khai", "Căn cứ Luật",
                                           "10/10 huyện", "24/7", "5 người", "C.N.Trang", "2024. Các đơn vị",
                                           "Điều 5 Luật Trẻ em", "Điều tra. Rà soát"));

}  // namespace
}  // namespace doichieu
