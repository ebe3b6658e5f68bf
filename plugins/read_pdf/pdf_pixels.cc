#include "pdf_pixels.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "doichieu/base/error.h"
#include "glib_handles.h"

namespace doichieu {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kSameDpi = 1.03;  // fax machines scan 204 x 98 dpi, others the same in both directions
constexpr double kLowestDpi = 72, kHighestDpi = 600;
constexpr double kCovers = 0.5;
constexpr double kMostPixels = 1e9;  // that a size of the file is taken for, so that integers hold it

/// cairo's pixels are 32 bits in the machine's byte order, alpha premultiplied.
struct Pixel {
  std::uint8_t red, green, blue;

  explicit Pixel(std::uint32_t argb, bool hasAlpha) {
    const std::uint32_t paper = hasAlpha ? 255 - (argb >> 24) : 0;
    const auto over = [&](std::uint32_t part) {
      return static_cast<std::uint8_t>(std::min(255U, (part & 255) + paper));
    };
    red = over(argb >> 16);
    green = over(argb >> 8);
    blue = over(argb);
  }
  bool grey() const { return red == green && green == blue; }
  bool bilevel() const { return grey() && (red == 0 || red == 255); }
};

class SurfacePixels {
 public:
  explicit SurfacePixels(cairo_surface_t* surface)
      : width(cairo_image_surface_get_width(surface)),
        height(cairo_image_surface_get_height(surface)),
        stride_(cairo_image_surface_get_stride(surface)),
        hasAlpha_(cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32) {
    cairo_surface_flush(surface);
    data_ = cairo_image_surface_get_data(surface);
  }

  Pixel at(int x, int y) const { return Pixel(row(y)[x], hasAlpha_); }
  const std::uint32_t* row(int y) const {
    return reinterpret_cast<const std::uint32_t*>(data_ + static_cast<std::ptrdiff_t>(y) * stride_);
  }
  bool hasAlpha() const { return hasAlpha_; }

  const int width, height;

 private:
  int stride_;
  bool hasAlpha_;
  const unsigned char* data_;
};

/// How pixels move from the image to the upright page: first rows and columns change places, then each may run
/// backward.
struct Orientation {
  bool transposed = false, mirrored = false, upsideDown = false;
};

Orientation orientationOf(const PlacedImage& placed) {
  const bool transposed = std::abs(placed.a) < std::abs(placed.b);
  if (!transposed) return {false, placed.a < 0, placed.d < 0};
  // The image's x runs along the page's y; top of the image is y = 1.
  return {true, placed.c > 0, placed.b > 0};
}

struct Colours {
  bool grey = true, bilevel = true;
};

/// Of pixels without alpha, a row at a time: the compiler takes many of them at once.
Colours opaqueColours(const SurfacePixels& source) {
  std::uint32_t between = 0;
  for (int y = 0; y < source.height; ++y) {
    const std::uint32_t* row = source.row(y);
    std::uint32_t coloured = 0;
    for (int x = 0; x < source.width; ++x) {
      coloured |= (row[x] ^ (row[x] >> 8)) & 0xffff;
      between |= (row[x] + 1) & 0xfe;  // of blue: nothing for 0 and 255
    }
    if (coloured != 0) return {false, false};
  }
  return {true, (between & 0xfe) == 0};
}

Colours coloursOf(const SurfacePixels& source) {
  if (!source.hasAlpha()) return opaqueColours(source);
  Colours colours;
  for (int y = 0; y < source.height && colours.grey; ++y)
    for (int x = 0; x < source.width && colours.grey; ++x) {
      const Pixel pixel = source.at(x, y);
      colours.grey = pixel.grey();
      colours.bilevel = colours.bilevel && pixel.bilevel();
    }
  return colours;
}

void copyGrey(const std::uint32_t* row, std::uint8_t* out, int width) {
  for (int x = 0; x < width; ++x) out[x] = static_cast<std::uint8_t>(row[x]);
}

RasterImage toRaster(const SurfacePixels& source, const Orientation& orientation, double dpi) {
  const Colours colours = coloursOf(source);
  RasterImage image;
  image.width = orientation.transposed ? source.height : source.width;
  image.height = orientation.transposed ? source.width : source.height;
  image.channels = colours.grey ? 1 : 3;
  image.bilevel = colours.grey && colours.bilevel;
  image.dpi = dpi;
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                      static_cast<std::size_t>(image.channels));
  std::uint8_t* out = image.pixels.data();
  const bool asItLies = !orientation.transposed && !orientation.mirrored && colours.grey && !source.hasAlpha();
  for (int y = 0; y < image.height; ++y) {
    if (asItLies) {
      copyGrey(source.row(orientation.upsideDown ? image.height - 1 - y : y), out, image.width);
      out += image.width;
      continue;
    }
    for (int x = 0; x < image.width; ++x) {
      const int column = orientation.mirrored ? image.width - 1 - x : x;
      const int row = orientation.upsideDown ? image.height - 1 - y : y;
      const Pixel pixel = orientation.transposed ? source.at(row, column) : source.at(column, row);
      *out++ = pixel.red;
      if (colours.grey) continue;
      *out++ = pixel.green;
      *out++ = pixel.blue;
    }
  }
  return image;
}

