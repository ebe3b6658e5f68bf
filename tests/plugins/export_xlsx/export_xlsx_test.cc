#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <pugixml.hpp>
#include <sstream>

#include "doichieu/spi/exporter.h"
#include "support/config_host.h"
#include "support/exported_plan.h"

extern "C" doichieu::Plugin* doichieu_create_export_xlsx();

namespace doichieu {
namespace {

using testing::ElementsAre;

/// A workbook read back: sheets by name, cells by row and column.
class Workbook {
 public:
  explicit Workbook(const std::string& bytes) {
    unpack(bytes);
    pugi::xml_document strings;
    strings.load_string(files_["xl/sharedStrings.xml"].c_str());
    for (const pugi::xml_node item : strings.child("sst")) strings_.push_back(item.child("t").text().get());
    pugi::xml_document book;
    book.load_string(files_["xl/workbook.xml"].c_str());
    for (const pugi::xml_node sheet : book.child("workbook").child("sheets"))
      names_.push_back(sheet.attribute("name").value());
  }

  const std::vector<std::string>& names() const { return names_; }

  /// Cells as text, formulas marked.
  std::vector<std::string> row(std::size_t sheet, int number) {
    pugi::xml_document document;
    document.load_string(files_["xl/worksheets/sheet" + std::to_string(sheet + 1) + ".xml"].c_str());
    const pugi::xml_node row =
        document.child("worksheet").child("sheetData").find_child_by_attribute("r", std::to_string(number).c_str());
    std::vector<std::string> cells;
    for (const pugi::xml_node cell : row) {
      const std::string value = cell.child("v").text().get();
      const bool shared = std::string(cell.attribute("t").value()) == "s";
      cells.push_back((cell.child("f") ? "FORMULA " : "") + (shared ? strings_.at(std::stoul(value)) : value));
    }
    return cells;
  }

 private:
  void unpack(const std::string& bytes) {
    archive* in = archive_read_new();
    archive_read_support_format_zip(in);
    archive_read_open_memory(in, bytes.data(), bytes.size());
    for (archive_entry* entry = nullptr; archive_read_next_header(in, &entry) == ARCHIVE_OK;) {
      std::string& content = files_[archive_entry_pathname(entry)];
      char buffer[4096];
      for (la_ssize_t size = archive_read_data(in, buffer, sizeof buffer); size > 0;
           size = archive_read_data(in, buffer, sizeof buffer))
        content.append(buffer, static_cast<std::size_t>(size));
    }
    archive_read_free(in);
  }

  std::map<std::string, std::string> files_;
  std::vector<std::string> strings_, names_;
};

std::string written(const std::vector<PlanRecords>& plans) {
  const std::unique_ptr<Plugin> plugin(doichieu_create_export_xlsx());
  plugin->configure(testing_support::ConfigHost());
  std::ostringstream out;
  dynamic_cast<const Exporter&>(*plugin).write(plans, out);
  return out.str();
}

TEST(ExportXlsx, HasASheetForEachKind) {
  Workbook book(written({testing_support::exportedPlan()}));
  EXPECT_THAT(book.names(), ElementsAre("Kế hoạch", "Chỉ tiêu", "Nhiệm vụ", "Thời hạn", "Văn bản viện dẫn"));
  EXPECT_EQ(book.row(0, 2).at(0), "42/KH-UBND");
}

TEST(ExportXlsx, HasALineForEachMeasureAndNumbersAsNumbers) {
  Workbook book(written({testing_support::exportedPlan()}));
  EXPECT_THAT(book.row(1, 2), ElementsAre("42/KH-UBND", "Ủy ban nhân dân xã Đông Lạc", "t1",
                                          "Ít nhất 2.460 hộ \"xanh\" phân loại rác; giảm 5% rác.", "có con số", "ge",
                                          "2460", "hộ", "hộ xanh", "Phòng Kinh tế", "2", "1", "đã sửa tay"));
  EXPECT_EQ(book.row(1, 3).at(6), "5");
}

TEST(ExportXlsx, NeverRunsWhatAPlanSays) {
  Workbook book(written({testing_support::exportedPlan()}));
  EXPECT_EQ(book.row(2, 2).at(5), "=HYPERLINK(\"http://x\";\"y\") là chữ, không phải công thức.");
}

TEST(ExportXlsx, AnEmptyStoreIsAWorkbookToo) {
  EXPECT_EQ(Workbook(written({})).names().size(), 5U);
}

}  // namespace
}  // namespace doichieu
