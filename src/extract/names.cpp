#include <algorithm>
#include <cctype>

#include "extract/names_offices.hpp"
#include "extract/names_types.hpp"
#include "truceline/extract/name.hpp"

namespace truceline {
namespace {

/// What `text` names on its own, else the last name in it: "Afghan secret police" → Afghanistan.
ActorId actor_of_body(const std::string& text, const Gazetteer& gazetteer) {
  const auto first_actor = [](const std::vector<const NameEntry*>& entries) {
    for (const NameEntry* entry : entries) {
      if (entry->actor) return entry->actor;
    }
    return ActorId{};
  };
  if (const ActorId whole = first_actor(gazetteer.lookup(text))) return whole;
  std::vector<std::size_t> begins{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') begins.push_back(i + 1);
  }
  for (const std::size_t begin : begins) {
    for (std::size_t end = text.size(); end > begin && end != std::string::npos;
         end = end > begin ? text.rfind(' ', end - 1) : begin) {
      const std::string part = text.substr(begin, end - begin);
      const bool capital = std::isupper(static_cast<unsigned char>(part.front())) != 0;
      if (!capital || end <= begin) break;
      if (const ActorId found = first_actor(gazetteer.lookup(part))) return found;
    }
  }
  return {};
}

/// The names of one sentence under way.
struct SentenceNames {
  NameSentence sentence;
  std::vector<NameChunk> chunks;
};

SentenceNames read_sentence(NameSentence sentence, const Lexicon& lexicon, const NameLists& lists) {
  SentenceNames names{std::move(sentence), {}};
  const NameChunker chunker(names.sentence, lexicon, lists);
  names.chunks = chunker.run();
  const NameTyper typer(names.sentence, chunker, lexicon, lists);
  for (NameChunk& chunk : names.chunks) typer.vote(chunk);
  for (std::size_t i = 1; i < names.chunks.size(); ++i)
    typer.vote_by_pair(names.chunks[i - 1], names.chunks[i]);
  NameOffices(names.sentence, chunker, lists, names.chunks).read();
  return names;
}

/// What the gazetteer has for the name in its type.
void identify(Name& name, const NameChunk& chunk, const Gazetteer& gazetteer) {
  if (!chunk.match) return;
  for (const NameEntry* entry : chunk.match->entries) {
    const Actor* actor = entry->actor ? gazetteer.actor(entry->actor) : nullptr;
    const bool person = actor && actor->kind == ActorKind::person;
    if (actor && !name.actor && person == (name.type == NameType::person)) name.actor = entry->actor;
    if (entry->place && !name.place && name.type == NameType::place) name.place = entry->place;
  }
}

Name name_of(const NameSentence& sentence, const NameChunk& chunk, const Gazetteer& gazetteer) {
  Name name;
  name.first_word = sentence[chunk.first].first_word;
  name.last_word = sentence[chunk.last - 1].last_word;
  name.head = sentence.head_word(chunk.first, chunk.last);
  name.type = leading_type(chunk);
  name.text = sentence.text(chunk.first, chunk.last);
  identify(name, chunk, gazetteer);
  if (name.type != NameType::person) return name;
  name.title = chunk.title;
  name.office = chunk.office;
  name.body = chunk.body;
  if (!name.body.empty()) name.acts_for = actor_of_body(name.body, gazetteer);
  return name;
}

}  // namespace

std::vector<Name> find_names(const Document& document, const std::vector<Sentence>& sentences,
                             const std::vector<Tree>& trees, const Lexicon& lexicon) {
  static const Tree kNoTree;
  const NameLists lists(lexicon.words);
  const TownFrames towns(lexicon);
  std::vector<SentenceNames> found;
  found.reserve(sentences.size());
  NameMemory memory;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Tree& tree = i < trees.size() ? trees[i] : kNoTree;
    found.push_back(read_sentence({document, sentences[i], tree, lexicon, lists, towns}, lexicon, lists));
    for (const NameChunk& chunk : found.back().chunks) memory.add(found.back().sentence, chunk);
  }
  std::vector<Name> names;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (NameChunk& chunk : found[i].chunks) {
      memory.settle(found[i].sentence, chunk);
      names.push_back(name_of(found[i].sentence, chunk, lexicon.gazetteer));
      names.back().sentence = i;
    }
  }
  return names;
}

}  // namespace truceline
