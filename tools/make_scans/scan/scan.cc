#include "scan/scan.h"

#include "output/image_pdf.h"
#include "output/jpeg.h"
#include "parallel.h"

namespace doichieu::make_scans {
namespace {

EncodedImage encodeJpeg(const Image& image, const Variant& variant, Rng& rng) {
  EncodedImage encoded;
  encoded.kind = image.channels == 1 ? EncodedImage::Kind::kJpegGrey : EncodedImage::Kind::kJpegColour;
  encoded.bytes = jpeg(image, static_cast<int>(rng.between(variant.lowest_quality, variant.highest_quality + 1)));
  encoded.width = image.width;
  encoded.height = image.height;
  encoded.dpi = image.dpi;
  return encoded;
}

}  // namespace

std::vector<OutputFile> scan(const Plan& plan, const Variant& variant, const std::vector<Page>& pages,
                             const std::vector<Image>& rasters, const Order& order) {
  std::vector<EncodedImage> encoded(pages.size());
  forEachInParallel(pages.size(), order.threads, [&](std::size_t i) {
    Rng rng(order.seed, plan.name + '/' + std::string(variant.name) + '/' + std::to_string(i));
    const ScanPage page{rasters[i], i + 1 < rasters.size() ? &rasters[i + 1] : nullptr, pages[i].annex};
    encoded[i] = encodeJpeg(variant.degrade(page, rng), variant, rng);
  });
  return {{plan.name + '.' + std::string(variant.name) + ".pdf", imagePdf(encoded)}};
}

}  // namespace doichieu::make_scans
