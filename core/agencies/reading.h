// A text seen as words and marks, each with what the tables say of the phrase that begins there.
#pragma once

#include <string_view>
#include <vector>

#include "agencies/agency_data.h"

namespace doichieu::agencies {

struct Token {
  Span span;
  bool isWord = false;      // letters and digits; else a mark such as a comma
  char mark = 0;            // of a mark: its first byte, '-' for every dash, '"' for every double quote
  bool capital = false;     // begins with a capital letter or a digit
  unsigned classes = 0;     // of the longest phrase of agency_words.tsv that begins here
  std::size_t wordEnd = 0;  // token behind that phrase; the next token where there is none
  std::size_t nameEnd = 0;  // token behind the known name that begins here; 0 where none begins
  std::size_t headEnd = 0;  // token behind the head noun that begins here; 0 where none begins
  const Head* head = nullptr;
};

class Reading {
 public:
  Reading(const Data& data, std::string_view text);

  std::size_t size() const { return tokens_.size(); }
  /// Behind the last token an empty mark, so that looking one ahead needs no care.
  const Token& at(std::size_t index) const { return index < tokens_.size() ? tokens_[index] : end_; }
  bool is(std::size_t index, unsigned classes) const { return (at(index).classes & classes) != 0; }
  std::string_view text() const { return text_; }
  std::string_view from(std::size_t index) const { return text_.substr(std::min(at(index).span.begin, text_.size())); }
  std::string_view between(std::size_t first, std::size_t end) const;

 private:
  void tokenize();
  std::size_t tokenEndingAt(std::size_t offset) const;

  std::string_view text_;
  std::vector<Token> tokens_;
  Token end_;
};

}  // namespace doichieu::agencies
