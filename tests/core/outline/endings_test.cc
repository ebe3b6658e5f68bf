// What the end of a line says about whether its paragraph goes on.
#include "outline/endings.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

TEST(EndsOpen, AtMarksAndWordsThatNoPhraseEndsWith) {
  for (const char* line : {"Sở Y tế,", "Lao động -", "phối hợp với", "Ủy ban nhân dân các", "(TRONG",
                           "phòng, chống ma túy VÀ", "từ (trên"})
    EXPECT_TRUE(endsOpen(line)) << line;
  for (const char* line : {"", "và", "Sở Y tế", "trong đó:", "hoàn thành.", "Nguyễn Văn Bằng B", "quý I-IV",
                           "Nhóm chỉ tiêu về nhà ở", "Các đơn vị TRỰC THUỘC"})
    EXPECT_FALSE(endsOpen(line)) << line;
}

TEST(EndsStatement, BehindClosingMarksToo) {
  for (const char* line : {"hoàn thành.", "gồm:", "(xong;)", "“đạt chuẩn”.", "như sau…"})
    EXPECT_TRUE(endsStatement(line)) << line;
  for (const char* line : {"", "hoàn thành", "“đạt chuẩn”", ")"}) EXPECT_FALSE(endsStatement(line)) << line;
}

TEST(EndsDocument, AtTheStrokeOfTheDecree) {
  for (const char* line : {"thực hiện./.", "thực hiện. /.", "thực hiện././."}) EXPECT_TRUE(endsDocument(line)) << line;
  for (const char* line : {"thực hiện.", "xã/phường", ""}) EXPECT_FALSE(endsDocument(line)) << line;
}

}  // namespace
}  // namespace doichieu
