#include "generated_country.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "doichieu/text/fold.h"
#include "generated_plans.h"

namespace doichieu::bench {
namespace {

constexpr std::size_t kProvinces = 10, kCommunes = 15, kCommunesOfLargest = 300, kTargetsOfProvince = 30;
constexpr int kFirstYear = 2019, kLastYear = 2026;
constexpr std::size_t kLinesAPage = 42, kLettersALine = 90;

const std::vector<std::string> kFields = {"phòng, chống ma túy",
                                          "phòng, chống tai nạn đuối nước trẻ em",
                                          "bảo đảm an toàn thực phẩm",
                                          "phòng cháy, chữa cháy",
                                          "chuyển đổi số",
                                          "phân loại rác thải tại nguồn",
                                          "bình đẳng giới",
                                          "giảm nghèo bền vững",
                                          "bảo đảm an toàn giao thông",
                                          "phòng, chống sốt xuất huyết",
                                          "xây dựng nông thôn mới",
                                          "phòng, chống thiên tai",
                                          "đào tạo nghề",
                                          "hòa giải ở cơ sở",
                                          "chăm sóc người cao tuổi",
                                          "cải cách hành chính"};

const std::vector<std::string> kSyllables = {"Lĩnh", "Giang",  "Đồng", "Lạc",  "Hòa",   "Sơn",   "Quảng",
                                             "Bình", "Tân",    "An",   "Vĩnh", "Phú",   "Thạch", "Khê",
                                             "Mỹ",   "Thượng", "Hạ",   "Yên",  "Lương", "Trạch"};

std::string placeName(std::size_t number) {
  const std::size_t many = kSyllables.size();
  std::string name = kSyllables[number % many] + " " + kSyllables[(number / many + number * 7) % many];
  if (number >= many * many) name += " " + kSyllables[number / (many * many) % many];
  return name;
}

std::string twoDigits(int number) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d", number);
  return buffer.data();
}

template <typename Record>
Record record(const char* section, double confidence) {
  Record made;
  made.section = section;
  made.confidence = confidence;
  made.rule = "generated";
  return made;
}

}  // namespace

std::string CountryGenerator::day(int year) {
  return std::to_string(year) + "-" + twoDigits(1 + static_cast<int>(below(12))) + "-" +
         twoDigits(1 + static_cast<int>(below(28)));
}

void CountryGenerator::generate(std::size_t count, const Take& take) {
  left_ = count;
  while (left_ > 0)
    for (int year = kLastYear; year >= kFirstYear && left_ > 0; --year)
      for (std::size_t field = 0; field < kFields.size() && left_ > 0; ++field) {
        const Programme programme{kFields[field], std::to_string(100 + field * 97) + "/QĐ-TTg",
                                  "2018-06-1" + std::to_string(field % 10)};
        for (std::size_t province = 0; province < kProvinces && left_ > 0; ++province) {
          const bool largest = field == 0 && province == 0 && year == kLastYear;
          family(programme, province, year, largest ? kCommunesOfLargest : kCommunes, take);
        }
      }
}

void CountryGenerator::family(const Programme& programme, std::size_t province, int year, std::size_t communes,
                              const Take& take) {
  PlanGenerator plans(static_cast<std::uint32_t>(random_()));
  const std::string where = "tỉnh " + placeName(province);
  const auto give = [&](PlanRecords plan) {
    if (left_ == 0) return;
    --left_;
    layOut(plan);
    take(plan);
  };
  const PlanRecords bare = plans.parent(kTargetsOfProvince);
  PlanRecords parent = dressed(bare, programme, "Ủy ban nhân dân " + where, "province", where, year);
  LegalReference toParent = record<LegalReference>("", 0.95);
  toParent.type = "KH";
  toParent.symbol = parent.header.symbol;
  toParent.issuer = parent.header.issuer;
  toParent.date = parent.header.date;
  toParent.title = parent.header.title;
  toParent.role = "basis";
  addReferences(parent, programme, nullptr, year);
  give(std::move(parent));
  for (std::size_t i = 0; i < communes && left_ > 0; ++i) {
    const std::string commune = "xã " + placeName(100 + province * kCommunesOfLargest + i);
    PlanRecords child = dressed(plans.child(bare, i), programme, "Ủy ban nhân dân " + commune, "commune", where, year);
    addReferences(child, programme, &toParent, year);
    give(std::move(child));
  }
}

