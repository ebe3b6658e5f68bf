// Digital signatures of a PDF: who signed and when. A plan whose date was left blank was signed at that time.
#pragma once

#include <poppler.h>

#include <vector>

#include "doichieu/base/diagnostic.h"

namespace doichieu {

/// One "pdf.signed" a signature field with a signature: {signer, ISO time}; parts that are unknown are "?". The
/// certificate is not checked. Not thread-safe: the caller locks out other documents.
std::vector<Diagnostic> signaturesOf(PopplerDocument& document);

}  // namespace doichieu