[[noreturn]] void failAtSize(int number) {
  throw DocumentError({"pdf.page_damaged", Severity::error, Stage::read, number, {}, "page size"});
}

int soleImageId(PopplerPage& page) {
  GList* mappings = poppler_page_get_image_mapping(&page);
  int id = -1;
  if (g_list_length(mappings) == 1) id = static_cast<const PopplerImageMapping*>(mappings->data)->image_id;
  poppler_page_free_image_mapping(mappings);
  return id;
}

}  // namespace

RasterImage soleImage(PopplerPage& page, const PlacedImage& placed) {
  const int id = soleImageId(page);
  if (id < 0) return {};
  const SurfaceHandle surface(poppler_page_get_image(&page, id));
  if (surface == nullptr || cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  const SurfacePixels pixels(surface.get());
  if (pixels.width != placed.width || pixels.height != placed.height) return {};
  const Orientation orientation = orientationOf(placed);
  double width = 0, height = 0;
  poppler_page_get_size(&page, &width, &height);
  if (orientation.transposed) std::swap(width, height);
  const double across = pixels.width * kPointsPerInch / width, down = pixels.height * kPointsPerInch / height;
  if (std::max(across, down) > kSameDpi * std::min(across, down)) return {};
  return toRaster(pixels, orientation, across);
}

void checkBudget(std::int64_t pixels, int number) {
  if (pixels <= kPixelBudget) return;
  const auto megapixels = [](std::int64_t count) { return std::to_string((count + 999'999) / 1'000'000); };
  throw DocumentError(
      {"image.too_large", Severity::error, Stage::read, number, {megapixels(pixels), megapixels(kPixelBudget)}, ""});
}

RasterImage drawnPage(PopplerPage& page, int number, double dpi) {
  double width = 0, height = 0;
  poppler_page_get_size(&page, &width, &height);
  const double inches = width * height / (kPointsPerInch * kPointsPerInch);
  if (!(std::min(width, height) > 0) || !std::isfinite(inches)) failAtSize(number);
  checkBudget(std::llround(std::min(inches * kLowestDpi * kLowestDpi, kMostPixels)), number);
  dpi = std::min(dpi, std::sqrt(static_cast<double>(kPixelBudget) / std::max(inches, 1.0)));
  const auto pixels = [dpi](double points) {
    return static_cast<int>(std::clamp(std::ceil(points * dpi / kPointsPerInch), 1.0, kMostPixels));
  };
  const int columns = pixels(width), rows = pixels(height);
  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows));
  // cairo draws at most 32767 pixels a side, which a budgeted page exceeds only where it is a ribbon.
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) failAtSize(number);
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), columns / width, rows / height);
  poppler_page_render(&page, cairo.get());
  return toRaster(SurfacePixels(surface.get()), {}, dpi);
}

RasterImage turned(const RasterImage& image, int degrees) {
  if (degrees % 360 == 0) return image;
  const bool swapped = degrees % 180 != 0;
  RasterImage result = image;
  if (swapped) std::swap(result.width, result.height);
  const auto channels = static_cast<std::size_t>(image.channels);
  std::uint8_t* out = result.pixels.data();
  for (int y = 0; y < result.height; ++y)
    for (int x = 0; x < result.width; ++x, out += channels) {
      const int column = degrees == 90 ? y : degrees == 180 ? image.width - 1 - x : image.width - 1 - y;
      const int row = degrees == 90 ? image.height - 1 - x : degrees == 180 ? image.height - 1 - y : x;
      const std::size_t from =
          (static_cast<std::size_t>(row) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(column)) *
          channels;
      std::copy_n(image.pixels.data() + from, channels, out);
    }
  return result;
}

double nativeDpi(PopplerPage& page, const PdfContents& contents) {
  if (contents.coverage() < kCovers) return 0;
  double width = 0, height = 0;
  poppler_page_get_size(&page, &width, &height);
  double native = 0, largest = 0;
  for (const PlacedImage& image : contents.images) {
    const double inches = std::hypot(image.a * width, image.b * height) / kPointsPerInch;
    if (image.coverage() <= largest || inches <= 0) continue;
    largest = image.coverage();
    native = static_cast<double>(image.width) / inches;
  }
  return native >= kLowestDpi && native <= kHighestDpi ? native : 0;
}

}  // namespace doichieu
