// Readers turn bytes into pages. They are chosen by content, never by the name's ending.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "doichieu/model/image.h"
#include "doichieu/model/page.h"
#include "doichieu/spi/plugin.h"

namespace doichieu {

/// An opened document. Used by one thread at a time; several may be open at once.
class OpenDocument {
 public:
  virtual ~OpenDocument();
  virtual std::string mediaType() const = 0;  // "application/pdf", ...
  virtual int pageCount() const = 0;          // at least 1
  /// Words (a text layer) or finished items of page `number` (from 1); a page of pixels only has neither.
  /// Whether a text layer is to be believed is the pipeline's decision, not the reader's.
  virtual Page page(int number) = 0;
  /// True where page `number` can be had as pixels.
  virtual bool hasImage(int number) = 0;
  /// The pixels of the page. Where the page is one image, that image as it is, unscaled, and `dpi` is its true
  /// resolution on the page; else the page drawn at `dpi`. Throws DocumentError where the pixel count would exceed
  /// the budget (code "image.too_large") or the data is torn.
  virtual RasterImage image(int number, double dpi) = 0;
  /// Signatures, producer and the like, for the diagnostics; may be empty.
  virtual std::vector<Diagnostic> diagnostics() { return {}; }
};

class Reader : public Plugin {
 public:
  ~Reader() override;
  /// How surely this reader can read a file that begins with `head` (up to 64 KiB): 0 no, 1 certain. `fileSize` in
  /// bytes. The most certain reader is taken; the name of the file does not count.
  virtual double claims(std::string_view head, std::uintmax_t fileSize) const = 0;
  /// Opens the file. Throws DocumentError (torn, encrypted, empty, zip bomb ...).
  virtual std::unique_ptr<OpenDocument> open(const std::filesystem::path& path) const = 0;
};

}  // namespace doichieu
