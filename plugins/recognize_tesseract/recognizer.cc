// Reads page images with Tesseract's Vietnamese model. The order of the work stands in session.cc.
//
// kVersion is part of the key of every stored reading: raise it whenever a change of any file in this folder can change
// what is read.
#include "doichieu/spi/recognizer.h"

#include <mutex>

#include "session.h"
#include "settings.h"

namespace doichieu {
namespace {

constexpr const char* kVersion = "2.2";
constexpr const char* kLanguage = "vie";
constexpr const char* kDescription = "Reads page images with Tesseract (Vietnamese)";

class TesseractRecognizer : public Recognizer {
 public:
  /// Once a session has been opened, the description tells who reads the lines.
  PluginDescriptor descriptor() const override {
    const std::lock_guard lock(mutex_);
    return {"recognize_tesseract", PluginRole::recognizer, kVersion, kDescription + lineReading_};
  }

  void configure(const Host& host) override {
    const std::filesystem::path folder = host.configFolder() / "ocr";
    repair_ = std::make_shared<const ocr::Repair>(ocr::Repair::load(folder));
    omitted_ = ocr::omittedBy(folder / "settings.tsv");
    setMsgSeverity(L_SEVERITY_NONE);  // Leptonica would print; what fails is told by exceptions
  }

  std::unique_ptr<RecognizerSession> open() const override {
    auto session = std::make_unique<ocr::Session>(kLanguage, repair_, omitted_);
    const std::lock_guard lock(mutex_);
    lineReading_ = "; lines read by: " + session->lineReading();
    return session;
  }

 private:
  std::shared_ptr<const ocr::Repair> repair_;
  ocr::Omitted omitted_;
  mutable std::mutex mutex_;
  mutable std::string lineReading_;
};

}  // namespace
}  // namespace doichieu

DOICHIEU_PLUGIN(recognize_tesseract, doichieu::TesseractRecognizer)
