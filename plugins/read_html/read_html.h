// Web pages, and documents that a word processor saved as one.
#pragma once

#include "doichieu/spi/reader.h"

namespace doichieu {

class ReadHtml : public Reader {
 public:
  PluginDescriptor descriptor() const override;
  void configure(const Host& host) override;
  double claims(std::string_view head, std::uintmax_t fileSize) const override;
  std::unique_ptr<OpenDocument> open(const std::filesystem::path& path) const override;
};

}  // namespace doichieu
