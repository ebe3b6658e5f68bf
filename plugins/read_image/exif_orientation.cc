#include "exif_orientation.h"

#include <cstddef>
#include <cstdint>

namespace doichieu {
namespace {

constexpr std::string_view kExifMark{"Exif\0\0", 6};
constexpr std::uint16_t kOrientationTag = 0x0112;

/// Numbers at places of a block; 0 outside of it.
class Block {
 public:
  Block(std::string_view bytes, bool bigEndian) : bytes_(bytes), bigEndian_(bigEndian) {}

  std::uint32_t number(std::size_t at, int size) const {
    if (at > bytes_.size() || bytes_.size() - at < static_cast<std::size_t>(size)) return 0;
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) {
      const std::size_t place = at + static_cast<std::size_t>(bigEndian_ ? i : size - 1 - i);
      value = value << 8 | static_cast<unsigned char>(bytes_[place]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool bigEndian_;
};

/// The tag in the first directory of the TIFF structure that EXIF data is.
int orientationIn(std::string_view tiff) {
  if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return 1;
  const Block block(tiff, tiff.starts_with("MM"));
  const std::size_t directory = block.number(4, 4);
  const std::uint32_t entries = block.number(directory, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{12} * i;
    if (entry >= tiff.size()) break;
    if (block.number(entry, 2) != kOrientationTag) continue;
    const std::uint32_t value = block.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

/// JPEG is a chain of segments: FF, kind, length (big-endian, counting itself); the picture begins with kind DA.
std::string_view jpegExif(std::string_view file) {
  const Block block(file, true);
  for (std::size_t at = 2; at + 4 <= file.size() && block.number(at, 1) == 0xFF;) {
    const std::uint32_t kind = block.number(at + 1, 1), length = block.number(at + 2, 2);
    if (kind == 0xDA || length < 2) break;
    const std::string_view payload = file.substr(at + 4, length - 2);
    if (kind == 0xE1 && payload.starts_with(kExifMark)) return payload.substr(kExifMark.size());
    at += 2 + length;
  }
  return {};
}

/// PNG is a chain of chunks: length (big-endian), kind, data, checksum.
std::string_view pngExif(std::string_view file) {
  const Block block(file, true);
  for (std::size_t at = 8; at + 12 <= file.size();) {
    const std::size_t length = block.number(at, 4);
    if (file.substr(at + 4, 4) == "eXIf") return file.substr(at + 8, length);
    at += 12 + length;
  }
  return {};
}

/// WebP is a RIFF file: kind, length (little-endian), data padded to an even length.
std::string_view webpExif(std::string_view file) {
  const Block block(file, false);
  for (std::size_t at = 12; at + 8 <= file.size();) {
    const std::size_t length = block.number(at + 4, 4);
    if (file.substr(at, 4) == "EXIF") {
      std::string_view exif = file.substr(at + 8, length);
      if (exif.starts_with(kExifMark)) exif.remove_prefix(kExifMark.size());
      return exif;
    }
    at += 8 + length + length % 2;
  }
  return {};
}

}  // namespace

int exifOrientation(std::string_view file) {
  if (file.starts_with("\xFF\xD8")) return orientationIn(jpegExif(file));
  if (file.starts_with("\x89PNG")) return orientationIn(pngExif(file));
  if (file.starts_with("RIFF")) return orientationIn(webpExif(file));
  return 1;
}

}  // namespace doichieu
