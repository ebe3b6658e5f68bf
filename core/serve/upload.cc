#include "serve/upload.h"

#include <Poco/Exception.h>
#include <Poco/Net/MessageHeader.h>
#include <Poco/Net/MultipartReader.h>
#include <Poco/Net/NameValueCollection.h>

#include <array>
#include <fstream>
#include <utility>

namespace doichieu::serve {
namespace {

constexpr int kMostParts = 2000;  // a folder of plans has hundreds; more only fills the disk with names

/// Removes what was written unless it is kept.
class WrittenFiles {
 public:
  ~WrittenFiles() {
    std::error_code ignored;
    for (const std::filesystem::path& file : files_) std::filesystem::remove(file, ignored);
  }
  void add(const std::filesystem::path& file) { files_.push_back(file); }
  void dropLast() {
    std::error_code ignored;
    std::filesystem::remove(files_.back(), ignored);
    files_.pop_back();
  }
  std::vector<std::filesystem::path> keep() { return std::exchange(files_, {}); }

 private:
  std::vector<std::filesystem::path> files_;
};

std::string boundaryOf(const Request& request) {
  std::string type;
  Poco::Net::NameValueCollection parameters;
  Poco::Net::MessageHeader::splitParameters(request.header("content-type"), type, parameters);
  if (type != "multipart/form-data" || !parameters.has("boundary"))
    throw HttpError(400, "multipart/form-data is expected");
  return parameters["boundary"];
}

std::string fileNameIn(const Poco::Net::MessageHeader& part) {
  std::string disposition;
  Poco::Net::NameValueCollection parameters;
  Poco::Net::MessageHeader::splitParameters(part.get("Content-Disposition", ""), disposition, parameters);
  return parameters.get("filename", "");
}

/// Bytes written.
std::uint64_t copyTo(const std::filesystem::path& file, std::istream& in, std::uint64_t most) {
  std::ofstream out(file, std::ios::binary);
  std::array<char, 64 * 1024> buffer;
  std::uint64_t written = 0;
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
    written += static_cast<std::uint64_t>(in.gcount());
    if (written > most) throw HttpError(413, "");
    out.write(buffer.data(), in.gcount());
  }
  out.close();
  if (!out) throw HttpError(507, "");
  return written;
}

}  // namespace

std::vector<std::filesystem::path> saveUploads(
    const Request& request, std::uint64_t limit,
    const std::function<std::filesystem::path(const std::string&)>& placeFor) {
  if (request.body == nullptr) throw HttpError(400, "multipart/form-data is expected");
  if (request.announcedLength() > limit) throw HttpError(413, "");
  WrittenFiles files;
  std::uint64_t left = limit;
  try {
    Poco::Net::MultipartReader reader(*request.body, boundaryOf(request));
    for (int parts = 0; reader.hasNextPart(); ++parts) {
      if (parts == kMostParts) throw HttpError(413, "");
      Poco::Net::MessageHeader part;
      reader.nextPart(part);
      const std::string name = fileNameIn(part);
      if (name.empty()) continue;
      const std::filesystem::path place = placeFor(name);
      files.add(place);
      const std::uint64_t written = copyTo(place, reader.stream(), left);
      left -= written;
      if (written == 0) files.dropLast();
    }
    // A connection that broke off ends a part as if its bytes were all there; only a whole body leaves something to
    // read.
    if (!request.body->good()) throw HttpError(400, "the body ends early");
  } catch (const Poco::Exception& e) {
    throw HttpError(400, e.displayText());
  }
  return files.keep();
}

}  // namespace doichieu::serve
