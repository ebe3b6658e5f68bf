// The way of a file of unknown bytes through a reader, as far as a worker process takes it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "doichieu/spi/reader.h"

namespace doichieu::fuzz {

/// Opens the bytes with the reader where it claims them, goes through the first pages, lays them out. DocumentError is
/// the right answer to bad bytes; anything else that leaves this is a finding.
void readDocument(Plugin* plugin, const std::uint8_t* data, std::size_t size);

}  // namespace doichieu::fuzz
