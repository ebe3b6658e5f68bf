#include "pdf_contents.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string_view>
#include <utility>

namespace doichieu {
namespace {

using Matrix = QPDFMatrix;

constexpr double kEdge = 0.015;          // of the page: scanners round page sizes to whole points
constexpr std::size_t kDeepestForm = 8;  // forms inside forms; deeper ones are an attack
constexpr int kInvisible = 3;            // text rendering mode
constexpr std::size_t kMostImages = 4096;
constexpr std::int64_t kLargestNumber = 1'000'000'000;  // of pixels a side, so that an area can be told
constexpr std::size_t kMostObjects = 5'000'000;         // a page of text has some ten thousand
constexpr std::size_t kMostOperands = 4096;

struct GraphicsState {
  Matrix matrix;
  int textMode = 0;
};

/// Follows the operators of a page and of the forms that it draws.
class Follower : public QPDFObjectHandle::ParserCallbacks {
 public:
  Follower(PdfContents& contents, const Matrix& toPage) : contents_(contents) { state_.matrix = toPage; }

  void follow(QPDFObjectHandle owner, QPDFObjectHandle resources) {
    const QPDFObjectHandle outer = resources_;
    resources_ = resources;
    owner.isPageObject() ? owner.parsePageContents(this) : owner.parseAsContents(this);
    resources_ = outer;
  }

  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    if (++objects_ > kMostObjects || operands_.size() > kMostOperands) terminateParsing();
    if (object.isInlineImage()) {
      contents_.drawing = true;
    } else if (object.isOperator()) {
      apply(object.getOperatorValue());
      operands_.clear();
    } else {
      operands_.push_back(object);
    }
  }
  void handleEOF() override { operands_.clear(); }

 private:
  void apply(const std::string& name) {
    constexpr std::array<std::string_view, 9> kPaints = {"f", "F", "f*", "B", "B*", "b", "b*", "s", "S"};
    if (name == "q") {
      saved_.push_back(state_);
    } else if (name == "Q" && !saved_.empty()) {
      state_ = saved_.back();
      saved_.pop_back();
    } else if (name == "cm") {
      if (const auto matrix = matrixOf(operands_)) state_.matrix.concat(*matrix);
    } else if (name == "Tr" && !operands_.empty() && operands_.back().isInteger()) {
      state_.textMode = operands_.back().getIntValueAsInt();
    } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
      contents_.visibleText = contents_.visibleText || state_.textMode != kInvisible;
    } else if (name == "Do" && !operands_.empty() && operands_.back().isName()) {
      draw(resources_.getKey("/XObject").getKeyIfDict(operands_.back().getName()));
    } else if (name == "sh" || std::find(kPaints.begin(), kPaints.end(), name) != kPaints.end()) {
      contents_.drawing = true;
    }
  }

  static std::optional<Matrix> matrixOf(std::vector<QPDFObjectHandle> numbers) {
    if (numbers.size() < 6) return std::nullopt;
    std::array<double, 6> values{};
    for (std::size_t i = 0; i < 6; ++i)
      if (!numbers[numbers.size() - 6 + i].getValueAsNumber(values[i])) return std::nullopt;
    return Matrix(values[0], values[1], values[2], values[3], values[4], values[5]);
  }

  void draw(QPDFObjectHandle object) {
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    QPDFObjectHandle kind = dictionary.getKey("/Subtype");
    if (kind.isNameAndEquals("/Image")) {
      if (contents_.images.size() < kMostImages) contents_.images.push_back(placed(dictionary));
    } else if (kind.isNameAndEquals("/Form") && open_.size() < kDeepestForm &&
               std::find(open_.begin(), open_.end(), object.getObjGen()) == open_.end()) {
      drawForm(object, dictionary);
    }
  }

  PlacedImage placed(QPDFObjectHandle dictionary) const {
    const auto number = [&](const char* key) {
      QPDFObjectHandle value = dictionary.getKey(key);
      return value.isInteger() ? std::clamp<std::int64_t>(value.getIntValue(), 0, kLargestNumber) : 0;
    };
    const Matrix& m = state_.matrix;
    const bool mask = dictionary.getKey("/ImageMask").isBool() && dictionary.getKey("/ImageMask").getBoolValue();
    const int bits = mask ? 1 : static_cast<int>(number("/BitsPerComponent"));
    return {number("/Width"), number("/Height"), bits, m.a, m.b, m.c, m.d, m.e, m.f};
  }

  void drawForm(QPDFObjectHandle form, QPDFObjectHandle dictionary) {
    const GraphicsState outer = state_;
    const std::vector<GraphicsState> outerSaved = std::exchange(saved_, {});
    QPDFObjectHandle matrix = dictionary.getKey("/Matrix");
    if (matrix.isArray())
      if (const auto own = matrixOf(matrix.getArrayAsVector())) state_.matrix.concat(*own);
    QPDFObjectHandle own = dictionary.getKey("/Resources");
    open_.push_back(form.getObjGen());
    operands_.clear();
    follow(form, own.isDictionary() ? own : resources_);
    open_.pop_back();
    state_ = outer;
    saved_ = outerSaved;
  }

