// A matrix of children for people and for spreadsheets.
#pragma once

#include <ostream>
#include <string>

#include "compare/matrix.h"
#include "context.h"

namespace doichieu::cli {

/// `format` is "table", "json" or "csv".
void printMatrix(const Context& context, const Matrix& matrix, const std::string& format, std::ostream& out);

}  // namespace doichieu::cli