PlanRecords CountryGenerator::dressed(PlanRecords plan, const Programme& programme, const std::string& issuer,
                                      const char* level, const std::string& province, int year) {
  ++number_;
  std::array<char, 80> digest{};
  std::snprintf(digest.data(), digest.size(), "%064zx", number_ * 2654435761U);
  plan.source = {"/generated/" + std::to_string(year) + "/" + std::to_string(number_) + ".pdf",
                 digest.data(),
                 "application/pdf",
                 1,
                 "ocr",
                 0.93};
  Header& header = plan.header;
  header.docType = "KH";
  header.issuer = issuer;
  header.issuerLevel = level;
  header.province = province;
  header.number = std::to_string(1 + below(400));
  header.symbol = *header.number + "/KH-UBND";
  header.date = day(year);
  header.title = "Thực hiện công tác " + programme.field + " năm " + std::to_string(year) + " trên địa bàn " +
                 issuer.substr(issuer.find("dân ") + std::string("dân ").size());
  header.period = Period{std::to_string(year), std::to_string(year)};
  header.signer = "Nguyễn Văn " + kSyllables[below(kSyllables.size())];
  header.signerPosition = "Phó Chủ tịch";
  addDuties(plan, level);
  addDeadlines(plan, year);
  addAgencies(plan);
  return plan;
}

void CountryGenerator::addReferences(PlanRecords& plan, const Programme& programme, const LegalReference* parent,
                                     int year) {
  const auto add = [&](LegalReference reference) {
    reference.text = reference.type + " số " + reference.symbol.value_or("") + " của " + reference.issuer.value_or("");
    plan.legalReferences.push_back(std::move(reference));
  };
  LegalReference decision = record<LegalReference>("", 0.97);
  decision.type = "QĐ";
  decision.symbol = programme.decision;
  decision.issuer = "Thủ tướng Chính phủ";
  decision.date = programme.date;
  decision.title = "phê duyệt Chương trình " + programme.field + " đến năm 2030";
  decision.role = "basis";
  add(decision);
  if (parent != nullptr) add(*parent);
  for (std::size_t i = 0, acts = 3 + below(5); i < acts; ++i) {
    LegalReference act = record<LegalReference>("", 0.9);
    const std::size_t which = below(60);
    act.type = "NĐ";
    act.symbol = std::to_string(10 + which) + "/" + std::to_string(2010 + which % 12) + "/NĐ-CP";
    act.issuer = "Chính phủ";
    act.role = "basis";
    add(act);
  }
  for (std::size_t i = 0, plans = 1 + below(2); i < plans; ++i) {  // of bodies whose plans the store lacks
    LegalReference lacking = record<LegalReference>("III", 0.85);
    lacking.type = "KH";
    lacking.symbol = std::to_string(500 + below(400)) + "/KH-UBND";
    lacking.issuer = "Ủy ban nhân dân huyện " + placeName(50 + below(40));
    lacking.date = day(year - 1);
    lacking.title = programme.field + " năm " + std::to_string(year - 1);
    add(lacking);
  }
}

void CountryGenerator::addDuties(PlanRecords& plan, const std::string& level) {
  static const std::vector<Body> kOfCommune = {{"Công an xã", "X.CA", "police"},
                                               {"Trạm Y tế", "X.TYT.1", "health"},
                                               {"Phòng Văn hóa - Xã hội", "X.P.VHXH", "culture"},
                                               {"Phòng Kinh tế", "X.P.KT", "economy"},
                                               {"Ban Chỉ huy quân sự", "X.CHQS", "military"},
                                               {"Văn phòng HĐND và UBND", "X.VP", "office"}};
  static const std::vector<Body> kOfProvince = {{"Công an tỉnh", "T.CA", "police"},
                                                {"Sở Y tế", "T.SO.YT", "health"},
                                                {"Sở Giáo dục và Đào tạo", "T.SO.GDDT", "education"},
                                                {"Sở Tài chính", "T.SO.TC.2", "finance"},
                                                {"Sở Tư pháp", "T.SO.TP", "justice"},
                                                {"Sở Nội vụ", "T.SO.NV.2", "home_affairs"}};
  static const std::vector<std::string> kRoles = {"lead", "perform", "perform", "coordinate", "advise", "request"};
  const std::vector<Body>& bodies = level == "commune" ? kOfCommune : kOfProvince;
  for (Duty& duty : plan.duties) {
    const std::size_t which = below(bodies.size() + 1);
    duty.agencyId.reset();
    duty.line.reset();
    if (which < bodies.size()) {
      duty.agency = bodies[which].name;
      duty.agencyId = bodies[which].id;
      duty.line = bodies[which].line;
    } else {
      duty.agency = "Trường Tiểu học " + placeName(below(2000));
    }
    duty.partners = {bodies[below(bodies.size())].name};
    duty.role = kRoles[below(kRoles.size())];
    duty.section = "III";
    duty.confidence = 0.6 + 0.01 * static_cast<double>(below(40));
    duty.rule = "generated";
  }
  for (Target& target : plan.targets) {
    target.section = "II";
    target.lead = {bodies[below(bodies.size())].name};
    target.confidence = 0.7 + 0.01 * static_cast<double>(below(30));
    target.rule = "generated";
  }
}

