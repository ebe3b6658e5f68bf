// The words that name parts of a document: "Chương II", "Điều 2", "Phụ lục I" (config/outline/part_names.tsv).
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>

namespace doichieu {

/// False where no name of a part or an article can begin the text; cheap.
bool mayNamePart(std::string_view text);
bool mayNameArticle(std::string_view text);
/// (name and number)(punctuation)(blanks) at the beginning of a text, a word behind them or nothing.
const RE2& partPattern();
/// The same for the articles of a decision that issues a plan, which need their mark.
const RE2& articlePattern();
/// Whether a marker's label, "Điều 2", is that of an article.
bool isArticle(std::string_view label);
/// The level of a part by its label; that of the largest where no name begins it.
int rankOfPart(std::string_view label);

/// The annex's name as printed, without what follows it: "PHỤ LỤC 01", "Biểu số 2"; "Phụ lục" where it has none.
std::string annexLabel(std::string_view title);

}  // namespace doichieu
