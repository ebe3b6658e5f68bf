#include "base/digest.h"

#include <Poco/SHA2Engine.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "doichieu/base/error.h"

namespace doichieu {

std::string sha256(std::string_view bytes) {
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  engine.update(bytes.data(), bytes.size());
  return Poco::DigestEngine::digestToHex(engine.digest());
}

std::string sha256OfFile(const std::filesystem::path& file, const std::function<bool()>& cancelled) {
  std::ifstream in(file, std::ios::binary);
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  std::array<char, 1 << 16> buffer;
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
    if (cancelled && cancelled()) throw Cancelled();
    engine.update(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (!in.eof())
    throw DocumentError({"file.unreadable", Severity::error, Stage::read, 0, {file.string()}, std::strerror(errno)});
  return Poco::DigestEngine::digestToHex(engine.digest());
}

}  // namespace doichieu
