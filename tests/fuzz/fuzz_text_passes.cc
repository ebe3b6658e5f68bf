// Unknown bytes as text: decoding, normalization, repairs, syllables, numbers, dates.
#include <cstdlib>

#include "doichieu/text/dates.h"
#include "doichieu/text/decode.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "text/passes.h"
#include "text/syllable.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doichieu;
  static const TextPasses passes = TextPasses::load(DOICHIEU_SOURCE_DIR "/config");
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  decodeText(bytes);
  const std::string text = toNfc(bytes);
  if (toNfc(text) != text) std::abort();  // normalizing twice is normalizing once
  const std::string repaired = repairedText(passes.apply(text));
  if (toNfc(repaired) != repaired) std::abort();
  if (foldForCompare(foldForCompare(text)) != foldForCompare(text)) std::abort();
  if (foldForSearch(foldForSearch(text)) != foldForSearch(text)) std::abort();
  fitOfSyllable(text.substr(0, text.find(' ')));
  decodeLegacyText(text, {Encoding::tcvn3, true});
  decodeLegacyText(text, {Encoding::vni, false});
  return 0;
}
