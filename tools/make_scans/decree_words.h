#pragma once

#include <string_view>

namespace doichieu::make_scans {

// The words that Decree 30/2020/ND-CP (Annex I, part II) puts on every administrative document. They are printed by the
// renderer and therefore not written in the .plan.
inline constexpr std::string_view kStateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
inline constexpr std::string_view kMotto = "Độc lập - Tự do - Hạnh phúc";
inline constexpr std::string_view kRecipientsLabel = "Nơi nhận:";

/// The first words of a legal basis, which the decree sets in italics when it stands on its own line.
inline constexpr std::string_view kLegalBasis = "Căn cứ ";

}  // namespace doichieu::make_scans
