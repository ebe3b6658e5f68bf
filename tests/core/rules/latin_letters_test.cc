#include "rules/latin_letters.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <string>

namespace doichieu {
namespace {

// What the pattern with Latin letters alone takes of each character of these, and what RE2's own takes.
void expectSame(const std::string& pattern, const std::string& characters) {
  const RE2 ours(withLatinLetters(pattern)), theirs(pattern);
  ASSERT_TRUE(ours.ok()) << ours.error();
  for (std::size_t at = 0; at < characters.size();) {
    std::size_t end = at + 1;
    while (end < characters.size() && (characters[end] & 0xC0) == 0x80) ++end;
    const std::string character = characters.substr(at, end - at);
    EXPECT_EQ(RE2::FullMatch(character, ours), RE2::FullMatch(character, theirs)) << pattern << " on " << character;
    at = end;
  }
}

constexpr const char* kCharacters = "aZđĐơƯấẬỹỸµßαΩ0 9²½Ⅳ①.,-–“”/%()×÷_\n";

TEST(LatinLetters, AreThoseOfAllScriptsInOurTexts) {
  for (const char* pattern : {R"(\pL)", R"(\p{Lu})", R"(\p{Ll})", R"(\pN)", R"([\pL\pN.])", R"([^\pL\pN])",
                              R"((?i)[^\pL\s])", R"(\pL|[\]\pN])"})
    expectSame(pattern, kCharacters);
}

TEST(LatinLetters, LeaveTheRestOfAPattern) {
  EXPECT_EQ(withLatinLetters(R"(^(?P<day>\d{1,2})\\pL[a-z\]])"), R"(^(?P<day>\d{1,2})\\pL[a-z\]])");
}

TEST(LatinLetters, AreNoLettersOfOtherScripts) {
  EXPECT_FALSE(RE2::FullMatch("漢", withLatinLetters(R"(\pL)")));
}

}  // namespace
}  // namespace doichieu
