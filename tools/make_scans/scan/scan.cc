#include "scan/scan.h"

#include <cstdio>

#include "output/image_pdf.h"
#include "output/jpeg.h"
#include "output/leptonica.h"
#include "parallel.h"

namespace doichieu::make_scans {
namespace {

std::vector<std::vector<InkMark>> inkOnPages(const ScanJob& job) {
  std::vector<std::vector<InkMark>> ink(job.pages.size());
  if (!job.variant.inked) return ink;
  const TextSetter setter(job.family);
  for (std::size_t i = 0; i < ink.size(); ++i)
    ink[i] = inkOn(job.pages[i], i == 0, job.plan, setter, job.variant.dpi,
                   Rng(job.seed, job.plan.name + "/ink/" + std::to_string(i)));
  return ink;
}

EncodedImage encoded(const Image& image, const Variant& variant, Rng& device) {
  EncodedImage page;
  page.width = image.width;
  page.height = image.height;
  page.dpi = image.dpi;
  if (variant.container == Container::kFaxPdf) {
    page.kind = EncodedImage::Kind::kFax;
    page.bytes = faxRows(image);
    return page;
  }
  page.kind = image.channels == 1 ? EncodedImage::Kind::kJpegGrey : EncodedImage::Kind::kJpegColour;
  page.bytes = jpeg(image, static_cast<int>(device.between(variant.lowestQuality, variant.highestQuality + 1)));
  return page;
}

/// Runs every page through the machine and hands it to `keep(page number, picture, device)`, on several threads.
template <typename Keep>
void feed(const ScanJob& job, const Keep& keep) {
  const std::string stream = job.plan.name + '/' + std::string(job.variant.name);
  std::vector<std::vector<InkMark>> ink = inkOnPages(job);
  forEachInParallel(job.pages.size(), job.threads, [&](std::size_t i) {
    Rng device(job.seed, stream);
    Rng sheet(job.seed, stream + '/' + std::to_string(i));
    const Image* behind = i + 1 < job.rasters.size() ? &job.rasters[i + 1] : nullptr;
    const Sheet page{job.rasters[i], behind, std::move(ink[i]), job.pages[i].annex};
    keep(i, job.variant.degrade(page, device, sheet), device);
  });
}

std::vector<OutputFile> scanToPdf(const ScanJob& job, const std::string& base) {
  std::vector<EncodedImage> pages(job.pages.size());
  feed(job, [&](std::size_t i, const Image& image, Rng& device) { pages[i] = encoded(image, job.variant, device); });
  return {{base + ".pdf", imagePdf(pages)}};
}

std::vector<OutputFile> scanToTiff(const ScanJob& job) {
  std::vector<Image> pages(job.pages.size());
  feed(job, [&](std::size_t i, Image&& image, Rng&) { pages[i] = std::move(image); });
  return {{job.plan.name + ".tiff", faxTiff(pages)}};
}

std::vector<OutputFile> scanToPng(const ScanJob& job) {
  std::vector<OutputFile> files(job.pages.size());
  feed(job, [&](std::size_t i, const Image& image, Rng&) {
    char number[16];
    std::snprintf(number, sizeof number, "-%02zu.png", i + 1);
    files[i] = {job.plan.name + number, png(image)};
  });
  return files;
}

}  // namespace

std::vector<OutputFile> scan(const ScanJob& job) {
  switch (job.variant.container) {
    case Container::kTiff:
      return scanToTiff(job);
    case Container::kPng:
      return scanToPng(job);
    default:
      return scanToPdf(job, job.plan.name + '.' + std::string(job.variant.name));
  }
}

}  // namespace doichieu::make_scans
