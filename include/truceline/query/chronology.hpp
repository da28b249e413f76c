// What happened, in order: a knowledge graph's events as a historian lists them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

struct ChronologyParticipant {
  ActorId actor;
  std::string name;
  Role role = Role::participant;
  ActorId acts_for;  ///< none when it acts for itself
  std::string acts_for_name;
};

/// A document that tells of the event.
struct ChronologySource {
  DocumentId document;
  std::string name;  ///< the source, or else the title, or else the address
  std::string title;
  std::string uri;
  std::string published;  ///< EDTF, "" when unknown
};

/// One event, with every name spelled out.
struct ChronologyEntry {
  EventId id;
  std::string type;
  Status status = Status::occurred;
  Dating when;
  std::string date_text;     ///< for readers; "" when undated
  bool wide = false;         ///< its date is open, unknown at an end, or longer than 31 days
  std::string place;         ///< "" when none is known
  std::string place_within;  ///< what the place lies in; "" for countries and unknown places
  std::vector<ChronologyParticipant> participants;  ///< by role, then name
  std::vector<Magnitude> magnitudes;
  /// Who says so, where the article does not say it itself in any of the claims: of the claim in the summary.
  std::optional<Attribution> attribution;
  std::string summary;
  std::vector<std::string> quotes;  ///< the words of its claims, distinct, in the order of the claims' ids
  std::vector<ChronologySource> sources;  ///< documents, by publication date, name, id
  std::size_t outlets = 0;                ///< how many different names these have
  bool contested = false;                 ///< sources or claims disagree about it
  bool core = true;
};

struct Chronology {
  std::vector<ChronologyEntry> dated;    ///< in the order of PagePosition (store/page.hpp)
  std::vector<ChronologyEntry> undated;  ///< in the same: by type, then id
};

/// The chronology of all events of `graph`.
[[nodiscard]] Chronology chronology(const KnowledgeGraph& graph);

/// One event of `graph` as an entry.
[[nodiscard]] ChronologyEntry chronology_entry(const KnowledgeGraph& graph, const Event& event);

}  // namespace truceline
