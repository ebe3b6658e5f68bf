#include <algorithm>

#include "decree_words.h"
#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

constexpr double kLargestSize = 13;   // the decree: capitals of size 12-13
constexpr double kSmallestSize = 11;  // what offices do when a long name would wrap badly
constexpr double kRuleThickness = 0.75;
constexpr double kRuleGapAbove = 2.5, kRuleGapBelow = 3;
constexpr double kColumnGap = mm(4);
constexpr double kStateNameSize = 13, kMottoSize = 14;
constexpr double kStateHeight = (kStateNameSize + kMottoSize) * kSingleSpacing + kRuleGapAbove + kRuleGapBelow;

struct Column {
  double x = 0;
  double width = 0;
  double centre() const { return x + width / 2; }
};

/// Sets a centred line at the composer's place and returns its widest width.
double setCentred(const std::string& text, const FontSpec& font, const Column& column, LineRole role,
                  Composer& composer) {
  const TextBlock block = composer.setter().set(text, font, Align::kCentre, column.width, font.size * kSingleSpacing);
  composer.put(block, column.x, composer.y(), role);
  composer.skip(block.height());
  return block.widest();
}

void setRule(double length, const Column& column, Composer& composer) {
  composer.skip(kRuleGapAbove);
  composer.rule(column.centre() - length / 2, composer.y(), column.centre() + length / 2, composer.y(), kRuleThickness);
  composer.skip(kRuleGapBelow);
}

double naturalWidth(std::string_view text, const FontSpec& font, const Composer& composer) {
  return composer.setter().set(text, font, Align::kLeft, 0, font.size).widest();
}

/// The largest size at which the issuer's lines fit without wrapping, or the smallest allowed.
double issuerSize(const Letterhead& head, double width, const Composer& composer) {
  for (double size = kLargestSize; size > kSmallestSize; size -= 0.5) {
    const auto fits = [&](bool bold) {
      return [&, bold](const std::string& line) { return naturalWidth(line, {size, bold}, composer) <= width; };
    };
    if (std::all_of(head.superiors.begin(), head.superiors.end(), fits(false)) &&
        std::all_of(head.issuer.begin(), head.issuer.end(), fits(true)))
      return size;
  }
  return kSmallestSize;
}

/// Issuer above its rule; returns where it ends.
double setIssuer(const Letterhead& head, const Column& column, Composer& composer) {
  const double size = issuerSize(head, column.width, composer);
  for (const std::string& line : head.superiors) setCentred(line, {size}, column, LineRole::kLetterheadLeft, composer);
  double widest = 0;
  for (const std::string& line : head.issuer)
    widest = std::max(widest, setCentred(line, {size, true}, column, LineRole::kLetterheadLeft, composer));
  // The decree: a rule of one third to one half of the line's length.
  if (widest > 0) setRule(widest * 0.42, column, composer);
  return composer.y();
}

void setState(const Column& column, Composer& composer) {
  setCentred(std::string(kStateName), {kStateNameSize, true}, column, LineRole::kLetterheadRight, composer);
  const double motto =
      setCentred(std::string(kMotto), {kMottoSize, true}, column, LineRole::kLetterheadRight, composer);
  setRule(motto, column, composer);
}

void setDigitalSignature(const Plan& plan, Composer& composer) {
  constexpr double kSize = 8.5;
  constexpr double kPitch = kSize * kSingleSpacing;
  constexpr double kTop = mm(6);
  double widest = 0;
  for (const std::string& line : plan.digitalSignature)
    widest = std::max(widest, naturalWidth(line, {kSize}, composer));
  const double x = composer.page().width - mm(10) - widest;
  double y = kTop;
  for (const std::string& line : plan.digitalSignature) {
    composer.put(composer.setter().set(line, {kSize}, Align::kLeft, 0, kPitch), x, y, LineRole::kDigitalSignature);
    y += kPitch;
  }
  composer.moveTo(std::max(composer.y(), y + mm(2)));
}

}  // namespace

void setLetterhead(const Plan& plan, Composer& composer) {
  if (!plan.digitalSignature.empty()) setDigitalSignature(plan, composer);
  const Letterhead& head = plan.letterhead;
  if (head.empty()) return;

  const double top = composer.y();
  // The columns may reach a little into the margins, as the state's name asks for at size 13.
  const double overhang = mm(6);
  const double rightWidth = naturalWidth(kStateName, {kStateNameSize, true}, composer) + 2;
  const Column right{composer.left() + composer.width() + overhang - rightWidth, rightWidth};
  const Column left{composer.left() - overhang, right.x - kColumnGap - composer.left() + overhang};

  // Number and place share a baseline, but the whole left column is read before the right one.
  const double below = std::max(setIssuer(head, left, composer), top + kStateHeight) + 4;
  composer.moveTo(below);
  if (!head.number.empty()) setCentred(head.number, {13}, left, LineRole::kLetterheadLeft, composer);
  composer.moveTo(top);
  setState(right, composer);
  composer.moveTo(below);
  if (!head.place.empty()) setCentred(head.place, {13.5, false, true}, right, LineRole::kLetterheadRight, composer);
  composer.moveTo(below + 14 * kSingleSpacing);
  composer.page().letterhead = Box{left.x, top, left.width, composer.y() - top};
}

void setTitle(const Plan& plan, Composer& composer) {
  const Column column{composer.left(), composer.width()};
  const FontSpec font{14, true};
  if (plan.type.empty() && plan.title.empty()) return;
  composer.gap(14);
  for (const std::string& line : plan.type) setCentred(line, font, column, LineRole::kTitle, composer);
  double widest = 0;
  for (const std::string& line : plan.title)
    widest = std::max(widest, setCentred(line, font, column, LineRole::kTitle, composer));
  if (!plan.pointer.empty()) setCentred(plan.pointer, {13, false, true}, column, LineRole::kTitle, composer);
  if (widest > 0) setRule(std::min(widest * 0.4, mm(50)), column, composer);
  composer.skip(8);
}

}  // namespace doichieu::make_scans
