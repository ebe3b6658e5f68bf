// A plan with one record of each kind and marks that every foreign format has to escape.
#pragma once

#include "doichieu/model/record.h"

namespace doichieu::testing_support {

inline PlanRecords exportedPlan() {
  PlanRecords plan;
  plan.source.path = "/inbox/dong-lac.pdf";
  plan.source.sha256 = "aa11bb22cc33dd44ee55";
  plan.header.title = "Giảm rác thải nhựa <năm 2026> & túi ni lông";
  plan.header.issuer = "Ủy ban nhân dân xã Đông Lạc";
  plan.header.symbol = "42/KH-UBND";
  plan.header.period = Period{"2026", "2026"};
  Target target;
  target.id = "t1";
  target.text = "Ít nhất 2.460 hộ \"xanh\" phân loại rác; giảm 5% rác.";
  target.kind = "quantitative";
  target.measures = {{2460, {}, "hộ", "ge", {}, "hộ xanh"}, {5, {}, "%", "eq", "decrease", "rác"}};
  target.lead = {"Phòng Kinh tế"};
  target.anchors = {{2, {}, 10, 20}};
  target.flags = {"review.corrected"};
  plan.targets = {target};
  Duty duty;
  duty.id = "d1";
  duty.agency = "Công an xã";
  duty.role = "lead";
  duty.text = "=HYPERLINK(\"http://x\";\"y\") là chữ, không phải công thức.";
  plan.duties = {duty};
  Deadline day;
  day.id = "k1";
  day.text = "trước ngày 17/12";
  day.due = "2026-12-16";
  day.what = "báo cáo kết quả; gửi Ủy ban nhân dân xã, Phòng Kinh tế";
  day.agency = "Công an xã";
  Deadline rhythm;
  rhythm.id = "k2";
  rhythm.kind = "recurrence";
  rhythm.text = "hằng tháng, quý";
  rhythm.rrule = "FREQ=MONTHLY; FREQ=MONTHLY;INTERVAL=3";
  rhythm.what = "tổng hợp số liệu";
  plan.deadlines = {day, rhythm};
  LegalReference reference;
  reference.id = "l1";
  reference.type = "QĐ";
  reference.symbol = "1746/QĐ-TTg";
  reference.role = "basis";
  reference.text = "Quyết định";
  plan.legalReferences = {reference};
  return plan;
}

}  // namespace doichieu::testing_support
