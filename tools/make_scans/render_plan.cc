#include "render_plan.h"

#include <map>

#include "error.h"
#include "paint/clean_pdf.h"
#include "paint/raster.h"
#include "scan/scan.h"
#include "scan/variant.h"
#include "text/printed_text.h"
#include "text/typed_text.h"
#include "typeset/typesetter.h"

namespace doichieu::make_scans {
namespace {

constexpr std::string_view kClean = "clean";

/// Rasters of all pages by resolution, painted when first asked for.
class Rasters {
 public:
  explicit Rasters(const std::vector<Page>& pages) : pages_(pages) {}

  const std::vector<Image>& at(double dpi) {
    std::vector<Image>& images = byDpi_[dpi];
    if (images.empty())
      for (const Page& page : pages_) images.push_back(rasterise(page, dpi));
    return images;
  }

 private:
  const std::vector<Page>& pages_;
  std::map<double, std::vector<Image>> byDpi_;
};

}  // namespace

std::vector<OutputFile> renderPlan(const Plan& plan, const Order& order) {
  const Style style = drawStyle(Rng(order.seed, plan.name + "/style"));
  const std::vector<Page> pages = typeset(plan, style);
  std::vector<OutputFile> files;
  if (order.printedText) files.push_back({plan.name + ".txt", printedText(pages)});
  if (order.typedText)
    files.push_back({plan.name + ".typed.txt", typedText(pages, Rng(order.seed, plan.name + "/typed"))});
  Rasters rasters(pages);
  for (const std::string& name : order.variants) {
    if (name == kClean) {
      files.push_back({plan.name + ".clean.pdf", cleanPdf(pages, plan.name)});
      continue;
    }
    const Variant* variant = findVariant(name);
    if (!variant) throw RenderError("unknown variant " + name);
    const ScanJob job{plan, *variant, pages, rasters.at(variant->dpi), style.family, order.seed, order.threads};
    for (OutputFile& file : scan(job)) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace doichieu::make_scans
