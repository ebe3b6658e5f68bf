// What each page and each address of the JSON interface says of the sample plan.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/serve/site_under_test.h"
#include "doichieu/model/json.h"
#include "query/query.h"

namespace doichieu::serve {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::ordered_json;
using testing_support::SiteUnderTest;

class Pages : public ::testing::Test {
 protected:
  std::string body(const std::string& address) {
    const Response response = site.get(address);
    EXPECT_EQ(response.status, 200) << address << "\n" << response.body;
    return response.body;
  }
  Json json(const std::string& address) { return Json::parse(body(address)); }
  std::string plan() const { return "/plans/" + std::to_string(site.plan()); }

  SiteUnderTest site;
};

TEST_F(Pages, NoPageHoldsScriptOrStyleOfItsOwn) {
  for (const std::string& address : {std::string("/plans"), plan(), std::string("/compare"), std::string("/agencies"),
                                     std::string("/agencies/matrix"), std::string("/agencies/duties?agency=X.CA"),
                                     std::string("/deadlines?month=2024-12"), std::string("/search/duties"),
                                     std::string("/inbox"), std::string("/api"), std::string("/login")}) {
    const std::string page = body(address);
    EXPECT_THAT(page, Not(HasSubstr(" style="))) << address;
    EXPECT_THAT(page, Not(HasSubstr("<style"))) << address;
    EXPECT_THAT(page, Not(HasSubstr(" onclick"))) << address;
    EXPECT_THAT(page, Not(HasSubstr("<script>"))) << address;
  }
}

TEST_F(Pages, NoKeyOfTheCatalogueIsShownInPlaceOfItsWords) {
  for (const std::string& address :
       {std::string("/plans"), plan(), std::string("/compare"), std::string("/agencies"),
        std::string("/agencies/matrix"), std::string("/agencies/duties?agency=X.CA"),
        std::string("/deadlines?month=2024-12"), std::string("/search/duties"), std::string("/search/targets"),
        std::string("/search/deadlines"), std::string("/search/references"), std::string("/inbox"), std::string("/api"),
        std::string("/login")}) {
    const std::string page = body(address);
    for (const char* group :
         {">plans.", ">plan.", ">compare.", ">agencies.", ">agency.", ">filter.", ">search.", ">record.", ">kind.",
          ">role.", ">column.", ">inbox.", ">calendar.", ">nav.", ">level.", ">error.", ">api.", ">login."})
      EXPECT_THAT(page, Not(HasSubstr(group))) << address;
  }
}

TEST_F(Pages, ThePlanListFindsWithAndWithoutAccents) {
  EXPECT_THAT(body("/plans"),
              AllOf(HasSubstr("Phòng, chống mại dâm năm 2024"), HasSubstr("42/KH-UBND"), HasSubstr("15/3/2024")));
  EXPECT_THAT(body("/plans?text=hon%20nhan"), HasSubstr("42/KH-UBND"));
  EXPECT_THAT(body("/plans?year=2031"),
              AllOf(Not(HasSubstr("42/KH-UBND")), HasSubstr("Không có kế hoạch nào phù hợp")));
  EXPECT_THAT(body("/plans?level=commune"), HasSubstr("42/KH-UBND"));
  EXPECT_EQ(site.get("/plans?year=none").status, 400);
}

TEST_F(Pages, AnEmptyStoreSaysWhatToDo) {
  SiteUnderTest empty({.withPlan = false});
  EXPECT_THAT(empty.get("/plans").body, AllOf(HasSubstr("Kho chưa có kế hoạch nào"), HasSubstr("href=\"/inbox\"")));
  for (const char* address : {"/agencies", "/agencies/matrix", "/deadlines", "/search/duties", "/inbox", "/compare"})
    EXPECT_EQ(empty.get(address).status, 200) << address;
}

TEST_F(Pages, APlanShowsItsRecordsTiedToTheirWords) {
  const std::string page = body(plan());
  EXPECT_THAT(page, HasSubstr("id=\"t1\""));
  EXPECT_THAT(page, HasSubstr("≥ 30 %"));
  EXPECT_THAT(page, HasSubstr("id=\"w-t1\""));
  EXPECT_THAT(page, HasSubstr("<rect x=\"100.0\" y=\"200.0\""));
  EXPECT_THAT(page, HasSubstr("href=\"#k1\""));        // a duty's deadline
  EXPECT_THAT(page, HasSubstr("16/12/2024"));          // and when it is due
  EXPECT_THAT(page, HasSubstr("6 tháng một lần"));     // a rhythm in words
  EXPECT_THAT(page, HasSubstr("cần xem lại · 50 %"));  // the doubtful target
  EXPECT_THAT(page, HasSubstr("ngân sách xã"));        // a field of a plugin's record
  EXPECT_THAT(page, HasSubstr("id=\"diagnostics\""));
}

TEST_F(Pages, TextOfAPlanNeverBecomesMarkup) {
  PlanRecords hostile = doichieu::testing_support::samplePlan("/inbox/<img>.pdf", "ff00ff00ff00ff00");
  hostile.header.title = "<script>alert(1)</script>";
  hostile.header.issuer = "\"><b>x";
  hostile.targets[0].text = "</p><svg onload=alert(1)>";
  hostile.duties[0].agency = "<a href=javascript:alert(1)>";
  const std::int64_t id = doichieu::testing_support::putPlan(site.store(), hostile);
  for (const std::string& address :
       {std::string("/plans"), "/plans/" + std::to_string(id), std::string("/search/targets"),
        std::string("/search/duties"), std::string("/agencies")}) {
    const std::string page = body(address);
    for (const char* markup : {"<script>alert", "<svg onload", "<a href=javascript", "\"><b>x", "<img>"})
      EXPECT_THAT(page, Not(HasSubstr(markup))) << address;
  }
}

TEST_F(Pages, AgenciesShowTheirDutiesOverAllPlans) {
  EXPECT_THAT(body("/agencies"), AllOf(HasSubstr("Công an xã"), HasSubstr("/agencies/duties?agency=X.CA")));
  EXPECT_THAT(body("/agencies/duties?agency=X.CA"),
              AllOf(HasSubstr("Chủ trì, phối hợp kiểm tra"), Not(HasSubstr("Tư vấn, chăm sóc"))));
  EXPECT_THAT(body("/agencies/matrix"),
              AllOf(HasSubstr("Công an"), HasSubstr("/search/duties?line=police&amp;role=lead")));
}

TEST_F(Pages, AReviewBringsTheFormOfOneRecordAndNotOfAll) {
  const std::string review = plan() + "/review";
  EXPECT_THAT(body(review), AllOf(HasSubstr("data-form=\"" + review + "/d1\""), Not(HasSubstr("name=\"partners\""))));
  EXPECT_THAT(body(review + "?record=d1"), HasSubstr("name=\"partners\""))
      << "without scripts the page comes with the form";
  EXPECT_THAT(body(review + "/d1"),
              AllOf(HasSubstr("<details"), HasSubstr("name=\"partners\""), Not(HasSubstr("<html"))));
  EXPECT_EQ(body(review + "/b1"), "") << "a plugin's records have no form";
}

TEST_F(Pages, TheCalendarHoldsADeadlineAtItsDay) {
  const std::string page = body("/deadlines?month=2024-12");
  EXPECT_THAT(page,
              AllOf(HasSubstr("16/12/2024"), HasSubstr("báo cáo kết quả thực hiện năm"), HasSubstr("month=2025-01")));
  EXPECT_THAT(body("/deadlines?month=2024-12&day=16"), HasSubstr("class=\"answers deadlines\""));
  EXPECT_THAT(body("/deadlines?month=2024-12&day=17"), Not(HasSubstr("class=\"answers deadlines\"")));
  EXPECT_THAT(body("/deadlines?month=2024-11"), HasSubstr("Tháng này không có thời hạn nào"));
  EXPECT_EQ(site.get("/deadlines?month=2024-13").status, 400);
}

TEST_F(Pages, ThePageOfALostSourceIsDrawnFromItsWords) {
  const std::string page = pageToJsonText([] {
    Page read;
    Word word;
    word.text = "Ké <hoạch>";
    word.box = {0.1f, 0.1f, 0.3f, 0.12f};
    read.words = {word};
    return read;
  }());
  site.store().artifacts().put({"aa11bb22cc33dd44", "reading-1", 3, "application/pdf", {}});
  site.store().artifacts().putPage("aa11bb22cc33dd44", "reading-1", 1, page);
  const Response response = site.get(plan() + "/pages/1/image");
  EXPECT_EQ(response.type, "image/svg+xml");
  EXPECT_THAT(response.body, AllOf(HasSubstr("Ké &lt;hoạch&gt;"), HasSubstr("Tệp gốc không còn")));
  EXPECT_EQ(site.get(plan() + "/pages/2/image").status, 404);
}

TEST_F(Pages, TheInterfaceGivesWhatTheQueryGives) {
  QueryRequest request;
  request.kind = "duties";
  request.filter.role = "lead";
  EXPECT_EQ(json("/api/v1/query/duties?role=lead"), Query(site.store()).ask(request).json());
  const Response limited = site.get("/api/v1/query/duties?limit=1");
  EXPECT_EQ(Json::parse(limited.body).size(), 1U);
  EXPECT_EQ(limited.header("X-Total-Count"), "2");
  EXPECT_EQ(site.get("/api/v1/query/unicorns").status, 400);
  EXPECT_EQ(site.get("/api/v1/query/duties?limit=-1").status, 400);
}

TEST_F(Pages, TheInterfaceGivesAPlanAsTheStoreHoldsIt) {
  Json expected = toJson(site.store().plans().load(site.plan()));
  EXPECT_EQ(json("/api/v1" + plan() + "?with_text=1"), expected);
  expected.erase("text");
  EXPECT_EQ(json("/api/v1" + plan()), expected);
  EXPECT_EQ(json("/api/v1/plans/42%2FKH-UBND"), expected);
  EXPECT_EQ(site.get("/api/v1/plans/43%2FKH-UBND").status, 404);
}

TEST_F(Pages, EveryAddressOfTheInterfaceIsDescribed) {
  const Json description = json("/api/v1/openapi.json");
  EXPECT_EQ(description["openapi"], "3.1.0");
  for (const Route& route : site.service().router().routes()) {
    const std::string prefix = "/api/v1";
    if (route.pattern.rfind(prefix, 0) != 0 || route.pattern == "/api/v1/openapi.json") continue;
    const std::string method = route.method == "GET" ? "get" : "post";
    EXPECT_TRUE(description["paths"][route.pattern.substr(prefix.size())].contains(method))
        << route.method << " " << route.pattern;
  }
}

}  // namespace
}  // namespace doichieu::serve
