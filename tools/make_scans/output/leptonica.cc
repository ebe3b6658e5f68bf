#include "output/leptonica.h"

#include <leptonica/allheaders.h>

#include <memory>

#include "error.h"

namespace doichieu::make_scans {
namespace {

struct Destroy {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
  void operator()(Pixa* pages) const { pixaDestroy(&pages); }
  void operator()(L_Compressed_Data* data) const { l_CIDataDestroy(&data); }
  void operator()(l_uint8* data) const { lept_free(data); }
};
using OwnedPix = std::unique_ptr<Pix, Destroy>;

OwnedPix toPix(const Image& image) {
  OwnedPix pix(pixCreate(image.width, image.height, 8));
  if (!pix) throw RenderError("leptonica: no memory for a picture");
  const auto dpi = static_cast<l_int32>(image.dpi);
  pixSetResolution(pix.get(), dpi, dpi);
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* sample = image.row(y);
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < image.width; ++x) SET_DATA_BYTE(line, x, sample[x]);
  }
  return pix;
}

OwnedPix toBits(const Image& image) {
  OwnedPix bits(pixThresholdToBinary(toPix(image).get(), 128));
  if (!bits) throw RenderError("leptonica: cannot make a picture of bits");
  return bits;
}

/// `write` fills pointer and size and returns 0 when all went well, as leptonica's functions do.
template <typename Write>
std::string written(const char* format, const Write& write) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const l_ok failed = write(&data, &size);
  const std::unique_ptr<l_uint8, Destroy> owned(data);
  if (failed) throw RenderError(std::string("leptonica: cannot encode ") + format);
  return std::string(reinterpret_cast<const char*>(data), size);
}

}  // namespace

std::string png(const Image& image) {
  const OwnedPix pix = toPix(image);
  return written("PNG", [&](l_uint8** data, std::size_t* size) { return pixWriteMemPng(data, size, pix.get(), 0); });
}

std::string faxRows(const Image& image) {
  L_Compressed_Data* data = nullptr;
  const l_ok failed = pixGenerateCIData(toBits(image).get(), L_G4_ENCODE, 0, 0, &data);
  const std::unique_ptr<L_Compressed_Data, Destroy> owned(data);
  if (failed || data->minisblack) throw RenderError("leptonica: cannot encode CCITT G4");
  return std::string(reinterpret_cast<const char*>(data->datacomp), data->nbytescomp);
}

std::string faxTiff(const std::vector<Image>& pages) {
  const std::unique_ptr<Pixa, Destroy> all(pixaCreate(static_cast<l_int32>(pages.size())));
  for (const Image& page : pages) pixaAddPix(all.get(), toBits(page).release(), L_INSERT);
  return written("TIFF",
                 [&](l_uint8** data, std::size_t* size) { return pixaWriteMemMultipageTiff(data, size, all.get()); });
}

}  // namespace doichieu::make_scans
