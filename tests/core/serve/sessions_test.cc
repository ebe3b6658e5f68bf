#include "serve/sessions.h"

#include <gtest/gtest.h>

namespace doichieu::serve {
namespace {

using namespace std::chrono_literals;
using Clock = Sessions::Clock;

TEST(Sessions, KnowTheirHolderUntilClosed) {
  Sessions sessions;
  const auto now = Clock::now();
  const std::string cookie = sessions.open({"lan", Role::reviewer}, now);
  EXPECT_EQ(sessions.find(cookie, now)->name, "lan");
  EXPECT_FALSE(sessions.find(cookie + "x", now).has_value());
  EXPECT_FALSE(sessions.find("", now).has_value());
  sessions.close(cookie);
  EXPECT_FALSE(sessions.find(cookie, now).has_value());
}

TEST(Sessions, EndWhenUnusedAndInTheLongRun) {
  Sessions sessions;
  auto now = Clock::now();
  const std::string idle = sessions.open({"a", Role::reader}, now);
  EXPECT_FALSE(sessions.find(idle, now + 13h).has_value());
  const std::string busy = sessions.open({"b", Role::reader}, now);
  for (int hour = 0; hour < 24 * 7; hour += 6)
    EXPECT_TRUE(sessions.find(busy, now + std::chrono::hours(hour)).has_value());
  EXPECT_FALSE(sessions.find(busy, now + 24h * 7 + 1h).has_value());
}

TEST(Sessions, AllOfAnAccountCanBeEnded) {
  Sessions sessions;
  const auto now = Clock::now();
  const std::string a = sessions.open({"a", Role::reader}, now), b = sessions.open({"b", Role::reader}, now);
  sessions.closeAllOf("a");
  EXPECT_FALSE(sessions.find(a, now).has_value());
  EXPECT_TRUE(sessions.find(b, now).has_value());
}

TEST(Sessions, FormTokensBelongToOneCookieOfOneServer) {
  const Sessions sessions, others;
  const std::string token = sessions.formToken("cookie");
  EXPECT_TRUE(sessions.isFormToken(token, "cookie"));
  EXPECT_FALSE(sessions.isFormToken(token, "other"));
  EXPECT_FALSE(sessions.isFormToken("", "cookie"));
  EXPECT_FALSE(sessions.isFormToken(sessions.formToken(""), ""));
  EXPECT_FALSE(others.isFormToken(token, "cookie"));
}

TEST(Sessions, TokensDiffer) {
  EXPECT_NE(randomToken(), randomToken());
  EXPECT_GE(randomToken().size(), 43U);
}

TEST(LoginBrake, HoldsAfterFiveFailuresForAQuarterOfAnHour) {
  LoginBrake brake;
  const auto now = Clock::now();
  for (int i = 0; i < 5; ++i) {
    EXPECT_FALSE(brake.holds("lan", now));
    brake.failed("lan", now);
  }
  EXPECT_TRUE(brake.holds("lan", now + 14min));
  EXPECT_FALSE(brake.holds("hoa", now));
  EXPECT_FALSE(brake.holds("lan", now + 16min));
  brake.succeeded("lan");
  EXPECT_FALSE(brake.holds("lan", now));
}

}  // namespace
}  // namespace doichieu::serve
