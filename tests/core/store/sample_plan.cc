#include "core/store/sample_plan.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace doichieu::testing_support {
namespace {

template <typename Record>
Record at(const char* id, int page, std::size_t start, const char* section) {
  Record record;
  record.id = id;
  record.anchors = {{page, {{0.1f, 0.2f, 0.9f, 0.22f}}, start, start + 20}};
  record.confidence = 0.9;
  record.rule = "sample";
  record.section = section;
  return record;
}

}  // namespace

PlanRecords samplePlan(const std::string& path, const std::string& sha256) {
  PlanRecords plan;
  plan.source = {path, sha256, "application/pdf", 3, "ocr", 0.95};
  plan.header.docType = "KH";
  plan.header.issuer = "Ủy ban nhân dân xã Đồng Lạc";
  plan.header.issuerLevel = "commune";
  plan.header.province = "tỉnh Hòa Sơn";
  plan.header.number = "42";
  plan.header.symbol = "42/KH-UBND";
  plan.header.date = "2024-03-15";
  plan.header.title = "Phòng, chống mại dâm năm 2024 trên địa bàn xã Đồng Lạc";
  plan.header.period = Period{"2024", "2024"};
  plan.outline = {{"s1", "I", "Mục tiêu", 1, std::nullopt, "targets", {1, {}, 100, 120}}};

  auto target = at<Target>("t1", 1, 120, "I");
  target.text = "Ít nhất 30% người lao động tại các cơ sở kinh doanh được tuyên truyền.";
  target.measures = {{30, std::nullopt, "%", "ge", std::nullopt, "người lao động tại các cơ sở kinh doanh"}};
  target.kind = "quantitative";
  target.period = Period{"", "2030"};
  target.lead = {"Công an xã"};
  target.coordinating = {"Trạm Y tế"};
  auto vow = at<Target>("t2", 1, 200, "I");
  vow.text = "Không để phát sinh tụ điểm mại dâm.";
  vow.kind = "zero";
  vow.confidence = 0.5;
  plan.targets = {target, vow};

  auto deadline = at<Deadline>("k1", 3, 500, "II.1");
  deadline.text = "trước ngày 17/12";
  deadline.due = "2024-12-16";
  deadline.what = "báo cáo kết quả thực hiện năm";
  deadline.agency = "Công an xã";
  auto rhythm = at<Deadline>("k2", 3, 600, "II.2");
  rhythm.kind = "recurrence";
  rhythm.text = "định kỳ 6 tháng";
  rhythm.rrule = "FREQ=MONTHLY;INTERVAL=6";
  rhythm.what = "kiểm tra";
  plan.deadlines = {deadline, rhythm};

  auto police = at<Duty>("d1", 2, 300, "II.1");
  police.agency = "Công an xã";
  police.agencyId = "X.CA";
  police.line = "police";
  police.role = "lead";
  police.partners = {"Trạm Y tế", "các ban, ngành, đoàn thể"};
  police.text = "Chủ trì, phối hợp kiểm tra các cơ sở kinh doanh dịch vụ; báo cáo kết quả trước ngày 17/12.";
  police.deadlineIds = {"k1"};
  auto health = at<Duty>("d2", 2, 400, "II.2");
  health.agency = "Trạm Y tế";
  health.agencyId = "X.TYT";
  health.line = "health";
  health.text = "Tư vấn, chăm sóc sức khỏe cho người bị nhiễm bệnh.";
  plan.duties = {police, health};

  auto basis = at<LegalReference>("l1", 1, 30, "");
  basis.type = "QĐ";
  basis.symbol = "1629/QĐ-TTg";
  basis.issuer = "Thủ tướng Chính phủ";
  basis.date = "2021-09-28";
  basis.title = "phê duyệt chương trình phòng, chống mại dâm giai đoạn 2021-2025";
  basis.role = "basis";
  basis.text = "Quyết định số 1629/QĐ-TTg ngày 28/9/2021 của Thủ tướng Chính phủ";
  basis.anchors.push_back({2, {}, 310, 330});
  plan.legalReferences = {basis};

  plan.agencies = {{"X.CA", "Công an xã", "commune", "police", 3}, {"X.TYT", "Trạm Y tế", "commune", "health", 2}};
  auto money = at<CustomRecord>("b1", 3, 700, "III");
  money.kind = "budget_sources";
  money.text = "Kinh phí từ ngân sách xã.";
  money.fields = {{"source", std::string("ngân sách xã")}, {"amount", 2.5}};
  plan.others = {money};
  plan.diagnostics = {{"text_layer.garbled", Severity::warning, Stage::recognize, 2, {"x"}, ""}};
  plan.text = "ỦY BAN NHÂN DÂN XÃ ĐỒNG LẠC\nMục tiêu\nTuyên truyền pháp luật về hôn nhân.";
  return plan;
}

std::int64_t putPlan(Store& store, const PlanRecords& plan) {
  const EngineKeys keys{"reading-1", "rules-1"};
  const auto dead = [](const std::string&) { return false; };
  const Claim claim = store.ledger().claim({plan.source.path, plan.source.sha256, 10, 20}, keys, "test",
                                           std::chrono::seconds(60), dead);
  if (claim.result != Claim::Result::claimed || !store.plans().put(claim.id, plan, keys, "test"))
    throw std::runtime_error("the sample plan could not be put");
  return store.plans().ofDocument(claim.id).value();
}

std::vector<std::string> foundBy(Store& store, const std::string& expression) {
  std::vector<std::string> found;
  if (expression.empty()) return found;
  for (const Row& row :
       store.database().select("SELECT r.local_id FROM record_search s JOIN records r ON r.id = s.rowid "
                               "WHERE record_search MATCH ? ORDER BY r.kind, r.ordinal",
                               {expression}))
    found.push_back(row.text(0));
  return found;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "doichieu-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = std::filesystem::canonical(pattern);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // what cannot be removed is left to the system's clean-up
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::write(const std::string& name, const std::string& content) const {
  const std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
  return file;
}

}  // namespace doichieu::testing_support
