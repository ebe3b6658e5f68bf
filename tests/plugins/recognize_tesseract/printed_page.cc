#include "printed_page.h"

#include "paint/raster.h"
#include "typeset/style.h"
#include "typeset/text_setter.h"

namespace doichieu::ocr::testing_support {
namespace {

using make_scans::mm;

constexpr double kMargin = mm(12), kRowHeight = 26, kCellInset = 6;

void place(make_scans::Page& page, const make_scans::TextBlock& block, double x, double top) {
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    make_scans::TextLine line;
    line.layout = block.layout;
    line.index = block.lines[i].index;
    line.x = x + block.lines[i].x;
    line.baseline = top + block.ascent + block.pitch * static_cast<double>(i);
    line.width = block.lines[i].width;
    line.text = block.lines[i].text;
    page.lines.push_back(line);
  }
}

void rule(make_scans::Page& page, const PrintedTable& table, const make_scans::TextSetter& setter, double top) {
  if (table.rows.empty()) return;
  const double left = kMargin, right = page.width - kMargin;
  const double width = (right - left) / static_cast<double>(table.rows.front().size());
  const double bottom = top + kRowHeight * static_cast<double>(table.rows.size());
  for (std::size_t row = 0; row <= table.rows.size(); ++row) {
    const double y = top + kRowHeight * static_cast<double>(row);
    page.rules.push_back({left, y, right, y});
  }
  for (std::size_t column = 0; column <= table.rows.front().size(); ++column) {
    const double x = left + width * static_cast<double>(column);
    page.rules.push_back({x, top, x, bottom});
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (std::size_t column = 0; column < table.rows[row].size(); ++column)
      place(page, setter.set(table.rows[row][column], {13}, make_scans::Align::kLeft, 0, 16),
            left + width * static_cast<double>(column) + kCellInset, top + kRowHeight * static_cast<double>(row) + 5);
}

}  // namespace

const std::string& sampleText() {
  static const std::string text =
      "Ủy ban nhân dân xã Bình Lư xây dựng Kế hoạch phòng, chống đuối nước trẻ em năm 2026 với các nội dung sau đây. "
      "Phấn đấu 85% trẻ em từ 6 đến 15 tuổi biết bơi an toàn. Trường học phối hợp với Đoàn Thanh niên tổ chức 12 lớp "
      "dạy bơi trong hè. Trạm Y tế hướng dẫn sơ cấp cứu ban đầu cho người dân ở các thôn, bản. Các thôn rà soát ao, "
      "hồ, "
      "sông, suối; cắm biển cảnh báo và rào chắn nơi nguy hiểm trước ngày 30 tháng 5 năm 2026. Văn phòng theo dõi, đôn "
      "đốc việc thực hiện Kế hoạch này và báo cáo kết quả định kỳ sáu tháng một lần.";
  return text;
}

make_scans::Image printed(const std::string& text, double dpi, double points, bool bold, const PrintedTable& table) {
  make_scans::Page page;
  page.width = mm(150);
  page.height = mm(110);
  const make_scans::TextSetter setter("Tinos");
  const auto block =
      setter.set(text, {points, bold}, make_scans::Align::kLeft, page.width - 2 * kMargin, 1.35 * points);
  place(page, block, kMargin, kMargin);
  rule(page, table, setter, kMargin + block.height() + 14);
  return make_scans::rasterise(page, dpi);
}

PixPtr pixOf(const make_scans::Image& image) {
  return toPix(rasterOf(image));
}

RasterImage rasterOf(const make_scans::Image& image, bool bilevel) {
  return {image.width, image.height, image.channels, image.dpi, bilevel, image.pixels};
}

double inkShare(Pix& grey, int level) {
  long ink = 0;
  for (int y = 0; y < pixGetHeight(&grey); ++y) {
    const l_uint32* line = pixGetData(&grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey);
    for (int x = 0; x < pixGetWidth(&grey); ++x)
      if (static_cast<int>(GET_DATA_BYTE(line, x)) < level) ++ink;
  }
  return static_cast<double>(ink) / (static_cast<double>(pixGetWidth(&grey)) * pixGetHeight(&grey));
}

}  // namespace doichieu::ocr::testing_support
