// Flags of citations whose parts disagree.
#include <gmock/gmock.h>

#include "references_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> flagsOf(const std::string& sentence) {
  const auto found = testing_support::citedIn(sentence);
  return found.size() == 1 ? found.front().flags : std::vector<std::string>{"(not one)"};
}

TEST(ReferenceChecks, PassWhatAgrees) {
  EXPECT_THAT(flagsOf("Theo Nghị định số 91/2019/NĐ-CP ngày 19/11/2019 của Chính phủ."), IsEmpty());
  EXPECT_THAT(flagsOf("Theo Luật Trẻ em số 102/2016/QH13 ngày 05/4/2016 của Quốc hội."), IsEmpty());
  EXPECT_THAT(flagsOf("Theo Chỉ thị số 11-CT/TU ngày 05/4/2016 của Ban Thường vụ Tỉnh ủy."), IsEmpty());
}

TEST(ReferenceChecks, FlagWhatCannotBe) {
  EXPECT_THAT(flagsOf("Theo Quyết định số 9/CT-UBND."), ElementsAre("reference.type_disagrees"));
  EXPECT_THAT(flagsOf("Theo Luật số 102/2010/QH13."), ElementsAre("reference.year_outside_term"));
  EXPECT_THAT(flagsOf("Theo Thông tư số 9/2020/TT-UBND."), ElementsAre("reference.issuer_cannot"));
  EXPECT_THAT(flagsOf("Theo Nghị định số 91/2019/NĐ-CP ngày 19/11/2018."), ElementsAre("reference.year_disagrees"));
  EXPECT_THAT(flagsOf("Theo Nghị định số 91/NĐ-CP ngày 19/11/2019."), ElementsAre("reference.year_missing"));
  EXPECT_THAT(flagsOf("Theo Quyết định số 9/QĐ-TTg của UBND tỉnh."), ElementsAre("reference.issuer_disagrees"));
  EXPECT_THAT(flagsOf("Theo Quyết định số 9/QĐTTg."), ElementsAre("reference.symbol_repaired"));
  EXPECT_THAT(flagsOf("Theo Quyết định số      /QĐ-UBND của UBND huyện."), ElementsAre("reference.number_blank"));
}

}  // namespace
}  // namespace doichieu
