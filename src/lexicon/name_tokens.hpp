// Names of the lexicon cut into folded tokens as text is (text/sentence.hpp), with the ways a name may be
// written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace truceline {

using NameTokens = std::vector<std::string>;

/// `name` folded and cut: at spaces, before the possessive 's, at single punctuation marks outside a word.
/// Periods inside and at the end of a word stay with it ("u.s.").
[[nodiscard]] NameTokens name_tokens(std::string_view name);

/// The token sequences that text may show for `name`, itself first: hyphens as spaces, and abbreviation
/// periods kept, apart or left out.
[[nodiscard]] std::vector<NameTokens> name_variants(std::string_view name);

/// Is the name written in capitals only, with two letters or more ("US", "U.N.", "FARC-EP")? Such names are
/// matched as written, so that "us" and "Who" are no states and bodies.
[[nodiscard]] bool written_in_capitals(std::string_view name);

/// Does the name start with an upper-case letter or a digit? "al-Qaeda" does not.
[[nodiscard]] bool starts_capitalised(std::string_view name);

}  // namespace truceline
