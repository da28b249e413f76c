#include "truceline/lexicon/name_rules.hpp"

#include <algorithm>

#include "lexicon/name_tokens.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr char kEdge = '_';  ///< of a word, in the file
constexpr std::size_t kLongestAcronym = 8;

std::string with_spaces(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    if (end > start) words.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    // The edge that ends one change may begin the next.
    at += to.size() - (to.ends_with(' ') ? 1 : 0);
  }
}

bool has_capital(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = decode_utf8(name, at);
    if (is_upper_code_point(c.value)) return true;
    at += c.length;
  }
  return false;
}

/// Does the name have `word` in capitals?
bool has_in_capitals(std::string_view name, const std::string& word) {
  const std::vector<std::string> parts = split(name);
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    std::string folded = fold(part);
    std::erase(folded, '.');
    return folded == word && written_in_capitals(part);
  });
}

void add_once(std::vector<std::string>& list, std::string text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

}  // namespace

NameRules::NameRules(const TsvSource& tsv, const WordLists& words) {
  const TsvFile file("data/lexicon/transliteration.tsv", tsv, {"list", "from", "to"});
  file.for_each([&](const TsvRow& row) { read(row); });
  for (const std::string_view list : {"title", "name_title"}) {
    for (const auto& [title, value] : words[list]) titles_.add(title, "");
  }
}

void NameRules::read(const TsvRow& row) {
  const std::string_view list = row["list"];
  if (row.views("from").empty()) row.fail("the cell \"from\" is empty");
  if (list == "letter") return add_letter(row);
  if (list == "spelling") return add_change(row, spellings_);
  if (list == "ending") return add_change(row, endings_);
  WordList* words = list == "article"     ? &articles_
                    : list == "describer" ? &describers_
                    : list == "head"      ? &heads_
                    : list == "joiner"    ? &joiners_
                                          : nullptr;
  if (!words) {
    row.fail("there is no list \"" + std::string(list) +
             "\"; there are: letter, spelling, ending, article, describer, head, joiner");
  }
  if (!row["to"].empty()) row.fail("the list " + std::string(list) + " has words alone, no \"to\"");
  for (const std::string_view word : row.views("from")) words->add(fold(word), "");
}

void NameRules::add_letter(const TsvRow& row) {
  for (const std::string_view from : row.views("from")) letters_.emplace_back(from, row["to"]);
}

std::string NameRules::spelled_out(std::string_view name) const {
  std::string text(name);
  for (const auto& [from, to] : letters_) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  }
  return text;
}

void NameRules::add_change(const TsvRow& row, std::vector<Change>& changes) const {
  const bool spelling = &changes == &spellings_;
  const auto with_edges = [](std::string_view text) {
    std::string edged(text);
    std::replace(edged.begin(), edged.end(), kEdge, ' ');
    return edged;
  };
  const std::string to = with_edges(row["to"]);
  for (const std::string_view text : row.views("from")) {
    const std::string from = with_edges(text);
    if (spelling && to.find(from) != std::string::npos)
      row.fail("\"" + std::string(text) + "\" would be changed for ever: it is in what it becomes");
    changes.emplace_back(from, to);
  }
}

std::string NameRules::skeleton(std::string_view folded) const {
  std::string text = " " + std::string(folded) + " ";
  for (const auto& [from, to] : spellings_) replace_all(text, from, to);
  const auto same_letter = [](char a, char b) { return a == b && (a < '0' || a > '9'); };
  text.erase(std::unique(text.begin(), text.end(), same_letter), text.end());
  return text.size() < 2 ? std::string() : text.substr(1, text.size() - 2);
}

/// Folded words without quotation marks, brackets and periods.
std::vector<std::string> NameRules::words_of(std::string_view name) const {
  std::string folded = fold(name);
  std::erase_if(folded, [](char c) { return c == '"' || c == '(' || c == ')' || c == ','; });
  std::vector<std::string> words = split(folded);
  for (std::string& word : words) {
    if (word.ends_with("'s")) word.erase(word.size() - 2);
    std::erase(word, '.');
  }
  std::erase(words, "");
  return words;
}

void NameRules::drop_titles(std::vector<std::string>& words) const {
  std::size_t at = 0;
  while (const std::size_t length = titles_.match(words, at).length) {
    if (at + length >= words.size()) break;
    at += length;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// "rebels of the X", "the X rebels" → "X".
void NameRules::drop_descriptions(std::vector<std::string>& words) const {
  const auto drop_front = [&](std::size_t count) {
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
  };
  const auto drop_articles = [&] {
    while (words.size() > 1 && articles_.contains(words.front())) drop_front(1);
  };
  drop_articles();
  const std::size_t lead = describers_.match(words, 0).length;
  if (lead && lead + 1 < words.size() && joiners_.contains(words[lead])) {
    drop_front(lead + 1);
    drop_articles();
  }
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (at + describers_.match(words, at).length == words.size()) words.resize(at);
  }
}

std::string NameRules::singular(const std::string& word) const {
  constexpr std::size_t kShortest = 4;  // "gas" is no plural
  for (const auto& [from, to] : endings_) {
    if (word.size() >= kShortest && word.ends_with(from))
      return word.substr(0, word.size() - from.size()) + to;
  }
  return word;
}

NameForm NameRules::person(std::string_view name) const {
  NameForm form;
  form.proper = has_capital(name);
  form.words = words_of(name);
  drop_titles(form.words);
  const auto initial = [](const std::string& word) { return word.size() == 1; };
  if (!form.words.empty() && !initial(form.words.back())) std::erase_if(form.words, initial);
  form.skeleton = skeleton(with_spaces(form.words));
  return form;
}

NameForm NameRules::group(std::string_view name) const {
  NameForm form;
  form.proper = has_capital(name);
  form.words = words_of(name);
  drop_descriptions(form.words);
  form.acronym = form.words.size() == 1 && form.words.front().size() <= kLongestAcronym &&
                 has_in_capitals(name, form.words.front());
  std::string all, telling;
  std::vector<std::string> core;
  for (std::string& word : form.words) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i == 0 || word[i - 1] == '-') all += word[i];
    }
    if (!joiners_.contains(word)) telling += word.front();
    const bool head = heads_.contains(word);
    word = singular(word);
    if (!head && !heads_.contains(word)) core.push_back(word);
  }
  if (form.words.size() > 1) {
    form.initials.push_back(telling);
    add_once(form.initials, all);
  }
  form.skeleton = skeleton(with_spaces(form.words));
  form.core = core.empty() ? form.skeleton : skeleton(with_spaces(core));
  return form;
}

}  // namespace truceline
