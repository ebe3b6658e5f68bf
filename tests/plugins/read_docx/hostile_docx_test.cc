#include <gtest/gtest.h>

#include "made_docx.h"
#include "read_docx.h"
#include "support/document_file.h"

namespace doichieu {
namespace {

using testing::docx;
using testing::MadeDocx;
using testing::paragraph;
using testing::refusal;
using testing::zipped;

std::string plan(const std::string& body) {
  return docx(MadeDocx{.body = body, .styles = "", .numbering = "", .footnotes = ""});
}

TEST(HostileDocx, IsClaimedByContent) {
  const std::string whole = plan(paragraph("Kế hoạch"));
  EXPECT_EQ(ReadDocx().claims(whole, whole.size()), 1);
  EXPECT_GT(ReadDocx().claims(zipped({{"a.txt", "a"}}), 100), 0);
  EXPECT_EQ(ReadDocx().claims("%PDF-1.4", 100), 0);
}

TEST(HostileDocx, IsRefusedByName) {
  EXPECT_EQ(refusal(ReadDocx(), ""), "file.empty");
  EXPECT_EQ(refusal(ReadDocx(), "no zip"), "docx.damaged");
  EXPECT_EQ(refusal(ReadDocx(), zipped({{"a.txt", "a"}})), "docx.not_word");
  EXPECT_EQ(refusal(ReadDocx(), plan("")), "docx.empty");
  EXPECT_EQ(refusal(ReadDocx(), zipped({{"word/document.xml", "<w:document><w:body><w:p>"}})), "docx.damaged");
  const std::string compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  EXPECT_EQ(refusal(ReadDocx(), compound + std::string(1000, '\0')), "docx.old_format");
  EXPECT_EQ(refusal(ReadDocx(), compound + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)),
            "docx.encrypted");
}

TEST(HostileDocx, ZipBombIsStopped) {
  EXPECT_EQ(refusal(ReadDocx(), plan(paragraph(std::string(40U << 20, 'a')))), "docx.bomb");
  EXPECT_EQ(refusal(ReadDocx(), plan(paragraph("Kế hoạch " + std::string(4U << 20, 'a')))), "") << "long, but no bomb";
}

TEST(HostileDocx, TooManyEntriesAreStopped) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 20'100; ++i) files[std::to_string(i)] = "";
  EXPECT_EQ(refusal(ReadDocx(), zipped(files)), "docx.bomb");
}

TEST(HostileDocx, TornAnywhereIsReadOrRefused) {
  const std::string whole = plan(paragraph("Kế hoạch phòng, chống tệ nạn xã hội"));
  for (std::size_t tenth = 1; tenth < 10; ++tenth) {
    const std::string code = refusal(ReadDocx(), whole.substr(0, whole.size() * tenth / 10));
    EXPECT_TRUE(code.empty() || code.starts_with("docx.")) << tenth << ": " << code;
  }
}

TEST(HostileDocx, FlippedBytesAreReadOrRefused) {
  const std::string whole = plan(paragraph("Kế hoạch phòng, chống tệ nạn xã hội"));
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x3C);
    const std::string code = refusal(ReadDocx(), bytes);
    EXPECT_TRUE(code.empty() || code.starts_with("docx.")) << at << ": " << code;
  }
}

TEST(HostileDocx, EndlessNestingEnds) {
  std::string body = paragraph("trong cùng");
  for (int i = 0; i < 5000; ++i) body = "<w:sdt><w:sdtContent>" + body + "</w:sdtContent></w:sdt>";
  EXPECT_EQ(refusal(ReadDocx(), plan(paragraph("ngoài") + body)), "");
}

}  // namespace
}  // namespace doichieu
