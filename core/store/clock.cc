#include "store/clock.h"

#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

namespace doichieu {

std::string utcNow(std::chrono::milliseconds ahead) {
  return Poco::DateTimeFormatter::format(Poco::Timestamp() + ahead.count() * 1000, "%Y-%m-%dT%H:%M:%S.%iZ");
}

}  // namespace doichieu
