#include "store/deflate.h"

#include <zlib.h>

#include <array>
#include <new>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

constexpr std::size_t kChunk = 64 * 1024;

StoreError torn(const std::string& detail) {
  return StoreError(Diagnostic{"store.corrupt", Severity::error, Stage::store, 0, {}, "inflate: " + detail});
}

}  // namespace

std::string deflated(std::string_view text) {
  std::string bytes(compressBound(text.size()), '\0');
  uLongf size = bytes.size();
  const int result = compress2(reinterpret_cast<Bytef*>(bytes.data()), &size,
                               reinterpret_cast<const Bytef*>(text.data()), text.size(), Z_DEFAULT_COMPRESSION);
  if (result != Z_OK) throw std::bad_alloc();  // the buffer is large enough by compressBound()
  bytes.resize(size);
  return bytes;
}

std::string inflated(const std::string& bytes) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
  stream.next_in =
      reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib's old interface; it does not write
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text;
  std::array<char, kChunk> chunk;
  int result = Z_OK;
  while (result == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_out = chunk.size();
    result = inflate(&stream, Z_NO_FLUSH);
    text.append(chunk.data(), chunk.size() - stream.avail_out);
  }
  const std::string problem = stream.msg == nullptr ? "the compressed data ends too early" : stream.msg;
  inflateEnd(&stream);
  if (result != Z_STREAM_END) throw torn(problem);  // the stream's own checksum was right, too
  return text;
}

}  // namespace doichieu
