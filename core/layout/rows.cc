#include "layout/rows.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/utf8.h"

namespace doichieu::layout {
namespace {

constexpr float kSameHeight = 0.5F;  // of the words' height: middles nearer than this are one row
constexpr float kAcrossColumns =
    0.6F;                           // the same for pieces with a column's gap between them: columns may be set apart
constexpr float kColumnGap = 1.2F;  // of the words' height

bool leftOf(const PlacedWord& a, const PlacedWord& b) {
  return a.at.x0 < b.at.x0;
}

/// Groups words of unknown line: a word joins the row whose middle is nearest, if near enough.
std::vector<Row> rowsByHeight(std::vector<PlacedWord> words) {
  std::sort(words.begin(), words.end(),
            [](const PlacedWord& a, const PlacedWord& b) { return a.at.centerY() < b.at.centerY(); });
  std::vector<std::vector<PlacedWord>> groups;
  std::vector<float> middles;
  for (const PlacedWord& word : words) {
    std::size_t best = groups.size();
    float nearest = kSameHeight * word.at.height();
    for (std::size_t i = groups.size() > 4 ? groups.size() - 4 : 0; i < groups.size(); ++i) {
      const float distance = std::abs(middles[i] - word.at.centerY());
      if (distance >= nearest) continue;
      nearest = distance;
      best = i;
    }
    if (best == groups.size()) {
      groups.emplace_back();
      middles.push_back(word.at.centerY());
    }
    groups[best].push_back(word);
    middles[best] += (word.at.centerY() - middles[best]) / static_cast<float>(groups[best].size());
  }
  std::vector<Row> rows;
  for (auto& group : groups) rows.push_back(rowOf(std::move(group)));
  return rows;
}

std::vector<Row> rowsByNumber(const std::vector<PlacedWord>& words) {
  std::map<int, std::vector<PlacedWord>> lines;
  for (const PlacedWord& word : words) lines[word.word->line].push_back(word);
  std::vector<Row> rows;
  for (auto& [number, line] : lines) rows.push_back(rowOf(std::move(line)));
  return rows;
}

bool sideBySide(const Row& a, const Row& b) {
  const float height = std::min(a.height, b.height);
  const float gap = std::max(a.at.x0 - b.at.x1, b.at.x0 - a.at.x1);
  if (gap < 0) return false;
  const float near = gap > kColumnGap * height ? kAcrossColumns : kSameHeight;
  return std::abs(a.centerY() - b.centerY()) < near * height;
}

void joinSideBySide(std::vector<Row>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t k = i + 1; k < rows.size() && rows[k].at.y0 < rows[i].at.y1;) {
      if (!sideBySide(rows[i], rows[k])) {
        ++k;
        continue;
      }
      std::vector<PlacedWord> words = std::move(rows[i].words);
      words.insert(words.end(), rows[k].words.begin(), rows[k].words.end());
      rows[i] = rowOf(std::move(words));
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(k));
      k = i + 1;
    }
}

bool mostLetters(const Row& row, bool Word::*flag) {
  std::size_t with = 0, all = 0;
  for (const PlacedWord& placed : row.words) {
    const std::size_t size = countCodePoints(placed.word->text);
    all += size;
    if (placed.word->*flag) with += size;
  }
  return 2 * with > all;
}

}  // namespace

Row rowOf(std::vector<PlacedWord> words) {
  Row row;
  std::stable_sort(words.begin(), words.end(), leftOf);
  std::vector<float> heights;
  for (const PlacedWord& word : words) {
    row.at = row.at.united(word.at);
    heights.push_back(word.at.height());
  }
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  row.height = *middle;
  row.words = std::move(words);
  return row;
}

std::vector<Row> rowsOf(const std::vector<PlacedWord>& words) {
  std::vector<PlacedWord> numbered, loose;
  for (const PlacedWord& word : words) (word.word->line >= 0 ? numbered : loose).push_back(word);
  std::vector<Row> rows = rowsByNumber(numbered);
  for (Row& row : rowsByHeight(std::move(loose))) rows.push_back(std::move(row));
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.at.y0 < b.at.y0; });
  joinSideBySide(rows);
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.centerY() < b.centerY(); });
  return rows;
}

PageLine lineOf(const Row& row) {
  PageLine line;
  for (const PlacedWord& placed : row.words) {
    if (!line.text.empty()) line.text += ' ';
    line.text += placed.word->text;
    line.words.push_back(*placed.word);
    line.box = line.box.united(placed.word->box);
  }
  line.bold = mostLetters(row, &Word::bold);
  line.italic = mostLetters(row, &Word::italic);
  return line;
}

}  // namespace doichieu::layout
