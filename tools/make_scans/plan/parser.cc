#include "plan/parser.h"

#include <glib.h>

#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "error.h"
#include "plan/split.h"
#include "plan/table_parser.h"

namespace doichieu::make_scans {
namespace {

bool isNfc(std::string_view text) {
  const std::unique_ptr<char, decltype(&g_free)> composed(
      g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_DEFAULT_COMPOSE), &g_free);
  return composed && text == composed.get();
}

class Parser {
 public:
  explicit Parser(const std::filesystem::path& file) : file_(file.string()) {
    plan_.file = file;
    plan_.name = file.stem().string();
  }

  Plan parse(std::string_view text) {
    for (const std::string_view raw : splitRaw(text, '\n')) {
      ++line_;
      checkEncoding(raw);
      const std::string_view line = trimmed(raw);
      if (line.empty() || line.front() == '#') continue;
      readLine(line);
    }
    if (open_) throw PlanError(file_, openedAt_, std::string(*open_) + " has no @end");
    if (plan_.blocks.empty()) throw PlanError(file_, line_, "the plan has no text");
    return std::move(plan_);
  }

 private:
  using Handler = void (Parser::*)(std::string_view rest);

  [[noreturn]] void fail(const std::string& reason) const { throw PlanError(file_, line_, reason); }

  void checkEncoding(std::string_view line) const {
    if (!g_utf8_validate(line.data(), static_cast<gssize>(line.size()), nullptr)) fail("the line is not UTF-8");
    if (!isNfc(line)) fail("the line is not in Unicode normal form C");
  }

  void readLine(std::string_view line) {
    if (open_ && line != "@end") return readOpenLine(line);
    if (line.front() == '@') return readDirective(line);
    if (line.front() == '|') fail("a table row outside of @table ... @end");
    addParagraph(line);
  }

  void readOpenLine(std::string_view line) {
    if (line.front() == '@')
      fail("\"" + std::string(line) + "\" inside of " + std::string(*open_) + ": is an @end missing?");
    keepSource(line);
    if (*open_ == "@recipients") {
      closing().recipients.emplace_back(line);
      return;
    }
    if (line.front() != '|') fail("a table row must begin with \"|\"");
    parseRow(line, file_, line_, std::get<Table>(plan_.blocks.back()));
  }

  void readDirective(std::string_view line) {
    static const std::map<std::string_view, Handler> kHandlers = {
        {"@superior", &Parser::readSuperior},
        {"@issuer", &Parser::readIssuer},
        {"@number", &Parser::readNumber},
        {"@place", &Parser::readPlace},
        {"@type", &Parser::readType},
        {"@title", &Parser::readTitle},
        {"@table", &Parser::openTable},
        {"@untable", &Parser::openUntable},
        {"@recipients", &Parser::openRecipients},
        {"@sign", &Parser::readSign},
        {"@signer", &Parser::readSigner},
        {"@annex", &Parser::readAnnex},
        {"@annextitle", &Parser::readAnnexTitle},
        {"@pointer", &Parser::readPointer},
        {"@break", &Parser::readBreak},
        {"@signature", &Parser::readDigitalSignature},
        {"@stamp", &Parser::readStamp},
        {"@end", &Parser::readEnd},
    };
    const std::string_view word = line.substr(0, line.find(' '));
    const auto handler = kHandlers.find(word);
    if (handler == kHandlers.end()) fail("unknown directive " + std::string(word) + "; known are" + names(kHandlers));
    const std::string_view rest = trimmed(line.substr(word.size()));
    directive_ = handler->first;
    if (!rest.empty()) keepSource(rest);
    (this->*handler->second)(rest);
  }

  static std::string names(const std::map<std::string_view, Handler>& handlers) {
    std::string list;
    for (const auto& [name, handler] : handlers) list += " " + std::string(name);
    return list;
  }

  void keepSource(std::string_view text) { plan_.source.push_back({line_, std::string(text)}); }

  void requireText(std::string_view rest) const {
    if (rest.empty()) fail(std::string(directive_) + " needs a text");
  }

  void requireNoText(std::string_view rest) const {
    if (!rest.empty()) fail(std::string(directive_) + " takes no text");
  }

  void requireOnce() {
    if (!seen_.insert(directive_).second) fail(std::string(directive_) + " may stand only once");
  }

  void requireHead(std::string_view rest) const {
    requireText(rest);
    if (!plan_.blocks.empty()) fail(std::string(directive_) + " must stand before the body");
  }

  Lines headLines(std::string_view rest) {
    requireHead(rest);
    requireOnce();
    return splitTrimmed(rest, " | ");
  }

  std::string headText(std::string_view rest) {
    requireHead(rest);
    requireOnce();
    return std::string(rest);
  }

