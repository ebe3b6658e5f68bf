// A rule file as a user may write it.
#include "doichieu/base/error.h"
#include "doichieu/rules/rule_set.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const doichieu::RuleSet rules = doichieu::RuleSet::parse({reinterpret_cast<const char*>(data), size}, "fuzz.rules");
    rules.allMatches("Ủy ban nhân dân xã chủ trì, phối hợp với Công an xã; 85% trở lên trước ngày 30/6/2026.");
  } catch (const doichieu::ConfigError&) {
    return 0;
  }
  return 0;
}
