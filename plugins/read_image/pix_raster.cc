#include "pix_raster.h"

#include <cstddef>

namespace doichieu {
namespace {

constexpr double kSameResolution = 1.03;

PixHandle flat(const PixHandle& pix) {
  if (pixGetColormap(pix.get()) != nullptr) return PixHandle(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  if (pixGetSpp(pix.get()) == 4) return PixHandle(pixRemoveAlpha(pix.get()));
  return PixHandle(pixClone(pix.get()));
}

/// Fax machines scan 204 x 98 dpi: the coarse direction is stretched.
PixHandle evened(PixHandle pix) {
  const double across = pixGetXRes(pix.get()), down = pixGetYRes(pix.get());
  if (across <= 0 || down <= 0 || std::max(across, down) < kSameResolution * std::min(across, down)) return pix;
  const bool stretchDown = across > down;
  return PixHandle(pixScale(pix.get(), stretchDown ? 1 : static_cast<float>(down / across),
                            stretchDown ? static_cast<float>(across / down) : 1));
}

void copyRow(const l_uint32* row, int width, int depth, std::uint8_t* out) {
  for (int x = 0; x < width; ++x) {
    if (depth == 1) {
      *out++ = GET_DATA_BIT(row, x) != 0 ? 0 : 255;
    } else if (depth == 8) {
      *out++ = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
    } else {
      const l_uint32 pixel = row[x];
      *out++ = static_cast<std::uint8_t>(pixel >> L_RED_SHIFT & 255);
      *out++ = static_cast<std::uint8_t>(pixel >> L_GREEN_SHIFT & 255);
      *out++ = static_cast<std::uint8_t>(pixel >> L_BLUE_SHIFT & 255);
    }
  }
}

}  // namespace

PixHandle oriented(PixHandle pix, int exifOrientation) {
  // Quarter turns clockwise, then a mirror image left to right.
  constexpr struct {
    int turns;
    bool mirrored;
  } kSteps[] = {{0, false}, {0, true}, {2, false}, {2, true}, {1, true}, {1, false}, {3, true}, {3, false}};
  if (exifOrientation < 1 || exifOrientation > 8) return pix;
  const auto& steps = kSteps[exifOrientation - 1];
  if (steps.turns != 0) pix.reset(pixRotateOrth(pix.get(), steps.turns));
  if (steps.mirrored && pix != nullptr) pix.reset(pixFlipLR(nullptr, pix.get()));
  return pix;
}

RasterImage toRaster(const PixHandle& pix) {
  PixHandle plain = flat(pix);
  if (plain != nullptr) plain = evened(std::move(plain));
  if (plain != nullptr && pixGetDepth(plain.get()) != 1 && pixGetDepth(plain.get()) != 32)
    plain.reset(pixConvertTo8(plain.get(), 0));
  if (plain == nullptr) return {};
  const int depth = pixGetDepth(plain.get());
  RasterImage image;
  image.width = pixGetWidth(plain.get());
  image.height = pixGetHeight(plain.get());
  image.channels = depth == 32 ? 3 : 1;
  image.bilevel = depth == 1;
  const auto stride = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
  image.pixels.resize(stride * static_cast<std::size_t>(image.height));
  const l_uint32* data = pixGetData(plain.get());
  const int words = pixGetWpl(plain.get());
  for (int y = 0; y < image.height; ++y)
    copyRow(data + static_cast<std::ptrdiff_t>(y) * words, image.width, depth,
            image.pixels.data() + stride * static_cast<std::size_t>(y));
  return image;
}

}  // namespace doichieu
