// From bytes to text: the encodings in which Vietnamese is found, told apart by which of them gives Vietnamese
// syllables. Tables, compiled in: config/text/encodings.tsv, legacy_fonts.tsv. All functions are thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

enum class Encoding { utf8, utf16le, utf16be, windows1252, windows1258, tcvn3, tcvn5712, vni, viscii, vps };
std::string_view toString(Encoding encoding);  // "utf-8", "windows-1258", "tcvn3", ...

struct DecodedText {
  std::string text;  // UTF-8, NFC, without byte order mark
  Encoding encoding = Encoding::utf8;
  std::size_t badBytes = 0;  // bytes that the encoding does not know, each now U+FFFD
  bool repaired = false;     // the file was Unicode, its text was not: legacy letters or UTF-8 read as Windows-1252
};

/// The encoding by a name that files declare ("windows-1258", "cp1258", "x-viet-vps"), any case; nullopt for others.
std::optional<Encoding> encodingNamed(std::string_view label);

/// The encoding of a text; `declared` wins where it reads about as well as any other. nullopt where the bytes are no
/// text (control characters, NUL bytes).
std::optional<Encoding> recognizedEncoding(std::string_view bytes, std::optional<Encoding> declared = std::nullopt);
DecodedText decodedAs(std::string_view bytes, Encoding encoding);

/// Recognises the encoding, decodes and repairs. nullopt where the bytes are no text.
std::optional<DecodedText> decodeText(std::string_view bytes);

/// A font that draws Vietnamese letters at the places of others (".VnTime", "VNI-Times").
struct LegacyFont {
  Encoding scheme = Encoding::tcvn3;
  bool capitals = false;  // it draws capitals for the bytes of small letters (".VnTimeH")
};

/// What a font's name tells; subset tags ("ABCDEF+") and style words are skipped. nullopt for ordinary fonts.
std::optional<LegacyFont> legacyFontNamed(std::string_view fontName);

/// Text that was typed with a legacy font and came out as the Windows-1252 characters of its bytes ("ñy ban nh©n d©n").
/// Characters outside Windows-1252 stay as they are. NFC.
std::string decodeLegacyText(std::string_view text, const LegacyFont& font);

/// The scheme by which such text reads as Vietnamese; nullopt where none makes clearly more syllables than the text
/// has.
std::optional<Encoding> guessLegacyScheme(std::string_view text);

/// The text, or what it means where it was typed with a legacy font or is UTF-8 that was read as Windows-1252.
std::string repairedText(std::string_view text);

}  // namespace doichieu
