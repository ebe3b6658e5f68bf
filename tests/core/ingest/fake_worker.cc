// The tests' own program. "worker": does the jobs of a FakeProcessor. "ingest STORE FOLDER": runs an ingestion with
// two such workers, to be killed by the test that started it. "refuse": ends before it is ready for any job.
#include <unistd.h>

#include <iostream>
#include <string>

#include "core/ingest/fake_processor.h"
#include "doichieu/base/error.h"
#include "ingest/ingest.h"
#include "ingest/worker_process.h"

int main(int argc, char** argv) {
  using namespace doichieu;
  const std::string verb = argc > 1 ? argv[1] : "";
  testing_support::FakeProcessor processor;
  try {
    if (verb == "worker") return runWorkerProcess(processor, STDIN_FILENO, STDOUT_FILENO);
    if (verb == "ingest" && argc == 4) {
      Store store(argv[2]);
      IngestOptions options;
      options.workers = 2;
      options.workerCommand = {testing_support::fakeWorker().string(), "worker"};
      return Ingest(store, processor, options).run({argv[3]}).count(IngestResult::failed) == 0 ? 0 : 1;
    }
  } catch (const Error& e) {
    std::cerr << e.what() << '\n';
    return 4;
  }
  std::cerr << "no rules here\n";
  return 3;
}
