#include "outline/plan_builder.h"

#include "outline/assembler.h"
#include "outline/cell_split.h"
#include "outline/copied_head.h"
#include "outline/heading_topics.h"
#include "outline/heading_words.h"
#include "outline/joining.h"
#include "outline/lists.h"
#include "outline/recognized_markers.h"
#include "outline/seams.h"
#include "outline/sections.h"
#include "outline/table_columns.h"
#include "outline/table_draft.h"
#include "outline/text_tables.h"
#include "outline/zones.h"
#include "text/line_fit.h"
#include "text/lost_blanks.h"
#include "text/passes.h"
#include "text/source_lines.h"

namespace doichieu {

struct PlanBuilder::Impl {
  TextPasses passes;
  RecognizedMarkers markers;
  ZoneFinder zones;
  Seams seams;
  HeadingWords words;
  HeadingTopics topics;
  TableColumns columns;
  CellSplitter cells;
};

PlanBuilder::PlanBuilder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PlanBuilder::PlanBuilder(PlanBuilder&&) noexcept = default;
PlanBuilder& PlanBuilder::operator=(PlanBuilder&&) noexcept = default;
PlanBuilder::~PlanBuilder() = default;

PlanBuilder PlanBuilder::load(const std::filesystem::path& configFolder) {
  return PlanBuilder(std::make_unique<Impl>(Impl{TextPasses::load(configFolder), RecognizedMarkers::load(configFolder),
                                                 ZoneFinder::load(configFolder), Seams::load(configFolder),
                                                 HeadingWords::load(configFolder), HeadingTopics::load(configFolder),
                                                 TableColumns::load(configFolder), CellSplitter::load(configFolder)}));
}

Plan PlanBuilder::build(const std::vector<Page>& pages) const {
  SourceText text = flatten(pages, impl_->passes);
  restoreBlanks(text);
  impl_->markers.repair(text);
  impl_->zones.unfoldBlocks(text);
  impl_->zones.splitColumns(text);
  mendCopiedHead(impl_->zones, text);
  const LineFit fit(text);
  std::vector<ZonedItem> items = impl_->zones.assign(text, fit);
  recoverTextTables(impl_->columns, impl_->cells, impl_->seams, text, items);
  ZoneFinder::dropPageNumbers(text, items);
  std::vector<Draft> drafts = Joiner(impl_->seams, impl_->words).join(text, fit, items);
  const std::vector<TableDraft> tables = buildTables(text, impl_->columns, drafts);
  OutlineDraft outline = buildSections(text, drafts, impl_->words, impl_->topics);
  nameAnnexesByTables(drafts, tables, outline);
  nestLists(text, outline, drafts);
  return assemble(text, drafts, outline, tables);
}

}  // namespace doichieu
