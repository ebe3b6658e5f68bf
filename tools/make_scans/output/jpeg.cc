#include "output/jpeg.h"

#include <jpeglib.h>

#include <csetjmp>
#include <cstdio>  // jpeglib.h uses FILE without including it
#include <cstdlib>
#include <memory>

#include "error.h"

namespace doichieu::make_scans {
namespace {

/// libjpeg reports by a call that must not return; C++ exceptions may not pass through its frames.
struct ErrorReturn {
  jpeg_error_mgr manager;
  std::jmp_buf place;
  char message[JMSG_LENGTH_MAX];
};

void leave(j_common_ptr codec) {
  auto* back = reinterpret_cast<ErrorReturn*>(codec->err);
  codec->err->format_message(codec, back->message);
  std::longjmp(back->place, 1);
}

}  // namespace

std::string jpeg(const Image& image, int quality) {
  jpeg_compress_struct codec;
  ErrorReturn errors;
  unsigned char* data = nullptr;
  unsigned long size = 0;
  codec.err = jpeg_std_error(&errors.manager);
  errors.manager.error_exit = leave;
  if (setjmp(errors.place)) {
    jpeg_destroy_compress(&codec);
    std::free(data);
    throw RenderError(std::string("JPEG: ") + errors.message);
  }
  jpeg_create_compress(&codec);
  jpeg_mem_dest(&codec, &data, &size);
  codec.image_width = static_cast<JDIMENSION>(image.width);
  codec.image_height = static_cast<JDIMENSION>(image.height);
  codec.input_components = image.channels;
  codec.in_color_space = image.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&codec);
  jpeg_set_quality(&codec, quality, TRUE);
  codec.density_unit = 1;  // dots an inch
  codec.X_density = codec.Y_density = static_cast<UINT16>(image.dpi);
  jpeg_start_compress(&codec, TRUE);
  while (codec.next_scanline < codec.image_height) {
    JSAMPROW row = const_cast<JSAMPROW>(image.row(static_cast<int>(codec.next_scanline)));
    jpeg_write_scanlines(&codec, &row, 1);
  }
  jpeg_finish_compress(&codec);
  jpeg_destroy_compress(&codec);
  const std::unique_ptr<unsigned char, decltype(&std::free)> owned(data, &std::free);
  return std::string(reinterpret_cast<char*>(data), size);
}

}  // namespace doichieu::make_scans
