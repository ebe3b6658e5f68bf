#include "paint/clean_pdf.h"

#include <cairo-pdf.h>

#include <memory>

#include "error.h"
#include "paint/painter.h"

namespace doichieu::make_scans {
namespace {

constexpr char kFixedDate[] = "2024-01-01T00:00:00Z";

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string cleanPdf(const std::vector<Page>& pages, const std::string& title) {
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, pages.front().width, pages.front().height),
      &cairo_surface_destroy);
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, kFixedDate);
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_MOD_DATE, kFixedDate);
  for (const Page& page : pages) {
    cairo_pdf_surface_set_size(surface.get(), page.width, page.height);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context(cairo_create(surface.get()), &cairo_destroy);
    paintPage(page, context.get());
    cairo_show_page(context.get());
  }
  cairo_surface_finish(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
    throw RenderError(title + ": " + cairo_status_to_string(cairo_surface_status(surface.get())));
  return bytes;
}

}  // namespace doichieu::make_scans
