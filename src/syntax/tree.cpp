#include "truceline/syntax/tree.hpp"

namespace truceline {

std::vector<std::size_t> Tree::children(int head) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].head == head) found.push_back(i);
  }
  return found;
}

std::vector<std::size_t> Tree::subtree(std::size_t word) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (auto at = static_cast<int>(i); at != TreeWord::kRoot;
         at = words[static_cast<std::size_t>(at)].head) {
      if (at != static_cast<int>(word)) continue;
      found.push_back(i);
      break;
    }
  }
  return found;
}

bool is_relation(std::string_view deprel, std::string_view relation) {
  // Asked of nearly every word several times; most differ in the first letter.
  if (deprel.empty() || (!relation.empty() && deprel[0] != relation[0])) return deprel == relation;
  return deprel.starts_with(relation) && (deprel.size() == relation.size() || deprel[relation.size()] == ':');
}

}  // namespace truceline