  void readSuperior(std::string_view rest) {
    requireHead(rest);
    for (std::string& line : splitTrimmed(rest, " | ")) plan_.letterhead.superiors.push_back(std::move(line));
  }
  void readIssuer(std::string_view rest) { plan_.letterhead.issuer = headLines(rest); }
  void readNumber(std::string_view rest) { plan_.letterhead.number = headText(rest); }
  void readPlace(std::string_view rest) { plan_.letterhead.place = headText(rest); }
  void readType(std::string_view rest) { plan_.type = headLines(rest); }
  void readTitle(std::string_view rest) { plan_.title = headLines(rest); }
  void readDigitalSignature(std::string_view rest) { plan_.digitalSignature = headLines(rest); }
  void readStamp(std::string_view rest) { plan_.incomingStamp = headLines(rest); }

  void open() {
    open_ = directive_;
    openedAt_ = line_;
  }

  void openAnyTable(std::string_view rest, bool ruled) {
    Table table;
    table.ruled = ruled;
    table.widths = parseColumnWidths(rest, file_, line_);
    plan_.blocks.emplace_back(std::move(table));
    open();
  }
  void openTable(std::string_view rest) { openAnyTable(rest, true); }
  void openUntable(std::string_view rest) { openAnyTable(rest, false); }

  void openRecipients(std::string_view rest) {
    requireNoText(rest);
    if (!closing().recipients.empty()) fail("a second @recipients; it would stand on the same place of the page");
    open();
  }

  void readEnd(std::string_view rest) {
    requireNoText(rest);
    if (!open_) fail("@end without @table, @untable or @recipients before it");
    if (*open_ != "@recipients" && std::get<Table>(plan_.blocks.back()).rows.empty())
      throw PlanError(file_, openedAt_, "the table has no rows");
    open_.reset();
  }

  /// Recipients, signature and signer that follow each other share one block.
  Closing& closing() {
    if (plan_.blocks.empty() || !std::holds_alternative<Closing>(plan_.blocks.back()))
      plan_.blocks.emplace_back(Closing{});
    return std::get<Closing>(plan_.blocks.back());
  }
  void readSign(std::string_view rest) {
    requireText(rest);
    closing().signature = splitTrimmed(rest, " | ");
  }
  void readSigner(std::string_view rest) {
    requireText(rest);
    closing().signer = rest;
  }

  void readAnnex(std::string_view rest) {
    constexpr std::string_view kLandscape = "landscape";
    Annex annex;
    if (rest == kLandscape || rest.substr(0, kLandscape.size() + 1) == "landscape ") {
      annex.landscape = true;
      rest = trimmed(rest.substr(kLandscape.size()));
    }
    annex.label = rest;
    plan_.blocks.emplace_back(std::move(annex));
  }

  Annex& annex() {
    if (plan_.blocks.empty() || !std::holds_alternative<Annex>(plan_.blocks.back()))
      fail(std::string(directive_) + " must follow @annex");
    return std::get<Annex>(plan_.blocks.back());
  }
  void readAnnexTitle(std::string_view rest) {
    requireText(rest);
    annex().title = splitTrimmed(rest, " | ");
  }
  void readPointer(std::string_view rest) {
    requireText(rest);
    (plan_.blocks.empty() && !plan_.title.empty() ? plan_.pointer : annex().pointer) = rest;
  }

  void readBreak(std::string_view rest) {
    requireNoText(rest);
    plan_.blocks.emplace_back(PageBreak{});
  }

  void addParagraph(std::string_view line) {
    using Kind = Paragraph::Kind;
    static constexpr std::pair<std::string_view, Kind> kHeadings[] = {
        {"=== ", Kind::kHeading3}, {"== ", Kind::kHeading2}, {"= ", Kind::kHeading1}};
    keepSource(line);
    for (const auto& [mark, kind] : kHeadings) {
      if (line.substr(0, mark.size()) != mark) continue;
      plan_.blocks.emplace_back(Paragraph{kind, std::string(trimmed(line.substr(mark.size())))});
      return;
    }
    if (line.front() == '=') fail("a heading is written \"= text\", \"== text\" or \"=== text\"");
    const std::string_view start = line.substr(0, 2);
    const bool bullet = start == "- " || start == "+ " || start == "* ";
    plan_.blocks.emplace_back(Paragraph{bullet ? Kind::kBullet : Kind::kBody, std::string(line)});
  }

  std::string file_;
  std::size_t line_ = 0;
  Plan plan_;
  std::optional<std::string_view> open_;  ///< the directive that waits for its @end
  std::size_t openedAt_ = 0;
  std::string_view directive_;
  std::set<std::string_view> seen_;
};

}  // namespace

Plan parsePlan(std::string_view text, const std::filesystem::path& file) {
  return Parser(file).parse(text);
}

Plan readPlan(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw RenderError(file.string() + ": cannot be opened for reading");
  const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  return parsePlan(text, file);
}

}  // namespace doichieu::make_scans
