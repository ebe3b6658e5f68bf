// Reads page images with Tesseract's Vietnamese model. The order of the work stands in session.cc.
//
// kVersion is part of the key of every stored reading: raise it whenever a change of any file in this folder can change
// what is read.
#include "doichieu/spi/recognizer.h"

#include "session.h"
#include "settings.h"

namespace doichieu {
namespace {

constexpr const char* kVersion = "2.6";
constexpr const char* kLanguage = "vie";
constexpr const char* kDescription = "Reads page images with Tesseract (Vietnamese)";

class TesseractRecognizer : public Recognizer {
 public:
  PluginDescriptor descriptor() const override {
    return {"recognize_tesseract", PluginRole::recognizer, kVersion, kDescription};
  }

  void configure(const Host& host) override {
    const std::filesystem::path folder = host.configFolder() / "ocr";
    repair_ = std::make_shared<const ocr::Repair>(ocr::Repair::load(folder));
    omitted_ = ocr::omittedBy(folder / "settings.tsv");
    setMsgSeverity(L_SEVERITY_NONE);  // Leptonica would print; what fails is told by exceptions
  }

  std::unique_ptr<RecognizerSession> open() const override {
    return std::make_unique<ocr::Session>(kLanguage, repair_, omitted_);
  }

 private:
  std::shared_ptr<const ocr::Repair> repair_;
  ocr::Omitted omitted_;
};

}  // namespace
}  // namespace doichieu

DOICHIEU_PLUGIN(recognize_tesseract, doichieu::TesseractRecognizer)
