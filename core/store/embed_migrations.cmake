# cmake -D OUTPUT=migrations.cc -D MIGRATIONS="0001_a.sql;0002_b.sql" -P embed_migrations.cmake
# Writes the SQL files as one C++ table, in the order of their numbers.
list(SORT MIGRATIONS)
set(ENTRIES "")
foreach(FILE ${MIGRATIONS})
  file(READ ${FILE} SQL)
  get_filename_component(NAME ${FILE} NAME)
  string(APPEND ENTRIES "      {\"${NAME}\", R\"sql(${SQL})sql\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Generated from core/store/migrations by embed_migrations.cmake.
#include \"store/migrations.h\"

namespace doichieu {

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all = {
${ENTRIES}  };
  return all;
}

}  // namespace doichieu
")
