// Bytes of unknown encoding become UTF-8, with the way back to the bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "truceline/model/document.hpp"

namespace truceline {

struct DecodedText {
  std::string text;          ///< valid UTF-8, without byte order mark
  OffsetMap offsets;         ///< text → bytes; without pieces when both are the same
  std::string encoding;      ///< "utf-8", "utf-16le", "windows-1252", or the name that the page declares
  bool binary = false;       ///< not text at all; `text` is empty
  bool guessed = false;      ///< neither valid UTF-8, nor marked, nor declared: read as Windows-1252
  std::size_t replaced = 0;  ///< bytes that mean nothing and became U+FFFD
  std::size_t first_replaced_line = 0;  ///< from 1; 0 = none
};

/// In this order: byte order mark, valid UTF-8, mostly valid UTF-8 (bad bytes are replaced), the encoding
/// that an XML or HTML head declares, Windows-1252. NUL bytes or a high share of control bytes mean that it
/// is not text.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

}  // namespace truceline
