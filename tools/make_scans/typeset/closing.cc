#include <algorithm>

#include "decree_words.h"
#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

constexpr double kLabelSize = 12;
constexpr double kItemSize = 11;
constexpr double kSignatureSize = 14;
constexpr double kPenSpace = 78;  // five lines for pen and seal
constexpr double kRecipientsShare = 0.5;
constexpr double kSignatureShare = 0.5;

std::vector<TextBlock> recipientBlocks(const Closing& closing, double width, const Composer& composer) {
  std::vector<TextBlock> blocks;
  if (closing.recipients.empty()) return blocks;
  blocks.push_back(
      composer.setter().set(kRecipientsLabel, {kLabelSize, true, true}, Align::kLeft, width, kLabelSize * kSingleSpacing));
  for (const std::string& line : closing.recipients)
    blocks.push_back(composer.setter().set(line, {kItemSize}, Align::kLeft, width, kItemSize * kSingleSpacing));
  return blocks;
}

std::vector<TextBlock> signatureBlocks(const Closing& closing, double width, const Composer& composer) {
  std::vector<TextBlock> blocks;
  const double pitch = kSignatureSize * kSingleSpacing;
  for (const std::string& line : closing.signature)
    blocks.push_back(composer.setter().set(line, {kSignatureSize, true}, Align::kCentre, width, pitch));
  if (!closing.signer.empty())
    blocks.push_back(composer.setter().set(closing.signer, {kSignatureSize, true}, Align::kCentre, width, pitch));
  return blocks;
}

double heightOf(const std::vector<TextBlock>& blocks) {
  double height = 0;
  for (const TextBlock& block : blocks) height += block.height();
  return height;
}

}  // namespace

void setClosing(const Closing& closing, Composer& composer) {
  const double total = composer.width();
  const double left_width = total * kRecipientsShare - mm(3);
  const double right_width = total * kSignatureShare;
  const std::vector<TextBlock> left = recipientBlocks(closing, left_width, composer);
  const std::vector<TextBlock> right = signatureBlocks(closing, right_width, composer);
  const double pen_space = closing.signer.empty() ? 0 : kPenSpace;
  const double height = std::max(heightOf(left), heightOf(right) + pen_space);

  composer.gap(14);
  if (composer.room() < height && !composer.atTop()) composer.nextPage();
  const double top = composer.y();

  double y = top;
  for (const TextBlock& block : left) {
    composer.put(block, composer.left(), y, LineRole::kRecipients);
    y += block.height();
  }
  y = top;
  const double right_x = composer.left() + total - right_width;
  for (std::size_t i = 0; i < right.size(); ++i) {
    if (pen_space > 0 && i + 1 == right.size()) {
      composer.page().signature = Box{right_x, y, right_width, pen_space + right[i].height()};
      y += pen_space;
    }
    composer.put(right[i], right_x, y, LineRole::kSignature);
    y += right[i].height();
  }
  composer.moveTo(top + height);
}

}  // namespace doichieu::make_scans
