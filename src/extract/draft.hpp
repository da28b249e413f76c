// Claims while a document is still being read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/trigger_finder.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// A claim with what is needed to finish it once the whole document is read.
struct Draft {
  Claim claim;
  std::string cue;      ///< the nearest operator
  std::string name;     ///< of a war told by a noun: "Korean War"
  std::size_t hit = 0;  ///< index of its trigger in the sentence
  bool past = false;    ///< told from the past: "planned to meet"
  bool nominal = false;
  std::string moved;      ///< of a plan for a new day, the words that give it: "postponed to May 5"; else ""
  bool dated = false;     ///< a time expression dates it
  bool narrated = false;  ///< told by a simple past of a main clause, as a step of the story
  std::optional<std::size_t> dated_by;   ///< index of that expression, also of one without a date of its own
  std::optional<std::size_t> explained;  ///< index of its explanation, where there are explanations
  std::vector<std::string> features;     ///< that its confidence follows from
  std::size_t own = 0;                   ///< participants that its sentence names, before others are implied
  std::map<ActorId, std::string> slots;  ///< of participants, where a slot of the frame gave them
  std::vector<Participation> stated;     ///< participants before others are implied, likewise
};

using Drafts = std::vector<Draft>;

}  // namespace truceline
