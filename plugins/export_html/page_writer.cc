#include "page_writer.h"

#include "doichieu/text/markup.h"

namespace doichieu::html {
namespace {

// Black on white with marks that also print in black and white; A4 landscape, titles of tables repeated on each sheet.
constexpr const char* kStyle = R"(
  body { font: 11pt/1.45 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #1b1f24; margin: 2rem auto; max-width: 74rem; padding: 0 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
  h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; border-bottom: 2px solid #35588c; padding-bottom: .2rem; }
  h2 small, th small { color: #57606a; font-weight: normal; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
  dt { color: #57606a; } dd { margin: 0; }
  table { border-collapse: collapse; width: 100%; font-size: .92em; }
  th, td { border: 1px solid #d0d7de; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { background: #eef2f8; } thead { display: table-header-group; } tr { break-inside: avoid; }
  .number { text-align: right; white-space: nowrap; } .short { white-space: nowrap; }
  .status-equal, .status-stricter, .status-covered { background: #e3f4e7; } .status-weaker, .status-later { background: #fdf0d5; }
  .status-changed, .status-earlier { background: #e8eefc; } .status-missing { background: #fbe1e1; font-weight: 600; } .status-added { background: #f3f3f3; }
  @media print { @page { size: A4 landscape; margin: 15mm; } body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; } .sheet { break-before: page; } }
)";

}  // namespace

PageWriter::PageWriter(std::ostream& out, const Labels& labels, const std::string& title) : out_(out), labels_(labels) {
  out_ << "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
       << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" << escapedForMarkup(title)
       << "</title>\n<style>" << kStyle << "</style>\n</head>\n<body>\n";
}

PageWriter::~PageWriter() {
  out_ << "</body>\n</html>\n";
}

void PageWriter::title(const std::string& text) {
  out_ << "<h1>" << escapedForMarkup(text) << "</h1>\n";
}

void PageWriter::section(const std::string& key, std::size_t count) {
  out_ << "<h2>" << escapedForMarkup(labels_(key)) << " (" << count << ") <small lang=\"en\">"
       << escapedForMarkup(labels_.english(key)) << "</small></h2>\n";
}

void PageWriter::field(const std::string& key, const std::string& value) {
  if (!value.empty())
    out_ << "<dl><dt>" << escapedForMarkup(labels_(key)) << "</dt><dd>" << escapedForMarkup(value) << "</dd></dl>\n";
}

void PageWriter::beginTable(const std::vector<std::string>& keys) {
  out_ << "<table>\n<thead><tr>";
  for (const std::string& key : keys) out_ << "<th scope=\"col\">" << escapedForMarkup(labels_(key)) << "</th>";
  out_ << "</tr></thead>\n<tbody>\n";
}

void PageWriter::row(const std::vector<Cell>& cells) {
  out_ << "<tr>";
  for (const Cell& cell : cells) {
    out_ << "<td";
    if (!cell.kind.empty()) out_ << " class=\"" << escapedForMarkup(cell.kind) << '"';
    out_ << '>' << escapedForMarkup(cell.text) << "</td>";
  }
  out_ << "</tr>\n";
}

void PageWriter::endTable() {
  out_ << "</tbody>\n</table>\n";
}

void PageWriter::pageBreak() {
  out_ << "<div class=\"sheet\"></div>\n";
}

}  // namespace doichieu::html
