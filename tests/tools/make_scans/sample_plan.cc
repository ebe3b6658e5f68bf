#include "sample_plan.h"

#include "plan/parser.h"

namespace doichieu::make_scans {
namespace {

constexpr const char* kHead = R"(# a plan with everything
@superior UBND HUYỆN BA TRI
@issuer ỦY BAN NHÂN DÂN | XÃ BA TRI
@number Số: 07/KH-UBND
@place Ba Tri, ngày 05 tháng 02 năm 2024
@type KẾ HOẠCH
@title Phòng, chống đuối nước trẻ em | năm 2024
@signature Ký bởi: Ủy ban nhân dân xã Ba Tri | Ngày ký: 05-02-2024 10:11:12 +07:00
@stamp CÔNG VĂN ĐẾN | Số: 12
Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
Ủy ban nhân dân xã xây dựng Kế hoạch như sau:
= I. MỤC TIÊU
== 1. Mục tiêu chung
=== 1.1. Về bơi lội
- 85% trẻ em biết bơi.
@untable 20 80
| A | Không có đường kẻ
@end
)";

constexpr const char* kFoot = R"(@recipients
- UBND huyện;
- Lưu: VT.
@end
@sign TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH
@signer Lê Văn Tám
@annex Phụ lục I
@annextitle Danh mục chỉ tiêu
@pointer (Kèm theo Kế hoạch số 07/KH-UBND)
@table 10 50 40
|! STT | Chỉ tiêu // năm 2024 | Đơn vị
)";

constexpr const char* kSecondAnnex = R"(@annex landscape Phụ lục II
@table 10 50 40
|! TT | Việc | Ai làm
| I |> Nhóm việc
| 1 | Dạy bơi | Trường học
| 2 | Rào ao | ^
@end
)";

}  // namespace

std::string sampleSource() {
  std::string source = kHead;
  for (int i = 1; i <= 18; ++i)
    source +=
        "- Nhiệm vụ thứ " + std::to_string(i) +
        ": các thôn, trường học và đoàn thể rà soát ao, hồ, sông, suối, cắm biển báo và rào chắn nơi nguy hiểm.\n";
  source += kFoot;
  for (int i = 1; i <= 45; ++i)
    source += "| " + std::to_string(i) + " | Chỉ tiêu thứ " + std::to_string(i) + " | Trạm Y tế\n";
  return source + "@end\n" + kSecondAnnex;
}

Plan shortPlan() {
  return parsePlan(std::string(kHead) + kFoot + "| 1 | Dạy bơi | Trường học\n@end\n", "sample.plan");
}

Plan samplePlan() {
  return parsePlan(sampleSource(), "sample.plan");
}

}  // namespace doichieu::make_scans
