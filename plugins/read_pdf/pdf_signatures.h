// Digital signatures of a PDF: who signed and when. A plan whose date was left blank was signed at that time.
#pragma once

#include <poppler.h>

#include <vector>

#include "doichieu/base/diagnostic.h"

namespace doichieu {

/// For each signature {signer, ISO time}, "?" where unknown: "pdf.signed"; "pdf.signature_broken" where the document
/// was changed after signing; "pdf.signature_unreadable". The certificate is not checked, which would need the network.
/// Not thread-safe: the caller locks out other documents.
std::vector<Diagnostic> signaturesOf(PopplerDocument& document);

}  // namespace doichieu
