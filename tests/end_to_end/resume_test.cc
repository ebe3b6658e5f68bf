// A run that is killed, interrupted or out of room and started again ends with the same store content as an undisturbed
// one, and nothing is done twice.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "doichieu/base/error.h"
#include "store/store.h"
#include "support/program.h"

namespace doichieu::testing_support {
namespace {

namespace fs = std::filesystem;

// All plans of a store in an order that does not depend on when they were read.
nlohmann::json contentOf(const std::string& store) {
  const Outcome run = doichieu({"export", "--format", "json", "--store", store});
  EXPECT_EQ(run.exitCode, 0) << run.err;
  auto json = nlohmann::json::parse(run.out);
  if (!json.is_array()) json = nlohmann::json::array({json});
  std::sort(json.begin(), json.end(),
            [](const auto& a, const auto& b) { return a.at("source").at("path") < b.at("source").at("path"); });
  return json;
}

/// What `ingest` says at its end.
struct Summary {
  int documents = 0, pagesRead = 0, pagesReused = 0;
  int ends = 0;  // of documents, over all kinds of ends and those that were not reached
};

Summary summaryOf(const std::string& out) {
  Summary summary;
  const std::size_t line = out.find("documents: ");
  EXPECT_EQ(std::sscanf(out.c_str() + std::min(line, out.size()),
                        "documents: %d, pages read: %d, taken from earlier runs: %d", &summary.documents,
                        &summary.pagesRead, &summary.pagesReused),
            3)
      << out;
  std::istringstream lines(out);
  for (std::string text; std::getline(lines, text);)
    if (text.rfind("  ", 0) == 0) summary.ends += std::atoi(text.c_str());
  return summary;
}

/// A run that goes on beside the test.
class Running {
 public:
  Running(const fs::path& scans, const std::string& store, const std::string& workers = "2")
      : process_(startDoichieu({"ingest", scans.string(), "--store", store, "--quiet", "--workers", workers},
                               folder_ / "out", folder_ / "err")) {}

  /// False where the run ended before.
  bool waitForPages(const std::string& store, std::int64_t pages) {
    while (!ended_) {
      if (pagesIn(store) >= pages) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      ended_ = waitpid(process_, &status_, WNOHANG) == process_;
    }
    return false;
  }

  Outcome end(int signal) {
    if (!ended_) {
      kill(process_, signal);
      waitpid(process_, &status_, 0);
      ended_ = true;
    }
    return {WIFSIGNALED(status_) ? 128 + WTERMSIG(status_) : WEXITSTATUS(status_), bytesOf(folder_ / "out"),
            bytesOf(folder_ / "err")};
  }

  static std::int64_t pagesIn(const std::string& store) {
    if (!fs::exists(store)) return 0;
    try {
      return Database(store).selectOne("SELECT count(*) FROM pages")->integer(0);
    } catch (const StoreError&) {
      return 0;  // its tables are not there yet
    }
  }

