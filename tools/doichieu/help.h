// The text of --help.
#pragma once

#include <ostream>

#include "base/messages.h"
#include "verb.h"

namespace doichieu::cli {

void printProgramHelp(const Messages& messages, std::ostream& out);
void printVerbHelp(const Verb& verb, const Messages& messages, std::ostream& out);

}  // namespace doichieu::cli