void CountryGenerator::addDeadlines(PlanRecords& plan, int year) {
  static const std::vector<std::string> kWhat = {"báo cáo kết quả 6 tháng",      "báo cáo kết quả thực hiện năm",
                                                 "xây dựng kế hoạch triển khai", "tổ chức hội nghị sơ kết",
                                                 "rà soát, lập danh sách",       "tổ chức lớp tập huấn"};
  const auto add = [&](Deadline deadline, const std::string& what) {
    deadline.id = "k" + std::to_string(plan.deadlines.size() + 1);
    deadline.what = what;
    Duty& duty = plan.duties[below(plan.duties.size())];
    deadline.agency = duty.agency;
    duty.deadlineIds.push_back(deadline.id);
    plan.deadlines.push_back(std::move(deadline));
  };
  for (std::size_t i = 0, dated = 4 + below(5); i < dated; ++i) {
    Deadline deadline = record<Deadline>("III", 0.9);
    deadline.due = i == 0 ? std::to_string(year) + "-12-15" : day(year);
    deadline.text = "trước ngày " + deadline.due->substr(8) + "/" + deadline.due->substr(5, 2);
    add(std::move(deadline), kWhat[i == 0 ? 1 : below(kWhat.size())]);
  }
  Deadline monthly = record<Deadline>("III", 0.9);
  monthly.kind = "recurrence";
  monthly.rrule = "FREQ=MONTHLY";
  monthly.text = "hằng tháng";
  add(std::move(monthly), "báo cáo tình hình");
}

void CountryGenerator::addAgencies(PlanRecords& plan) {
  std::map<std::string, AgencyMention> mentions;
  for (const Duty& duty : plan.duties) {
    AgencyMention& mention = mentions[duty.agency];
    mention.name = duty.agency;
    mention.id = duty.agencyId.value_or("");
    mention.line = duty.line;
    mention.level = plan.header.issuerLevel;
    ++mention.mentions;
  }
  plan.agencies.clear();
  for (auto& [name, mention] : mentions) plan.agencies.push_back(std::move(mention));
}

void CountryGenerator::layOut(PlanRecords& plan) {
  std::string text = *plan.header.title + "\n";
  std::size_t offset = codePointCount(text), line = 1;
  const auto put = [&](RecordBase& record, const std::string& words) {
    const std::size_t length = codePointCount(words);
    Anchor anchor;
    anchor.page = 1 + static_cast<int>(line / kLinesAPage);
    anchor.start = offset;
    anchor.end = offset + length;
    for (std::size_t at = 0; at < length; at += kLettersALine, ++line) {
      const float top = 0.05F + 0.021F * static_cast<float>(line % kLinesAPage);
      const float right =
          0.1F + 0.8F * static_cast<float>(std::min(kLettersALine, length - at)) / static_cast<float>(kLettersALine);
      anchor.boxes.push_back({0.1F, top, right, top + 0.016F});
    }
    record.anchors = {std::move(anchor)};
    text += words + "\n";
    offset += length + 1;
  };
  const auto all = [&](auto& records, const char* prefix) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      records[i].id = prefix + std::to_string(i + 1);
      put(records[i], records[i].text);
    }
  };
  all(plan.legalReferences, "l");
  all(plan.targets, "t");
  all(plan.duties, "d");
  all(plan.deadlines, "k");
  for (std::size_t i = 0; i < plan.outline.size(); ++i) plan.outline[i].id = "s" + std::to_string(i + 1);
  for (OutlineEntry& entry : plan.outline) entry.anchor.start += offset;
  plan.text = text + plan.text;
  plan.source.pages = 1 + static_cast<int>(line / kLinesAPage);
}

}  // namespace doichieu::bench
