// Duties: who has to do what, in which role and with whom. By headings that name an agency, by lead-ins and labels, by
// orders inside running text and by annex tables of tasks.
#include "doichieu/spi/extractor.h"
#include "duty_walk.h"
#include "knowledge.h"
#include "task_tables.h"

namespace {

using namespace doichieu;

class ExtractDuties : public Extractor {
 public:
  PluginDescriptor descriptor() const override {
    return {"extract_duties", PluginRole::extractor, "1", "Who has to do what, in which role and with whom"};
  }

  void configure(const Host& host) override {
    knowledge_ = {&host.agencies(), host.rules("duties_headings"), host.rules("duties_roles"),
                  host.rules("duties_phrases"), host.rules("duties_labels")};
  }

  void extract(const Plan& plan, const Header&, RecordSink& sink) const override {
    duties::extractParagraphs(knowledge_, plan, sink);
    for (const Table& table : plan.tables) duties::extractTaskTable(knowledge_, plan, table, sink);
  }

 private:
  duties::Knowledge knowledge_;
};

}  // namespace

DOICHIEU_PLUGIN(extract_duties, ExtractDuties)
