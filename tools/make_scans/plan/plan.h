#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace doichieu::make_scans {

/// Lines of one centred block, as " | " parts them in the source.
using Lines = std::vector<std::string>;

struct Paragraph {
  enum class Kind { kBody, kBullet, kHeading1, kHeading2, kHeading3 };
  Kind kind = Kind::kBody;
  std::string text;

  bool isHeading() const { return kind != Kind::kBody && kind != Kind::kBullet; }
};

struct Cell {
  std::string text;         ///< '\n' where the source has "//"
  std::size_t column = 0;   ///< the first column that the cell covers
  std::size_t span = 1;     ///< how many columns it covers
  bool joinsAbove = false;  ///< "^": no cell of its own, the one above reaches down here
};

struct Row {
  bool header = false;
  std::vector<Cell> cells;  ///< left to right; columns covered by a span have no cell
};

struct Table {
  std::vector<double> widths;  ///< shares of the table's width, summing to 1
  bool ruled = true;
  std::vector<Row> rows;  ///< header rows come first
};

/// Recipients (left) and signature (right), set side by side.
struct Closing {
  Lines recipients;
  Lines signature;
  std::string signer;
};

struct Annex {
  bool landscape = false;
  std::string label;
  Lines title;
  std::string pointer;
};

struct PageBreak {};

using Block = std::variant<Paragraph, Table, Closing, Annex, PageBreak>;

struct Letterhead {
  Lines superiors;
  Lines issuer;
  std::string number;
  std::string place;

  bool empty() const { return superiors.empty() && issuer.empty() && number.empty() && place.empty(); }
};

/// A printable line of the source with its place, kept for messages about it.
struct SourceLine {
  std::size_t number = 0;
  std::string text;
};

/// What stands on a printed plan, in the order of the paper.
struct Plan {
  std::string name;  ///< file name without ".plan"
  std::filesystem::path file;
  Letterhead letterhead;
  Lines type;
  Lines title;
  std::string pointer;     ///< below the title, where the plan is the annex of a decision
  Lines digitalSignature;  ///< small print at the top right of page 1
  Lines incomingStamp;     ///< pressed on the paper by its receiver; not part of the document's text
  std::vector<Block> blocks;
  std::vector<SourceLine> source;
};

}  // namespace doichieu::make_scans
