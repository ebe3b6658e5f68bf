#include "read_image.h"

#include <leptonica/allheaders.h>

#include "doichieu/base/file.h"
#include "image_document.h"

namespace doichieu {
namespace {

constexpr std::uintmax_t kLargest = 512U << 20;  // an uncompressed image of the whole pixel budget

}  // namespace

PluginDescriptor ReadImage::descriptor() const {
  return {"read_image", PluginRole::reader, "1", "PNG, JPEG, TIFF with many pages, BMP and WebP through Leptonica"};
}

void ReadImage::configure(const Host&) {
  setMsgSeverity(L_SEVERITY_NONE);  // what goes wrong is told by diagnostics, not on standard error
}

double ReadImage::claims(std::string_view head, std::uintmax_t) const {
  return imageKind(head) == ImageKind::none ? 0 : 1;
}

std::unique_ptr<OpenDocument> ReadImage::open(const std::filesystem::path& path) const {
  return std::make_unique<ImageDocument>(readDocumentFile(path, kLargest));
}

}  // namespace doichieu

DOICHIEU_PLUGIN(read_image, doichieu::ReadImage)
