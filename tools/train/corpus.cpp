#include "train/corpus.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "truceline/base/error.hpp"
#include "truceline/syntax/conllu.hpp"

namespace truceline::train {
namespace {

using Numbers = std::unordered_map<std::string, std::uint32_t>;

std::uint32_t number_of(const std::string& name, Numbers& numbers, std::vector<std::string>* list) {
  const auto found = numbers.find(name);
  if (found != numbers.end()) return found->second;
  const auto next = static_cast<std::uint32_t>(numbers.size());
  if (list) {
    numbers.emplace(name, next);
    list->push_back(name);
  }
  return next;
}

Numbers numbers_of(const std::vector<std::string>& list) {
  Numbers numbers;
  for (const std::string& name : list) numbers.emplace(name, static_cast<std::uint32_t>(numbers.size()));
  return numbers;
}

Example example_of(const ConlluSentence& sentence, Numbers& tags, Numbers& labels, Inventory* inventory) {
  Example example;
  for (const ConlluWord& word : sentence.words) {
    example.words.push_back(word_features(word.form));
    example.universal.push_back(word.upos);
    example.tags.push_back(
        number_of(word.upos + "|" + word.xpos, tags, inventory ? &inventory->tags : nullptr));
    example.labels.push_back(number_of(word.deprel, labels, inventory ? &inventory->labels : nullptr));
    example.heads.push_back(word.head < 0 ? static_cast<int>(sentence.words.size()) : word.head);
  }
  return example;
}

std::vector<Example> read_treebank(const std::string& path, Numbers& tags, Numbers& labels,
                                   Inventory* inventory) {
  std::ifstream in(path);
  if (!in) throw IoError(path + ": cannot be read");
  std::vector<Example> examples;
  ConlluReader reader(in, path);
  ConlluSentence sentence;
  while (reader.next(sentence)) examples.push_back(example_of(sentence, tags, labels, inventory));
  return examples;
}

void read_classes(const std::string& path, Vocabulary& vocabulary) {
  std::ifstream in(path);
  if (!in) throw IoError(path + ": cannot be read");
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#' || tab == std::string::npos) continue;
    vocabulary.classes.emplace(word_key(line.substr(0, tab)),
                               static_cast<std::uint8_t>(std::stoi(line.substr(tab + 1))));
  }
}

void read_codes(const std::string& path, Vocabulary& vocabulary) {
  std::ifstream in(path);
  if (!in) throw IoError(path + ": cannot be read");
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    std::istringstream numbers(line.substr(tab + 1));
    WordCode code{};
    std::size_t count = 0;
    for (unsigned number = 0; count < kMostCodes && numbers >> number; ++count)
      code[count] = static_cast<std::uint8_t>(number);
    vocabulary.codes.emplace(word_key(line.substr(0, tab)), code);
    vocabulary.code_count = count;
  }
}

}  // namespace

std::uint32_t Vocabulary::row(std::uint64_t key) const {
  const auto found = rows.find(key);
  return found == rows.end() ? 0 : found->second;
}

std::uint8_t Vocabulary::word_class(std::uint64_t key) const {
  const auto found = classes.find(key);
  return found == classes.end() ? std::uint8_t{0} : found->second;
}

Corpus::Corpus(const std::vector<std::string>& treebanks, const std::string& word_classes,
               const std::string& word_codes, std::size_t least) {
  if (!word_classes.empty()) read_classes(word_classes, vocabulary);
  if (!word_codes.empty()) read_codes(word_codes, vocabulary);
  Numbers tags;
  Numbers labels;
  for (const std::string& path : treebanks) {
    auto read = read_treebank(path, tags, labels, &inventory);
    std::move(read.begin(), read.end(), std::back_inserter(examples));
  }
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  std::vector<std::uint64_t> order;
  for (const Example& example : examples) {
    for (const WordFeatures& word : example.words) {
      if (counts[word.key]++ == 0) order.push_back(word.key);
    }
  }
  vocabulary.keys.push_back(0);
  vocabulary.frequencies.push_back(0);
  for (const std::uint64_t key : order) {
    if (counts[key] < least) continue;
    vocabulary.rows.emplace(key, static_cast<std::uint32_t>(vocabulary.keys.size()));
    vocabulary.keys.push_back(key);
    vocabulary.frequencies.push_back(counts[key]);
  }
  for (Example& example : examples) number(example);
}

void Corpus::number(Example& example) const {
  for (const WordFeatures& word : example.words) {
    example.rows.push_back(vocabulary.row(word.key));
    example.classes.push_back(vocabulary.word_class(word.key));
    const auto code = vocabulary.codes.find(word.key);
    example.codes.push_back(code == vocabulary.codes.end() ? nullptr : &code->second);
  }
}

std::vector<Example> Corpus::read(const std::string& treebank) const {
  Numbers tags = numbers_of(inventory.tags);
  Numbers labels = numbers_of(inventory.labels);
  auto result = read_treebank(treebank, tags, labels, nullptr);
  for (Example& example : result) number(example);
  return result;
}

}  // namespace truceline::train
