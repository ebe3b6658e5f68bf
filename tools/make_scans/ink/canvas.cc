#include "ink/canvas.h"

#include <algorithm>
#include <cmath>

#include "degrade/smooth_field.h"

namespace doichieu::make_scans {

InkCanvas::InkCanvas(const Box& area, double dpi)
    : area_(area),
      scale_(dpi / 72),
      surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(std::ceil(area.width * scale_)),
                                          static_cast<int>(std::ceil(area.height * scale_))),
               &cairo_surface_destroy),
      cairo_(cairo_create(surface_.get()), &cairo_destroy) {
  cairo_scale(cairo_.get(), scale_, scale_);
  cairo_translate(cairo_.get(), area.width / 2, area.height / 2);
  cairo_set_line_cap(cairo_.get(), CAIRO_LINE_CAP_ROUND);
}

void InkCanvas::use(const InkColour& colour) {
  cairo_set_source_rgb(cairo(), colour.red, colour.green, colour.blue);
}

InkMark InkCanvas::finish(double patchiness, Rng& rng) {
  cairo_surface_flush(surface_.get());
  const int width = cairo_image_surface_get_width(surface_.get());
  const int height = cairo_image_surface_get_height(surface_.get());
  const int stride = cairo_image_surface_get_stride(surface_.get());
  const unsigned char* data = cairo_image_surface_get_data(surface_.get());

  InkMark mark;
  mark.x = static_cast<int>(std::lround(area_.x * scale_));
  mark.y = static_cast<int>(std::lround(area_.y * scale_));
  mark.filter = Image(width, height, 3, scale_ * 72);
  SmoothField patches(width, height, [&](int, int) { return 1 - patchiness * rng.unit(); });
  for (int y = 0; y < height; ++y) {
    const std::vector<float>& inked = patches.row(y);
    std::uint8_t* out = mark.filter.row(y);
    for (int x = 0; x < width; ++x) {
      const float grain = inked[static_cast<std::size_t>(x)] * static_cast<float>(1 - 0.35 * patchiness * rng.unit());
      // Cairo's pixels are premultiplied and on this kind of surface native-endian: blue, green, red, alpha from the
      // lowest bits.
      std::uint32_t pixel;
      std::copy_n(data + y * stride + x * 4, sizeof pixel, reinterpret_cast<unsigned char*>(&pixel));
      const int alpha = static_cast<int>(pixel >> 24);
      for (const int shift : {16, 8, 0}) {
        const int taken = alpha - static_cast<int>((pixel >> shift) & 255);
        *out++ = clampToByte(255 - static_cast<int>(static_cast<float>(taken) * grain));
      }
    }
  }
  return mark;
}

void press(const InkMark& mark, Image& page) {
  for (int y = std::max(0, -mark.y); y < mark.filter.height && mark.y + y < page.height; ++y) {
    const std::uint8_t* filter = mark.filter.row(y);
    for (int x = std::max(0, -mark.x); x < mark.filter.width && mark.x + x < page.width; ++x) {
      std::uint8_t* out = page.row(mark.y + y) + (mark.x + x) * 3;
      for (int c = 0; c < 3; ++c) out[c] = static_cast<std::uint8_t>(out[c] * filter[x * 3 + c] / 255);
    }
  }
}

}  // namespace doichieu::make_scans
