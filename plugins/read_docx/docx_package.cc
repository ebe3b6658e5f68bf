#include "docx_package.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>
#include <pugixml.hpp>

#include "docx_xml.h"
#include "doichieu/base/error.h"

namespace doichieu {
namespace {

// A plan of 200 pages has some 5 MB of XML, which packs 10 to 40 times; repetition in large tables reaches 100.
constexpr std::size_t kLargestPart = 64U << 20;
constexpr std::size_t kLargestTotal = 128U << 20;
constexpr std::size_t kHighestRatio = 300;
constexpr std::size_t kRatioFrom = 8U << 20;  // small files may pack better than that
constexpr int kMostEntries = 20'000;

[[noreturn]] void fail(const char* code, std::string detail = "") {
  throw DocumentError({code, Severity::error, Stage::read, 0, {}, std::move(detail)});
}

struct ArchiveCloser {
  void operator()(archive* zip) const { archive_read_free(zip); }
};
using ArchiveHandle = std::unique_ptr<archive, ArchiveCloser>;

bool isXml(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels");
}

class Unpacker {
 public:
  explicit Unpacker(std::string_view zip) : packed_(zip.size()), zip_(archive_read_new()) {
    archive_read_support_format_zip(zip_.get());
    if (archive_read_open_memory(zip_.get(), zip.data(), zip.size()) != ARCHIVE_OK) fail("docx.damaged", problem());
  }

  std::map<std::string, std::string> xmlParts() {
    std::map<std::string, std::string> parts;
    archive_entry* entry = nullptr;
    for (int count = 0;; ++count) {
      const int result = archive_read_next_header(zip_.get(), &entry);
      if (result == ARCHIVE_EOF) break;
      if (result < ARCHIVE_WARN) fail("docx.damaged", problem());
      if (count >= kMostEntries) fail("docx.bomb");
      const char* name = archive_entry_pathname_utf8(entry);
      if (name == nullptr || !isXml(name)) continue;
      if (archive_entry_is_encrypted(entry) != 0) fail("docx.encrypted");
      parts.insert_or_assign(name, unpacked());
    }
    return parts;
  }

 private:
  std::string unpacked() {
    std::string part;
    std::array<char, 1 << 16> buffer;
    for (;;) {
      const la_ssize_t got = archive_read_data(zip_.get(), buffer.data(), buffer.size());
      if (got == 0) return part;
      if (got < 0) fail("docx.damaged", problem());
      part.append(buffer.data(), static_cast<std::size_t>(got));
      total_ += static_cast<std::size_t>(got);
      const bool packedTooWell = total_ > kRatioFrom && total_ / kHighestRatio > packed_;
      if (part.size() > kLargestPart || total_ > kLargestTotal || packedTooWell) fail("docx.bomb");
    }
  }

  std::string problem() const {
    const char* words = archive_error_string(zip_.get());
    return words == nullptr ? "" : words;
  }

  std::size_t packed_, total_ = 0;
  ArchiveHandle zip_;
};

std::string_view lastWord(std::string_view type) {
  return type.substr(type.rfind('/') + 1);
}

std::string folderOf(const std::string& name) {
  return name.substr(0, name.rfind('/') + 1);
}

std::string relationsOf(const std::string& name) {
  const std::string folder = folderOf(name);
  return folder + "_rels/" + name.substr(folder.size()) + ".rels";
}

/// Type (last word) and target of each relationship of the part `name` ("" the package itself).
std::map<std::string, std::string, std::less<>> relations(const std::string& xml, const std::string& name) {
  std::map<std::string, std::string, std::less<>> targets;
  pugi::xml_document parsed;
  parsed.load_buffer(xml.data(), xml.size());
  for (const pugi::xml_node relation : parsed.document_element().children()) {
    const std::string target = attribute(relation, "Target");
    const bool absolute = target.starts_with('/');
    targets.emplace(lastWord(attribute(relation, "Type")), absolute ? target.substr(1) : folderOf(name) + target);
  }
  return targets;
}

}  // namespace

DocxPackage::DocxPackage(std::string_view zip) : parts_(Unpacker(zip).xmlParts()) {
  const auto top = relations(part("_rels/.rels"), "");
  const auto main = top.find("officeDocument");
  documentName_ = main == top.end() ? "word/document.xml" : main->second;
  if (parts_.find(documentName_) == parts_.end()) fail("docx.not_word");
  related_ = relations(part(relationsOf(documentName_)), documentName_);
}

const std::string& DocxPackage::part(const std::string& name) const {
  static const std::string nothing;
  const auto found = parts_.find(name);
  return found == parts_.end() ? nothing : found->second;
}

const std::string& DocxPackage::related(std::string_view type) const {
  const auto found = related_.find(type);
  return part(found == related_.end() ? "" : found->second);
}

}  // namespace doichieu
