// What an item of a list is about, where its own words hardly tell: "Tỷ lệ hồ sơ nộp trực tuyến:" over "Cấp xã: 60%".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doichieu::compare {

/// The paragraphs of a plan's text. Lives no longer than the text.
class LeadIns {
 public:
  explicit LeadIns(std::string_view text);

  /// The paragraph with a colon at its end that leads to the list in which the item at `offset` (code points) stands;
  /// "" where there is none.
  std::string_view over(std::size_t offset) const;

 private:
  struct Paragraph {
    std::size_t begin;  // code points
    std::string_view text;
  };
  std::vector<Paragraph> paragraphs_;
};

}  // namespace doichieu::compare
