#include "text/line_fit.h"

#include <algorithm>

#include "text/printed_width.h"

namespace doichieu {
namespace {

// First-line indent of 1 to 1.27 cm (Decree 30/2020/ND-CP) on lines of about 16.5 cm.
constexpr double kIndent = 0.07;
constexpr double kBlankEm = 0.25;
constexpr double kBlankOfPage = 0.006;   // a blank of 13 pt as a share of A4's width
constexpr double kShortestMeasure = 30;  // em; 16.5 cm of 14 pt letters are 33, of 13 pt letters 36
constexpr double kLongestMeasure = 60;

double quantile(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

std::string_view firstWord(std::string_view text) {
  return text.substr(0, std::min(text.find(' '), text.size()));
}

}  // namespace

LineFit::LineFit(const SourceText& text) {
  std::vector<double> widths;
  std::vector<std::vector<double>> lefts, rights;
  for (const SourceLine& line : text.lines) {
    if (line.inTable || line.column != Column::whole || line.complete) continue;
    if (!line.hasGeometry()) {
      if (line.text.size() > 40) widths.push_back(printedWidth(line.text));
      continue;
    }
    const auto page = static_cast<std::size_t>(std::max(line.page, 1) - 1);
    if (lefts.size() <= page) lefts.resize(page + 1), rights.resize(page + 1);
    lefts[page].push_back(line.box.x0);
    rights[page].push_back(line.box.x1);
  }
  measure_ = std::max(quantile(widths, 0.95), kShortestMeasure);
  unwrapped_ = measure_ > kLongestMeasure;
  for (std::size_t i = 0; i < lefts.size(); ++i)
    pages_.push_back(lefts[i].empty() ? Margins{} : Margins{quantile(lefts[i], 0.2), quantile(rights[i], 0.9)});
}

const LineFit::Margins& LineFit::marginsOf(int page) const {
  static const Margins kWhole;
  const auto index = static_cast<std::size_t>(std::max(page, 1) - 1);
  return index < pages_.size() ? pages_[index] : kWhole;
}

bool LineFit::full(const SourceLine& line, const SourceLine& next, bool opens, double tolerance) const {
  if (line.complete) return false;
  if (line.hasGeometry() && next.hasGeometry()) {
    const Margins& margins = marginsOf(line.page);
    const double word = next.pieces.empty() ? 0.05 : next.pieces.front().box.width();
    return line.box.x1 + kBlankOfPage + word > margins.right - tolerance * (margins.right - margins.left) / 2;
  }
  if (unwrapped_) return false;
  const double room = measure_ * (1 - tolerance - (opens ? kIndent : 0));
  return printedWidth(line.text) + kBlankEm + printedWidth(firstWord(next.text)) > room;
}

bool LineFit::indented(const SourceLine& line) const {
  if (!line.hasGeometry() || line.centered || line.column != Column::whole) return false;
  return line.box.x0 > marginsOf(line.page).left + 0.025;
}

}  // namespace doichieu
