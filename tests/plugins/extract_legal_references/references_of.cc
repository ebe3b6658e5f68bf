#include "references_of.h"

#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_header();
extern "C" doichieu::Plugin* doichieu_create_extract_legal_references();

namespace doichieu::testing_support {

std::vector<LegalReference> referencesOf(const std::string& preamble, const std::string& body,
                                         const std::string& title) {
  static const Engine kEngine = engineWith({doichieu_create_extract_header, doichieu_create_extract_legal_references});
  const std::string head =
      "UBND HUYỆN LÂM SƠN\nỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
      "phúc\n"
      "Số: 12/KH-UBND\nTân Phú, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n" +
      title + "\n\n";
  const std::string clause = "Ủy ban nhân dân xã Tân Phú xây dựng Kế hoạch phòng, chống dịch bệnh năm 2024 như sau:\n";
  const std::string tail = "\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Hòa\n";
  return recordsOf(kEngine,
                   head + preamble + (preamble.empty() ? "" : "\n") + clause + "I. NỘI DUNG\n" + body + "\n" + tail)
      .legalReferences;
}

std::vector<LegalReference> citedIn(const std::string& sentence) {
  return referencesOf("", "- " + sentence);
}

std::vector<std::string> shortly(const std::vector<LegalReference>& references) {
  std::vector<std::string> lines;
  for (const LegalReference& reference : references)
    lines.push_back(reference.symbol ? reference.type + " " + *reference.symbol
                                     : reference.type + ": " + reference.title.value_or("?"));
  return lines;
}

std::vector<std::string> citations(const std::string& sentence) {
  return shortly(citedIn(sentence));
}

}  // namespace doichieu::testing_support
