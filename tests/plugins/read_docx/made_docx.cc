#include "made_docx.h"

#include <archive.h>
#include <archive_entry.h>

#include "read_docx.h"
#include "support/document_file.h"

namespace doichieu::testing {
namespace {

const std::string kNamespace =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
const std::string kRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string part(const std::string& root, const std::string& children) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root + kNamespace + ">" + children + "</w:" + root + ">";
}

std::string relationships(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [type, target] : targets)
    xml += "<Relationship Id=\"r" + type + "\" Type=\"" + kRelation + type + "\" Target=\"" + target + "\"/>";
  return xml + "</Relationships>";
}

std::string described(const PageLine& line) {
  return line.text;
}

}  // namespace

std::string zipped(const std::map<std::string, std::string>& files) {
  std::size_t room = 64 << 10;
  for (const auto& [name, bytes] : files) room += 1024 + bytes.size();
  std::string zip(room, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  archive_write_open_memory(writer, zip.data(), zip.size(), &used);
  for (const auto& [name, bytes] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  zip.resize(used);
  return zip;
}

std::string docx(const MadeDocx& made) {
  std::map<std::string, std::string> files;
  std::vector<std::pair<std::string, std::string>> related;
  files["_rels/.rels"] = relationships({{"officeDocument", "word/document.xml"}});
  files["word/document.xml"] = part("document", "<w:body>" + made.body + "</w:body>");
  for (const auto& [name, children] : {std::pair("styles", made.styles), std::pair("numbering", made.numbering),
                                       std::pair("footnotes", made.footnotes)}) {
    if (children.empty()) continue;
    files["word/" + std::string(name) + ".xml"] = part(name, children);
    related.emplace_back(name, std::string(name) + ".xml");
  }
  files["word/_rels/document.xml.rels"] = relationships(related);
  return zipped(files);
}

std::string paragraph(const std::string& text, const std::string& properties, const std::string& runProperties) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + runProperties + "</w:rPr><w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r></w:p>";
}

std::vector<Page> pagesOf(const std::string& docx) {
  const DocumentFile file(docx);
  const auto document = ReadDocx().open(file.path());
  std::vector<Page> pages;
  for (int number = 1; number <= document->pageCount(); ++number) pages.push_back(document->page(number));
  return pages;
}

std::vector<std::string> textsOf(const std::vector<Page>& pages) {
  std::vector<std::string> texts;
  for (const Page& page : pages)
    for (const PageItem& item : page.items) {
      if (const auto* line = std::get_if<PageLine>(&item)) {
        texts.push_back(described(*line));
        continue;
      }
      for (const PageCell& cell : std::get<PageTable>(item).cells) {
        std::string text = "[" + std::to_string(cell.row) + "," + std::to_string(cell.column);
        if (cell.rowSpan > 1) text += " rows " + std::to_string(cell.rowSpan);
        if (cell.columnSpan > 1) text += " columns " + std::to_string(cell.columnSpan);
        text += "]";
        for (const PageLine& line : cell.lines) text += (&line == &cell.lines.front() ? " " : " | ") + described(line);
        texts.push_back(text);
      }
    }
  return texts;
}

std::vector<std::string> textsOf(const MadeDocx& made) {
  return textsOf(pagesOf(docx(made)));
}

}  // namespace doichieu::testing
