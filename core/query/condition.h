// The WHERE clause of a question: pieces of SQL joined by AND, with their values in order.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace doichieu {

class Condition {
 public:
  void add(const std::string& sql, Values values = {});
  void add(const Condition& other);
  std::string sql() const { return text_; }  // "" or " WHERE ..."
  const Values& values() const { return values_; }

 private:
  std::string text_;
  Values values_;
};

/// A pattern for LIKE ... ESCAPE '\': text that holds exactly this.
std::string likeHolding(const std::string& text);

}  // namespace doichieu
