// A file of plain text is one article.
#include "text/ascii.hpp"
#include "text/decoded_file.hpp"
#include "text/reading.hpp"

namespace truceline {

void read_text(std::string_view bytes, Reading& reading) {
  std::optional<DecodedText> decoded = decode_file(bytes, reading);
  if (!decoded) return;
  Document document;
  document.offsets = std::move(decoded->offsets);
  document.text = std::move(decoded->text);
  if (document.text.back() != '\n') {
    // The added line end stands for nothing in the file.
    if (document.offsets.pieces().empty()) document.offsets.append({0, 0, document.text.size(), true});
    document.offsets.append({document.text.size(), bytes.size(), bytes.size(), false});
    document.text += '\n';
  }
  reading.emit(std::move(document));
}

}  // namespace truceline
