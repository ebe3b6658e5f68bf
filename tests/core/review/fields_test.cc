#include "review/fields.h"

#include <gtest/gtest.h>

#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"
#include "review/agency_fields.h"
#include "review/review.h"

namespace doichieu::review {
namespace {

using Json = nlohmann::ordered_json;

std::string refusalOf(const std::string& kind, const Json& fields) {
  try {
    checkFields(kind, fields);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "";
}

TEST(ReviewFields, TakesWhatTheContractKnows) {
  EXPECT_EQ(refusalOf("deadlines", {{"due", "2026-06"}, {"what", "báo cáo"}}), "");
  EXPECT_EQ(refusalOf("header", {{"issuer_level", "commune"}}), "");
  EXPECT_EQ(refusalOf("budget_sources", {{"text", "Kinh phí"}}), "");
}

TEST(ReviewFields, RefusesWhatMakesNoSenseAndNamesIt) {
  EXPECT_NE(refusalOf("targets", {{"deadline", "x"}}).find("\"deadline\""), std::string::npos);
  EXPECT_NE(refusalOf("targets", {{"id", "t9"}}).find("\"id\""), std::string::npos);
  EXPECT_NE(refusalOf("deadlines", {{"due", "17/12"}}).find("17/12"), std::string::npos);
  EXPECT_NE(refusalOf("deadlines", {{"due", "2026-13-01"}}).find("2026-13-01"), std::string::npos);
  EXPECT_NE(refusalOf("duties", {{"role", "boss"}}).find("perform"), std::string::npos);
  EXPECT_NE(refusalOf("targets", {{"measures", Json::array({{{"value", "ba"}}})}}).find("value"), std::string::npos);
  EXPECT_NE(refusalOf("targets", {{"measures", Json::array({{{"value", 3}, {"comparator", "≥"}}})}}), "");
  EXPECT_NE(refusalOf("targets", Json::object()), "");
}

TEST(ReviewFields, TypedWordsTakeTheTypeOfWhatStandsThere) {
  const Json target = recordJson(testing_support::samplePlan(), "targets", "t1");
  const Json fields =
      fieldsFromWords(target, {"measures.0.value=45.5", "measures.0.unit=người", "lead=Công an xã; Trạm Y tế"});
  EXPECT_EQ(fields["measures"][0]["value"], 45.5);
  EXPECT_EQ(fields["measures"][0]["unit"], "người");
  EXPECT_EQ(fields["measures"][0]["comparator"], "ge") << "the rest of the measure stays";
  EXPECT_EQ(fields["lead"], Json::array({"Công an xã", "Trạm Y tế"}));
  EXPECT_FALSE(fields.contains("kind"));
}

TEST(ReviewFields, NullEmptiesAField) {
  const Json deadline = recordJson(testing_support::samplePlan(), "deadlines", "k1");
  EXPECT_TRUE(fieldsFromWords(deadline, {"due=null"})["due"].is_null());
}

TEST(ReviewFields, RefusesWordsThatAreNoField) {
  const Json target = recordJson(testing_support::samplePlan(), "targets", "t1");
  EXPECT_THROW(fieldsFromWords(target, {"zero"}), UsageError);
  EXPECT_THROW(fieldsFromWords(target, {"measures.7.value=1"}), UsageError);
  EXPECT_THROW(fieldsFromWords(target, {"measures.0.value=viele"}), UsageError);
}

TEST(ReviewFields, AnAgencyBringsItsBodyAndLine) {
  const AgencyDirectory directory = AgencyDirectory::load(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config");
  Header header;
  header.issuerLevel = "commune";
  header.date = "2026-02-05";
  Json known = {{"agency", "Công an xã"}};
  resolveAgency("duties", known, directory, header);
  EXPECT_EQ(known["agency_id"], "X.CA");
  EXPECT_EQ(known["line"], "police");
  Json unknown = {{"agency", "Nhóm bạn đọc Hoa Sen"}};
  resolveAgency("duties", unknown, directory, header);
  EXPECT_TRUE(unknown["agency_id"].is_null()) << "it is not what the agency before it was";
  Json said = {{"agency", "Công an xã"}, {"line", "military"}};
  resolveAgency("duties", said, directory, header);
  EXPECT_EQ(said["line"], "military");
  Json other = {{"agency", "Công an xã"}};
  resolveAgency("deadlines", other, directory, header);
  EXPECT_FALSE(other.contains("agency_id"));
}

}  // namespace
}  // namespace doichieu::review
