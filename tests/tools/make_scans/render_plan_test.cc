#include "render_plan.h"

#include <glib.h>
#include <gtest/gtest.h>
#include <poppler.h>

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>

#include "sample_plan.h"
#include "scan/variant.h"

namespace doichieu::make_scans {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using Document = std::unique_ptr<PopplerDocument, Unref>;
using DocumentPage = std::unique_ptr<PopplerPage, Unref>;

Document open(const std::string& bytes) {
  GBytes* data = g_bytes_new(bytes.data(), bytes.size());
  Document document(poppler_document_new_from_bytes(data, nullptr, nullptr));
  g_bytes_unref(data);
  return document;
}

/// Poppler's text of a page has no space between columns of one height, so spaces do not count.
std::string withoutSpaces(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](unsigned char c) { return c <= ' '; }), text.end());
  return text;
}

std::string textOf(PopplerDocument* document, std::size_t index) {
  const DocumentPage page(poppler_document_get_page(document, static_cast<int>(index)));
  const std::unique_ptr<char, decltype(&g_free)> text(poppler_page_get_text(page.get()), &g_free);
  return text.get();
}

std::map<std::string, std::string> render(const Order& order, const Plan& plan = shortPlan()) {
  std::map<std::string, std::string> files;
  for (OutputFile& file : renderPlan(plan, order)) files[file.name] = std::move(file.bytes);
  return files;
}

Order orderOf(const std::vector<std::string>& names) {
  Order order;
  order.seed = 3;
  order.variants = names;
  order.printedText = true;
  return order;
}

Order everything() {
  Order order = orderOf({"clean"});
  for (const Variant& variant : variants()) order.variants.emplace_back(variant.name);
  order.typedText = true;
  return order;
}

std::vector<std::string> pagesOf(const std::string& text) {
  std::vector<std::string> pages;
  std::istringstream in(text);
  for (std::string page; std::getline(in, page, '\f');) pages.push_back(page);
  return pages;
}

TEST(RenderPlanTest, TextLayerOfCleanEqualsThePrintedText) {
  const auto files = render(orderOf({"clean"}), samplePlan());
  const std::vector<std::string> truth = pagesOf(files.at("sample.txt"));
  const Document document = open(files.at("sample.clean.pdf"));
  ASSERT_TRUE(document);
  ASSERT_EQ(static_cast<std::size_t>(poppler_document_get_n_pages(document.get())), truth.size());
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const std::string text = withoutSpaces(textOf(document.get(), i));
    EXPECT_EQ(text.size(), withoutSpaces(truth[i]).size()) << "page " << i + 1;
    std::istringstream lines(truth[i]);
    for (std::string line; std::getline(lines, line);)
      EXPECT_NE(text.find(withoutSpaces(line)), std::string::npos) << "page " << i + 1 << ": " << line;
  }
}

TEST(RenderPlanTest, TheSameSeedGivesTheSameBytesOnAnyNumberOfThreads) {
  Order order = everything();
  const auto once = render(order);
  order.threads = 3;
  const auto again = render(order);
  ASSERT_EQ(once.size(), again.size());
  for (const auto& [name, bytes] : once) EXPECT_TRUE(again.at(name) == bytes) << name;
}

TEST(RenderPlanTest, AnotherSeedGivesOtherScans) {
  Order order = everything();
  const auto one = render(order);
  order.seed = 4;
  const auto other = render(order);
  for (const Variant& variant : variants()) {
    if (variant.container == Container::kTiff || variant.container == Container::kPng) continue;
    const std::string name = "sample." + std::string(variant.name) + ".pdf";
    EXPECT_FALSE(one.at(name) == other.at(name)) << name;
  }
  EXPECT_FALSE(one.at("sample.tiff") == other.at("sample.tiff"));
}

TEST(RenderPlanTest, EveryScanHasThePagesOfThePlanAndNoText) {
  const auto files = render(everything());
  const std::size_t pages = pagesOf(files.at("sample.txt")).size();
  EXPECT_EQ(std::count_if(files.begin(), files.end(), [](const auto& file) { return file.first.ends_with(".png"); }),
            static_cast<std::ptrdiff_t>(pages));
  for (const Variant& variant : variants()) {
    if (variant.container == Container::kTiff || variant.container == Container::kPng) continue;
    const Document document = open(files.at("sample." + std::string(variant.name) + ".pdf"));
    ASSERT_TRUE(document) << variant.name;
    ASSERT_EQ(static_cast<std::size_t>(poppler_document_get_n_pages(document.get())), pages) << variant.name;
    for (std::size_t i = 0; i < pages; ++i) EXPECT_EQ(textOf(document.get(), i), "") << variant.name;
  }
}

TEST(RenderPlanTest, TurnedTurnsTheAnnexPages) {
  const auto files = render(orderOf({"office200", "turned"}), samplePlan());
  const Document upright = open(files.at("sample.office200.pdf")), turned = open(files.at("sample.turned.pdf"));
  const int pages = poppler_document_get_n_pages(upright.get());
  const auto sizeOf = [](PopplerDocument* document, int index) {
    double width = 0, height = 0;
    poppler_page_get_size(DocumentPage(poppler_document_get_page(document, index)).get(), &width, &height);
    return std::pair(width, height);
  };
  EXPECT_EQ(sizeOf(turned.get(), 0), sizeOf(upright.get(), 0));
  const auto [width, height] = sizeOf(upright.get(), pages - 1);
  EXPECT_EQ(sizeOf(turned.get(), pages - 1), std::pair(height, width));
}

TEST(RenderPlanTest, StampedScansBearRedAndBlueInk) {
  const Document document = open(render(orderOf({"stamp200"})).at("sample.stamp200.pdf"));
  bool red = false, blue = false;
  for (int i = 0; i < poppler_document_get_n_pages(document.get()); ++i) {
    const DocumentPage page(poppler_document_get_page(document.get(), i));
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 596, 842);
    cairo_t* cairo = cairo_create(surface);
    poppler_page_render(page.get(), cairo);
    cairo_surface_flush(surface);
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface));
    const int stride = cairo_image_surface_get_stride(surface) / 4;
    for (int y = 0; y < 842; ++y)
      for (int x = 0; x < 596; ++x) {
        const std::uint32_t p = pixels[y * stride + x];
        const int r = p >> 16 & 255, g = p >> 8 & 255, b = p & 255;
        red = red || (r > g + 60 && r > b + 60);
        blue = blue || (b > r + 50 && b > g + 50);
      }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
  }
  EXPECT_TRUE(red);
  EXPECT_TRUE(blue);
}

}  // namespace
}  // namespace doichieu::make_scans
