#include "image_header.h"

#include <leptonica/allheaders.h>

#include <cstdlib>

namespace doichieu {
namespace {

const l_uint8* bytesOf(std::string_view file) {
  return reinterpret_cast<const l_uint8*>(file.data());
}

std::int32_t littleEndian(std::string_view file, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(file[at + i]);
  return static_cast<std::int32_t>(value);
}

/// BITMAPINFOHEADER and its successors; a negative height means that the top row comes first.
std::optional<ImageSize> bmpSize(std::string_view file) {
  constexpr std::size_t kWidthAt = 18, kHeightAt = 22, kEnd = 26;
  if (file.size() < kEnd) return std::nullopt;
  return ImageSize{littleEndian(file, kWidthAt), std::abs(static_cast<std::int64_t>(littleEndian(file, kHeightAt)))};
}

/// Of a file that may end before that place.
bool hasAt(std::string_view file, std::size_t at, std::string_view mark) {
  return file.size() >= at && file.substr(at).starts_with(mark);
}

}  // namespace

ImageKind imageKind(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\x89PNG\r\n\x1A\n"sv)) return ImageKind::png;
  if (head.starts_with("\xFF\xD8\xFF"sv)) return ImageKind::jpeg;
  if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv) ||
      head.starts_with("MM\0+"sv))
    return ImageKind::tiff;
  if (head.starts_with("RIFF"sv) && hasAt(head, 8, "WEBP"sv)) return ImageKind::webp;
  // "BM" alone also begins words; the reserved bytes 6 to 9 of a bitmap are zero.
  if (head.starts_with("BM"sv) && hasAt(head, 6, "\0\0\0\0"sv)) return ImageKind::bmp;
  return ImageKind::none;
}

std::string mediaTypeOf(ImageKind kind) {
  switch (kind) {
    case ImageKind::png:
      return "image/png";
    case ImageKind::jpeg:
      return "image/jpeg";
    case ImageKind::tiff:
      return "image/tiff";
    case ImageKind::bmp:
      return "image/bmp";
    case ImageKind::webp:
      return "image/webp";
    case ImageKind::none:
      break;
  }
  return "application/octet-stream";
}

std::optional<ImageSize> imageSize(std::string_view file, ImageKind kind, int index) {
  ImageSize size;
  l_int32 width = 0, height = 0;
  if (kind == ImageKind::bmp) {
    const auto read = bmpSize(file);
    if (!read) return std::nullopt;
    size = *read;
  } else if (kind == ImageKind::tiff) {
    if (readHeaderMemTiff(bytesOf(file), file.size(), index, &width, &height, nullptr, nullptr, nullptr, nullptr,
                          nullptr) != 0)
      return std::nullopt;
    size = {width, height};
  } else {
    if (pixReadHeaderMem(bytesOf(file), file.size(), nullptr, &width, &height, nullptr, nullptr, nullptr) != 0)
      return std::nullopt;
    size = {width, height};
  }
  if (size.width < 1 || size.height < 1) return std::nullopt;
  return size;
}

int imageCount(std::string_view file, ImageKind kind, int limit) {
  if (kind != ImageKind::tiff) return 1;
  int count = 0;
  while (count < limit && imageSize(file, kind, count)) ++count;
  return count;
}

}  // namespace doichieu
