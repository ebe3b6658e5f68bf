#include "pdf_signatures.h"

#include <string>

#include "glib_handles.h"

namespace doichieu {
namespace {

using SignatureInfo = std::unique_ptr<PopplerSignatureInfo, Releaser<poppler_signature_info_free>>;

std::string signerOf(const PopplerSignatureInfo& info) {
  const char* name = poppler_signature_info_get_signer_name(&info);
  return name == nullptr || *name == '\0' ? "?" : name;
}

std::string timeOf(const PopplerSignatureInfo& info) {
  GDateTime* time = poppler_signature_info_get_local_signing_time(&info);
  if (time == nullptr || g_date_time_to_unix(time) <= 0) return "?";
  const GMemory<char> text(g_date_time_format_iso8601(time));
  return text == nullptr ? "?" : text.get();
}

Diagnostic described(const PopplerSignatureInfo& info) {
  Diagnostic diagnostic{"pdf.signed", Severity::info, Stage::read, 0, {signerOf(info), timeOf(info)}, ""};
  switch (poppler_signature_info_get_signature_status(&info)) {
    case POPPLER_SIGNATURE_VALID:
      return diagnostic;
    case POPPLER_SIGNATURE_DIGEST_MISMATCH:
    case POPPLER_SIGNATURE_INVALID:
      diagnostic.code = "pdf.signature_broken";
      diagnostic.severity = Severity::warning;
      return diagnostic;
    default:
      diagnostic.code = "pdf.signature_unreadable";
      return diagnostic;
  }
}

}  // namespace

std::vector<Diagnostic> signaturesOf(PopplerDocument& document) {
  std::vector<Diagnostic> found;
  GList* fields = poppler_document_get_signature_fields(&document);
  for (const GList* field = fields; field != nullptr; field = field->next) {
    GError* ignored = nullptr;
    const SignatureInfo info(poppler_form_field_signature_validate_sync(static_cast<PopplerFormField*>(field->data),
                                                                        static_cast<PopplerSignatureValidationFlags>(0),
                                                                        nullptr, &ignored));
    const GErrorHandle error(ignored);
    // A field without a signature is a place where one may be put.
    if (info != nullptr && poppler_signature_info_get_signature_status(info.get()) != POPPLER_SIGNATURE_NOT_FOUND)
      found.push_back(described(*info));
  }
  g_list_free_full(fields, g_object_unref);
  return found;
}

}  // namespace doichieu
