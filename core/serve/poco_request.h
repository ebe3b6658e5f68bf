// A request as Poco has parsed it, as a value of ours.
#pragma once

#include <Poco/Net/HTTPRequest.h>

#include "serve/message.h"

namespace doichieu::serve {

/// Without client and body, which belong to the connection.
Request requestFrom(const Poco::Net::HTTPRequest& from);

}  // namespace doichieu::serve
