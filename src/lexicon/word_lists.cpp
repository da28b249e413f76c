#include "truceline/lexicon/word_lists.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>

#include "lexicon/folder.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {

std::optional<std::string_view> WordList::find(std::string_view word) const {
  const std::string* value = entries_.find(word);
  if (value == nullptr) return std::nullopt;
  return std::string_view(*value);
}

std::optional<long long> WordList::number(std::string_view word) const {
  const auto value = find(word);
  if (!value) return std::nullopt;
  long long result = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), result);
  if (error != std::errc() || end != value->data() + value->size()) return std::nullopt;
  return result;
}

WordList::PhraseMatch WordList::match(std::span<const std::string> words, std::size_t at) const {
  PhraseMatch best;
  if (at >= words.size()) return best;  // behind the last word
  const std::size_t* longest = longest_from_.find(words[at]);
  if (longest == nullptr) {
    if (const auto value = find(words[at])) best = {1, *value};
    return best;
  }
  std::string phrase;
  for (std::size_t n = 1; n <= *longest && at + n <= words.size(); ++n) {
    if (n > 1) phrase += ' ';
    phrase += words[at + n - 1];
    if (const auto value = find(phrase)) best = {n, *value};
  }
  return best;
}

void WordList::add(std::string_view phrase, std::string_view value) {
  const auto words = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
  if (words > 1) {
    std::size_t& longest = longest_from_[phrase.substr(0, phrase.find(' '))];
    longest = std::max(longest, words);
  }
  entries_[phrase] = value;
}

WordLists WordLists::load(const LexiconFiles& files) {
  WordLists lists;
  for (const std::string& name : LexiconFiles::names()) {
    if (name.starts_with("words_")) lists.read(std::string(kLexiconFolder) + name, files.source(name));
  }
  return lists;
}

void WordLists::read(const std::string& name, const TsvSource& tsv) {
  const TsvFile file(name, tsv, {"list", "word", "value"});
  std::set<std::string_view> known;
  WordList* list = nullptr;
  std::string_view name_of_list;
  file.for_each([&](const TsvRow& row) {
    const std::string_view own = row["list"];
    if (own.empty() || row["word"].empty()) row.fail("a word needs its list and its form");
    if (!row.user()) known.insert(own);
    if (!known.contains(own)) row.fail("no list \"" + std::string(own) + "\" in " + name);
    if (own != name_of_list) list = &lists_[own];
    name_of_list = own;
    const std::string_view value = row["value"];
    for (const std::string_view word : row.views("word")) list->add(fold(word), value);
  });
}

const WordList& WordLists::operator[](std::string_view list) const {
  const WordList* found = lists_.find(list);
  if (found == nullptr) throw std::logic_error("no word list " + std::string(list));
  return *found;
}

}  // namespace truceline
