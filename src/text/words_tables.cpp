#include "text/words_tables.hpp"

#include <stdexcept>

#include "truceline/base/utf8.hpp"

namespace truceline {

WordTables::WordTables(const WordLists& lists)
    : abbreviations(lists),
      clitic(lists["clitic"]),
      hyphen_prefix(lists["hyphen_prefix"]),
      hyphen_suffix(lists["hyphen_suffix"]),
      hyphen_whole(lists["hyphen_whole"]),
      apostrophe_word(lists["apostrophe_word"]),
      currency_prefix(lists["currency_prefix"]),
      currency_code(lists["currency_code"]),
      number_ending(lists["number_ending"]),
      number_unit(lists["number_unit"]),
      slash_word(lists["slash_word"]),
      web_ending(lists["web_ending"]),
      emoticon(lists["emoticon"]),
      fused_(lists["fused"]) {
  for (const auto& [word, value] : fused_) {
    if (word.size() < 2 || word.size() >= kLongest)
      throw std::logic_error("word too long to be cut in two: " + word);
    may_be_fused_.set(slot(word));
  }
}

std::size_t WordTables::fused_length(std::string_view word) const {
  const auto length = fused_.number(fold(word));
  return length && *length > 0 && static_cast<std::size_t>(*length) < word.size()
             ? static_cast<std::size_t>(*length)
             : 0;
}

}  // namespace truceline
