// signed.pdf: one page, signed with a key made for this test (CMS, ECDSA P-256, openssl cms -sign -binary) by "Ủy ban
// nhân dân tỉnh Lam Sơn", a province that does not exist, on 22/11/2026.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_pdf.h"
#include "read_pdf.h"
#include "support/document_file.h"

namespace doichieu {
namespace {

using testing::DocumentFile;
using ::testing::ElementsAre;
using ::testing::StartsWith;

const std::filesystem::path kSigned = DOICHIEU_SOURCE_DIR "/tests/plugins/read_pdf/signed.pdf";

std::vector<Diagnostic> diagnosticsOf(const std::string& bytes) {
  const DocumentFile file(bytes);
  return ReadPdf().open(file.path())->diagnostics();
}

TEST(PdfSignature, TellsWhoSignedAndWhen) {
  const auto found = diagnosticsOf(testing::bytesOf(kSigned));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "pdf.signed");
  EXPECT_EQ(found[0].severity, Severity::info);
  EXPECT_THAT(found[0].args, ElementsAre("Ủy ban nhân dân tỉnh Lam Sơn", StartsWith("2026-11-22T")));
}

TEST(PdfSignature, TellsThatTheDocumentWasChanged) {
  std::string bytes = testing::bytesOf(kSigned);
  bytes.replace(bytes.find("KE HOACH"), 8, "KE TOANH");
  const auto found = diagnosticsOf(bytes);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "pdf.signature_broken");
  EXPECT_EQ(found[0].severity, Severity::warning);
}

TEST(PdfSignature, UnreadableSignaturesDoNotStopTheReading) {
  std::string bytes = testing::bytesOf(kSigned);
  bytes.replace(bytes.find("/Contents <") + 11, 8, "00000000");
  const auto found = diagnosticsOf(bytes);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "pdf.signature_unreadable");
}

TEST(PdfSignature, UnsignedDocumentsSayNothing) {
  EXPECT_TRUE(diagnosticsOf(testing::rawPdf({.content = "0 0 1 1 re f"})).empty());
}

}  // namespace
}  // namespace doichieu
