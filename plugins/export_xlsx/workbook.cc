#include "workbook.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>

#include "doichieu/base/error.h"
#include "doichieu/text/utf8.h"

namespace doichieu::xlsx {
namespace {

constexpr std::size_t kMostCharacters = 32767;  // of a cell: Excel's limit, in UTF-16 units

/// Cut to what a cell holds, at the beginning of a letter. Units are counted as bytes at the most, which errs on the
/// short side.
std::string fitting(const std::string& text) {
  if (text.size() <= kMostCharacters) return text;
  return text.substr(0, characterStart(text, kMostCharacters));
}

/// libxlsxwriter writes to named files only.
std::filesystem::path temporaryFile() {
  std::string pattern = (std::filesystem::temp_directory_path() / "doichieu-xlsx-XXXXXX").string();
  const int file = mkstemp(pattern.data());
  if (file < 0) throw UsageError("no temporary file can be made in " + std::filesystem::temp_directory_path().string());
  close(file);
  return pattern;
}

}  // namespace

struct Workbook::Impl {
  std::filesystem::path file = temporaryFile();
  lxw_workbook* book = workbook_new(file.c_str());
  lxw_worksheet* sheet = nullptr;
  lxw_format* title = nullptr;
  lxw_format* text = nullptr;
  lxw_row_t row = 0;
  lxw_col_t columns = 0;
  bool closed = false;

  void closeSheet() {
    if (sheet != nullptr && columns > 0)
      worksheet_autofilter(sheet, 0, 0, row == 0 ? 0 : row - 1, static_cast<lxw_col_t>(columns - 1));
  }
};

Workbook::Workbook() : impl_(std::make_unique<Impl>()) {
  impl_->title = workbook_add_format(impl_->book);
  format_set_bold(impl_->title);
  format_set_bg_color(impl_->title, 0xE8EEF7);
  format_set_text_wrap(impl_->title);
  format_set_align(impl_->title, LXW_ALIGN_VERTICAL_TOP);
  impl_->text = workbook_add_format(impl_->book);
  format_set_text_wrap(impl_->text);
  format_set_align(impl_->text, LXW_ALIGN_VERTICAL_TOP);
}

Workbook::~Workbook() {
  if (!impl_->closed) workbook_close(impl_->book);
  std::error_code ignored;  // a temporary file: the system's clean-up takes what is left
  std::filesystem::remove(impl_->file, ignored);
}

void Workbook::addSheet(const std::string& name, const std::vector<Column>& columns) {
  impl_->closeSheet();
  impl_->sheet = workbook_add_worksheet(impl_->book, name.c_str());
  impl_->columns = static_cast<lxw_col_t>(columns.size());
  impl_->row = 1;
  for (lxw_col_t i = 0; i < impl_->columns; ++i) {
    worksheet_set_column(impl_->sheet, i, i, columns[i].width, nullptr);
    worksheet_write_string(impl_->sheet, 0, i, columns[i].title.c_str(), impl_->title);
  }
  worksheet_freeze_panes(impl_->sheet, 1, 0);
  worksheet_set_landscape(impl_->sheet);
  worksheet_repeat_rows(impl_->sheet, 0, 0);
  worksheet_fit_to_pages(impl_->sheet, 1, 0);
}

void Workbook::addRow(const std::vector<Cell>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    if (const auto* number = std::get_if<double>(&cells[i]))
      worksheet_write_number(impl_->sheet, impl_->row, column, *number, impl_->text);
    if (const auto* text = std::get_if<std::string>(&cells[i]); text != nullptr && !text->empty())
      worksheet_write_string(impl_->sheet, impl_->row, column, fitting(*text).c_str(), impl_->text);
  }
  ++impl_->row;
}

void Workbook::finish(std::ostream& out) {
  impl_->closeSheet();
  impl_->closed = true;
  if (const lxw_error error = workbook_close(impl_->book); error != LXW_NO_ERROR)
    throw UsageError(std::string("the workbook cannot be written: ") + lxw_strerror(error));
  std::ifstream in(impl_->file, std::ios::binary);
  out << in.rdbuf();
}

}  // namespace doichieu::xlsx
