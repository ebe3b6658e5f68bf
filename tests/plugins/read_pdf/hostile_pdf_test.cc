#include <gtest/gtest.h>

#include "made_pdf.h"
#include "read_pdf.h"
#include "support/document_file.h"

namespace doichieu {
namespace {

using testing::drawnPdf;
using testing::drawText;
using testing::RawPage;
using testing::rawPdf;
using testing::refusal;

std::string plan() {
  return drawnPdf({[](cairo_t* cairo) { drawText(cairo, 85, 72, "Kế hoạch phòng, chống tệ nạn xã hội"); }});
}

TEST(HostilePdf, IsRefusedByName) {
  EXPECT_EQ(refusal(ReadPdf(), testing::withPassword(plan())), "pdf.encrypted");
  EXPECT_EQ(refusal(ReadPdf(), testing::pdfWithoutPages()), "pdf.no_pages");
  EXPECT_EQ(refusal(ReadPdf(), "%PDF-1.7\n"), "pdf.damaged");
  EXPECT_EQ(refusal(ReadPdf(), "%PDF-1.7\n" + std::string(5000, 'x')), "pdf.damaged");
  EXPECT_EQ(refusal(ReadPdf(), ""), "pdf.damaged");
}

TEST(HostilePdf, TornAnywhereIsReadOrRefused) {
  const std::string whole = plan();
  for (int tenth = 1; tenth < 10; ++tenth) {
    const std::string code = refusal(ReadPdf(), whole.substr(0, whole.size() * static_cast<std::size_t>(tenth) / 10));
    EXPECT_TRUE(code.empty() || code.starts_with("pdf.")) << tenth << ": " << code;
  }
}

TEST(HostilePdf, FlippedBytesAreReadOrRefused) {
  const std::string whole = plan();
  for (std::size_t at = 7; at < whole.size(); at += whole.size() / 40) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0xA5);
    const std::string code = refusal(ReadPdf(), bytes);
    EXPECT_TRUE(code.empty() || code.starts_with("pdf.") || code.starts_with("image.")) << at << ": " << code;
  }
}

TEST(HostilePdf, ImageIsMeasuredBeforeItIsDecoded) {
  RawPage page{.content = "q 595 0 0 842 0 0 cm /Im Do Q", .imageWidth = 30000, .imageHeight = 30000};
  EXPECT_EQ(refusal(ReadPdf(), rawPdf(page)), "image.too_large");
}

TEST(HostilePdf, HugePageIsRefused) {
  RawPage page{.content = "0 0 10 10 re f"};
  page.width = page.height = 14400;  // the format's own limit: drawn coarsely
  EXPECT_EQ(refusal(ReadPdf(), rawPdf(page)), "image.too_large");
}

TEST(HostilePdf, SidesThatNoIntegerHoldsAreRefused) {
  RawPage page{.content = "q 595 0 0 842 0 0 cm /Im Do Q"};
  std::string pdf = rawPdf(page);
  const std::string width = "/Width 1 /Height 1", huge = "/Width 4294967296 /Height 4294967296";
  const std::size_t at = pdf.find(width);
  ASSERT_NE(at, std::string::npos);
  pdf.replace(at, width.size(), huge);
  EXPECT_EQ(refusal(ReadPdf(), pdf), "image.too_large");
}

TEST(HostilePdf, ARibbonWithoutEndIsRefused) {
  RawPage page{.content = "0 0 10 10 re f"};
  page.width = 2e12;
  page.height = 1e-6;
  const std::string code = refusal(ReadPdf(), rawPdf(page));
  EXPECT_TRUE(code == "pdf.page_damaged" || code == "image.too_large") << code;
}

TEST(HostilePdf, FormsThatDrawThemselvesEnd) {
  RawPage page{.content = "/Im Do", .pixels = ""};
  for (int i = 0; i < 40; ++i) page.pixels += "/Im Do ";  // each time it is drawn
  std::string pdf = rawPdf(page);
  const std::string image = "/Subtype /Image /ColorSpace /DeviceGray", form = "/Subtype /Form  /BBox [0 0 9 9]      ";
  const std::size_t at = pdf.find(image);
  ASSERT_NE(at, std::string::npos);
  pdf.replace(at, image.size(), form + std::string(image.size() - form.size(), ' '));
  EXPECT_EQ(refusal(ReadPdf(), pdf), "");
}

}  // namespace
}  // namespace doichieu
