#include "plan_choice.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "open_store.h"

namespace doichieu::cli {
namespace {

constexpr std::size_t kMostListed = 8;

std::string listed(Store& store, const std::vector<std::int64_t>& ids) {
  std::string out;
  for (std::size_t i = 0; i < ids.size() && i < kMostListed; ++i)
    if (const auto plan = store.plans().summary(ids[i]))
      out += "\n  " + std::to_string(plan->id) + "  " + plan->symbol.value_or("-") + "  " + plan->title.value_or("") +
             "  " + plan->path;
  return out;
}

bool isJson(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  char first = 0;
  in >> std::ws;
  return in.get(first) && first == '{';
}

PlanRecords readJson(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  try {
    return planRecordsFromJson(nlohmann::ordered_json::parse(in));
  } catch (const nlohmann::json::exception& e) {
    throw UsageError(file + ": is no JSON of records: " + e.what());
  } catch (Error& e) {
    e.addContext(file);
    throw;
  }
}

}  // namespace

std::int64_t planInStore(Store& store, const std::string& word) {
  const std::vector<std::int64_t> found = store.plans().matching(word);
  if (found.empty()) throw UsageError("no plan \"" + word + "\" in the store; see: doichieu plans");
  if (found.size() > 1)
    throw UsageError("\"" + word + "\" may be any of these; give the number:" + listed(store, found));
  return found.front();
}

PlanRecords recordsOf(Context& context, const std::string& word) {
  std::error_code ignored;
  const bool isFile = std::filesystem::is_regular_file(word, ignored);
  if (isFile && isJson(word)) return readJson(word);
  if (std::filesystem::exists(context.storePath())) {
    Store store = openStore(context);
    const std::string name = isFile ? std::filesystem::weakly_canonical(word).string() : word;
    if (const auto found = store.plans().matching(name); found.size() == 1 || !isFile)
      return store.plans().load(planInStore(store, name));
  }
  if (!isFile) throw UsageError("\"" + word + "\" is neither a file nor a plan of the store " + context.storePath());
  return context.completeEngine().extract(word);
}

}  // namespace doichieu::cli
