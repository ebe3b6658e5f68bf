// Reading a list of bodies: where each member begins and ends, and where the list does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agencies/reading.h"

namespace doichieu::agencies {

/// How the first words of a text name a body.
enum class Opening {
  none,
  named,  // "Sở Y tế", "Công an xã", "Chủ tịch UBND huyện", "Viettel An Thạch"
  kind,   // "các sở, ban, ngành", "đơn vị liên quan"
  group   // "chính quyền địa phương", "gia đình"
};

struct List {
  std::vector<std::string> members;  // as named, a shared head spelled out for each
  Span span;                         // from the first member to the last, empty where there is none
};

/// The members of a text that is a list and nothing else.
List readWholeList(const Data& data, std::string_view text);
/// The list with which running text begins; it ends where a verb phrase or a circumstance begins.
List readListAtStart(const Data& data, std::string_view text);

/// How the word at an index opens a member.
Opening openingAt(const Reading& reading, std::size_t index);
/// Index behind the particular body whose name begins at the index, in running text.
std::size_t endOfNamed(const Reading& reading, std::size_t index);

}  // namespace doichieu::agencies
