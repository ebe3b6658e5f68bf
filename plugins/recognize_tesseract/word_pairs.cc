#include "word_pairs.h"

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"

namespace doichieu::ocr {
namespace {

std::string keyOf(std::string_view left, std::string_view right) {
  std::string key(left);
  return key.append(" ").append(right);
}

}  // namespace

WordPairs WordPairs::load(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  const std::size_t left = table.column("left"), right = table.column("right"), count = table.column("count");
  WordPairs pairs;
  for (const TableFile::Row& row : table.rows()) {
    const double number = table.number(row, count);
    if (number < 1) throw ConfigError(table.file(), row.line, "count: " + row.cells[count] + " is less than 1");
    pairs.add(row.cells[left], row.cells[right], static_cast<int>(number));
  }
  return pairs;
}

void WordPairs::add(std::string_view left, std::string_view right, int count) {
  counts_[keyOf(left, right)] += count;
}

int WordPairs::count(std::string_view left, std::string_view right) const {
  if (left.empty() || right.empty()) return 0;
  const auto found = counts_.find(keyOf(left, right));
  return found == counts_.end() ? 0 : found->second;
}

}  // namespace doichieu::ocr
