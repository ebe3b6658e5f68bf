// Headers of typed plans.
#pragma once

#include <string>

#include "doichieu/model/record.h"

namespace doichieu::testing_support {

/// Of a whole typed document.
Header headerOf(const std::string& text);

/// The parts of a plan; each may be replaced by a test.
struct TypedPlan {
  std::string issuer = "ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\n";
  std::string number = "Số: 12/KH-UBND\n";
  std::string state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
  std::string place = "Tân Phú, ngày 05 tháng 3 năm 2024\n";
  std::string title = "KẾ HOẠCH\nPhòng, chống dịch bệnh năm 2024\n";
  std::string preamble = "Căn cứ Công văn số 7/SYT-NVY của Sở Y tế; UBND xã Tân Phú xây dựng kế hoạch như sau:\n";
  std::string body = "I. NỘI DUNG\n- Tuyên truyền phòng bệnh.\n";
  std::string recipients = "Nơi nhận:\n- UBND huyện;\n- Lưu: VT.\n";
  std::string signature = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Hòa\n";
  std::string annex = "";
};
Header headerOf(const TypedPlan& plan);

}  // namespace doichieu::testing_support
