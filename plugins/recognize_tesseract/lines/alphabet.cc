#include "alphabet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "bytes.h"

namespace doichieu::ocr::lines {
namespace {

constexpr unsigned kDigit = 8;
constexpr std::array<std::string_view, 5> kWithoutSpaces = {"Han", "Thai", "Hangul", "Hiragana", "Katakana"};

void readLetters(std::string_view bytes, Alphabet& alphabet) {
  std::istringstream in{std::string(bytes)};
  std::size_t count = 0;
  std::string line;
  if (!std::getline(in, line) || !(std::istringstream(line) >> count) || count > bytes.size())
    throw ConfigError("alphabet: it does not begin with a count");
  while (alphabet.letters.size() < count) {
    if (!std::getline(in, line)) throw ConfigError("alphabet: it ends too early");
    std::istringstream fields(line);
    std::string letter, properties, shape, script;
    if (!(fields >> letter >> properties)) throw ConfigError("alphabet: a letter has no properties");
    // The line of the space has no shape.
    if (fields >> shape && shape.find(',') == std::string::npos)
      script = shape;
    else
      fields >> script;
    if (std::find(kWithoutSpaces.begin(), kWithoutSpaces.end(), script) != kWithoutSpaces.end())
      throw ConfigError("alphabet: " + script + " is written without spaces");
    unsigned mask = 0;
    std::from_chars(properties.data(), properties.data() + properties.size(), mask, 16);
    alphabet.letters.push_back(letter == "NULL" ? " " : letter);
    alphabet.digits.push_back((mask & kDigit) != 0);
  }
  if (alphabet.letters.empty() || alphabet.letters[kSpaceLetter] != " ")
    throw ConfigError("alphabet: it does not begin with the space");
}

}  // namespace

Alphabet readAlphabet(std::string_view letters, std::string_view codes, int outputs, int nullCode) {
  Alphabet alphabet;
  readLetters(letters, alphabet);
  alphabet.letterOf.assign(static_cast<std::size_t>(outputs), kNoLetter);
  Bytes in(codes, "codes");
  const std::size_t count = in.count(5);
  if (count > alphabet.letters.size()) in.fail("there are more than letters");
  for (std::size_t letter = 0; letter < count; ++letter) {
    in.take(1);
    if (in.number<std::uint32_t>() != 1) in.fail("a letter has several");
    const auto code = in.number<std::int32_t>();
    if (code < 0 || code >= outputs) in.fail("one is out of range");
    if (std::find(alphabet.codes.begin(), alphabet.codes.end(), code) == alphabet.codes.end())
      alphabet.codes.push_back(code);
    alphabet.letterOf[static_cast<std::size_t>(code)] = static_cast<int>(letter);
  }
  if (alphabet.letterOf[kSpaceLetter] != kSpaceLetter) in.fail("that of the space is not its own");
  alphabet.letterOf[static_cast<std::size_t>(nullCode)] = kNoLetter;
  return alphabet;
}

}  // namespace doichieu::ocr::lines
