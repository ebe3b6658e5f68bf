// What stands around every page: head, navigation, footer.
#pragma once

#include <string>
#include <vector>

#include "serve/message.h"
#include "serve/visit.h"

namespace doichieu::serve {

struct PageFrame {
  std::string title;                 // of the browser's tab
  std::string section;               // the entry of the navigation to be marked: "plans", "compare", ...
  std::vector<std::string> scripts;  // modules beside app.js
  bool wide = false;                 // uses the whole width of the window
};

Response pageResponse(Visit& visit, const PageFrame& frame, const Html& main, int status = 200);
/// A page that says what went wrong and how to go on. `message` may be empty: then the status speaks.
Response troublePage(Visit& visit, int status, const std::string& message);

}  // namespace doichieu::serve
