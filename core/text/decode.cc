#include "doichieu/text/decode.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "doichieu/text/fold.h"
#include "text/legacy_capitals.h"
#include "text/legacy_table.h"
#include "text/letter_statistics.h"
#include "text/utf16.h"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 10> kNames = {"utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1258",
                                                     "tcvn3", "tcvn5712", "vni",      "viscii",       "vps"};

constexpr std::size_t kSample = 256 << 10;  // bytes that decide the encoding
// Real plans: 0.95 and more of the letters stand in syllables. A wrong decoder gives less than half.
constexpr double kReadsAsVietnamese = 0.7;
constexpr double kClearlyBetter = 0.15;
// Of all bytes; the page layout of old printers needs a few.
constexpr double kMostControls = 0.002;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

double score(std::string_view text) {
  return countLetters(text).syllableShare();
}

/// Controls that no text file has; the six that VISCII uses for capitals are let through.
bool isForbiddenControl(unsigned char byte) {
  constexpr std::string_view kAllowed = "\t\n\v\f\r\x1A\x1B\x02\x05\x06\x14\x19\x1E";
  return byte < 0x20 && kAllowed.find(static_cast<char>(byte)) == std::string_view::npos;
}

bool looksBinary(std::string_view bytes) {
  const auto controls = std::count_if(bytes.begin(), bytes.end(),
                                      [](char c) { return isForbiddenControl(static_cast<unsigned char>(c)); });
  return bytes.find('\0') != std::string_view::npos ||
         static_cast<double>(controls) > kMostControls * static_cast<double>(bytes.size());
}

struct Utf8Shape {
  std::size_t sequences = 0;  // well-formed sequences of more than one byte
  std::size_t bad = 0;        // bytes in no well-formed sequence
};

Utf8Shape shapeOf(std::string_view bytes) {
  Utf8Shape shape;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const bool bad = nextCodePoint(bytes, at) == 0xFFFD && bytes.substr(begin, at - begin) != "\uFFFD";
    if (bad) {
      shape.bad += at - begin;
    } else if (at - begin > 1) {
      ++shape.sequences;
    }
  }
  return shape;
}

/// A torn end or a few foreign bytes do not make a UTF-8 file another one's.
bool isUtf8(const Utf8Shape& shape) {
  return shape.bad == 0 || shape.sequences > 20 * shape.bad;
}

/// The encoding under which the bytes read best; `expected` unless another is clearly better.
Encoding bestTable(std::string_view sample, Encoding expected) {
  const auto reached = [&](Encoding encoding) {
    std::size_t ignored = 0;
    return score(toNfc(LegacyTable::of(encoding).decoded(sample, ignored)));
  };
  double best = reached(expected) + kClearlyBetter;
  Encoding chosen = expected;
  for (Encoding encoding : kLegacyEncodings) {
    const double here = reached(encoding);
    if (here > best) {
      best = here;
      chosen = encoding;
    }
  }
  return chosen;
}

bool isTabled(Encoding encoding) {
  return encoding != Encoding::utf8 && encoding != Encoding::utf16le && encoding != Encoding::utf16be;
}

/// The bytes of which the text is the Windows-1252 reading; empty where a character has no byte.
std::string windows1252Bytes(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = windows1252Byte(nextCodePoint(text, at));
    if (!byte) return {};
    bytes += static_cast<char>(*byte);
  }
  return bytes;
}

bool hasHighBytes(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

/// U+00AD is dropped, or turned into "-", by many programs that write PDF; in TCVN3 it is the letter "ư".
std::string hyphensToHorn(const std::string& decoded) {
  std::string text;
  for (std::size_t begin = 0; begin <= decoded.size();) {
    const std::size_t end = std::min(decoded.find(' ', begin), decoded.size());
    std::string word = decoded.substr(begin, end - begin);
    const std::size_t hyphen = word.find('-');
    if (hyphen != std::string::npos && letterCount(word) > 0) {
      std::string horned = word;
      horned.replace(hyphen, 1, "\u01B0");
      if (score(word) < 1 && score(horned) == 1) word = horned;
    }
    text += word;
    if (end < decoded.size()) text += ' ';
    begin = end + 1;
  }
  return text;
}

}  // namespace

