#include "ingest/run_owner.h"

#include <Poco/Environment.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace doichieu {
namespace {

TEST(RunOwner, WeAreAliveAndEachRunIsItsOwn) {
  const std::string owner = newRunOwner();
  EXPECT_TRUE(runOwnerIsAlive(owner));
  EXPECT_NE(newRunOwner(), owner);
}

TEST(RunOwner, AProcessNumberInUseAgainIsAnotherProcess) {
  EXPECT_FALSE(runOwnerIsAlive(Poco::Environment::nodeName() + ":" + std::to_string(getpid()) + ":1:1"));
}

TEST(RunOwner, AProcessThatIsGoneIsDead) {
  // Process numbers end at 4194304.
  EXPECT_FALSE(runOwnerIsAlive(Poco::Environment::nodeName() + ":99999999:1:1"));
  EXPECT_FALSE(runOwnerIsAlive("nonsense"));
}

TEST(RunOwner, OtherHostsAreBelieved) {
  EXPECT_TRUE(runOwnerIsAlive("some-other-host.example:1:1:1"));
}

}  // namespace
}  // namespace doichieu
