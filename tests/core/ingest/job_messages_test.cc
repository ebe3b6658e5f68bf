#include "ingest/job_messages.h"

#include <gmock/gmock.h>

#include "doichieu/base/error.h"
#include "ingest/stream_lines.h"

namespace doichieu {
namespace {

Job finishJob() {
  Job job;
  job.kind = Job::Kind::finish;
  job.document = (std::int64_t{1} << 50) + 1;
  job.path = "/in/kế hoạch\n\xff.pdf";
  job.source = {job.path, "00ff", "application/pdf", 2, "text", 1};
  job.diagnostics = {{"pdf.signed", Severity::info, Stage::read, 0, {"a"}, "b"}};
  job.pages = {R"({"number":1})", R"({"number":2})"};
  return job;
}

TEST(JobMessages, AJobArrivesAsItWasSent) {
  const Job sent = finishJob(), received = jobFromMessage(toMessage(sent));
  EXPECT_EQ(received.kind, sent.kind);
  EXPECT_EQ(received.document, sent.document);
  EXPECT_EQ(received.path, sent.path);
  EXPECT_EQ(received.source.sha256, "00ff");
  EXPECT_EQ(received.source.mediaType, "application/pdf");
  EXPECT_EQ(received.source.pages, 2);
  EXPECT_EQ(received.diagnostics, sent.diagnostics);
  EXPECT_EQ(received.pages, sent.pages);
}

TEST(JobMessages, AnOutcomeArrivesAsItWasSent) {
  Outcome sent = failed(finishJob(), "worker.timeout", {"5"}, "bad \xff byte");
  sent.lasting = false;
  sent.info = {3, "image/png", {}};
  const Outcome received = outcomeFromMessage(toMessage(sent));
  EXPECT_EQ(received.kind, Job::Kind::finish);
  EXPECT_EQ(received.failure->code, "worker.timeout");
  EXPECT_EQ(received.failure->stage, Stage::extract);
  EXPECT_EQ(received.failure->detail, "bad \xEF\xBF\xBD byte");
  EXPECT_FALSE(received.lasting);
  EXPECT_TRUE(received.payload.empty());
}

TEST(StreamLines, MessagesComeOutHoweverTheBytesComeIn) {
  Outcome page;
  page.kind = Job::Kind::page;
  page.page = 7;
  page.payload = R"({"number":7})";
  const std::string bytes = toMessage(page).text() + toMessage(finishJob()).text() + toMessage(page).text();
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{64}, bytes.size()}) {
    StreamLines lines;
    std::vector<Message> messages;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      lines.add(std::string_view(bytes).substr(at, piece));
      while (auto message = lines.next()) messages.push_back(std::move(*message));
    }
    ASSERT_EQ(messages.size(), 3u) << piece;
    EXPECT_EQ(outcomeFromMessage(messages[0]).payload, page.payload);
    EXPECT_EQ(jobFromMessage(messages[1]).pages.size(), 2u);
    EXPECT_EQ(outcomeFromMessage(messages[2]).page, 7);
  }
}

TEST(StreamLines, WhatIsNoMessageIsRefused) {
  StreamLines lines;
  lines.add("hello\n");
  EXPECT_THROW(lines.next(), UsageError);
  EXPECT_THROW(jobFromMessage({R"({"kind":"dance"})", {}}), UsageError);
}

}  // namespace
}  // namespace doichieu
