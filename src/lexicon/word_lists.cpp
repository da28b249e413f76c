#include "truceline/lexicon/word_lists.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>

#include "truceline/base/utf8.hpp"

namespace truceline {

std::optional<std::string_view> WordList::find(std::string_view word) const {
  const auto it = entries_.find(word);
  if (it == entries_.end()) return std::nullopt;
  return std::string_view(it->second);
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
  const auto longest = longest_from_.find(words[at]);
  if (longest == longest_from_.end()) {
    if (const auto value = find(words[at])) best = {1, *value};
    return best;
  }
  std::string phrase;
  for (std::size_t n = 1; n <= longest->second && at + n <= words.size(); ++n) {
    if (n > 1) phrase += ' ';
    phrase += words[at + n - 1];
    if (const auto value = find(phrase)) best = {n, *value};
  }
  return best;
}

void WordList::add(std::string phrase, std::string value) {
  const auto words = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
  if (words > 1) {
    auto& longest = longest_from_[phrase.substr(0, phrase.find(' '))];
    longest = std::max(longest, words);
  }
  entries_[std::move(phrase)] = std::move(value);
}

WordLists WordLists::load(const LexiconFiles& files) {
  WordLists lists;
  for (const std::string& name : LexiconFiles::names()) {
    if (name.starts_with("words_")) lists.read("data/lexicon/" + name, files.source(name));
  }
  return lists;
}

void WordLists::read(const std::string& name, const TsvSource& tsv) {
  const TsvFile file(name, tsv, {"list", "word", "value"});
  std::set<std::string_view> known;
  file.for_each([&](const TsvRow& row) {
    if (row["list"].empty() || row["word"].empty()) row.fail("a word needs its list and its form");
    if (!row.user()) known.insert(row["list"]);
    if (!known.contains(row["list"])) row.fail("no list \"" + std::string(row["list"]) + "\" in " + name);
    WordList& list = lists_[std::string(row["list"])];
    const std::string value(row["value"]);
    for (const auto& word : row.list("word")) list.add(fold(word), value);
  });
}

const WordList& WordLists::operator[](std::string_view list) const {
  const auto it = lists_.find(list);
  if (it == lists_.end()) throw std::logic_error("no word list " + std::string(list));
  return it->second;
}

}  // namespace truceline
