// Reads page images with Tesseract's Vietnamese model. The order of the work stands in session.cc.
//
// kVersion is part of the key of every stored reading: raise it whenever a change of any file in this folder can change
// what is read.
#include "doichieu/spi/recognizer.h"

#include "session.h"

namespace doichieu {
namespace {

constexpr const char* kVersion = "1.4";
constexpr const char* kLanguage = "vie";

class TesseractRecognizer : public Recognizer {
 public:
  PluginDescriptor descriptor() const override {
    return {"recognize_tesseract", PluginRole::recognizer, kVersion, "Reads page images with Tesseract (Vietnamese)"};
  }

  void configure(const Host& host) override {
    repair_ = std::make_shared<const ocr::Repair>(ocr::Repair::load(host.configFolder() / "ocr"));
    setMsgSeverity(L_SEVERITY_NONE);  // Leptonica would print; what fails is told by exceptions
  }

  std::unique_ptr<RecognizerSession> open() const override {
    return std::make_unique<ocr::Session>(kLanguage, repair_);
  }

 private:
  std::shared_ptr<const ocr::Repair> repair_;
};

}  // namespace
}  // namespace doichieu

DOICHIEU_PLUGIN(recognize_tesseract, doichieu::TesseractRecognizer)
