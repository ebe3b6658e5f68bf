#include "outline/assembler.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

class Assembler {
 public:
  Assembler(const SourceText& text, const std::vector<Draft>& drafts, const OutlineDraft& outline,
            const std::vector<TableDraft>& tables)
      : text_(text), drafts_(drafts), outline_(outline), tables_(tables) {}

  Plan assemble() {
    plan_.pageCount = text_.pageCount;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      firstParagraph_.push_back(static_cast<int>(plan_.paragraphs.size()));
      draftBegin_.push_back(plan_.text.size());
      if (drafts_[i].isTable())
        addTable(i);
      else
        addParagraph(i);
      draftEnd_.push_back(plan_.text.empty() ? 0 : plan_.text.size() - 1);
    }
    for (Paragraph& paragraph : plan_.paragraphs)
      if (paragraph.leadIn >= 0) paragraph.leadIn = firstParagraph_[static_cast<std::size_t>(paragraph.leadIn)];
    for (const SectionDraft& section : outline_.sections) addSection(section);
    plan_.index();
    return std::move(plan_);
  }

 private:
  const SourceLine& line(const LinePart& part) const { return text_.lines[static_cast<std::size_t>(part.line)]; }

  // Appends the parts' words; returns where they stand now.
  Span write(const std::vector<LinePart>& parts) {
    const std::size_t begin = plan_.text.size();
    for (const LinePart& part : parts) {
      const SourceLine& source = line(part);
      const std::string_view words = part.span.in(source.text);
      if (blankBetween(std::string_view(plan_.text).substr(begin), words)) plan_.text.push_back(' ');
      const std::size_t offset = plan_.text.size();
      plan_.text += words;
      for (const SourcePiece& piece : source.pieces) {
        if (!piece.span.overlaps(part.span)) continue;
        const Span at{offset + std::max(piece.span.begin, part.span.begin) - part.span.begin,
                      offset + std::min(piece.span.end, part.span.end) - part.span.begin};
        plan_.places.push_back(
            {.span = at, .page = source.page, .box = piece.box, .confidence = piece.confidence, .line = source.number});
      }
    }
    return {begin, plan_.text.size()};
  }

  Paragraph& describe(const std::vector<LinePart>& parts, Span span, std::size_t markerLength) {
    Paragraph& paragraph = plan_.paragraphs.emplace_back();
    paragraph.span = span;
    paragraph.body = {std::min(span.begin + markerLength, span.end), span.end};
    const SourceLine& first = line(parts.front());
    paragraph.page = first.page;
    paragraph.column = first.column;
    paragraph.centered = first.centered;
    paragraph.bold = std::all_of(parts.begin(), parts.end(), [&](const LinePart& part) { return line(part).bold; });
    paragraph.italic = std::all_of(parts.begin(), parts.end(), [&](const LinePart& part) { return line(part).italic; });
    paragraph.capitals = isAllCapitals(plan_.at(paragraph.body));
    for (const LinePart& part : parts)
      for (const SourcePiece& piece : line(part).pieces)
        paragraph.confidence = std::min(paragraph.confidence, piece.confidence);
    return paragraph;
  }

  void addParagraph(std::size_t i) {
    const Draft& draft = drafts_[i];
    const Span span = write(draft.parts);
    Paragraph& paragraph = describe(draft.parts, span, draft.marker.length);
    paragraph.marker = draft.marker.marker;
    paragraph.zone = draft.zone;
    paragraph.section = outline_.sectionOf[i];
    paragraph.level = draft.level;
    paragraph.leadIn = draft.leadIn;
    paragraph.printedLine = draft.printedLine;
    paragraph.heading = opensSection(i);
    plan_.text.push_back('\n');
  }

  bool opensSection(std::size_t i) const {
    const int section = outline_.sectionOf[i];
    if (section < 0) return false;
    const SectionDraft& draft = outline_.sections[static_cast<std::size_t>(section)];
    return draft.paragraph == static_cast<int>(i) && draft.ownHeading;
  }

  void addTable(std::size_t i) {
    const TableDraft& draft = tables_[static_cast<std::size_t>(drafts_[i].table)];
    Table table{.span = {plan_.text.size(), 0},
                .section = outline_.sectionOf[i],
                .ruled = draft.ruled,
                .roles = draft.roles,
                .headers = draft.headers,
                .rows = {}};
    for (const RowDraft& row : draft.rows) addRow(i, row, table);
    for (std::size_t r = 0; r < draft.rows.size(); ++r) shareCells(draft.rows[r], r, table);
    table.span.end = plan_.text.empty() ? 0 : plan_.text.size() - 1;
    plan_.tables.push_back(std::move(table));
  }

  void addRow(std::size_t draftIndex, const RowDraft& row, Table& table) {
    TableRow& out = table.rows.emplace_back(TableRow{.kind = row.kind, .cells = {}, .inherited = {}, .page = row.page});
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (c > 0) plan_.text.push_back('\t');
      const Span span = write(row.cells[c]);
      out.cells.push_back(span);
      if (!row.cells[c].empty()) addCell(draftIndex, row.cells[c], span, static_cast<int>(table.rows.size()) - 1, c);
    }
    plan_.text.push_back('\n');
  }

  static void shareCells(const RowDraft& draft, std::size_t r, Table& table) {
    TableRow& row = table.rows[r];
    for (std::size_t c = 0; c < draft.cells.size(); ++c) {
      const int origin = static_cast<int>(r) + draft.origin[c];
      const bool shares =
          draft.origin[c] != 0 && draft.cells[c].empty() && origin >= 0 && origin < static_cast<int>(table.rows.size());
      row.inherited.push_back(shares);
      if (shares) row.cells[c] = table.rows[static_cast<std::size_t>(origin)].cells[c];
    }
  }

  void addCell(std::size_t draftIndex, const std::vector<LinePart>& parts, Span span, int row, std::size_t column) {
    const auto marker = parseMarker(plan_.at(span));
    const bool bullet = marker && marker->marker.kind == MarkerKind::bullet;
    Paragraph& paragraph = describe(parts, span, bullet ? marker->length : 0);
    if (bullet) paragraph.marker = marker->marker;
    paragraph.zone = drafts_[draftIndex].zone;
    paragraph.section = outline_.sectionOf[draftIndex];
    paragraph.table = static_cast<int>(plan_.tables.size());
    paragraph.row = row;
    paragraph.cell = static_cast<int>(column);
  }

  void addSection(const SectionDraft& draft) {
    const auto first = static_cast<std::size_t>(draft.paragraph);
    Section section;
    section.id = "s" + std::to_string(plan_.outline.size() + 1);
    section.label = draft.label;
    section.heading = draft.heading;
    section.marker = draft.marker;
    section.depth = draft.depth;
    section.parent = draft.parent;
    const Paragraph& heading = plan_.paragraphs[static_cast<std::size_t>(firstParagraph_[first])];
    section.headingSpan = draft.ownHeading ? heading.span : Span{heading.span.begin, heading.body.begin};
    section.span = {draftBegin_[first],
                    draftEnd_[static_cast<std::size_t>(std::max(draft.end, draft.paragraph + 1) - 1)]};
    section.topic = draft.topic;
    section.ownTopic = draft.ownTopic;
    section.timeHeading = draft.timeHeading;
    plan_.outline.push_back(std::move(section));
  }

  const SourceText& text_;
  const std::vector<Draft>& drafts_;
  const OutlineDraft& outline_;
  const std::vector<TableDraft>& tables_;
  Plan plan_;
  std::vector<int> firstParagraph_;  // by draft
  std::vector<std::size_t> draftBegin_, draftEnd_;
};

}  // namespace

Plan assemble(const SourceText& text, const std::vector<Draft>& drafts, const OutlineDraft& outline,
              const std::vector<TableDraft>& tables) {
  return Assembler(text, drafts, outline, tables).assemble();
}

}  // namespace doichieu
