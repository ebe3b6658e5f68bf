#include "word_counts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/base/error.h"
#include "support/program.h"

namespace doichieu::make_word_pairs {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::Pair;
using ::testing::StartsWith;
using ::testing::ThrowsMessage;
using ::testing::UnorderedElementsAre;

auto standing(const char* left, const char* right, int times) {
  return Pair(Pair(std::string(left), std::string(right)), times);
}

TEST(WordCounts, CountWhatStandsSideBySideInPlans) {
  const testing_support::Folder folder;
  folder.write("one.plan", "# a comment\n@title Kế hoạch\n- Bảo đảm an toàn, an toàn\n");
  folder.write("two.plan", "bảo ĐẢM 100% hộ\n");
  folder.write("apart.plan", "bảo đảm\n");
  folder.write("notes.txt", "bảo đảm\n");
  EXPECT_THAT(countPlans(folder.path(), {"apart"}),
              UnorderedElementsAre(standing("kế", "hoạch", 1), standing("bảo", "đảm", 2), standing("đảm", "an", 1),
                                   standing("an", "toàn", 2)))
      << "directives, commas and figures part words";
}

TEST(WordCounts, AddTheSyllablesOfNames) {
  const testing_support::Folder folder;
  const auto file = folder.write("bodies.tsv", "# Sở Tài chính\nid\tname\ny-te\tSở Y tế|Sở Y tế tỉnh\n");
  Counts counts{{{"sở", "y"}, 5}};
  addNames(file, counts);
  EXPECT_THAT(counts, UnorderedElementsAre(standing("sở", "y", 5), standing("y", "tế", 3), standing("tế", "tỉnh", 3)))
      << "a name counts as much as three plans, and takes nothing from what plans show oftener";
}

TEST(WordCounts, KeepThePairsThatCanBeMisread) {
  ocr::Confusions confusions;
  confusions.add("ó", "ỏ");
  const std::string table = tableOf({{{"có", "thể"}, 4}, {{"kế", "hoạch"}, 9}}, confusions);
  EXPECT_THAT(table, StartsWith("# Written by the build target word_pairs"));
  EXPECT_THAT(table, EndsWith("left\tright\tcount\ncó\tthể\t4\n"));
}

TEST(WordCounts, ListsLeaveTheirCommentsOut) {
  const testing_support::Folder folder;
  EXPECT_THAT(namesIn(folder.write("set_apart.txt", "# kept apart\nb-plan\na-plan\n")),
              ElementsAre("a-plan", "b-plan"));
  EXPECT_THAT([&] { namesIn(folder / "missing.txt"); },
              ThrowsMessage<ConfigError>(::testing::HasSubstr("missing.txt")));
}

}  // namespace
}  // namespace doichieu::make_word_pairs
