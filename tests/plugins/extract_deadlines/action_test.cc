// Which words of a clause tell what is to be done by a time.
#include "action.h"

#include <gtest/gtest.h>

#include "time_finder.h"

namespace doichieu::deadlines {
namespace {

std::string around(const std::string& text, const std::string& time, const std::vector<std::string>& others = {}) {
  static const TimeFinder kFinder = TimeFinder::load(DOICHIEU_SOURCE_DIR "/config");
  static const Actions kActions(kFinder.rhythms(), kFinder.connectives());
  const auto spanOf = [&](const std::string& words) {
    const std::size_t at = text.find(words);
    EXPECT_NE(at, std::string::npos) << words;
    return Span{at, at + words.size()};
  };
  std::vector<Span> times{spanOf(time)};
  for (const std::string& other : others) times.push_back(spanOf(other));
  return kActions.around(text, times.front(), times);
}

TEST(Actions, AreTheClauseWithoutItsTime) {
  EXPECT_EQ(around("Rà soát hồ sơ; nộp về Sở trước ngày 05/5.", "trước ngày 05/5"), "nộp về Sở");
  EXPECT_EQ(around("Trong quý II, mở 02 lớp tập huấn.", "Trong quý II"), "mở 02 lớp tập huấn");
  EXPECT_EQ(around("Báo cáo trước ngày 05/5 và khi có yêu cầu.", "trước ngày 05/5"), "Báo cáo và khi có yêu cầu");
}

TEST(Actions, KeepTheBracketsOfTheirOwnWords) {
  EXPECT_EQ(around("Gửi báo cáo về UBND xã (qua Phòng Kinh tế) trước ngày 05/5.", "trước ngày 05/5"),
            "Gửi báo cáo về UBND xã (qua Phòng Kinh tế)");
  EXPECT_EQ(around("Ký cam kết với các hộ (xong trước ngày 30/4)", "xong trước ngày 30/4"), "Ký cam kết với các hộ");
  EXPECT_EQ(around("Nộp báo cáo (trước ngày 20/12) về Sở Y tế.", "trước ngày 20/12"), "Nộp báo cáo về Sở Y tế");
}

TEST(Actions, AreEachTimesOwnPartOfAChain) {
  const std::string text =
      "Thôn báo cáo sơ kết đợt 1 trước ngày 16/01, đợt 2 trước ngày 23/02, tổng kết trước ngày 13/3 về xã (qua Công "
      "an).";
  EXPECT_EQ(around(text, "trước ngày 16/01", {"trước ngày 23/02", "trước ngày 13/3"}),
            "Thôn báo cáo sơ kết đợt 1 về xã (qua Công an)");
  EXPECT_EQ(around(text, "trước ngày 23/02", {"trước ngày 16/01", "trước ngày 13/3"}),
            "Thôn báo cáo sơ kết đợt 2 về xã (qua Công an)");
  EXPECT_EQ(around(text, "trước ngày 13/3", {"trước ngày 16/01", "trước ngày 23/02"}), "tổng kết về xã (qua Công an)");
}

TEST(Actions, TellReportsOfDifferentLengthsApart) {
  const std::string text =
      "Báo cáo kết quả 6 tháng đầu năm (trước ngày 10/6) và cả năm (trước ngày 10/12) gửi Sở Nội vụ.";
  EXPECT_EQ(around(text, "trước ngày 10/6", {"trước ngày 10/12"}), "Báo cáo kết quả 6 tháng đầu năm gửi Sở Nội vụ");
  EXPECT_EQ(around(text, "trước ngày 10/12", {"trước ngày 10/6"}), "Báo cáo kết quả cả năm gửi Sở Nội vụ");
}

TEST(Actions, AreSharedByTimesWithoutWordsBetweenThem) {
  EXPECT_EQ(around("Kiểm tra các chợ vào quý II và quý IV.", "quý IV", {"vào quý II"}), "Kiểm tra các chợ");
  EXPECT_EQ(around("Trước ngày 10/6 và trước ngày 10/12 gửi báo cáo.", "Trước ngày 10/6", {"trước ngày 10/12"}),
            "gửi báo cáo");
  EXPECT_EQ(around("Trước 15/6 sơ kết, trước 15/12 tổng kết.", "Trước 15/6", {"trước 15/12"}), "sơ kết");
}

}  // namespace
}  // namespace doichieu::deadlines
