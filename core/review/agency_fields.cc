#include "review/agency_fields.h"

namespace doichieu::review {
namespace {

using Json = nlohmann::ordered_json;

Json textOrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace

void resolveAgency(const std::string& kind, Json& fields, const AgencyDirectory& directory, const Header& header) {
  if (kind != "duties" || !fields.is_object() || !fields.contains("agency") || !fields["agency"].is_string()) return;
  const std::string date = header.date.value_or(header.period ? header.period->start : "");
  const AgencyResolution found = directory.resolve(fields["agency"].get<std::string>(),
                                                   {header.issuerLevel.value_or(""), date, header.issuer.value_or("")});
  if (!fields.contains("agency_id")) fields["agency_id"] = textOrNull(found.id);
  if (!fields.contains("line")) fields["line"] = textOrNull(found.line);
}

}  // namespace doichieu::review
