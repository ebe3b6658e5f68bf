// Seeing across plans with the built program: the chain, the matrix, corrections by hand, exports, and the service
// behind TLS.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"
#include "support/served.h"

namespace doichieu::testing_support {
namespace {

using nlohmann::json;

std::string planText(const std::string& issuer, const std::string& number, const std::string& date,
                     const std::string& basis, const std::string& share, const std::string& agency) {
  return "ỦY BAN NHÂN DÂN\n" + issuer + "\nSố: " + number +
         "/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + date +
         "\nKẾ HOẠCH\nPhòng, chống dịch bệnh năm 2026\nCăn cứ " + basis +
         "; Ủy ban nhân dân ban hành Kế hoạch như sau:\n" + "I. CHỈ TIÊU\n- Ít nhất " + share +
         "% trẻ em dưới 5 tuổi được tiêm chủng đầy đủ.\n" + "II. TỔ CHỨC THỰC HIỆN\n1. " + agency +
         "\n- Chủ trì tổ chức tiêm chủng; báo cáo trước ngày 17/12.\n";
}

struct AcrossPlans : testing::Test {
  Folder folder;
  std::string store = (folder / "store.db").string();

  AcrossPlans() {
    std::filesystem::create_directory(folder / "plans");
    const std::string parent =
        "Kế hoạch số 7/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh Lĩnh Giang về phòng, chống dịch bệnh năm 2026";
    folder.write("plans/1-tinh.txt", planText("TỈNH LĨNH GIANG", "7", "Lĩnh Giang, ngày 10 tháng 01 năm 2026",
                                              "Luật Phòng, chống bệnh truyền nhiễm năm 2007", "95", "Sở Y tế"));
    folder.write("plans/2-xa.txt",
                 planText("XÃ AN HÒA", "12", "An Hòa, ngày 05 tháng 02 năm 2026", parent, "90", "Trạm Y tế xã"));
    folder.write("plans/3-xa.txt",
                 planText("XÃ PHÚC TRÌ", "15", "Phúc Trì, ngày 06 tháng 02 năm 2026", parent, "98", "Trạm Y tế xã"));
    run({"ingest", (folder / "plans").string(), "--quiet"});
  }

