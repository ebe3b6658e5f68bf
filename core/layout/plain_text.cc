#include "layout/plain_text.h"

namespace doichieu {
namespace {

void write(const PageLine& line, std::string& text) {
  text += line.text;
  text += '\n';
}

void write(const PageTable& table, std::string& text) {
  for (const PageCell& cell : table.cells)
    for (const PageLine& line : cell.lines) write(line, text);
}

}  // namespace

std::string plainText(const Page& page) {
  std::string text;
  for (const PageItem& item : page.items) std::visit([&text](const auto& part) { write(part, text); }, item);
  return text;
}

}  // namespace doichieu