  PdfContents& contents_;
  GraphicsState state_;
  std::vector<GraphicsState> saved_;
  std::vector<QPDFObjectHandle> operands_;
  QPDFObjectHandle resources_ = QPDFObjectHandle::newDictionary();
  std::vector<QPDFObjGen> open_;  // forms that are being drawn: one that draws itself is drawn once, as Poppler has it
  std::size_t objects_ = 0;
};

/// From user space to fractions of the upright page.
std::optional<Matrix> toPage(QPDFPageObjectHelper& page) {
  QPDFObjectHandle crop = page.getCropBox();
  if (!crop.isRectangle()) return std::nullopt;
  const auto box = crop.getArrayAsRectangle();
  const double left = std::min(box.llx, box.urx), bottom = std::min(box.lly, box.ury);
  const double width = std::abs(box.urx - box.llx), height = std::abs(box.ury - box.lly);
  if (width <= 0 || height <= 0) return std::nullopt;
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  const int degrees = rotate.isInteger() ? ((rotate.getIntValueAsInt() % 360) + 360) % 360 : 0;
  Matrix matrix;
  switch (degrees) {  // clockwise
    case 90:
      matrix = Matrix(0, -1, 1, 0, 0, 1);
      break;
    case 180:
      matrix = Matrix(-1, 0, 0, -1, 1, 1);
      break;
    case 270:
      matrix = Matrix(0, 1, -1, 0, 1, 0);
      break;
    default:
      break;
  }
  matrix.concat(Matrix(1 / width, 0, 0, 1 / height, -left / width, -bottom / height));
  return matrix;
}

bool hasAppearance(QPDFPageObjectHelper& page) {
  for (auto& annotation : page.getAnnotations()) {
    const bool hidden = (annotation.getFlags() & an_hidden) != 0;
    if (!hidden && annotation.getAppearanceDictionary().isDictionary() && annotation.getSubtype() != "/Link")
      return true;
  }
  return false;
}

}  // namespace

double PlacedImage::coverage() const {
  // The bounding box, cut to the page: images are placed upright or turned by quarters, seldom by an angle.
  const auto span = [](double origin, double first, double second) {
    const double low = origin + std::min(first, 0.0) + std::min(second, 0.0);
    const double high = origin + std::max(first, 0.0) + std::max(second, 0.0);
    return std::max(0.0, std::min(high, 1.0) - std::max(low, 0.0));
  };
  return span(e, a, c) * span(f, b, d);
}

bool PlacedImage::fillsPage() const {
  const bool upright = std::abs(b) < kEdge && std::abs(c) < kEdge;
  const bool sideways = std::abs(a) < kEdge && std::abs(d) < kEdge;
  if (!upright && !sideways) return false;
  const double left = e + std::min(a + c, 0.0), right = e + std::max(a + c, 0.0);
  const double low = f + std::min(b + d, 0.0), high = f + std::max(b + d, 0.0);
  const auto near = [](double value, double edge) { return std::abs(value - edge) <= kEdge; };
  return near(left, 0) && near(right, 1) && near(low, 0) && near(high, 1);
}

double PdfContents::coverage() const {
  double sum = 0;
  for (const PlacedImage& image : images) sum += image.coverage();
  return std::min(sum, 1.0);
}

std::int64_t PdfContents::largestImage() const {
  std::int64_t largest = 0;
  for (const PlacedImage& image : images) largest = std::max(largest, image.width * image.height);
  return largest;
}

const PlacedImage* PdfContents::onlyImage() const {
  const bool alone = images.size() == 1 && !visibleText && !drawing && !annotations;
  return alone && images.front().fillsPage() ? &images.front() : nullptr;
}

std::optional<PdfContents> contentsOf(QPDF& document, int number) {
  try {
    const std::vector<QPDFObjectHandle>& pages = document.getAllPages();
    if (number < 1 || static_cast<std::size_t>(number) > pages.size()) return std::nullopt;
    QPDFPageObjectHelper page(pages[static_cast<std::size_t>(number - 1)]);
    const std::optional<Matrix> matrix = toPage(page);
    if (!matrix) return std::nullopt;
    PdfContents contents;
    Follower follower(contents, *matrix);
    QPDFObjectHandle resources = page.getAttribute("/Resources", false);
    follower.follow(page.getObjectHandle(), resources.isDictionary() ? resources : QPDFObjectHandle::newDictionary());
    contents.annotations = hasAppearance(page);
    return contents;
  } catch (const std::exception&) {
    return std::nullopt;  // QPDF is stricter than Poppler, which then decides alone
  }
}

}  // namespace doichieu
