#include "closing_block.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::header {
namespace {

// A plan whose closing block was not told from its body: its last short lines.
constexpr std::size_t kLastLines = 8;
constexpr std::size_t kShortLine = 90;  // bytes

}  // namespace

void ClosingBlocks::load(const Host& host, const Signature& signature) {
  recipients_ = host.rules("header_recipients");
  signature_ = &signature;
}

bool ClosingBlocks::is(std::string_view kind, std::string_view line) const {
  for (const RuleMatch& match : recipients_->allMatches(line, {"kind", kind}))
    if (match.span.begin == 0) return true;
  return false;
}

ClosingBlock ClosingBlocks::read(const Plan& plan) const {
  ClosingBlock block;
  bool archiveSeen = false;
  for (const Paragraph& paragraph : plan.paragraphs) {
    if (paragraph.zone != Zone::recipients && paragraph.zone != Zone::signature) continue;
    const Line line{trimmed(plan.at(paragraph.span)), paragraph.span, paragraph.column};
    const bool bullet = is("bullet", line.text), archive = is("archive", line.text);
    const bool signs = signature_->isSigningLine(line.text) || (archiveSeen && !bullet && !archive);
    if (bullet || archive || (paragraph.zone == Zone::recipients && !signs))
      block.recipients.push_back(line);
    else
      block.signature.push_back(line);
    archiveSeen |= archive;
  }
  if (!block.recipients.empty() || !block.signature.empty()) return block;
  for (auto paragraph = plan.paragraphs.rbegin();
       paragraph != plan.paragraphs.rend() && block.signature.size() < kLastLines; ++paragraph) {
    if (paragraph->zone == Zone::annex || paragraph->zone == Zone::stray) continue;
    const std::string_view text = trimmed(plan.at(paragraph->span));
    if (paragraph->zone != Zone::body || paragraph->table >= 0 || text.size() > kShortLine || text.ends_with('.') ||
        text.ends_with(';'))
      break;
    block.signature.insert(block.signature.begin(), Line{text, paragraph->span, paragraph->column});
  }
  const bool anySigns = std::any_of(block.signature.begin(), block.signature.end(),
                                    [&](const Line& l) { return signature_->isSigningLine(l.text); });
  if (!anySigns) block.signature.clear();
  return block;
}

}  // namespace doichieu::header
