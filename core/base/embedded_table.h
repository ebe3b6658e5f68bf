// Tables of config/ that are facts of writing rather than settings: compiled in, so that reading a number, asking for a
// syllable or decoding a file needs no folder and costs no time at the start. doichieu_embed (tools/cmake/rooms.cmake)
// makes them; each room declares its own in an embedded_tables.h.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::embedded {

struct Table {
  std::string_view file;  // as error messages name it: "config/text/syllables.tsv"
  std::string_view content;
};

struct Row {
  int line = 0;                         // in the file, from 1
  std::vector<std::string_view> cells;  // as many as the head line names at least; they live as long as the program
};

/// Calls `visit` for each row below the head line. Comments ('#') and empty lines are left out.
void forEachRow(const Table& table, const std::function<void(const Row&)>& visit);

/// The number in a cell. Throws ConfigError with file:line where it holds none.
int wholeNumber(const Table& table, const Row& row, std::size_t column);

}  // namespace doichieu::embedded
