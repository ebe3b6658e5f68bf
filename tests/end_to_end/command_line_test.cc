// The program's verbs, languages, formats and exit codes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace doichieu::testing_support {
namespace {

constexpr const char* kPlan =
    "ỦY BAN NHÂN DÂN\nXÃ AN HÒA\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "An Hòa, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nPhòng, chống dịch bệnh năm 2026\n"
    "Căn cứ Kế hoạch số 7/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh về phòng, chống dịch bệnh; UBND xã ban hành "
    "Kế hoạch như sau:\n"
    "I. CHỈ TIÊU\n- Ít nhất 95% trẻ em dưới 5 tuổi được tiêm chủng đầy đủ.\n"
    "II. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã\n- Chủ trì, phối hợp với Công an xã tổ chức tiêm chủng; báo cáo UBND xã "
    "trước ngày 17/12.\n"
    "III. KINH PHÍ THỰC HIỆN\nKinh phí do ngân sách xã bảo đảm.\n";

TEST(CommandLine, EveryVerbHasHelpWithExamplesInBothLanguages) {
  for (const char* verb : {"ingest", "extract", "plans", "show", "query", "compare", "export", "reprocess", "plugins",
                           "doctor", "evaluate", "chain", "review", "serve"}) {
    const Outcome english = doichieu({verb, "--help"}), vietnamese = doichieu({verb, "--help", "--lang", "vi"});
    EXPECT_EQ(english.exitCode, 0) << verb << english.err;
    EXPECT_NE(english.out.find("examples:"), std::string::npos) << verb;
    EXPECT_NE(vietnamese.out.find("ví dụ:"), std::string::npos) << verb;
    EXPECT_EQ(english.out.find("option."), std::string::npos) << verb << " shows a key that has no text:\n"
                                                              << english.out;
  }
}

TEST(CommandLine, OptionsAreThoseThatTheVerbKnows) {
  const Outcome query = doichieu({"help", "query"});
  EXPECT_EQ(query.exitCode, 0) << query.err;
  EXPECT_NE(query.out.find("--format table|json|csv"), std::string::npos) << query.out;
  const std::string help = doichieu({"export", "--help"}).out;
  EXPECT_EQ(help.find("--format"), help.rfind("--format", help.find("examples:"))) << "told once:\n" << help;
  EXPECT_EQ(doichieu({"extract", "x.pdf", "--format", "csv"}).exitCode, 2) << "it writes JSON";
  EXPECT_EQ(doichieu({"show", "1", "--format", "csv"}).exitCode, 2);
}

TEST(CommandLine, ExitCodesTellWhatWentWrong) {
  const Folder folder;
  EXPECT_EQ(doichieu({"no-such-verb"}).exitCode, 2);
  EXPECT_EQ(doichieu({"extract", "--no-such-option", "x"}).exitCode, 2);
  EXPECT_EQ(doichieu({"plans", "--config", folder.path().string()}).exitCode, 3);
  EXPECT_EQ(doichieu({"plans", "--store", folder.write("no.db", std::string(5000, 'x')).string()}).exitCode, 4);
  for (const char* verb : {"plans", "reprocess"})
    EXPECT_EQ(doichieu({verb, "--store", (folder / "none.db").string()}).exitCode, 4) << verb;
  EXPECT_FALSE(std::filesystem::exists(folder / "none.db")) << "what only reads makes no store";
  const Outcome missing = doichieu({"extract", (folder / "missing.pdf").string()});
  EXPECT_EQ(missing.exitCode, 1);
  EXPECT_NE(missing.err.find("missing.pdf"), std::string::npos) << missing.err;
}

TEST(CommandLine, OutputThatFindsNoRoomIsAFailure) {
  const Outcome run =
      runProgram("/bin/sh", {"-c", "exec \"$@\" > /dev/full", "sh", DOICHIEU_BINARY_DIR "/doichieu", "plugins"});
  EXPECT_EQ(run.exitCode, 1);
  EXPECT_NE(run.err.find("disk full"), std::string::npos) << run.err;
}

TEST(CommandLine, AReaderThatLeavesEarlyIsNoFailure) {
  const Outcome run = runProgram("/bin/sh", {"-c", "trap '' PIPE; { sleep 1; \"$@\"; echo \"code $?\" >&2; } | true",
                                             "sh", DOICHIEU_BINARY_DIR "/doichieu", "plugins", "--format=json"});
  EXPECT_EQ(run.err, "code 0\n");
}

TEST(CommandLine, TroubleWithTheStoreIsToldInTheChosenLanguage) {
  const Folder folder;
  const std::string store = folder.write("no.db", std::string(5000, 'x')).string();
  const Outcome run = doichieu({"plans", "--store", store, "--lang", "vi"});
  EXPECT_NE(run.err.find(store + " không phải"), std::string::npos) << run.err;
  EXPECT_EQ(run.err.find("store."), std::string::npos) << "a code is no message: " << run.err;
}

TEST(CommandLine, IngestionHeedsTheSettingsOfItsWorkers) {
  const Folder folder;
  const std::filesystem::path config = folder / "config";
  std::filesystem::copy(DOICHIEU_SOURCE_DIR "/config", config, std::filesystem::copy_options::recursive);
  folder.write("config/doichieu.properties", "ingest.page_seconds = soon\n");
  const Outcome run = doichieu({"ingest", folder.write("plan.txt", kPlan).string(), "--store",
                                (folder / "store.db").string(), "--config", config.string()});
  EXPECT_EQ(run.exitCode, 3) << run.err;
  EXPECT_NE(run.err.find("ingest.page_seconds"), std::string::npos) << run.err;
}

TEST(CommandLine, OnePlanGoesFromTextToAnswers) {
  const Folder folder;
  const std::string file = folder.write("plan.txt", kPlan).string(), store = (folder / "store.db").string();
  const auto json = nlohmann::json::parse(doichieu({"extract", file}).out);
  EXPECT_EQ(json.at("schema"), "doichieu.plan/1");
  EXPECT_EQ(json.at("header").at("issuer"), "Ủy ban nhân dân xã An Hòa");
  EXPECT_EQ(json.at("targets").size(), 1U);
  EXPECT_EQ(json.at("targets")[0].at("measures")[0].at("value"), 95);
  ASSERT_EQ(json.at("others").size(), 1U) << "a plugin's records stand beside the others";
  EXPECT_EQ(json.at("others")[0].at("kind"), "budget_sources");

  const Outcome ingested = doichieu({"ingest", file, "--store", store, "--quiet"});
  EXPECT_EQ(ingested.exitCode, 0) << ingested.err;
  EXPECT_NE(doichieu({"ingest", file, "--store", store, "--quiet"}).out.find("1 unchanged"), std::string::npos);
  const auto plans = nlohmann::json::parse(doichieu({"plans", "--store", store, "--format", "json"}).out);
  ASSERT_EQ(plans.size(), 1U);
  EXPECT_EQ(plans[0].at("symbol"), "12/KH-UBND");

  const auto duties = nlohmann::json::parse(
      doichieu({"query", "duties", "--agency", "tram y te", "--store", store, "--format", "json"}).out);
  ASSERT_EQ(duties.size(), 1U);
  EXPECT_EQ(duties[0].at("role"), "lead");
  EXPECT_EQ(duties[0].at("page"), 1);
  const auto due = nlohmann::json::parse(doichieu({"query", "deadlines", "--due-before", "2026-12-17", "--text",
                                                   "bao cao", "--store", store, "--format", "json"})
                                             .out);
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].at("due"), "2026-12-16");
  EXPECT_NE(doichieu({"query", "budget_sources", "--store", store}).out.find("ngân sách xã"), std::string::npos);
  const Outcome csv = doichieu({"export", "--format", "csv", "--store", store});
  EXPECT_NE(csv.out.find("Chủ trì, phối hợp với Công an xã"), std::string::npos);
  const Outcome compared = doichieu({"compare", file, "--with", file, "--store", store, "--format", "csv"});
  EXPECT_NE(compared.out.find("\r\nequal,"), std::string::npos) << compared.out << compared.err;
  EXPECT_NE(compared.out.find(",t1,Ít nhất 95% trẻ em dưới 5 tuổi"), std::string::npos) << compared.out;
  const std::string kept = folder.write("kept.json", "written before").string();
  EXPECT_EQ(doichieu({"export", "no-such-plan", "--output", kept, "--store", store}).exitCode, 2);
  EXPECT_EQ(bytesOf(kept), "written before") << "what cannot be answered overwrites nothing";
}

