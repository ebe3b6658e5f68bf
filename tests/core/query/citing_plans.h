// Plans that cite each other, for the tests of what the store knows across plans.
#pragma once

#include <string>

#include "doichieu/model/record.h"

namespace doichieu::testing_support {

inline PlanRecords plan(const std::string& file, const std::string& issuer, const std::string& level,
                        const std::string& symbol, const std::string& date, const std::string& title) {
  PlanRecords records;
  records.source.path = "/inbox/" + file;
  records.source.sha256 = file;
  records.header.docType = "KH";
  records.header.issuer = issuer;
  records.header.issuerLevel = level;
  if (!symbol.empty()) records.header.symbol = symbol;
  records.header.date = date;
  records.header.title = title;
  records.header.period = Period{date.substr(0, 4), date.substr(0, 4)};
  return records;
}

inline LegalReference citing(const PlanRecords& cited) {
  LegalReference reference;
  reference.type = "KH";
  reference.symbol = cited.header.symbol;
  reference.date = cited.header.date;
  reference.issuer = cited.header.issuer;
  reference.title = cited.header.title;
  reference.role = "basis";
  reference.text = "Kế hoạch";
  return reference;
}

}  // namespace doichieu::testing_support
