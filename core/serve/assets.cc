#include "serve/assets.h"

#include "base/digest.h"

namespace doichieu::serve {
namespace {

std::string typeOf(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return "text/javascript; charset=utf-8";
}

const std::string& digestOfAll() {
  static const std::string digest = [] {
    std::string all;
    for (const Asset& asset : embeddedAssets()) all += asset.bytes;
    return sha256(all).substr(0, 12);
  }();
  return digest;
}

}  // namespace

std::string assetAddress(const std::string& name) {
  return "/assets/" + digestOfAll() + "/" + name;
}

Response assetResponse(const std::string& name) {
  for (const Asset& asset : embeddedAssets()) {
    if (asset.name != name) continue;
    Response response = Response::file(typeOf(name), asset.bytes);
    response.set("Cache-Control", "public, max-age=31536000, immutable");
    return response;
  }
  throw HttpError(404, "");
}

}  // namespace doichieu::serve
