// What the head of an image file tells before a pixel is decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

enum class ImageKind { none, png, jpeg, tiff, bmp, webp };

/// Told by the first bytes.
ImageKind imageKind(std::string_view head);
std::string mediaTypeOf(ImageKind kind);

struct ImageSize {
  std::int64_t width = 0, height = 0;
  std::int64_t pixels() const { return width * height; }
};

/// Size of image `index` (from 0; only TIFF has more than one). nullopt where there is none or its head is torn.
std::optional<ImageSize> imageSize(std::string_view file, ImageKind kind, int index);

/// Number of images in the file; at most `limit`.
int imageCount(std::string_view file, ImageKind kind, int limit);

}  // namespace doichieu
