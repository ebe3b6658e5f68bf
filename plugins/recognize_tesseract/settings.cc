#include "settings.h"

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"

namespace doichieu::ocr {

Omitted omittedBy(const std::filesystem::path& file) {
  const TableFile table = TableFile::load(file);
  const std::size_t settings = table.column("setting"), values = table.column("value");
  Omitted omitted;
  for (const TableFile::Row& row : table.rows()) {
    const std::string &setting = row.cells[settings], &value = row.cells[values];
    if (setting != "lines")
      throw ConfigError(table.file(), row.line, "\"" + setting + "\" is no setting; there is \"lines\"");
    if (value != "own" && value != "tesseract")
      throw ConfigError(table.file(), row.line, "\"" + value + "\" is neither \"own\" nor \"tesseract\"");
    if (value == "tesseract") omitted.insert(setting);
  }
  return omitted;
}

}  // namespace doichieu::ocr
