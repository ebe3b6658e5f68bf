#include <gtest/gtest.h>

#include "query/query.h"

namespace doichieu {
namespace {

struct CellCase {
  const char* json;
  const char* text;
};

class CellText : public testing::TestWithParam<CellCase> {};

TEST_P(CellText, IsReadable) {
  EXPECT_EQ(cellText(nlohmann::ordered_json::parse(GetParam().json)), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    All, CellText,
    testing::Values(CellCase{"null", ""}, CellCase{"\"a; b\"", "a; b"}, CellCase{"3", "3"}, CellCase{"3.0", "3"},
                    CellCase{"2.5", "2.5"}, CellCase{"[]", ""}, CellCase{"[\"a\", \"b\"]", "a; b"},
                    CellCase{"true", "true"}, CellCase{R"([{"value": 30, "unit": "%", "comparator": "ge"}])", "≥ 30 %"},
                    CellCase{R"([{"value": 5, "value_max": 10, "unit": "lớp", "comparator": "range"}])", "5–10 lớp"},
                    CellCase{R"([{"value": 10, "unit": "%", "comparator": "eq", "change": "decrease"}])", "↓ 10 %"},
                    CellCase{R"([{"value": 0, "unit": null, "comparator": "eq", "change": null, "value_max": null}])",
                             "0"},
                    CellCase{R"({"amount": 2.5, "source": "ngân sách"})", "amount: 2.5; source: ngân sách"}));

}  // namespace
}  // namespace doichieu
