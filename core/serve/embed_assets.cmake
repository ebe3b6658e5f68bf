# cmake -D OUTPUT=embedded_assets.cc -D ASSETS="app.css;app.js" -P embed_assets.cmake
# Writes the files as one C++ table.
list(SORT ASSETS)
set(ENTRIES "")
foreach(FILE ${ASSETS})
  file(READ ${FILE} BYTES)
  get_filename_component(NAME ${FILE} NAME)
  string(APPEND ENTRIES "      {\"${NAME}\", R\"asset(${BYTES})asset\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Generated from core/serve/assets by embed_assets.cmake.
#include \"serve/assets.h\"

namespace doichieu::serve {

const std::vector<Asset>& embeddedAssets() {
  static const std::vector<Asset> all = {
${ENTRIES}  };
  return all;
}

}  // namespace doichieu::serve
")
