// Which plan a word on the command line means: one of the store, or a file to be read now.
#pragma once

#include <cstdint>
#include <string>

#include "context.h"
#include "doichieu/model/record.h"
#include "store/store.h"

namespace doichieu::cli {

/// The one plan of the store that the word means. Throws UsageError where there is none, or more than one (listing
/// them).
std::int64_t planInStore(Store& store, const std::string& word);
/// Records of a plan of the store, of a JSON file that `extract` wrote, or of a document, which is read now.
PlanRecords recordsOf(Context& context, const std::string& word);

}  // namespace doichieu::cli
