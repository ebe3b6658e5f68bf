// Tables whose headers do not say that a column names who does the task: "Đơn vị", "Ngành".
#pragma once

#include <cstddef>

#include "doichieu/agencies/directory.h"
#include "doichieu/model/plan.h"

namespace doichieu {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

/// The column of a table that no header explains and most of whose cells name bodies; kNoColumn where there is none.
std::size_t bodyColumn(const Plan& plan, const Table& table, const AgencyDirectory& directory);

}  // namespace doichieu
