// Artifacts and records come back from the store as JSON.
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "layout/layout.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doichieu;
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    Page page = pageFromJsonText(text);
    layoutPage(page);
    pageFromJsonText(pageToJsonText(page));
  } catch (const Error&) {
  }
  try {
    const auto json = nlohmann::ordered_json::parse(text);
    planRecordsFromJson(json);
  } catch (const Error&) {
  } catch (const nlohmann::json::exception&) {
  }
  return 0;
}