std::string_view toString(Encoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> encodingNamed(std::string_view label) {
  // Names of IANA and, with "x-viet", of Mozilla.
  static const std::map<std::string, Encoding, std::less<>> others = {{"cp1258", Encoding::windows1258},
                                                                      {"x-viet-tcvn", Encoding::tcvn3},
                                                                      {"x-viet-tcvn5712", Encoding::tcvn5712},
                                                                      {"tcvn-5712", Encoding::tcvn5712},
                                                                      {"x-viet-vni", Encoding::vni},
                                                                      {"x-viet-vps", Encoding::vps},
                                                                      {"utf8", Encoding::utf8},
                                                                      {"csviscii", Encoding::viscii},
                                                                      {"iso-8859-1", Encoding::windows1252},
                                                                      {"us-ascii", Encoding::windows1252},
                                                                      {"latin1", Encoding::windows1252}};
  const std::string name = lower(label);
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found != kNames.end()) return static_cast<Encoding>(found - kNames.begin());
  const auto other = others.find(name);
  return other == others.end() ? std::nullopt : std::optional(other->second);
}

std::optional<Encoding> recognizedEncoding(std::string_view bytes, std::optional<Encoding> declared) {
  if (const auto order = utf16Order(bytes)) return order;
  if (looksBinary(bytes)) return std::nullopt;
  if (bytes.starts_with(kUtf8Mark) || isUtf8(shapeOf(bytes))) return Encoding::utf8;
  return bestTable(bytes.substr(0, kSample), declared && isTabled(*declared) ? *declared : Encoding::windows1252);
}

DecodedText decodedAs(std::string_view bytes, Encoding encoding) {
  DecodedText decoded;
  decoded.encoding = encoding;
  if (encoding == Encoding::utf8) {
    if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
    decoded.badBytes = shapeOf(bytes).bad;
    decoded.text = toNfc(bytes);
  } else if (isTabled(encoding)) {
    decoded.text = toNfc(LegacyTable::of(encoding).decoded(bytes, decoded.badBytes));
    if (lacksCapitals(encoding)) decoded.text = restoredCapitals(decoded.text);
  } else {
    decoded.text = toNfc(fromUtf16(bytes, encoding, decoded.badBytes));
  }
  return decoded;
}

std::optional<DecodedText> decodeText(std::string_view bytes) {
  const auto encoding = recognizedEncoding(bytes);
  if (!encoding) return std::nullopt;
  DecodedText decoded = decodedAs(bytes, *encoding);
  if (isTabled(*encoding)) return decoded;
  if (looksBinary(decoded.text)) return std::nullopt;
  std::string repaired = repairedText(decoded.text);
  decoded.repaired = repaired != decoded.text;
  decoded.text = std::move(repaired);
  return decoded;
}

std::string decodeLegacyText(std::string_view text, const LegacyFont& font) {
  std::string decoded, bytes;
  const LegacyTable& table = LegacyTable::of(font.scheme);
  std::size_t ignored = 0;
  const auto flush = [&] {
    decoded += table.decoded(bytes, ignored);
    bytes.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (const auto byte = windows1252Byte(nextCodePoint(text, at))) {
      bytes += static_cast<char>(*byte);
    } else {
      flush();
      decoded += text.substr(begin, at - begin);
    }
  }
  flush();
  decoded = toNfc(decoded);
  if (font.scheme == Encoding::tcvn3) decoded = hyphensToHorn(decoded);
  if (font.capitals) return upper(decoded);
  return lacksCapitals(font.scheme) ? restoredCapitals(decoded) : decoded;
}

std::optional<Encoding> guessLegacyScheme(std::string_view text) {
  if (!hasHighBytes(text)) return std::nullopt;
  const double asItIs = score(text);
  if (asItIs >= 1 - kClearlyBetter) return std::nullopt;
  double best = std::max(asItIs + kClearlyBetter, kReadsAsVietnamese);
  std::optional<Encoding> scheme;
  for (Encoding encoding : kLegacyEncodings) {
    const double reached = score(decodeLegacyText(text, {encoding, false}));
    if (reached > best) {
      best = reached;
      scheme = encoding;
    }
  }
  return scheme;
}

std::string repairedText(std::string_view text) {
  const std::string_view sample = text.substr(0, kSample);
  if (!hasHighBytes(sample) || score(sample) >= 1 - kClearlyBetter) return std::string(text);
  // UTF-8 read as Windows-1252 and saved as UTF-8 once more.
  if (const std::string bytes = windows1252Bytes(text); !bytes.empty()) {
    const Utf8Shape shape = shapeOf(bytes);
    if (shape.sequences > 0 && isUtf8(shape)) return toNfc(bytes);
  }
  if (const auto scheme = guessLegacyScheme(sample)) return decodeLegacyText(text, {*scheme, false});
  return std::string(text);
}

}  // namespace doichieu
