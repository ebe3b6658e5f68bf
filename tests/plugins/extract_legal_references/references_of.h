// Legal references of a typed plan.
#pragma once

#include <string>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::testing_support {

/// References of a plan with this preamble (one or more lines before "... như sau:"), body and title.
std::vector<LegalReference> referencesOf(const std::string& preamble, const std::string& body,
                                         const std::string& title = "Phòng, chống dịch bệnh năm 2024");
/// Of a plan that cites nothing but in the one sentence of its body.
std::vector<LegalReference> citedIn(const std::string& sentence);

/// "type symbol" of each reference, "type: title" where it has no symbol.
std::vector<std::string> shortly(const std::vector<LegalReference>& references);
/// The same for one sentence of the body.
std::vector<std::string> citations(const std::string& sentence);

}  // namespace doichieu::testing_support
