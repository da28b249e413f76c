#include "text/abbreviations.hpp"

#include <algorithm>
#include <stdexcept>

#include "text/ascii.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

Abbreviation parse_kind(const std::string& word, const std::string& value) {
  if (value == "name") return Abbreviation::name;
  if (value == "number") return Abbreviation::number;
  if (value == "date") return Abbreviation::date;
  if (value == "time") return Abbreviation::time;
  if (value == "end") return Abbreviation::end;
  if (value == "last") return Abbreviation::last;
  throw std::logic_error("abbreviation '" + word + "' is of no known kind: '" + value + "'");
}

bool is_one_capital(std::string_view word) {
  if (word.size() == 1) return ascii::is_upper(word[0]);
  if (word.size() > 3) return false;
  const CodePoint c = decode_utf8(word, 0);
  return c.length == word.size() && is_upper_code_point(c.value);
}

/// "U.S", "E.G.O": single letters with periods between.
bool is_dotted(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 ? word[i] != '.' : !ascii::is_alpha(word[i])) return false;
  }
  return true;
}

}  // namespace

Abbreviations::Abbreviations(const WordLists& lists) {
  for (const auto& [word, value] : lists["abbreviation"]) {
    kinds_.emplace(word, parse_kind(word, value));
    longest_ = std::max(longest_, word.size());
  }
}

Abbreviation Abbreviations::kind(std::string_view word) const {
  if (word.empty()) return Abbreviation::none;
  if (is_one_capital(word)) return Abbreviation::initial;
  if (word.size() <= longest_) {
    const auto it = kinds_.find(fold(word));
    if (it != kinds_.end()) return it->second;
  }
  return is_dotted(word) ? Abbreviation::end : Abbreviation::none;
}

}  // namespace truceline
