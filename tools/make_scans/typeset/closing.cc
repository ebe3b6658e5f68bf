#include <algorithm>

#include "decree_words.h"
#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

constexpr double kLabelSize = 12;
constexpr double kItemSize = 11;
constexpr double kSignatureSize = 14;
constexpr double kPenSpace = 78;  // five lines for pen and seal
constexpr double kGapAbove = 14;
constexpr double kColumnGap = mm(3);
constexpr double kRecipientsShare = 0.5;
constexpr double kSignatureShare = 0.5;

std::vector<TextBlock> recipientBlocks(const Closing& closing, double width, const Composer& composer) {
  std::vector<TextBlock> blocks;
  if (closing.recipients.empty()) return blocks;
  blocks.push_back(composer.setter().set(kRecipientsLabel, {kLabelSize, true, true}, Align::kLeft, width,
                                         kLabelSize * kSingleSpacing));
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

/// Both columns, broken into lines.
struct SetClosing {
  SetClosing(const Closing& closing, const Composer& composer)
      : left(recipientBlocks(closing, composer.width() * kRecipientsShare - kColumnGap, composer)),
        right(signatureBlocks(closing, composer.width() * kSignatureShare, composer)),
        penSpace(closing.signer.empty() ? 0 : kPenSpace),
        height(std::max(heightOf(left), heightOf(right) + penSpace)) {}

  std::vector<TextBlock> left, right;
  double penSpace;
  double height;
};

}  // namespace

double closingHeight(const Closing& closing, const Composer& composer) {
  return kGapAbove + SetClosing(closing, composer).height;
}

void setClosing(const Closing& closing, Composer& composer) {
  const SetClosing set(closing, composer);
  composer.gap(kGapAbove);
  if (composer.room() < set.height && !composer.atTop()) composer.nextPage();
  const double top = composer.y();

  double y = top;
  for (const TextBlock& block : set.left) {
    composer.put(block, composer.left(), y, LineRole::kRecipients);
    y += block.height();
  }
  y = top;
  const double rightWidth = composer.width() * kSignatureShare;
  const double rightX = composer.left() + composer.width() - rightWidth;
  for (const TextBlock& block : set.right) {
    if (set.penSpace > 0 && &block == &set.right.back()) {
      composer.page().signature = Box{rightX, y, rightWidth, set.penSpace + block.height()};
      y += set.penSpace;
    }
    composer.put(block, rightX, y, LineRole::kSignature);
    y += block.height();
  }
  composer.moveTo(top + set.height);
}

}  // namespace doichieu::make_scans
