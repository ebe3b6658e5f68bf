// HTML that needs nothing beside it: text escaped, elements closed, style within.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/rules/labels.h"

namespace doichieu::html {

struct Cell {
  std::string text;
  std::string kind;  // class of the cell: "number", "status-missing"; "" plain
};

class PageWriter {
 public:
  /// Opens the page; the destructor closes it.
  PageWriter(std::ostream& out, const Labels& labels, const std::string& title);
  ~PageWriter();
  PageWriter(const PageWriter&) = delete;
  PageWriter& operator=(const PageWriter&) = delete;

  void title(const std::string& text);
  /// A heading by its key in the labels, with the number of what follows.
  void section(const std::string& key, std::size_t count);
  /// "Issuer: ...": nothing where there is no value.
  void field(const std::string& key, const std::string& value);
  /// Column titles by their keys.
  void beginTable(const std::vector<std::string>& keys);
  void row(const std::vector<Cell>& cells);
  void endTable();
  void pageBreak();

 private:
  std::ostream& out_;
  const Labels& labels_;
};

}  // namespace doichieu::html
