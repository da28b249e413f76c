// Decoding with the diagnostics that go with it.
#pragma once

#include <optional>
#include <string_view>

#include "truceline/text/encoding.hpp"

namespace truceline {

class Reading;

/// The text of a whole file; nothing, with a failure reported, when it is binary or blank.
[[nodiscard]] std::optional<DecodedText> decode_file(std::string_view bytes, Reading& reading);

}  // namespace truceline