 private:
  Folder folder_;
  pid_t process_;
  bool ended_ = false;
  int status_ = 0;
};

Outcome ingest(const fs::path& scans, const std::string& store) {
  return doichieu({"ingest", scans.string(), "--store", store, "--quiet", "--workers", "2"});
}

void expectSound(const std::string& store) {
  Store opened(store);
  EXPECT_TRUE(opened.integrityProblems().empty());
  for (const DocumentEntry& entry : opened.ledger().all()) {
    EXPECT_EQ(entry.status, DocumentStatus::done) << entry.file.path;
    EXPECT_EQ(entry.owner, "") << entry.file.path << " is claimed by a run that is no more";
  }
}

// Enough pages that a run is in their midst when it is told to end.
void makeDocuments(const fs::path& scans) {
  makeScans(scans, {"--variants", "fax200"}, {"drugs-phuc-tri-2024"});
  makeScans(scans, {"--variants", "clean"}, {"injury-phu-dien-2024", "digital-vinh-thuong-2026"});
}

TEST(Resume, AfterCtrlCInTheMidstOfAPageNothingIsLostAndNothingDoneTwice) {
  const Folder folder;
  makeScans(folder / "scans", {"--variants", "tiff"},
            {"drugs-phuc-tri-2024", "injury-phu-dien-2024", "drugs-van-ha-2024"});
  const std::string undisturbed = (folder / "undisturbed.db").string(), store = (folder / "interrupted.db").string();
  const Summary whole = summaryOf(ingest(folder / "scans", undisturbed).out);

  // One worker: once a page is stored, it is at the next one.
  int pagesRead = 0;
  for (const int pages : {1, 3}) {
    Running run(folder / "scans", store, "1");
    ASSERT_TRUE(run.waitForPages(store, pages));
    const Outcome interrupted = run.end(SIGINT);
    EXPECT_EQ(interrupted.exitCode, 1) << "the run was not ended by the program itself: " << interrupted.err;
    const Summary summary = summaryOf(interrupted.out);
    EXPECT_EQ(summary.ends, summary.documents) << interrupted.out;
    EXPECT_EQ(summary.documents, whole.documents);
    pagesRead += summary.pagesRead;
    EXPECT_EQ(Running::pagesIn(store), pagesRead);
    EXPECT_LT(pagesRead, whole.pagesRead) << "the run was over before it was interrupted";
    for (const DocumentEntry& entry : Store(store).ledger().all()) {
      EXPECT_NE(entry.status, DocumentStatus::failed) << entry.file.path;
      EXPECT_EQ(entry.owner, "") << entry.file.path;
    }
  }
  const Outcome rest = ingest(folder / "scans", store);
  EXPECT_EQ(rest.exitCode, 0) << rest.err;
  EXPECT_EQ(summaryOf(rest.out).pagesRead + pagesRead, whole.pagesRead) << "a page that was stored was read again";
  expectSound(store);
  EXPECT_EQ(contentOf(store), contentOf(undisturbed));
}

TEST(Resume, ADiskThatFillsUpCostsNothingButTime) {
  const Folder folder;
  makeDocuments(folder / "scans");
  const std::string undisturbed = (folder / "undisturbed.db").string(), store = (folder / "filled.db").string();
  ASSERT_EQ(ingest(folder / "scans", undisturbed).exitCode, 0);
  const std::uintmax_t whole = fs::file_size(undisturbed);
  // A file that may not grow beyond a size stands for a disk that has no more room: works for anyone, on any file
  // system.
  int full = 0;
  for (const int percent : {20, 50, 70, 80, 90, 100}) {
    const std::string blocks = std::to_string(whole * static_cast<unsigned>(percent) / 100 / 512);
    const Outcome run = runProgram(
        "/bin/sh", {"-c", "ulimit -f \"$1\"; shift; exec \"$@\"", "sh", blocks, DOICHIEU_BINARY_DIR "/doichieu",
                    "ingest", (folder / "scans").string(), "--store", store, "--quiet", "--workers", "2"});
    if (run.exitCode == 0) break;
    ++full;
    EXPECT_EQ(run.exitCode, 4) << run.err << run.out;
    EXPECT_NE(run.err.find("the store " + store), std::string::npos) << run.err;
    EXPECT_NE(run.err.find("make room and start again"), std::string::npos) << run.err;
  }
  EXPECT_GE(full, 2) << "the disk never filled up";
  const std::int64_t kept = Running::pagesIn(store);
  const Outcome rest = ingest(folder / "scans", store);
  EXPECT_EQ(rest.exitCode, 0) << rest.err << rest.out;
  EXPECT_EQ(summaryOf(rest.out).pagesRead + kept, Running::pagesIn(undisturbed))
      << "what was stored before the disk was full is read again";
  expectSound(store);
  EXPECT_EQ(contentOf(store), contentOf(undisturbed));
}

/// One page each; DOICHIEU_BULK_PAGES for more than the usual few.
int makeOnePagers(const fs::path& folder) {
  const char* wished = std::getenv("DOICHIEU_BULK_PAGES");
  const int count = wished == nullptr ? 24 : std::atoi(wished);
  fs::create_directories(folder / "plans");
  const auto number = [](int value) { return std::to_string(value); };
  for (int i = 1; i <= count; ++i)
    std::ofstream(folder / "plans" / ("plan" + number(i) + ".plan"))
        << "@superior HUYỆN AN LÃO\n@issuer ỦY BAN NHÂN DÂN XÃ " << (i % 2 == 0 ? "TÂN HÒA" : "VĨNH LỘC")
        << "\n@number Số: " << i << "/KH-UBND\n@place An Lão, ngày " << number(10 + i % 18) << " tháng 3 năm "
        << 2000 + i % 25 << "\n@type KẾ HOẠCH\n@title phòng, chống bệnh dại năm " << 2000 + i % 25
        << "\n= I. Mục tiêu\n1. Tiêm phòng cho " << 100 + i << " con chó nuôi trên địa bàn.\n2. " << 50 + i % 50
        << "% hộ nuôi chó ký cam kết.\n= II. Tổ chức thực hiện\n1. Trạm Y tế\n"
        << "Chủ trì, phối hợp với Công an xã báo cáo trước ngày " << 1 + i % 28 << "/11/" << 2000 + i % 25
        << ".\n@sign CHỦ TỊCH\n@signer Lê Văn An\n";
  const Outcome made =
      runProgram(DOICHIEU_BINARY_DIR "/make_scans",
                 {"--variants", "fax200", "--out", (folder / "scans").string(), (folder / "plans").string()});
  if (made.exitCode != 0) throw std::runtime_error("make_scans: " + made.err);
  return count;
}

TEST(Resume, ABulkRunThatIsKilledAgainAndAgainAddsUp) {
  const Folder folder;
  const int count = makeOnePagers(folder.path());
  const std::string undisturbed = (folder / "undisturbed.db").string(), store = (folder / "killed.db").string();
  const Outcome whole = ingest(folder / "scans", undisturbed);
  ASSERT_EQ(whole.exitCode, 0) << whole.err;
  ASSERT_EQ(summaryOf(whole.out).documents, count);
  ASSERT_EQ(summaryOf(whole.out).pagesRead, count) << "they are of one page";

  constexpr int kKills = 6;
  std::int64_t kept = 0;
  for (int kills = 1; kills <= kKills; ++kills) {
    Running run(folder / "scans", store);
    ASSERT_TRUE(run.waitForPages(store, count * kills / (kKills + 1)));
    EXPECT_EQ(run.end(SIGKILL).exitCode, 128 + SIGKILL);
    EXPECT_GE(Running::pagesIn(store), kept) << "a page that was stored is gone";
    kept = Running::pagesIn(store);
    EXPECT_TRUE(Store(store).integrityProblems().empty());
  }
  const Outcome rest = ingest(folder / "scans", store);
  EXPECT_EQ(rest.exitCode, 0) << rest.err << rest.out;
  EXPECT_EQ(summaryOf(rest.out).documents, count);
  EXPECT_EQ(summaryOf(rest.out).ends, count) << rest.out;
  EXPECT_EQ(summaryOf(rest.out).pagesRead + kept, count) << "a page that was stored was read again";
  const Outcome again = ingest(folder / "scans", store);
  EXPECT_EQ(summaryOf(again.out).pagesRead, 0) << again.out;
  EXPECT_EQ(summaryOf(again.out).ends, count) << again.out;
  Store killed(store), sound(undisturbed);
  EXPECT_TRUE(killed.integrityProblems().empty());
  EXPECT_EQ(killed.ledger().counts(), sound.ledger().counts());
  EXPECT_EQ(contentOf(store), contentOf(undisturbed));
}

}  // namespace
}  // namespace doichieu::testing_support
