#include "output/image_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

#include "error.h"

namespace doichieu::make_scans {
namespace {

QPDFObjectHandle imageObject(QPDF& pdf, const EncodedImage& image) {
  const bool fax = image.kind == EncodedImage::Kind::kFax;
  const std::string columns = std::to_string(image.width), rows = std::to_string(image.height);
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
  stream.replaceDict(QPDFObjectHandle::parse(
      "<< /Type /XObject /Subtype /Image /Width " + columns + " /Height " + rows + " /ColorSpace " +
      (image.kind == EncodedImage::Kind::kJpegColour ? "/DeviceRGB" : "/DeviceGray") + " /BitsPerComponent " +
      (fax ? "1" : "8") + " >>"));
  const QPDFObjectHandle parameters =
      fax ? QPDFObjectHandle::parse("<< /K -1 /Columns " + columns + " /Rows " + rows + " /BlackIs1 false >>")
          : QPDFObjectHandle::newNull();
  stream.replaceStreamData(image.bytes, QPDFObjectHandle::newName(fax ? "/CCITTFaxDecode" : "/DCTDecode"), parameters);
  return stream;
}

QPDFObjectHandle pageObject(QPDF& pdf, const EncodedImage& image) {
  const std::string width = QUtil::double_to_string(image.width * 72 / image.dpi, 4);
  const std::string height = QUtil::double_to_string(image.height * 72 / image.dpi, 4);
  QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + width + " " + height +
                                                  "] /Resources << /XObject << >> >> >>");
  page.getKey("/Resources").getKey("/XObject").replaceKey("/Scan", imageObject(pdf, image));
  page.replaceKey("/Contents",
                  QPDFObjectHandle::newStream(&pdf, "q " + width + " 0 0 " + height + " 0 0 cm /Scan Do Q\n"));
  return pdf.makeIndirectObject(page);
}

}  // namespace

std::string imagePdf(const std::vector<EncodedImage>& pages) try {
  QPDF pdf;
  pdf.emptyPDF();
  for (const EncodedImage& image : pages) QPDFPageDocumentHelper(pdf).addPage(pageObject(pdf, image), false);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
} catch (const std::runtime_error& error) {  // QPDFExc among them
  throw RenderError(std::string("PDF: ") + error.what());
}

}  // namespace doichieu::make_scans
