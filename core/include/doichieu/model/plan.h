// A plan as text: what the extractors read. Built once by core/text and core/outline and never changed afterwards, so
// any number of extractors may read one Plan at the same time.
//
// `text` is UTF-8, NFC, one paragraph a line ('\n'); the cells of a table row are parted by '\t'. All spans are byte
// ranges of `text`; anchors carry Unicode code points, as records.md demands, and are made by anchor().
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "doichieu/base/span.h"
#include "doichieu/model/anchor.h"
#include "doichieu/model/page.h"

namespace doichieu {

/// The part of an administrative document (Decree 30/2020/ND-CP, annex I) that a paragraph belongs to.
enum class Zone {
  letterhead,  // issuer, state name and motto, number, place and date; one Paragraph a printed line
  title,       // "KẾ HOẠCH" and the trích yếu; one Paragraph a printed line
  body,
  recipients,  // "Nơi nhận:" and its dash lines
  signature,   // authority, position, name; digital-signature blocks at the end
  annex,       // everything from the first annex heading on, tables included
  stray        // stamps, digital-signature text, links: kept, but no part of the plan's statements
};

enum class MarkerKind {
  none,
  part,     // "Phần I", "Chương II", "Mục 1", "Phụ lục I": text holds the whole word group
  roman,    // I. I- I/ I)
  capital,  // A. B.
  number,   // 1. 1/ 1) 1- (1)
  decimal,  // 1.1. 2.1.3
  letter,   // a) đ) i)
  bullet    // - + * • – o and Word's private-use marks
};

struct Marker {
  MarkerKind kind = MarkerKind::none;
  std::string label;         // without punctuation: "I", "1.1", "a"; bullets: the mark itself
  std::vector<int> numbers;  // II -> {2}; 1.1 -> {1,1}; a -> {1}; đ -> {5}; empty for bullets
};

struct Paragraph {
  Span span;  // the whole paragraph, marker included
  Span body;  // without marker
  Marker marker;
  Zone zone = Zone::body;
  int page = 1;                         // where it begins, from 1
  int section = -1;                     // index into outline; -1 before the first heading
  int table = -1, row = -1, cell = -1;  // set where the paragraph is a table cell's text
  int level = 0;                        // nesting of bullets below the section: 0 plain, 1 "-", 2 "+" below "-", ...
  int leadIn = -1;  // paragraph (index) ending in ":" that opens the list in which this item stands; -1 none
  Column column = Column::whole;
  bool heading = false;  // it opens outline[section]
  bool bold = false, italic = false, centered = false, capitals = false;
  bool printedLine = false;  // one line of a letterhead, title, recipients or signature block: never joined
  float confidence = 1;      // lowest word confidence inside, 1 where nothing was recognised
};

/// What a column of an annex table holds, told from its header by config/outline/table_columns.tsv.
enum class ColumnRole {
  unknown,
  ordinal,
  statement,
  unit,
  quantity,
  lead,
  coordinate,
  time,
  product,
  money,
  place,
  note
};

enum class RowKind { header, group, data, total };

struct TableRow {
  RowKind kind = RowKind::data;
  std::vector<Span> cells;      // one a column of the table; a merged cell repeats the span that applies
  std::vector<bool> inherited;  // the span belongs to a cell that began in a row above
  int page = 1;
};

struct Table {
  Span span;
  int section = -1;  // the annex or section in which it stands
  bool ruled = true;
  std::vector<ColumnRole> roles;  // one a column
  std::vector<std::string> headers;
  std::vector<TableRow> rows;  // over page breaks, repeated header rows dropped
};

/// What a heading announces; told by config/outline/headings.rules. A section without a topic of its own has its
/// parent's (Section::topic is already resolved).
enum class Topic {
  none,
  situation,         // đặc điểm tình hình, kết quả: past figures, never targets
  purpose,           // mục đích, yêu cầu
  viewpoint,         // quan điểm
  generalObjective,  // mục tiêu (chung, tổng quát): items are qualitative targets unless they measure
  targets,           // chỉ tiêu, mục tiêu cụ thể
  scope,             // đối tượng, phạm vi, thời gian
  tasks,             // nhiệm vụ, giải pháp, nội dung: no named doer
  funding,           // kinh phí
  schedule,          // tiến độ, lộ trình, thời gian thực hiện
  assignment,        // tổ chức thực hiện, phân công: who does what
  reporting,         // chế độ báo cáo
  annexTargets,      // an annex whose table lists targets
  annexTasks,        // an annex whose table lists tasks
  annexOther
};

struct Section {
  std::string id;       // "s1", "s2", ... in reading order
  std::string label;    // composed: "II.1.2", "Phụ lục I"
  std::string heading;  // without marker, final "." or ":" dropped; empty for a numbered paragraph without a heading
  Marker marker;
  int depth = 1;
  int parent = -1;               // index into outline
  Span headingSpan;              // of the heading paragraph (empty heading: of the marker)
  Span span;                     // heading and everything below it, sub-sections included
  Topic topic = Topic::none;     // resolved: its own or the nearest ancestor's
  Topic ownTopic = Topic::none;  // what its own heading says; none where it says nothing
  std::string timeHeading;       // "Đến năm 2030", "Hằng năm": the heading's words where it is a time heading
};

/// Where a word of `text` stands on paper.
struct Place {
  Span span;
  int page = 1;
  Box box;  // empty where the source has no geometry
  float confidence = 1;
  int line = 0;  // printed lines are numbered through the document; an anchor has one box a line
};

struct Plan {
  std::string text;
  std::vector<Paragraph> paragraphs;  // in reading order, cells of tables included
  std::vector<Table> tables;
  std::vector<Section> outline;
  std::vector<Place> places;  // by rising span
  int pageCount = 1;
  std::vector<Diagnostic> diagnostics;

  std::string_view at(const Span& span) const { return span.in(text); }
  std::string_view bodyOf(const Paragraph& paragraph) const { return paragraph.body.in(text); }
  /// The paragraph that holds the byte offset; nullptr between paragraphs.
  const Paragraph* paragraphAt(std::size_t offset) const;
  /// Label of the innermost section that holds the offset, "" before the first heading.
  std::string sectionLabelAt(std::size_t offset) const;
  /// Page, boxes (one a printed line) and code-point offsets of a span.
  Anchor anchor(const Span& span) const;
  /// Lowest recognizer confidence among the words of the span; 1 where nothing was recognised.
  float confidenceOf(const Span& span) const;
  /// The mean of it, weighted by the words' lengths: how well the span was read as a whole.
  float meanConfidenceOf(const Span& span) const;
  /// The lowest among the words that hold a digit: a misread letter leaves a number what it is, a misread digit does
  /// not.
  float digitConfidenceOf(const Span& span) const;
  /// Below this a word with digits is worth a second look at the page.
  static constexpr float kDoubtfulDigits = 0.6F;

  /// Builds the index that anchor() needs. Called once by the text stage, before anybody else reads the plan.
  void index();

 private:
  template <typename Visit>
  void forWordsOf(const Span& span, const Visit& visit) const;

  std::vector<std::size_t> codePoints_;  // code points before every 256th byte
};

std::string_view toString(Zone zone);
std::string_view toString(Topic topic);
std::string_view toString(MarkerKind kind);
std::string_view toString(ColumnRole role);
std::optional<Topic> topicFromString(std::string_view name);
std::optional<ColumnRole> columnRoleFromString(std::string_view name);

}  // namespace doichieu
