// Out-of-line destructors: the type identity of each interface lives here, in one library, so that dynamic_cast works
// across plugin borders.
#include "doichieu/spi/exporter.h"
#include "doichieu/spi/extractor.h"
#include "doichieu/spi/plugin.h"
#include "doichieu/spi/reader.h"
#include "doichieu/spi/recognizer.h"

namespace doichieu {

Host::~Host() = default;
Plugin::~Plugin() = default;
PluginProvider::~PluginProvider() = default;
OpenDocument::~OpenDocument() = default;
Reader::~Reader() = default;
RecognizerSession::~RecognizerSession() = default;
Recognizer::~Recognizer() = default;
RecordSink::~RecordSink() = default;
Extractor::~Extractor() = default;
Exporter::~Exporter() = default;

std::string_view toString(PluginRole role) {
  switch (role) {
    case PluginRole::reader:
      return "reader";
    case PluginRole::recognizer:
      return "recognizer";
    case PluginRole::extractor:
      return "extractor";
    case PluginRole::exporter:
      return "exporter";
  }
  return "unknown";
}

}  // namespace doichieu
