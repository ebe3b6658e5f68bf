#include "docx_pages.h"

#include <iterator>
#include <utility>

namespace doichieu {
namespace {

constexpr std::size_t kMostPages = 5000;

}  // namespace

void DocxPages::open() {
  Page page;
  page.number = static_cast<int>(pages_.size()) + 1;
  page.origin = TextOrigin::typed;
  pages_.push_back(std::move(page));
}

void DocxPages::close() {
  std::vector<PageLine> notes = std::exchange(notes_, {});
  for (PageLine& note : notes) pages_.back().items.emplace_back(std::move(note));
}

void DocxPages::add(PageLine line) {
  line.blankBefore = std::exchange(blank_, false);
  pages_.back().items.emplace_back(std::move(line));
}

void DocxPages::add(PageTable table) {
  blank_ = false;
  pages_.back().items.emplace_back(std::move(table));
}

void DocxPages::breakPage() {
  if (pages_.back().items.empty() || pages_.size() >= kMostPages) return;
  close();
  open();
}

void DocxPages::skipPages(int count) {
  if (count > 0) close();
  for (int i = 0; i < count && pages_.size() < kMostPages; ++i) open();
}

std::vector<Page> DocxPages::finish() {
  close();
  while (pages_.size() > 1 && pages_.back().items.empty()) pages_.pop_back();
  return std::move(pages_);
}

}  // namespace doichieu
