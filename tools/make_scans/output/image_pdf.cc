#include "output/image_pdf.h"

#include <hpdf.h>

#include <memory>
#include <type_traits>

#include "error.h"

namespace doichieu::make_scans {
namespace {

using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)>;

void check(HPDF_Doc document, const char* doing) {
  const HPDF_STATUS status = HPDF_GetError(document);
  if (status == HPDF_OK) return;
  char code[16];
  std::snprintf(code, sizeof code, "0x%04X", static_cast<unsigned>(status));
  throw RenderError(std::string("PDF: libharu error ") + code + " while " + doing);
}

HPDF_Image load(HPDF_Doc document, const EncodedImage& image) {
  const auto* bytes = reinterpret_cast<const HPDF_BYTE*>(image.bytes.data());
  if (image.kind != EncodedImage::Kind::kBits)
    return HPDF_LoadJpegImageFromMem(document, bytes, static_cast<HPDF_UINT>(image.bytes.size()));
  const auto width = static_cast<HPDF_UINT>(image.width);
  return HPDF_Image_LoadRaw1BitImageFromMem(document, bytes, width, static_cast<HPDF_UINT>(image.height), (width + 7) / 8,
                                            HPDF_FALSE, HPDF_TRUE);
}

std::string saved(HPDF_Doc document) {
  HPDF_SaveToStream(document);
  check(document, "saving");
  std::string bytes(HPDF_GetStreamSize(document), '\0');
  auto size = static_cast<HPDF_UINT32>(bytes.size());
  HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string imagePdf(const std::vector<EncodedImage>& pages) {
  const Document document(HPDF_New(nullptr, nullptr), [](HPDF_Doc d) { HPDF_Free(d); });
  if (!document) throw RenderError("PDF: libharu cannot make a document");
  HPDF_SetCompressionMode(document.get(), HPDF_COMP_METADATA);
  for (const EncodedImage& image : pages) {
    const HPDF_Page page = HPDF_AddPage(document.get());
    const auto width = static_cast<HPDF_REAL>(image.width * 72 / image.dpi);
    const auto height = static_cast<HPDF_REAL>(image.height * 72 / image.dpi);
    HPDF_Page_SetWidth(page, width);
    HPDF_Page_SetHeight(page, height);
    HPDF_Page_DrawImage(page, load(document.get(), image), 0, 0, width, height);
    check(document.get(), "adding a page");
  }
  return saved(document.get());
}

}  // namespace doichieu::make_scans
