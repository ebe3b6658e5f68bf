#include "duties_of.h"

#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_duties();

namespace doichieu::testing_support {

std::vector<Duty> dutiesOf(const std::string& body) {
  static const Engine kEngine = engineWith({doichieu_create_extract_duties});
  const std::string head =
      "UBND HUYỆN LÂM SƠN\nỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
      "phúc\n"
      "Số: 12/KH-UBND\nTân Phú, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nPhòng, chống dịch bệnh năm 2024\n\n"
      "Ủy ban nhân dân xã xây dựng kế hoạch như sau:\n";
  const std::string tail = "\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Hòa\n";
  return recordsOf(kEngine, head + body + tail).duties;
}

std::vector<std::string> shortly(const std::vector<Duty>& duties) {
  std::vector<std::string> lines;
  for (const Duty& duty : duties) {
    std::string partners;
    for (const std::string& partner : duty.partners) partners += (partners.empty() ? "" : "; ") + partner;
    lines.push_back(duty.agency + " | " + duty.role + " | " + partners + " | " + duty.text);
  }
  return lines;
}

}  // namespace doichieu::testing_support
