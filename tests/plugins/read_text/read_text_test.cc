#include "read_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/document_file.h"
#include "support/encoded.h"

namespace doichieu {
namespace {

using testing::DocumentFile;
using ::testing::ElementsAre;
using testing::refusal;

std::vector<std::string> linesOf(const Page& page) {
  std::vector<std::string> lines;
  for (const PageItem& item : page.items) lines.push_back(std::get<PageLine>(item).text);
  return lines;
}

std::vector<std::string> codesOf(OpenDocument& document) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : document.diagnostics()) codes.push_back(diagnostic.code);
  return codes;
}

const std::string kPlan = "KẾ HOẠCH\r\n  Phòng, chống   tệ nạn xã hội \r\n\r\n\t\r\n1. Mục đích\r\n";

TEST(ReadText, CutsPagesAndLines) {
  const DocumentFile file(kPlan + "\f 2. Yêu cầu của kế hoạch\n\f");
  const auto document = ReadText().open(file.path());
  ASSERT_EQ(document->pageCount(), 2);
  const Page first = document->page(1);
  EXPECT_EQ(first.origin, TextOrigin::typed);
  EXPECT_THAT(linesOf(first), ElementsAre("KẾ HOẠCH", "Phòng, chống tệ nạn xã hội", "1. Mục đích"));
  EXPECT_FALSE(std::get<PageLine>(first.items[1]).blankBefore);
  EXPECT_TRUE(std::get<PageLine>(first.items[2]).blankBefore);
  const Page second = document->page(2);
  EXPECT_EQ(second.number, 2);
  EXPECT_THAT(linesOf(second), ElementsAre("2. Yêu cầu của kế hoạch"));
  EXPECT_EQ(document->mediaType(), "text/plain");
  EXPECT_FALSE(document->hasImage(1));
  EXPECT_THAT(codesOf(*document), ElementsAre("text.encoding"));
}

TEST(ReadText, KeepsAnEmptyPageInTheMiddle) {
  const DocumentFile file("một\f\fhai");
  const auto document = ReadText().open(file.path());
  ASSERT_EQ(document->pageCount(), 3);
  EXPECT_TRUE(document->page(2).items.empty());
  EXPECT_THAT(linesOf(document->page(3)), ElementsAre("hai"));
}

TEST(ReadText, DecodesWhatItIsGiven) {
  for (Encoding encoding : {Encoding::windows1258, Encoding::vni, Encoding::viscii}) {
    const DocumentFile file(testing::encoded(kPlan, encoding));
    const auto document = ReadText().open(file.path());
    EXPECT_THAT(linesOf(document->page(1)), ElementsAre("KẾ HOẠCH", "Phòng, chống tệ nạn xã hội", "1. Mục đích"));
    EXPECT_THAT(document->diagnostics().back().args, ElementsAre(std::string(toString(encoding))));
  }
}

TEST(ReadText, ClaimsTextByContentOnly) {
  const ReadText reader;
  EXPECT_GT(reader.claims(kPlan, kPlan.size()), 0);
  EXPECT_GT(reader.claims(testing::utf16(kPlan, Encoding::utf16le, false), 2 * kPlan.size()), 0);
  EXPECT_GT(reader.claims(testing::encoded(kPlan, Encoding::tcvn3), kPlan.size()), 0);
  EXPECT_EQ(reader.claims("", 0), 0);
  EXPECT_EQ(reader.claims(std::string("PK\x03\x04\x14\0\0\0\x08\0", 10), 10), 0);
  EXPECT_EQ(reader.claims(std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01", 12), 12), 0);
}

TEST(ReadText, RefusesWhatIsNoText) {
  const ReadText reader;
  EXPECT_EQ(refusal(reader, ""), "file.empty");
  EXPECT_EQ(refusal(reader, std::string(100, '\0')), "text.binary");
  EXPECT_EQ(refusal(reader, " \n\t\r\n -- 12 --"), "text.empty");
  EXPECT_EQ(refusal(reader, kPlan), "");
  EXPECT_THROW(reader.open("no/such/file"), DocumentError);
}

TEST(ReadText, SurvivesEveryTruncation) {
  const std::string bytes = testing::encoded(kPlan, Encoding::utf8);
  for (std::size_t length = 1; length <= bytes.size(); ++length)
    EXPECT_EQ(refusal(ReadText(), bytes.substr(0, length)), "") << length;
}

TEST(ReadText, WarnsOfBytesThatFitNoVietnameseEncoding) {
  const DocumentFile file("Pr\xE9paration du plan r\xE9gional");
  const auto document = ReadText().open(file.path());
  EXPECT_THAT(codesOf(*document), ElementsAre("text.encoding_doubtful", "text.encoding"));
  EXPECT_THAT(linesOf(document->page(1)), ElementsAre("Préparation du plan régional"));
}

}  // namespace
}  // namespace doichieu
