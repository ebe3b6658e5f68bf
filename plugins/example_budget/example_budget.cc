// The smallest complete extractor: which sources pay for the plan (kinh phí thực hiện). Its rules are
// config/rules/example_budget.rules; its records are of a kind of their own, "budget_sources".
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/extractor.h"

namespace {

using namespace doichieu;

class ExampleBudget : public Extractor {
 public:
  PluginDescriptor descriptor() const override {
    return {"example_budget", PluginRole::extractor, "1", "Sources of money that a plan names for itself"};
  }

  void configure(const Host& host) override { rules_ = host.rules("example_budget"); }

  void extract(const Plan& plan, const Header&, RecordSink& sink) const override {
    for (const Section& section : plan.outline) {
      if (section.ownTopic != Topic::funding) continue;
      for (const RuleMatch& match : rules_->matches(plan.at(section.span))) {
        const Span span{section.span.begin + match.span.begin, section.span.begin + match.span.end};
        CustomRecord record;
        record.kind = "budget_sources";
        record.text = std::string(plan.at(span));
        record.section = section.label;
        record.fields["source"] = std::string(match.rule->attribute("source_kind"));
        record.anchors = {plan.anchor(span)};
        record.rule = match.rule->id;
        record.confidence = plan.confidenceOf(span);
        sink.add(std::move(record));
      }
    }
  }

 private:
  std::shared_ptr<const RuleSet> rules_;
};

}  // namespace

DOICHIEU_PLUGIN(example_budget, ExampleBudget)
