#include "header_of.h"

#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_header();

namespace doichieu::testing_support {

Header headerOf(const std::string& text) {
  static const Engine kEngine = engineWith({doichieu_create_extract_header});
  return recordsOf(kEngine, text).header;
}

Header headerOf(const TypedPlan& plan) {
  return headerOf(plan.issuer + plan.number + plan.state + plan.place + "\n" + plan.title + "\n" + plan.preamble +
                  plan.body + "\n" + plan.recipients + "\n" + plan.signature + "\n" + plan.annex);
}

}  // namespace doichieu::testing_support
