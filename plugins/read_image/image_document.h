// Images as documents: one page each, a TIFF one a directory.
#pragma once

#include <string>

#include "doichieu/spi/reader.h"
#include "image_header.h"

namespace doichieu {

class ImageDocument : public OpenDocument {
 public:
  /// Throws DocumentError: "image.damaged", "image.too_large".
  explicit ImageDocument(std::string bytes);

  std::string mediaType() const override { return mediaTypeOf(kind_); }
  int pageCount() const override { return pageCount_; }
  Page page(int number) override;
  bool hasImage(int number) override { return number >= 1 && number <= pageCount_; }
  RasterImage image(int number, double dpi) override;
  std::vector<Diagnostic> diagnostics() override { return diagnostics_; }

 private:
  std::string bytes_;
  ImageKind kind_;
  int pageCount_ = 0;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace doichieu
