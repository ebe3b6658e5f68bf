// Tells the parts of an administrative document apart, line by line: letterhead, title, body, recipients, signature,
// annexes, and what is no part of it (stamps, links, page numbers).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/plan.h"
#include "doichieu/rules/rule_set.h"
#include "text/line_fit.h"
#include "text/source_lines.h"

namespace doichieu {

/// What a line announces, by config/outline/zones.rules.
enum class Cue {
  none,
  title,
  typedTitle,  // the whole title on the line of its type
  time,        // below a title its end: "Từ ngày 01/6 đến ngày 15/8/2026"
  decision,    // a title too; the authority that decides stands below it
  letterhead,
  issuer,
  opener,
  enacting,
  closing,
  recipients,
  authority,
  annex,
  annexTitled,
  pointer,
  link,
  pageNumber,
  esign,
  stamp
};

struct ZonedItem {
  FlowItem item;
  Zone zone = Zone::body;
  Cue cue = Cue::none;
  bool annexStart = false;  // the line names an annex, or begins the title of an unnamed one
};

/// Immutable after load, thread-safe.
class ZoneFinder {
 public:
  /// Throws ConfigError with file:line.
  static ZoneFinder load(const std::filesystem::path& configFolder);

  Cue cueOf(const SourceLine& line) const;
  /// Splits lines that hold two columns run together.
  void splitColumns(SourceText& text) const;
  /// Letterheads and signature blocks that were laid out as tables become lines again, one column after the other.
  void unfoldBlocks(SourceText& text) const;
  /// The flow with a zone for each item; repeated running heads are left out, and page numbers where geometry tells
  /// them.
  std::vector<ZonedItem> assign(const SourceText& text, const LineFit& fit) const;
  /// Bare numbers inside the text are pages' numbers; inside an annex they may number rows, and stay. To be called when
  /// tables have been recovered from text, whose ordinals look the same.
  static void dropPageNumbers(const SourceText& text, std::vector<ZonedItem>& items);

 private:
  bool isBlock(const SourceText& text, const SourceTable& table) const;

  ZoneFinder(RuleSet zones, RuleSet plainZones, RuleSet columns)
      : zones_(std::move(zones)), plainZones_(std::move(plainZones)), columns_(std::move(columns)) {}

  RuleSet zones_;
  RuleSet plainZones_;  // for recognized lines that match nothing as they were read
  RuleSet columns_;
};

}  // namespace doichieu
