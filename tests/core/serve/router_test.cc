#include "serve/router.h"

#include <gtest/gtest.h>

#include "serve/pages/pages.h"
#include "serve/visit.h"

namespace doichieu::serve {
namespace {

Router sample() {
  Router router;
  const Handler nothing = [](Visit&) { return Response(); };
  router.add("GET", "/plans", Role::reader, nothing);
  router.add("GET", "/plans/tree", Role::reader, nothing);
  router.add("GET", "/plans/{id}", Role::reader, nothing);
  router.add("POST", "/plans/{id}", Role::reviewer, nothing);
  router.add("GET", "/plans/{id}/pages/{page}", std::nullopt, nothing);
  return router;
}

TEST(Router, FindsByPathAndMethod) {
  const Router router = sample();
  EXPECT_EQ(router.find("GET", "/plans").route->pattern, "/plans");
  EXPECT_EQ(router.find("HEAD", "/plans").route->pattern, "/plans");
  EXPECT_EQ(router.find("GET", "/plans/tree").route->pattern, "/plans/tree");
  const Router::Found page = router.find("GET", "/plans/12/pages/3");
  EXPECT_EQ(page.values, (PathValues{{"id", "12"}, {"page", "3"}}));
  EXPECT_FALSE(page.route->role.has_value());
  EXPECT_EQ(router.find("POST", "/plans/12").route->role, Role::reviewer);
}

TEST(Router, TellsUnknownPathsFromWrongMethods) {
  const Router router = sample();
  for (const char* path :
       {"/", "/plan", "/plans/", "/plans//pages/1", "/plans/1/pages", "/plans/1/pages/2/3", "plans"}) {
    EXPECT_EQ(router.find("GET", path).route, nullptr) << path;
    EXPECT_EQ(router.find("GET", path).allowed, "") << path;
  }
  EXPECT_EQ(router.find("DELETE", "/plans/7").allowed, "GET, POST");
}

TEST(Router, WhatChangesSomethingAsksForMoreThanAReader) {
  Router router;
  addPages(router);
  ASSERT_GT(router.routes().size(), 20U);
  for (const Route& route : router.routes()) {
    if (route.method == "GET") continue;
    const bool login = route.pattern == "/login" || route.pattern == "/logout" || route.pattern == "/api/v1/session";
    EXPECT_TRUE(login || (route.role && *route.role >= Role::reviewer)) << route.method << " " << route.pattern;
  }
}

}  // namespace
}  // namespace doichieu::serve
