#include "syntax/lemma_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "truceline/base/resources.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {
namespace {

constexpr std::size_t kFirstSize = 8192;  // a power of two, as all sizes are

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
  constexpr std::string_view kPath = "data/lexicon/lemma_words.tsv";
  const TsvFile file(std::string(kPath), resource(kPath), {"tag", "form", "lemma"});
  for (const TsvRow& row : file.rows()) table.add(row["tag"], row["form"], row["lemma"]);
}

void add_exceptions(LemmaTable& table) {
  constexpr std::string_view kPath = "data/lexicon/lemma_exceptions.tsv";
  const TsvFile file(std::string(kPath), resource(kPath), {"part", "form", "lemma"});
  for (const TsvRow& row : file.rows()) table.add(row["part"], row["form"], row["lemma"]);
}

void add_bases(LemmaTable& table) {
  constexpr std::string_view kPath = "data/lexicon/lemma_bases.tsv";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kTags = {
      {{"noun", "base noun"},
       {"verb", "base verb"},
       {"adj", "base adj"},
       {"name", "base name"},
       {"capital", "base capital"}}};
  const TsvFile file(std::string(kPath), resource(kPath), {"part", "words"});
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
  LemmaTable table;
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
  while (!slots_[at].tag.empty()) {
    const Slot& slot = slots_[at];
    if (slot.hash == hash && slot.tag == tag && spells(slot.word, stem, ending)) break;
    at = (at + 1) & mask;
  }
  return at;
}

void LemmaTable::grow() {
  std::vector<Slot> old(slots_.empty() ? kFirstSize : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (!slot.tag.empty()) slots_[slot_of(slot.hash, slot.tag, slot.word, {})] = slot;
  }
}

void LemmaTable::add(std::string_view tag, std::string_view word, std::string_view lemma) {
  if (used_ * 4 >= slots_.size() * 3) grow();
  const std::uint32_t hash = hash_of(tag, word, {});
  Slot& slot = slots_[slot_of(hash, tag, word, {})];
  if (!slot.tag.empty()) return;
  slot = {hash, tag, word, lemma};
  ++used_;
}

std::optional<std::string_view> LemmaTable::find(std::string_view tag, std::string_view stem,
                                                 std::string_view ending) const noexcept {
  if (slots_.empty() || tag.empty()) return std::nullopt;
  const Slot& slot = slots_[slot_of(hash_of(tag, stem, ending), tag, stem, ending)];
  if (slot.tag.empty()) return std::nullopt;
  return slot.lemma;
}

const LemmaTable& builtin_lemma_table() {
  static const LemmaTable table = read_builtin();
  return table;
}

}  // namespace truceline
