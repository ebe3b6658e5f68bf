// Ctrl-C and SIGTERM, as a flag that long work asks for.
#pragma once

namespace doichieu::cli {

/// From now on the first signal only sets the flag; a second one ends the program at once.
void watchForInterruption();
bool interrupted();

}  // namespace doichieu::cli