  Outcome run(std::vector<std::string> words) {
    words.insert(words.end(), {"--store", store});
    return doichieu(words);
  }
  json answer(std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    return json::parse(outcome.out, nullptr, false);
  }
};

TEST_F(AcrossPlans, TheChainLeadsUpAndDown) {
  const json above = answer({"chain", "12/KH-UBND"});
  ASSERT_EQ(above["above"].size(), 1U) << above;
  EXPECT_EQ(above["above"][0]["symbol"], "7/KH-UBND");
  EXPECT_EQ(above["above"][0]["level"], "province");
  const json below = answer({"chain", "7/KH-UBND"});
  ASSERT_EQ(below["below"].size(), 2U);
  EXPECT_EQ(below["below"][0]["issuer"], "Ủy ban nhân dân xã An Hòa");
}

TEST_F(AcrossPlans, OneParentIsHeldAgainstAllItsChildren) {
  const json matrix = answer({"compare", "--all-children", "7/KH-UBND"});
  ASSERT_EQ(matrix["children"].size(), 2U) << matrix;
  ASSERT_EQ(matrix["targets"].size(), 1U);
  EXPECT_EQ(matrix["children"][0]["cells"][0]["status"], "weaker") << "90 % of 95 %";
  EXPECT_EQ(matrix["children"][1]["cells"][0]["status"], "stricter");
  EXPECT_EQ(matrix["targets"][0]["covered"], 1);
  EXPECT_EQ(answer({"compare", "--all-children", "7/KH-UBND"}), matrix) << "kept answers are the same";
}

TEST_F(AcrossPlans, ACorrectionReachesAnswersAndOutlivesExtraction) {
  const auto agencies = [&] { return answer({"query", "duties", "--plan", "12/KH-UBND"}); };
  ASSERT_EQ(agencies().size(), 1U);
  EXPECT_EQ(run({"review", "12/KH-UBND", "correct", "d1", "agency=Công an xã", "--by", "Lan"}).exitCode, 0);
  EXPECT_EQ(agencies()[0]["agency"], "Công an xã");
  EXPECT_EQ(agencies()[0]["agency_id"], "X.CA");
  EXPECT_EQ(agencies()[0]["line"], "police");
  EXPECT_EQ(answer({"compare", "12/KH-UBND"})["duties"].size(), 2U)
      << "the parent's health line, and the police as the child's own";
  EXPECT_EQ(run({"reprocess", "--quiet"}).exitCode, 0);
  EXPECT_EQ(agencies()[0]["agency_id"], "X.CA");
  const json reviews = answer({"review", "12/KH-UBND"});
  ASSERT_EQ(reviews.size(), 1U);
  EXPECT_EQ(reviews[0]["reviewer"], "Lan");
}

TEST_F(AcrossPlans, AnswersAndPlansAreSavedForSpreadsheets) {
  const Outcome csv = run({"query", "duties", "--line", "health", "--format", "csv"});
  EXPECT_NE(csv.out.find("Trạm Y tế xã"), std::string::npos);
  const std::string table = (folder / "out.csv").string(), book = (folder / "out.xlsx").string();
  EXPECT_EQ(run({"export", "--format", "csv", "--output", table, "12/KH-UBND"}).exitCode, 0);
  EXPECT_EQ(run({"export", "--format", "xlsx", "--output", book, "12/KH-UBND"}).exitCode, 0);
  EXPECT_NE(bytesOf(table).find("tiêm chủng"), std::string::npos);
  EXPECT_EQ(bytesOf(book).substr(0, 2), "PK") << "a workbook is a ZIP archive";
  EXPECT_EQ(run({"export", "--format", "html", "--output", (folder / "out.html").string(), "12/KH-UBND", "--with",
                 "7/KH-UBND"})
                .exitCode,
            0);
  EXPECT_NE(bytesOf(folder / "out.html").find("90%"), std::string::npos);
}

TEST_F(AcrossPlans, TheServiceGivesTheSameAnswers) {
  const Served served({"--store", store});
  const Answer page = served.get("/plans");
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("12/KH-UBND"), std::string::npos);
  EXPECT_EQ(json::parse(served.get("/api/v1/query/duties?line=health").body).size(),
            answer({"query", "duties", "--line", "health"}).size());
}

TEST_F(AcrossPlans, BeyondThisMachineTheServiceWantsTlsAndAccounts) {
  const Outcome bare = doichieu({"serve", "--store", store, "--address", "0.0.0.0", "--port", "0"});
  EXPECT_EQ(bare.exitCode, 2);
  EXPECT_NE(bare.err.find("TLS"), std::string::npos) << bare.err;
  const std::string key = (folder / "key.pem").string(), certificate = (folder / "cert.pem").string();
  const Outcome made =
      runProgram("/usr/bin/openssl", {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
                                      "-days", "1", "-keyout", key, "-out", certificate});
  if (made.exitCode != 0) GTEST_SKIP() << "openssl is not here: no certificate can be made";
  const std::vector<std::string> open = {"--store",       store,       "--address", "0.0.0.0",
                                         "--certificate", certificate, "--key",     key};
  std::vector<std::string> words = {"serve"};
  words.insert(words.end(), open.begin(), open.end());
  EXPECT_NE(doichieu(words).err.find("account"), std::string::npos) << "with a certificate and without accounts";

  for (const auto& [name, role] : {std::pair{"lan", "reviewer"}, std::pair{"minh", "reader"}})
    EXPECT_EQ(doichieu({"serve", "--store", store, "--add-user", name, "--role", role}, "mat khau rat dai\n").exitCode,
              0);
  const Served served(open);
  EXPECT_EQ(served.get("/plans").status, 303) << "to the login";
  EXPECT_EQ(served.get("/api/v1/plans").status, 401);
  EXPECT_EQ(served.post("/api/v1/session", {{"name", "lan"}, {"password", "falsch"}}).status, 401);
  const json confirm = {{"action", "confirm"}, {"record", "t1"}};
  const std::string reader =
      served.post("/api/v1/session", {{"name", "minh"}, {"password", "mat khau rat dai"}}).cookie;
  EXPECT_EQ(served.get("/plans", reader).status, 200);
  EXPECT_EQ(served.post("/api/v1/plans/1/reviews", confirm, reader).status, 403);
  const std::string reviewer =
      served.post("/api/v1/session", {{"name", "lan"}, {"password", "mat khau rat dai"}}).cookie;
  EXPECT_EQ(served.post("/api/v1/plans/1/reviews", confirm, reviewer).status, 201);
  EXPECT_NE(reviewer.find("Secure"), std::string::npos);
  EXPECT_EQ(served.get("/plans", reviewer).strictTransport, "max-age=31536000");
}

}  // namespace
}  // namespace doichieu::testing_support
