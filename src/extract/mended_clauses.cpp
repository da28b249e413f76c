#include "extract/mended_clauses.hpp"

#include <algorithm>

namespace truceline {
namespace {

bool hangs_on(const std::vector<TreeWord>& words, std::size_t word, std::size_t head) {
  return words[word].head == static_cast<int>(head);
}

bool finite(const TreeWord& word) {
  return word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP";
}

/// "urged them to march" with the verb read as a noun behind "to".
bool infinitives(std::vector<TreeWord>& words) {
  bool any = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool noun = words[i].deprel == "obl" || words[i].deprel == "nmod";
    if (!noun || words[i].xpos != "VB" || words[i - 1].lemma != "to" || !hangs_on(words, i - 1, i)) continue;
    words[i].deprel = words[i].deprel == "nmod" ? "acl" : "xcomp";
    words[i - 1].deprel = "mark";
    any = true;
  }
  return any;
}

/// Has the verb a conjunction or a subject of its own?
bool complete(const std::vector<TreeWord>& words, std::size_t verb) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!hangs_on(words, i, verb)) continue;
    if (words[i].deprel == "cc" || words[i].deprel == "mark" || is_relation(words[i].deprel, "nsubj"))
      return true;
  }
  return false;
}

/// "shelled the town as the envoy, X, arrived": "as the envoy" read as a phrase and "arrived" as joined to
/// "shelled".
bool as_clauses(std::vector<TreeWord>& words) {
  bool any = false;
  for (std::size_t as = 1; as + 2 < words.size(); ++as) {
    if (words[as].lemma != "as" || words[as].deprel != "case" || words[as].head <= static_cast<int>(as))
      continue;
    const auto noun = static_cast<std::size_t>(words[as].head);
    const bool phrase = is_relation(words[noun].deprel, "obl") || is_relation(words[noun].deprel, "nmod");
    if (!phrase) continue;
    for (std::size_t verb = noun + 1; verb < words.size(); ++verb) {
      const bool joined = words[verb].deprel == "conj" || words[verb].deprel == "advcl";
      if (!joined || !finite(words[verb]) || complete(words, verb)) continue;
      words[noun].head = static_cast<int>(verb);
      words[noun].deprel = "nsubj";
      words[as].head = static_cast<int>(verb);
      words[as].deprel = "mark";
      words[verb].deprel = "advcl";
      any = true;
      break;
    }
  }
  return any;
}

/// "brokered by the League and signed on 6 May": the second participle read as joined to the agent.
bool joined_participles(std::vector<TreeWord>& words) {
  bool any = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].deprel != "conj" || words[i].xpos != "VBN" || words[i].head < 0) continue;
    const TreeWord& agent = words[static_cast<std::size_t>(words[i].head)];
    if (agent.deprel != "obl:agent" || agent.head < 0) continue;
    const bool own = std::any_of(words.begin(), words.end(), [&](const TreeWord& w) {
      return w.head == static_cast<int>(i) && is_relation(w.deprel, "nsubj");
    });
    if (own) continue;
    words[i].head = agent.head;
    any = true;
  }
  return any;
}

/// "cut short a visit" with the visit read as an object of "short".
bool objects_of_adjectives(std::vector<TreeWord>& words) {
  bool any = false;
  for (TreeWord& object : words) {
    if (object.deprel != "obj" || object.head < 0) continue;
    const TreeWord& adjective = words[static_cast<std::size_t>(object.head)];
    if (adjective.deprel != "xcomp" || adjective.xpos != "JJ" || adjective.head < 0) continue;
    object.head = adjective.head;
    any = true;
  }
  return any;
}

}  // namespace

bool mend_clauses(std::vector<TreeWord>& words) {
  const bool infinitive = infinitives(words);
  const bool participle = joined_participles(words);
  const bool object = objects_of_adjectives(words);
  return as_clauses(words) || infinitive || participle || object;
}

}  // namespace truceline