TEST(CommandLine, ABrokenOrForeignPluginIsToldAndTheRestWorks) {
  const Folder folder;
  const std::filesystem::path real = std::filesystem::path(DOICHIEU_BINARY_DIR) / "plugins";
  for (const char* name : {"read_text.so", "extract_header.so"})
    std::filesystem::create_symlink(real / name, folder / name);
  folder.write("broken.so", "this is no library");
  const Outcome plugins = doichieu({"plugins", "--plugins", folder.path().string()});
  EXPECT_EQ(plugins.exitCode, 3);
  EXPECT_NE(plugins.out.find("broken.so"), std::string::npos);
  EXPECT_NE(plugins.out.find("NOT LOADED"), std::string::npos);
  const std::string plan = folder.write("plan.txt", kPlan).string();
  const Outcome extracted = doichieu({"extract", plan, "--plugins", folder.path().string()});
  EXPECT_EQ(extracted.exitCode, 3) << "records are missing";
  const auto json = nlohmann::json::parse(extracted.out);
  EXPECT_EQ(json.at("header").at("symbol"), "12/KH-UBND");
  bool told = false;
  for (const auto& diagnostic : json.at("diagnostics"))
    told = told || (diagnostic.at("code") == "plugin.not_loaded" && diagnostic.at("args")[0] == "extract_targets.so");
  EXPECT_TRUE(told) << "the document says that targets are missing";
}

TEST(CommandLine, NothingIsStoredOrComparedWhileAnExtractorIsMissing) {
  const Folder folder;
  const std::filesystem::path real = std::filesystem::path(DOICHIEU_BINARY_DIR) / "plugins";
  for (const char* name : {"read_text.so", "extract_header.so"})
    std::filesystem::create_symlink(real / name, folder / name);
  const std::string plan = folder.write("plan.txt", kPlan).string(), store = (folder / "store.db").string();
  for (const std::vector<std::string>& verb :
       {std::vector<std::string>{"ingest", plan}, {"reprocess"}, {"compare", plan, "--with", plan}}) {
    std::vector<std::string> words = verb;
    words.insert(words.end(), {"--store", store, "--plugins", folder.path().string(), "--lang", "en"});
    const Outcome run = doichieu(words);
    EXPECT_EQ(run.exitCode, 3) << verb.front();
    EXPECT_NE(run.err.find("extract_targets.so: is not in the plugin folder"), std::string::npos) << run.err;
    EXPECT_NE(run.err.find("build again"), std::string::npos) << run.err;
    EXPECT_FALSE(std::filesystem::exists(store)) << verb.front();
  }
}

}  // namespace
}  // namespace doichieu::testing_support
