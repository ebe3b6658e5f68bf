// Tells headings from numbered sentences where the block alone did not.
#pragma once

#include <string_view>
#include <vector>

#include "outline/draft.h"

namespace doichieu {

/// "Mục tiêu 1: Giảm tỷ lệ trẻ em bị tai nạn, thương tích.": names a group of statements though it ends as one of them;
/// with a share or an amount it is one.
bool namesNumberedTopic(std::string_view words);

/// Turns every HeadingState::open into yes or no, looking at the words and at what follows.
void decideHeadings(const SourceText& text, std::vector<Draft>& drafts);

}  // namespace doichieu
