// The word graphs of the installed model.
#include "lines/dictionary.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "lines/network_file.h"
#include "lines/vietnamese_model.h"

namespace doichieu::ocr::lines {
namespace {

using namespace testing_support;

class DictionaryTest : public testing::Test {
 protected:
  /// What the letters are in all; none where they are no beginning of a word or cannot end here.
  Kind kindOf(const std::vector<std::string>& letters) const {
    WordPositions at = Dictionary::start(), next;
    Dictionary::Step step;
    for (const std::string& letter : letters) {
      const auto found = std::find(alphabet.letters.begin(), alphabet.letters.end(), letter);
      if (found == alphabet.letters.end()) return Kind::none;
      step = dictionary.go(at, static_cast<int>(found - alphabet.letters.begin()), next);
      std::swap(at, next);
      if (step.kind == Kind::none) return Kind::none;
    }
    return step.canEnd ? step.kind : Kind::none;
  }

  const TrainedData model{vietnameseModel()};
  const FileNetwork network = readNetwork(model.part(Part::network));
  const Alphabet alphabet =
      readAlphabet(model.part(Part::alphabet), model.part(Part::codes), network.output.rows, network.nullCode);
  const Dictionary dictionary{model, alphabet};
};

TEST_F(DictionaryTest, KnowsWords) {
  EXPECT_EQ(kindOf({"n", "g", "ư", "ờ", "i"}), Kind::word);
  EXPECT_EQ(kindOf({"q", "x", "z"}), Kind::none);
}

TEST_F(DictionaryTest, PutsPunctuationAroundWords) {
  EXPECT_EQ(kindOf({"(", "n", "g", "ư", "ờ", "i", ")"}), Kind::word);
  EXPECT_EQ(kindOf({"n", "g", "ư", "ờ", "i", ","}), Kind::word);
  EXPECT_EQ(kindOf({"n", "g", "ư", "ờ", "i", "n", ","}), Kind::none);
}

TEST_F(DictionaryTest, TakesAnyDigitForAnother) {
  const Kind first = kindOf({"1", "2"}), second = kindOf({"8", "7"});
  EXPECT_EQ(first, Kind::number);
  EXPECT_EQ(second, first);
}

TEST_F(DictionaryTest, TheSpaceIsNoLetterOfAWord) {
  EXPECT_EQ(kindOf({" "}), Kind::none);
}

}  // namespace
}  // namespace doichieu::ocr::lines
