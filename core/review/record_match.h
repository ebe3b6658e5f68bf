// Finds the record that a review meant among those that are extracted now.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace doichieu::review {

struct RecordMatch {
  std::size_t index = 0;
  bool sameText = true;
};

/// `before`: the record as it was when it was reviewed. Of those with the same words the one that agrees in most:
/// agency, what is due, symbol, section, id, place. Without one, the record whose words have changed least, from a
/// share of common words on.
std::optional<RecordMatch> findRecord(const nlohmann::ordered_json& before,
                                      const std::vector<const nlohmann::ordered_json*>& candidates);

}  // namespace doichieu::review
