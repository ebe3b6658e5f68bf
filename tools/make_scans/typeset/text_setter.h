#pragma once

#include <pango/pango.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::make_scans {

struct FontSpec {
  double size = 14;  ///< points
  bool bold = false;
  bool italic = false;
};

enum class Align { kLeft, kCentre, kJustify };

/// A paragraph broken into lines, not yet placed.
struct TextBlock {
  struct Line {
    int index = 0;
    double x = 0;  ///< from the block's left edge
    double width = 0;
    std::string text;
    bool glued = false;  ///< broken inside a word, after a hyphen: no white space stood here
  };
  std::shared_ptr<PangoLayout> layout;
  std::vector<Line> lines;
  double pitch = 0;   ///< from baseline to baseline
  double ascent = 0;  ///< from a line's top to its baseline

  double height() const { return pitch * static_cast<double>(lines.size()); }
  double widest() const;
};

/// Breaks text into lines with Pango. Positions are not rounded to pixels and hinting is off, so that the breaks are
/// those of the paper whatever the resolution of the picture. One setter serves one thread.
class TextSetter {
 public:
  explicit TextSetter(std::string family);

  /// A width of 0 or less never breaks.
  TextBlock set(std::string_view text, const FontSpec& font, Align align, double width, double pitch,
                double indent = 0) const;

 private:
  std::string family_;
  std::shared_ptr<PangoContext> context_;
};

}  // namespace doichieu::make_scans
