#include "paint/raster.h"

#include <cairo.h>

#include <cmath>
#include <memory>

#include "error.h"
#include "paint/painter.h"

namespace doichieu::make_scans {

Image rasterise(const Page& page, double dpi) {
  const double scale = dpi / 72;
  Image image(static_cast<int>(std::lround(page.width * scale)), static_cast<int>(std::lround(page.height * scale)), 1,
              dpi);
  // One byte of coverage a pixel is all that black ink needs.
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_A8, image.width, image.height), &cairo_surface_destroy);
  {
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context(cairo_create(surface.get()), &cairo_destroy);
    cairo_scale(context.get(), scale, scale);
    paintPage(page, context.get());
  }
  cairo_surface_flush(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
    throw RenderError(std::string("a page cannot be painted: ") +
                      cairo_status_to_string(cairo_surface_status(surface.get())));
  const unsigned char* coverage = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) image.row(y)[x] = static_cast<std::uint8_t>(255 - coverage[y * stride + x]);
  return image;
}

}  // namespace doichieu::make_scans
