#include "serve/shell.h"

#include "serve/assets.h"
#include "serve/components.h"

namespace doichieu::serve {
namespace {

struct Entry {
  const char* key;
  const char* address;
};
constexpr Entry kEntries[] = {{"plans", "/plans"},         {"compare", "/compare"},      {"agencies", "/agencies"},
                              {"deadlines", "/deadlines"}, {"search", "/search/duties"}, {"inbox", "/inbox"}};

Html head(const Visit& visit, const PageFrame& frame) {
  Html scripts = each(frame.scripts, [](const std::string& name) {
    return element("script", {{"type", "module"}, {"src", assetAddress(name)}});
  });
  return element("head", {},
                 {element("meta", {{"charset", "utf-8"}}),
                  element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
                  element("meta", {{"name", "color-scheme"}, {"content", "light"}}),
                  element("title", {}, {frame.title + " · " + visit.text("brand")}),
                  element("link", {{"rel", "icon"}, {"href", assetAddress("icon.svg")}}),
                  element("link", {{"rel", "stylesheet"}, {"href", assetAddress("app.css")}}),
                  element("script", {{"type", "module"}, {"src", assetAddress("app.js")}}), scripts});
}

Html navigation(const Visit& visit, const std::string& section) {
  const auto entry = [&](const Entry& e) {
    const bool current = section == e.key;
    return element("li", {},
                   {element("a",
                            {{"href", e.address},
                             {"class", current ? "current" : "other"},
                             {"aria-current", current ? "page" : "false"}},
                            {icon(e.key), element("span", {}, {visit.text(std::string("nav.") + e.key)})})});
  };
  return element("nav", {{"class", "sections"}, {"aria-label", visit.text("nav.label")}},
                 {element("ul", {}, {each(kEntries, entry)})});
}

Html languageSwitch(const Visit& visit) {
  const std::string other = visit.words().language() == "en" ? "vi" : "en";
  Parameters parameters = visit.query();
  parameters.set("lang", other);
  return element("a",
                 {{"class", "language"},
                  {"href", address(visit.request().path, parameters)},
                  {"lang", other},
                  {"hreflang", other},
                  {"title", visit.text("language.other.long")}},
                 {visit.text("language.other")});
}

Html accountMenu(Visit& visit) {
  if (!visit.site().settings().accounts || !visit.account()) return {};
  return element("form", {{"class", "account"}, {"method", "post"}, {"action", "/logout"}},
                 {tokenField(visit), element("span", {{"class", "who"}}, {visit.account()->name}),
                  element("button", {{"type", "submit"}, {"class", "quiet"}}, {visit.text("logout")})});
}

Html top(Visit& visit, const PageFrame& frame) {
  const bool inside = visit.account().has_value();
  return element("header", {{"class", "top"}},
                 {element("a", {{"class", "brand"}, {"href", "/plans"}},
                          {icon("brand"), element("span", {}, {visit.text("brand")})}),
                  inside ? navigation(visit, frame.section) : Html(),
                  element("div", {{"class", "tools"}}, {languageSwitch(visit), accountMenu(visit)})});
}

Html footer(Visit& visit) {
  const std::string version = visit.site().settings().version;
  return element("footer", {{"class", "foot"}},
                 {element("span", {}, {visit.text("brand") + (version.empty() ? "" : " " + version)}),
                  element("a", {{"href", "/api"}}, {visit.text("nav.api")}),
                  element("span", {{"class", "keys"}}, {visit.text("keys.hint")})});
}

}  // namespace

Response pageResponse(Visit& visit, const PageFrame& frame, const Html& main, int status) {
  const Html skip = element("a", {{"class", "skip"}, {"href", "#main"}}, {visit.text("nav.skip")});
  const Html body =
      element("body", {{"class", frame.wide ? "wide" : "narrow"}},
              {skip, top(visit, frame), element("main", {{"id", "main"}, {"tabindex", "-1"}}, {main}), footer(visit)});
  return Response::html(element("html", {{"lang", visit.words().language()}}, {head(visit, frame), body}), status);
}

Response troublePage(Visit& visit, int status, const std::string& message) {
  const std::string key = "error." + std::to_string(status);
  const std::string title = visit.words().has(key) ? visit.text(key) : visit.text("error.other");
  const std::string advice = key + ".advice";
  Html main = element("section", {{"class", "trouble"}},
                      {element("p", {{"class", "code"}}, {std::to_string(status)}), element("h1", {}, {title})});
  main += message.empty() ? Html() : element("p", {}, {message});
  main += visit.words().has(advice) ? element("p", {{"class", "soft"}}, {visit.text(advice)}) : Html();
  main += element("p", {}, {element("a", {{"class", "button"}, {"href", "/plans"}}, {visit.text("error.home")})});
  return pageResponse(visit, {title, "", {}, false}, element("div", {{"class", "centered"}}, {main}), status);
}

}  // namespace doichieu::serve
