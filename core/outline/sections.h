// From paragraphs to the tree of parts, sections, clauses and points.
#pragma once

#include <string>
#include <vector>

#include "doichieu/model/plan.h"
#include "outline/draft.h"
#include "outline/heading_topics.h"
#include "outline/heading_words.h"

namespace doichieu {

/// A section before the plan's text exists: paragraphs by their index among the drafts.
struct SectionDraft {
  std::string label;
  std::string heading;
  Marker marker;
  int depth = 1;
  int parent = -1;
  int paragraph = -1;      // the heading paragraph
  bool ownHeading = true;  // false: a numbered paragraph without a heading
  int end = 0;             // one past the last draft below it
  Topic topic = Topic::none, ownTopic = Topic::none;
  std::string timeHeading;
  bool annex = false;
};

struct OutlineDraft {
  std::vector<SectionDraft> sections;
  std::vector<int> sectionOf;  // by draft; -1 before the first heading
};

/// Decides open headings (writes Draft::heading), nests them and gives labels and topics.
OutlineDraft buildSections(const SourceText& text, std::vector<Draft>& drafts, const HeadingWords& words,
                           const HeadingTopics& topics);

/// A heading as records.md wants it: marker, final "." and ":" dropped.
std::string headingText(std::string_view joined, std::size_t markerLength);

}  // namespace doichieu
