// The body of an upload: the first line is its content type.
#include <sstream>

#include "core/store/sample_plan.h"
#include "serve/upload.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doichieu::serve;
  static const auto* const folder = new doichieu::testing_support::TemporaryFolder;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  Request request;
  request.method = "POST";
  std::getline(in, request.headers["content-type"]);
  request.body = &in;
  int files = 0;
  try {
    for (const auto& file :
         saveUploads(request, 1 << 20, [&](const std::string&) { return folder->path() / std::to_string(++files); }))
      std::filesystem::remove(file);
  } catch (const HttpError&) {
  }
  if (!std::filesystem::is_empty(folder->path())) std::abort();
  return 0;
}
