// What is counted: the noun phrase that belongs to a quantity.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quantities.h"

namespace doichieu::targets {

/// The object of quantities[index]; `zeros` are the beginnings of commitments to nothing, which end a noun phrase.
/// `previousObject` is what the quantity before it counts: a frequency behind it in the same clause acts on that.
std::optional<std::string> objectOf(const Reading& reading, const std::vector<Quantity>& quantities, std::size_t index,
                                    const std::vector<std::size_t>& zeros,
                                    const std::optional<std::string>& previousObject);

/// The end of a noun phrase that begins at `from` and runs on until the clause, or what it says of the noun, ends.
std::size_t phraseEnd(const Reading& reading, std::size_t from, std::size_t limit,
                      const std::vector<std::size_t>& zeros);

/// The span without the words at its end that lead to something else ("và", "cho", "có").
Span withoutTail(const Reading& reading, Span span);

}  // namespace doichieu::targets
