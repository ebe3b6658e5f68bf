#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "degrade/degrade.h"
#include "doichieu/base/error.h"
#include "printed_page.h"
#include "session.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

/// Loading the language takes longer than reading a page: one session for all tests.
Page read(const RasterImage& image, int number = 1) {
  static Session session("vie");
  return session.recognize(image, number);
}

std::vector<std::string> split(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

constexpr std::ptrdiff_t kLookAhead = 3;  // a word may have been torn into as many

/// Share of the sample's words that were read exactly and in their order. A hook is read as an acute now and then
/// ("biển", "biến"), which is the engine's to answer for.
double readShare(const Page& page) {
  const std::vector<std::string> expected = split(sampleText());
  std::size_t right = 0;
  auto from = page.words.begin();
  for (const std::string& text : expected) {
    const auto end = from + std::min<std::ptrdiff_t>(kLookAhead, page.words.end() - from);
    const auto found = std::find_if(from, end, [&](const Word& w) { return w.text == text; });
    if (found == end) {
      if (from != page.words.end()) ++from;
      continue;
    }
    ++right;
    from = found + 1;
  }
  return static_cast<double>(right) / static_cast<double>(std::max(expected.size(), page.words.size()));
}

bool has(const Page& page, const std::string& code) {
  return std::any_of(page.diagnostics.begin(), page.diagnostics.end(),
                     [&](const Diagnostic& d) { return d.code == code; });
}

const Word* wordAt(const Page& page, const std::string& text) {
  const auto found = std::find_if(page.words.begin(), page.words.end(), [&](const Word& w) { return w.text == text; });
  return found == page.words.end() ? nullptr : &*found;
}

TEST(Recognizer, ReadsACleanPage) {
  const Page page = read(rasterOf(printed(sampleText())), 7);
  EXPECT_GT(readShare(page), 0.97);
  EXPECT_EQ(page.number, 7);
  EXPECT_EQ(page.origin, TextOrigin::ocr);
  EXPECT_EQ(page.turned, 0);
  EXPECT_GT(page.confidence, 0.85);
  EXPECT_NEAR(page.widthPt, 150 * 72 / 25.4, 1);
  EXPECT_NEAR(page.heightPt, 110 * 72 / 25.4, 1);
}

TEST(Recognizer, GivesWordsTheirPlacesAndLines) {
  const Page page = read(rasterOf(printed(sampleText())));
  ASSERT_NE(wordAt(page, "Ủy"), nullptr);
  const Box first = wordAt(page, "Ủy")->box, last = page.words.back().box;
  EXPECT_NEAR(first.x0, 12.0 / 150, 0.01);
  EXPECT_LT(first.y1, 0.2);
  EXPECT_GT(last.y0, first.y1);
  EXPECT_EQ(page.words.front().line, page.words[1].line);
  EXPECT_LT(page.words.front().line, page.words.back().line);
}

TEST(Recognizer, ReadsUnderASkewAndSaysSo) {
  make_scans::Image scan = printed(sampleText());
  make_scans::skew(scan, 1.5, 255);
  const Page page = read(rasterOf(scan));
  EXPECT_GT(readShare(page), 0.97);
  EXPECT_TRUE(has(page, "recognize.deskewed"));
}

TEST(Recognizer, TurnsPagesUpright) {
  const make_scans::Image lying = make_scans::quarterTurn(printed(sampleText()), true);
  const Page page = read(rasterOf(lying), 3);
  EXPECT_GT(readShare(page), 0.97);
  EXPECT_EQ(page.turned, 270);
  ASSERT_TRUE(has(page, "recognize.turned"));
  for (const Diagnostic& diagnostic : page.diagnostics) EXPECT_EQ(diagnostic.page, 3);
  EXPECT_GT(page.widthPt, page.heightPt);
  EXPECT_LT(wordAt(page, "Ủy")->box.y1, 0.2);
}

TEST(Recognizer, ReadsSmallAndLargeScansAlike) {
  for (const double dpi : {120.0, 300.0}) EXPECT_GT(readShare(read(rasterOf(printed(sampleText(), dpi)))), 0.94) << dpi;
}

TEST(Recognizer, ABlankPageIsNoFailure) {
  const Page page = read(rasterOf(make_scans::Image(1200, 900, 1, 200, 250)));
  EXPECT_TRUE(page.words.empty());
  EXPECT_TRUE(has(page, "recognize.no_text"));
}

TEST(Recognizer, TheSmallestPageIsNoFailure) {
  EXPECT_TRUE(read(rasterOf(make_scans::Image(1, 1, 1, 0, 255))).words.empty());
  EXPECT_TRUE(read(rasterOf(make_scans::Image(2000, 1, 3, 0, 200))).words.empty());
}

TEST(Recognizer, MissingLanguageDataNameThePackage) {
  try {
    Session session("xxx");
    FAIL() << "a session without data was opened";
  } catch (const ConfigError& error) {
    EXPECT_NE(std::string(error.what()).find("tesseract-ocr-xxx"), std::string::npos);
  }
}

}  // namespace
}  // namespace doichieu::ocr
