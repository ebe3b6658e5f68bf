#include "doichieu/model/page.h"

#include <algorithm>

#include "doichieu/base/error.h"

namespace doichieu {

Box Box::united(const Box& other) const {
  if (other.empty()) return *this;
  if (empty()) return other;
  return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1), std::max(y1, other.y1)};
}

std::string_view toString(TextOrigin origin) {
  switch (origin) {
    case TextOrigin::textLayer:
      return "text_layer";
    case TextOrigin::ocr:
      return "ocr";
    case TextOrigin::typed:
      return "text";
  }
  return "text";
}

TextOrigin textOriginFromString(std::string_view name) {
  for (TextOrigin origin : {TextOrigin::textLayer, TextOrigin::ocr, TextOrigin::typed})
    if (toString(origin) == name) return origin;
  throw UsageError("unknown text origin \"" + std::string(name) + "\"");
}

}  // namespace doichieu
