// What the merging of claims must know besides the claims: when and by whom documents were published, which
// places lie in which, who is who, and what a user corrected.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/lexicon/ontology.hpp"
#include "truceline/model/correction.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

struct SourceOfClaims {
  std::string source;  ///< outlet: several documents of one are one voice
  std::optional<EdtfInterval> published;
};

/// Who an actor of a document is: an actor known by another name elsewhere.
using ActorInDocument = std::pair<DocumentId, ActorId>;
struct ResolvedActor {
  ActorId actor;
  std::string name;
};

struct Corpus {
  std::unordered_map<DocumentId, SourceOfClaims> documents;  ///< an unknown one has no date
  std::unordered_map<PlaceId, std::vector<PlaceId>> around;  ///< of each place all it lies in, sorted
  std::map<ActorInDocument, ResolvedActor> actors;           ///< only those that stand for another
  std::unordered_map<DocumentId, std::vector<ActorId>>
      company;                           ///< whom each document names, resolved, sorted
  std::vector<ClaimRelation> relations;  ///< between the claims of each document
  Corrections corrections;
  const Ontology* ontology = nullptr;  ///< without it every type is of its own kind and none is planned
};

}  // namespace truceline
