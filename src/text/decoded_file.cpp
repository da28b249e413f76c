#include "text/decoded_file.hpp"

#include "text/ascii.hpp"
#include "text/reading.hpp"

namespace truceline {

std::optional<DecodedText> decode_file(std::string_view bytes, Reading& reading) {
  DecodedText decoded = decode_text(bytes);
  if (decoded.binary) {
    reading.fail(0, "is binary, not text; it was passed over");
    return std::nullopt;
  }
  if (ascii::trimmed(decoded.text).empty()) {
    reading.fail(0, "is empty; nothing was read");
    return std::nullopt;
  }
  if (decoded.guessed) reading.note(0, "is not UTF-8 and declares no encoding; it was read as Windows-1252");
  if (decoded.replaced > 0) {
    reading.warn(decoded.first_replaced_line, std::to_string(decoded.replaced) + " broken byte(s) for " +
                                                  decoded.encoding +
                                                  ", the first in this line; U+FFFD stands for them");
  }
  return decoded;
}

}  // namespace truceline
