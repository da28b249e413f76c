#include "extract/mended_speech.hpp"

#include <cstddef>
#include <optional>

namespace truceline {
namespace {

using Words = std::vector<TreeWord>;

bool below(const Words& words, std::size_t word, std::size_t head) {
  return words[word].head == static_cast<int>(head);
}

/// The verb in the base form that is said, behind `says` and without an auxiliary of its own.
std::optional<std::size_t> said_verb(const Words& words, std::size_t says) {
  for (std::size_t v = says + 1; v < words.size(); ++v) {
    if (!below(words, v, says) || words[v].xpos != "VB") continue;
    if (words[v].deprel != "ccomp" && words[v].deprel != "xcomp") continue;
    for (std::size_t c = says + 1; c < v; ++c) {
      if (below(words, c, v) && (words[c].deprel == "aux" || words[c].deprel == "mark")) return std::nullopt;
    }
    return v;
  }
  return std::nullopt;
}

/// The comma between an auxiliary and the speaker, both before `says`.
std::optional<std::size_t> comma_before_speaker(const Words& words, std::size_t says) {
  std::optional<std::size_t> comma;
  bool auxiliary = false;
  for (std::size_t i = 0; i < says; ++i) {
    if (words[i].deprel == "aux" && below(words, i, says)) auxiliary = true;
    if (words[i].lemma == "," && auxiliary) comma = i;
    if (comma && is_relation(words[i].deprel, "nsubj") && below(words, i, says)) return comma;
  }
  return std::nullopt;
}

/// What hangs on `from` before `end`, and adverbs on its auxiliaries ("would not"), hang on `to`.
void hand_over(Words& words, std::size_t from, std::size_t to, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) {
    const auto head = static_cast<std::size_t>(words[i].head);
    const bool own = below(words, i, from);
    const bool of_auxiliary = words[i].deprel == "advmod" && head < words.size() &&
                              words[head].deprel == "aux" && below(words, head, to);
    if (own || of_auxiliary) words[i].head = static_cast<int>(to);
  }
}

void put_on_top(Words& words, std::size_t verb, std::size_t top) {
  words[verb].head = words[top].head;
  words[verb].deprel = words[top].deprel;
}

/// "They would, he said, go", where the auxiliary is read as the verb: its index.
std::optional<std::size_t> lone_auxiliary(const Words& words, std::size_t says) {
  const auto above = static_cast<std::size_t>(words[says].head);
  const bool modal = words[says].deprel == "parataxis" && above < says && words[above].xpos == "MD";
  return modal ? std::optional(above) : std::nullopt;
}

}  // namespace

bool mend_inserted_speech(std::vector<TreeWord>& words, const WordLists& lists) {
  bool any = false;
  for (std::size_t says = 0; says < words.size(); ++says) {
    if (!lists["report_verb"].contains(words[says].lemma)) continue;
    const auto verb = said_verb(words, says);
    if (!verb) continue;
    if (const auto modal = lone_auxiliary(words, says)) {
      put_on_top(words, *verb, *modal);
      hand_over(words, *modal, *verb, says);
      words[*modal].head = static_cast<int>(*verb);
      words[*modal].deprel = "aux";
    } else if (const auto comma = comma_before_speaker(words, says)) {
      put_on_top(words, *verb, says);
      hand_over(words, says, *verb, *comma);
    } else {
      continue;
    }
    words[says].head = static_cast<int>(*verb);
    words[says].deprel = "parataxis";
    any = true;
  }
  return any;
}

}  // namespace truceline
