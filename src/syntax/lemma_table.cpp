#include "syntax/lemma_table.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <utility>

#include "truceline/base/resources.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {
namespace {

constexpr std::size_t kFirstSize = 64;
constexpr std::string_view kWords = "data/lexicon/lemma_words.tsv";
constexpr std::string_view kExceptions = "data/lexicon/lemma_exceptions.tsv";
constexpr std::string_view kBases = "data/lexicon/lemma_bases.tsv";

std::uint32_t mix(std::uint32_t hash, std::string_view text) noexcept {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::uint32_t hash_of(std::string_view tag, std::string_view stem, std::string_view ending) noexcept {
  const std::uint32_t hash = mix(mix(mix(2166136261U, tag) * 31U, stem), ending);
  return hash ^ (hash >> 15);
}

bool spells(std::string_view word, std::string_view stem, std::string_view ending) noexcept {
  return word.size() == stem.size() + ending.size() && word.starts_with(stem) && word.ends_with(ending);
}

void add_words(LemmaTable& table) {
  const TsvFile file(std::string(kWords), resource(kWords), {"tag", "form", "lemma"});
  for (const TsvRow& row : file.rows()) table.add(row["tag"], row["form"], row["lemma"]);
}

void add_exceptions(LemmaTable& table) {
  const TsvFile file(std::string(kExceptions), resource(kExceptions), {"part", "form", "lemma"});
  for (const TsvRow& row : file.rows()) table.add(row["part"], row["form"], row["lemma"]);
}

void add_bases(LemmaTable& table) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kTags = {
      {{"noun", "base noun"},
       {"verb", "base verb"},
       {"adj", "base adj"},
       {"name", "base name"},
       {"capital", "base capital"}}};
  const TsvFile file(std::string(kBases), resource(kBases), {"part", "words"});
  for (const TsvRow& row : file.rows()) {
    std::string_view tag;
    for (const auto& [part, base_tag] : kTags) {
      if (row["part"] == part) tag = base_tag;
    }
    if (tag.empty()) row.fail("part must be noun, verb, adj, name or capital");
    std::string_view rest = row["words"];
    while (!rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find(';'));
      table.add(tag, word, word);
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
  }
}

LemmaTable read_builtin() {
  const auto rows = [](std::string_view path, char end) {
    const std::string_view text = resource(path);
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), end));
  };
  LemmaTable table;
  table.reserve(rows(kWords, '\n') + rows(kExceptions, '\n') + rows(kBases, '\n') + rows(kBases, ';'));
  add_words(table);
  add_exceptions(table);
  add_bases(table);
  return table;
}

}  // namespace

std::size_t LemmaTable::slot_of(std::uint32_t hash, std::string_view tag, std::string_view stem,
                                std::string_view ending) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    const Entry& entry = entries_[slots_[at]];
    if (entry.hash == hash && tags_[entry.tag] == tag && spells({entry.word, entry.word_size}, stem, ending))
      break;
  }
  return at;
}

void LemmaTable::make_slots(std::size_t count) {
  slots_.assign(count, 0);
  const std::size_t mask = count - 1;
  for (std::uint32_t i = 1; i < entries_.size(); ++i) {
    std::size_t at = entries_[i].hash & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = i;
  }
}

void LemmaTable::reserve(std::size_t entries) {
  entries_.reserve(entries + 1);
  if (entries * 4 >= slots_.size() * 3) make_slots(std::bit_ceil(entries * 4 / 3 + 1));
}

std::uint32_t LemmaTable::number_of(std::string_view tag) {
  // Neighbours in the files have the same tag.
  const auto found = std::find(tags_.rbegin(), tags_.rend(), tag);
  if (found != tags_.rend()) return static_cast<std::uint32_t>(tags_.rend() - found - 1);
  tags_.push_back(tag);
  return static_cast<std::uint32_t>(tags_.size() - 1);
}

void LemmaTable::add(std::string_view tag, std::string_view word, std::string_view lemma) {
  if (entries_.empty()) entries_.emplace_back();
  if (entries_.size() * 4 >= slots_.size() * 3) make_slots(std::max(slots_.size() * 2, kFirstSize));
  const std::uint32_t hash = hash_of(tag, word, {});
  std::uint32_t& slot = slots_[slot_of(hash, tag, word, {})];
  if (slot != 0) return;
  slot = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({word.data(), lemma.data(), static_cast<std::uint32_t>(word.size()),
                      static_cast<std::uint32_t>(lemma.size()), hash, number_of(tag)});
}

std::optional<std::string_view> LemmaTable::find(std::string_view tag, std::string_view stem,
                                                 std::string_view ending) const noexcept {
  if (slots_.empty() || tag.empty()) return std::nullopt;
  const std::uint32_t slot = slots_[slot_of(hash_of(tag, stem, ending), tag, stem, ending)];
  if (slot == 0) return std::nullopt;
  return std::string_view(entries_[slot].lemma, entries_[slot].lemma_size);
}

const LemmaTable& builtin_lemma_table() {
  static const LemmaTable table = read_builtin();
  return table;
}

}  // namespace truceline
