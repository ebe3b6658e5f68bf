#include "store/artifacts.h"

#include "store/deflate.h"
#include "store/stored_json.h"

namespace doichieu {

void Artifacts::put(const Reading& reading) {
  database_.execute(
      "INSERT INTO readings (sha256, reading_key, pages, media_type, diagnostics) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT DO NOTHING",
      {reading.sha256, reading.readingKey, std::int64_t{reading.pages}, reading.mediaType,
       diagnosticsToText(reading.diagnostics)});
}

std::optional<Reading> Artifacts::find(const std::string& sha256, const std::string& readingKey) {
  const auto row = database_.selectOne(
      "SELECT pages, media_type, diagnostics FROM readings WHERE sha256 = ? AND reading_key = ?", {sha256, readingKey});
  if (!row) return std::nullopt;
  return Reading{sha256, readingKey, static_cast<int>(row->integer(0)), row->text(1),
                 diagnosticsFromText(row->text(2))};
}

void Artifacts::putPage(const std::string& sha256, const std::string& readingKey, int page, const std::string& json) {
  database_.execute("INSERT INTO pages (sha256, reading_key, page, json) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    {sha256, readingKey, std::int64_t{page}, Blob{deflated(json)}});
}

std::vector<int> Artifacts::pageNumbers(const std::string& sha256, const std::string& readingKey) {
  std::vector<int> numbers;
  for (const Row& row : database_.select("SELECT page FROM pages WHERE sha256 = ? AND reading_key = ? ORDER BY page",
                                         {sha256, readingKey}))
    numbers.push_back(static_cast<int>(row.integer(0)));
  return numbers;
}

std::optional<std::string> Artifacts::page(const std::string& sha256, const std::string& readingKey, int page) {
  const auto row = database_.selectOne("SELECT json FROM pages WHERE sha256 = ? AND reading_key = ? AND page = ?",
                                       {sha256, readingKey, std::int64_t{page}});
  if (!row) return std::nullopt;
  return inflated(row->blob(0));
}

}  // namespace doichieu
