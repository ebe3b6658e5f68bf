// Pieces that several pages are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "serve/html.h"
#include "serve/visit.h"

namespace doichieu::serve {

/// Below this, a record asks to be looked at by a person.
inline constexpr double kDoubtful = 0.8;

/// A drawing of icons.svg; says nothing to screen readers.
Html icon(const std::string& name);
/// The hidden field without which no form is taken.
Html tokenField(Visit& visit);
/// A small label: "badge lead".
Html badge(const std::string& look, const Html& text);
/// A table that may be wider than the window; reached by keyboard.
Html scrolling(const std::string& label, const Html& table);
/// A line of a description list; nothing where the value is empty.
Html fact(const std::string& name, const Html& value, bool wide = false);
/// Rows of an answer are counted so far; "more than 1,000" tells a reader as much as 801,344.
inline constexpr int kCounted = 1'000;
/// "1,234", or "more than 1,000" where nobody counted on.
std::string counted(const Visit& visit, std::int64_t total, bool isMore);
/// Previous and next, and where we are; nothing where everything fits on one page.
Html pager(const Visit& visit, std::int64_t total, int offset, int limit, bool isMore = false);
/// What a page shows where there is nothing to show, and what to do about it.
Html emptyState(const std::string& iconName, const std::string& title, const Html& advice);
/// A heading with its number of items and things beside it.
Html pageTitle(const std::string& title, const Html& beside = {}, const Html& under = {});

using Choices = std::vector<std::pair<std::string, std::string>>;  // value, text
/// A labelled drop-down list; `none` stands first and chooses nothing, "all" where it is empty.
Html choice(const Visit& visit, const std::string& name, const std::string& label, const Choices& choices,
            const std::string& none = "");
Choices levelChoices(const Visit& visit);
/// A labelled text field that holds what was asked for.
Html field(const Visit& visit, const std::string& name, const std::string& label, const std::string& type = "text",
           const std::string& placeholder = "");

/// "82 %" in words for readers; empty for records that are not in doubt.
Html doubt(const Visit& visit, double confidence);
/// Flags of a record as remarks.
Html remarks(const Visit& visit, const std::vector<std::string>& flags);
/// A due date with how far away it is.
Html dueDate(const Visit& visit, const std::string& iso);

std::string planAddress(std::int64_t plan);

}  // namespace doichieu::serve
