// List numbering: which label Word shows before a paragraph (ECMA-376 part 1, 17.9).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "docx_styles.h"

namespace doichieu {

struct NumberingLevel {
  int start = 1;
  std::string format = "decimal";
  std::string text;                 // "%1.%2." with the places of the levels' numbers; the mark itself for bullets
  std::string after = "tab";        // "tab", "space", "nothing"
  std::string paragraphStyle;       // a style that stands for this level
  std::optional<int> restartAfter;  // the level (from 1) whose number restarts this one; 0 never; unset: any higher one
  bool plainNumbers = false;        // w:isLgl: all numbers of the label are shown as decimals
};

/// Counts while the document is walked from its beginning to its end; one for each walk.
class DocxNumbering {
 public:
  DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles);

  /// The label of the next paragraph of list `list` at `level`, with its blank; "" where there is none.
  std::string next(int list, int level);
  /// The level that stands for a paragraph style in a list; 0 where none does.
  int levelOfStyle(int list, const std::string& style) const;

 private:
  static constexpr int kLevels = 9;
  struct Abstract {
    std::array<NumberingLevel, kLevels> levels;
    std::array<int, kLevels> counts{};
    std::array<bool, kLevels> counted{};
  };
  struct List {
    std::string abstract;
    std::map<int, NumberingLevel> overrides;  // levels redefined by the list
    std::map<int, int> starts;                // numbers at which the list starts anew
  };

  void readAbstracts(const pugi::xml_node& root, const DocxStyles& styles);
  void readLists(const pugi::xml_node& root);
  const NumberingLevel& levelOf(const List& list, int level) const;
  void count(const List& list, Abstract& abstract, int level);
  std::string label(const List& list, const Abstract& abstract, int level) const;

  std::map<std::string, Abstract> abstracts_;
  std::map<int, List> lists_;
  std::set<int> started_;  // lists whose own starts were applied
};

}  // namespace doichieu
