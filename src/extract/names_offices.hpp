// The ranks, offices and bodies that a text gives the persons it names.
#pragma once

#include <string>
#include <vector>

#include "extract/names_chunks.hpp"

namespace truceline {

/// Fills in title, office and body of a sentence's names: "French President X", "X, president of Azerbaijan",
/// "the UN envoy for Yemen, X", "X, who heads the Y", "X of Y". A name that gets one is voted a person.
class NameOffices {
 public:
  NameOffices(const NameSentence& sentence, const NameChunker& chunker, const NameLists& lists,
              std::vector<NameChunk>& chunks);
  void read();

 private:
  /// A noun phrase with an office as its head.
  struct Phrase {
    std::size_t first = 0, last = 0;  ///< units of the whole phrase
    std::string office, body;
    bool plural = false;
  };

  [[nodiscard]] bool may_be_person(const NameChunk& chunk) const;
  [[nodiscard]] const NameChunk* chunk_ending(std::size_t at) const;
  [[nodiscard]] const NameChunk* chunk_from(std::size_t at) const;
  [[nodiscard]] std::size_t office_begin(std::size_t end) const;
  [[nodiscard]] Phrase phrase_before(std::size_t last) const;
  [[nodiscard]] std::string body_before(std::size_t at, std::size_t& begin) const;
  [[nodiscard]] std::size_t noun_phrase_end(std::size_t at, std::size_t& begin) const;
  void add_complement(Phrase& phrase) const;
  [[nodiscard]] std::size_t title_begin(const NameChunk& chunk) const;
  bool read_before(NameChunk& chunk, Phrase& phrase) const;
  bool read_with_comma(const NameChunk& chunk, Phrase& phrase) const;
  bool read_apposition(const NameChunk& chunk, Phrase& phrase) const;
  bool read_office_phrase(std::size_t at, Phrase& phrase) const;
  bool read_relative(std::size_t at, Phrase& phrase) const;
  void read_origin(NameChunk& chunk) const;
  [[nodiscard]] std::string body_in(std::size_t begin, std::size_t end) const;
  [[nodiscard]] const NameChunk* chunk_behind(const NameChunk& chunk) const;
  [[nodiscard]] bool joined(const NameChunk& chunk, const NameChunk* next) const;
  void give(std::size_t index, const Phrase& phrase);

  const NameSentence& sentence_;
  const NameChunker& chunker_;
  const NameLists& lists_;
  std::vector<NameChunk>& chunks_;
  std::vector<bool> used_;  ///< units whose office has been given to a name
};

}  // namespace truceline
