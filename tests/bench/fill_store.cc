// fill_store FILE [PLANS]: a store of generated plans, written as ingestion writes them, for measuring the service
// (core/serve/README.md).
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string>

#include "generated_country.h"
#include "store/store.h"

namespace {

using namespace doichieu;

constexpr std::size_t kPlans = 20'000, kPlansATransaction = 100;
constexpr std::uint32_t kSeed = 20260101;

void put(Store& store, const PlanRecords& plan) {
  const EngineKeys keys{"generated", "generated"};
  const auto nobody = [](const std::string&) { return false; };
  const Claim claim = store.ledger().claim({plan.source.path, plan.source.sha256, 1, 1}, keys, "fill_store",
                                           std::chrono::minutes(2), nobody);
  if (claim.result == Claim::Result::claimed) store.plans().put(claim.id, plan, keys, "fill_store");
}

void fill(Store& store, std::size_t plans) {
  std::optional<Transaction> transaction;
  std::size_t done = 0;
  bench::CountryGenerator(kSeed).generate(plans, [&](const PlanRecords& plan) {
    if (!transaction) transaction.emplace(store.database());
    put(store, plan);
    if (++done % kPlansATransaction != 0 && done != plans) return;
    transaction->commit();
    transaction.reset();
    std::printf("\r%zu plans", done);
    std::fflush(stdout);
  });
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "fill_store FILE [PLANS]\n");
    return 2;
  }
  try {
    Store store(argv[1]);
    fill(store, argc > 2 ? std::strtoul(argv[2], nullptr, 10) : kPlans);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
  return 0;
}
