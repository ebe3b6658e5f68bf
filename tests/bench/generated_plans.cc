#include "generated_plans.h"

namespace doichieu::bench {
namespace {

const std::vector<std::string> kActions = {
    "được tuyên truyền, phổ biến kiến thức về",     "được kiểm tra, giám sát việc chấp hành quy định về",
    "ký cam kết thực hiện các biện pháp về",        "được tập huấn, bồi dưỡng kỹ năng về",
    "xây dựng mô hình điểm, câu lạc bộ về",         "được hỗ trợ, tư vấn, tiếp cận dịch vụ về",
    "lập hồ sơ quản lý, cập nhật cơ sở dữ liệu về", "bố trí cán bộ đầu mối phụ trách"};
const std::vector<std::string> kFields = {"phòng, chống tai nạn đuối nước ở trẻ em",
                                          "an toàn thực phẩm bếp ăn tập thể",
                                          "phòng cháy, chữa cháy khu dân cư",
                                          "chuyển đổi số và dịch vụ công trực tuyến",
                                          "phân loại rác thải tại nguồn",
                                          "phòng, chống ma túy học đường",
                                          "bình đẳng giới và bạo lực gia đình",
                                          "tiêm chủng mở rộng",
                                          "giảm nghèo đa chiều",
                                          "an toàn giao thông đường thủy",
                                          "phòng, chống sốt xuất huyết",
                                          "văn hóa ứng xử nơi công cộng",
                                          "đào tạo nghề lao động nông thôn",
                                          "quản lý đất bãi ven sông",
                                          "phòng, chống thiên tai, bão lụt",
                                          "thi hành án dân sự và hòa giải"};
const std::vector<std::string> kPopulations = {"hộ gia đình",
                                               "học sinh, sinh viên",
                                               "cơ sở kinh doanh dịch vụ",
                                               "cán bộ, công chức, viên chức",
                                               "người lao động trong doanh nghiệp",
                                               "thôn, tổ dân phố",
                                               "trẻ em dưới 6 tuổi",
                                               "trường học",
                                               "trạm y tế",
                                               "chủ phương tiện",
                                               "hội viên phụ nữ",
                                               "đoàn viên thanh niên"};
const std::vector<std::string> kOtherWords = {"trên địa bàn", "do địa phương quản lý", "thuộc diện quản lý",
                                              "theo kế hoạch"};
const std::vector<std::string> kAgencies = {"Công an xã", "Trạm Y tế", "Phòng Văn hóa - Xã hội", "Hội Liên hiệp Phụ nữ",
                                            "Phòng Kinh tế"};
constexpr double kTakenUp = 0.75, kOwn = 0.2, kOtherShare = 0.4;

}  // namespace

bool PlanGenerator::chance(double probability) {
  return std::bernoulli_distribution(probability)(random_);
}

const std::string& PlanGenerator::oneOf(const std::vector<std::string>& list) {
  return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random_)];
}

PlanGenerator::Statement PlanGenerator::statement() {
  return {oneOf(kActions) + " " + oneOf(kFields), oneOf(kPopulations), oneOf(kOtherWords),
          static_cast<double>(std::uniform_int_distribution<int>(6, 20)(random_) * 5)};
}

Target PlanGenerator::targetOf(const Statement& from, bool otherWords) {
  Target target;
  const std::string population = from.population + " " + (otherWords ? oneOf(kOtherWords) : from.place);
  const std::string share = std::to_string(static_cast<int>(from.share));
  target.text = (otherWords ? "Phấn đấu " + share + "% " + population : "Ít nhất " + share + "% " + population) + " " +
                from.action + ".";
  target.kind = "quantitative";
  target.measures.push_back({from.share, {}, "%", "ge", {}, population});
  return target;
}

Duty PlanGenerator::duty() {
  Duty duty;
  duty.agency = oneOf(kAgencies);
  duty.line = "line" + std::to_string(std::uniform_int_distribution<int>(1, 9)(random_));
  duty.text = "Chủ trì, phối hợp với các ngành liên quan tham mưu triển khai công tác " + oneOf(kFields) +
              "; tổng hợp, báo cáo kết quả về " + oneOf(kFields) + ".";
  return duty;
}

void PlanGenerator::addSections(PlanRecords& plan) {
  for (const std::string& field : kFields) {
    OutlineEntry section;
    section.heading = "Công tác " + field;
    section.anchor.start = plan.text.size();  // letters of more than a byte only shift the sections
    plan.outline.push_back(section);
    plan.text +=
        section.heading + "\nTập trung " + oneOf(kActions) + " " + field + " cho " + oneOf(kPopulations) + ".\n";
  }
}

PlanRecords PlanGenerator::parent(std::size_t targets) {
  PlanRecords plan;
  plan.header.issuer = "Ủy ban nhân dân tỉnh Lĩnh Giang";
  for (std::size_t i = 0; i < targets; ++i) {
    statements_.push_back(statement());
    plan.targets.push_back(targetOf(statements_.back(), false));
  }
  for (std::size_t i = 0; i < targets * 3 / 2; ++i) plan.duties.push_back(duty());
  addSections(plan);
  return plan;
}

PlanRecords PlanGenerator::child(const PlanRecords& parent, std::size_t number) {
  PlanRecords plan;
  plan.header.issuer = "Ủy ban nhân dân xã Thứ " + std::to_string(number);
  for (const Statement& above : statements_) {
    if (!chance(kTakenUp)) continue;
    Statement own = above;
    if (chance(kOtherShare)) own.share = statement().share;
    plan.targets.push_back(targetOf(own, true));
  }
  while (chance(kOwn)) plan.targets.push_back(targetOf(statement(), true));
  for (std::size_t i = 0; i < parent.duties.size(); ++i) plan.duties.push_back(duty());
  addSections(plan);
  return plan;
}

}  // namespace doichieu::bench
