#include "store/resolution.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

#include "store/corpus.hpp"
#include "store/entity_rows.hpp"
#include "store/picked.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/resolve/actors.hpp"

namespace truceline {
namespace {

const PickedIds kNear("near_actor");
const PickedIds kPendingDocuments("pending_document");

const NameRules& name_rules() {
  static const NameRules rules(TsvSource(resource("data/lexicon/transliteration.tsv")), WordLists::builtin());
  return rules;
}

/// Text actors of the pending documents, others that share a name block with them or with lexicon actors of
/// these documents, and so on. By turns from actors to blocks and back, each once: a block can have thousands.
constexpr auto kNearActors = R"(
WITH RECURSIVE near (actor, block) AS (
  SELECT s.actor, NULL FROM sighting s WHERE s.document IN (SELECT id FROM temp.pending_document)
  UNION SELECT NULL, b.block FROM near JOIN actor_block b ON b.actor = near.actor
  UNION SELECT b.actor, NULL FROM near JOIN actor_block b ON b.block = near.block)
SELECT near.actor FROM near
WHERE near.actor IS NOT NULL AND EXISTS (SELECT 1 FROM actor_block b WHERE b.actor = near.actor))";

/// Of actors of the lexicon only those sightings matter that share a document with a text actor, and one
/// more.
constexpr auto kSightings = R"(
SELECT s.document, s.actor, a.key, a.name, a.kind, s.also FROM temp.near_actor n
JOIN sighting s ON s.actor = n.id JOIN actor a ON a.id = n.id
WHERE a.key LIKE 'text:%'
   OR s.document = (SELECT min(f.document) FROM sighting f WHERE f.actor = n.id)
   OR EXISTS (SELECT 1 FROM office_seen o WHERE o.document = s.document AND o.actor = s.actor)
   OR EXISTS (SELECT 1 FROM sighting t JOIN temp.near_actor m ON m.id = t.actor JOIN actor b ON b.id = t.actor
              WHERE t.document = s.document AND b.key LIKE 'text:%')
ORDER BY 1, 2)";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class Resolver {
 public:
  explicit Resolver(Statements& sql) : sql_(sql) {}

  void run() {
    kPendingDocuments.clear(sql_);
    kPendingDocuments.add(sql_, "SELECT document FROM report WHERE id IN (SELECT report FROM pending)");
    kNear.clear(sql_);
    kNear.add(sql_, kNearActors);
    const bool text =
        sql_.integer("SELECT 1 FROM temp.near_actor n JOIN actor a ON a.id = n.id WHERE a.key LIKE 'text:%'")
            .has_value();
    if (!text) return;
    auto sightings = read_sightings();
    ActorResolution found = resolve_actors(sightings, name_rules());
    correct(sightings, found.links);
    write_links(found.links);
    write_doubts(found.ambiguities);
  }

 private:
  std::vector<Sighting> read_sightings() {
    std::vector<Sighting> sightings;
    {
      auto rows = sql_.rows(kSightings);
      while (rows.next()) {
        Sighting sighting;
        sighting.document = rows.id<DocumentId>(0);
        sighting.actor = rows.id<ActorId>(1);
        sighting.key = rows.text(2);
        sighting.name = rows.text(3);
        sighting.kind = rows.name<ActorKind>(4);
        sighting.also = lines_of(rows.text(5));
        sightings.push_back(std::move(sighting));
      }
    }
    std::map<ActorId, std::vector<std::string>> also;
    std::map<DocumentId, std::vector<ActorId>> company;
    for (Sighting& sighting : sightings) {
      if (!also.contains(sighting.actor)) also[sighting.actor] = aliases_of(sighting.actor);
      if (!company.contains(sighting.document)) company[sighting.document] = company_in(sighting.document);
      const auto& aliases = also[sighting.actor];
      sighting.also.insert(sighting.also.end(), aliases.begin(), aliases.end());
      sighting.company = company[sighting.document];
      sighting.principals = principals_of(sighting.actor, sighting.document);
      read_offices(sighting);
    }
    return sightings;
  }

  void read_offices(Sighting& sighting) {
    {
      auto rows = sql_.rows(
          "SELECT principal, office, held FROM office_seen WHERE document = ? AND actor = ? ORDER BY 1, 2, 3",
          sighting.document, sighting.actor);
      while (rows.next())
        sighting.offices.push_back({rows.id<ActorId>(0), rows.text(1), rows.integer(2) != 0});
    }
    auto rows = sql_.rows("SELECT published FROM document WHERE id = ?", sighting.document);
    if (rows.next() && rows.date(0)) sighting.day = rows.date(0)->earliest();
  }

  std::vector<std::string> aliases_of(ActorId actor) {
    std::vector<std::string> names;
    auto rows =
        sql_.rows("SELECT name FROM actor_name WHERE actor = ? AND form = 'alias' ORDER BY ordinal", actor);
    while (rows.next()) names.push_back(rows.text(0));
    return names;
  }

  std::vector<ActorId> company_in(DocumentId document) {
    std::vector<ActorId> actors;
    auto rows = sql_.rows(
        "SELECT s.actor FROM sighting s JOIN actor a ON a.id = s.actor WHERE s.document = ? AND a.kind IN"
        " ('state', 'body', 'armed_group') AND a.key NOT LIKE 'text:%' ORDER BY 1",
        document);
    while (rows.next()) actors.push_back(rows.id<ActorId>(0));
    return actors;
  }

  /// By the offices that hold when the document was published, and those above them.
  std::vector<ActorId> principals_of(ActorId actor, DocumentId document) {
    std::optional<EdtfInterval> published;
    {
      auto rows = sql_.rows("SELECT published FROM document WHERE id = ?", document);
      if (rows.next()) published = rows.date(0);
    }
    std::set<ActorId> found;
    std::vector<ActorId> open{actor};
    while (!open.empty()) {
      const ActorId at = open.back();
      open.pop_back();
      auto rows = sql_.rows("SELECT principal, date FROM acts_for WHERE actor = ? ORDER BY ordinal", at);
      while (rows.next()) {
        const auto when = rows.date(1);
        if (when && published && !compatible(*when, *published)) continue;
        if (found.insert(rows.id<ActorId>(0)).second) open.push_back(rows.id<ActorId>(0));
      }
    }
    return {found.begin(), found.end()};
  }

  /// What users said of actors goes before what was found.
  void correct(const std::vector<Sighting>& sightings, std::vector<ActorLink>& links) {
    for (const Correction& correction : read_corrections(sql_)) {
      const bool same = correction.kind == CorrectionKind::same_actor;
      if (!same && correction.kind != CorrectionKind::other_actor) continue;
      std::erase_if(links, [&](const ActorLink& link) {
        return link.actor == ActorId::of(correction.actor) &&
               (same || correction.other.empty() || link.resolved == ActorId::of(correction.other));
      });
      if (!same) continue;
      for (const Sighting& sighting : sightings) {
        if (sighting.key != correction.actor) continue;
        links.push_back({sighting.document, sighting.actor, ActorId::of(correction.other), correction.other,
                         "correction", correction.note});
      }
    }
    std::sort(links.begin(), links.end(), [](const ActorLink& a, const ActorLink& b) {
      return std::tie(a.document, a.actor) < std::tie(b.document, b.actor);
    });
  }

  using Place = std::pair<DocumentId, ActorId>;

  void write_links(const std::vector<ActorLink>& links) {
    std::map<Place, std::pair<ActorId, std::string>> before;
    {
      auto rows = sql_.rows(
          "SELECT document, actor, resolved, rule || char(10) || because FROM actor_link WHERE actor"
          " IN (SELECT id FROM temp.near_actor)");
      while (rows.next())
        before[{rows.id<DocumentId>(0), rows.id<ActorId>(1)}] = {rows.id<ActorId>(2), rows.text(3)};
    }
    for (const ActorLink& link : links) {
      const auto at = before.find({link.document, link.actor});
      const bool known = at != before.end();
      const bool same = known && at->second.first == link.resolved;
      if (same && at->second.second == link.rule + '\n' + link.because) {
        before.erase(at);
        continue;
      }
      if (known) before.erase(at);
      write_resolved(link);
      sql_.run(
          "INSERT INTO actor_link (document, actor, resolved, rule, because) VALUES (?, ?, ?, ?, ?)"
          " ON CONFLICT (document, actor) DO UPDATE SET resolved = excluded.resolved, rule = excluded.rule,"
          " because = excluded.because",
          link.document, link.actor, link.resolved, link.rule, link.because);
      if (!same) mark(link.document, link.actor);
    }
    for (const auto& [place, was] : before) {
      sql_.run("DELETE FROM actor_link WHERE document = ? AND actor = ?", place.first, place.second);
      mark(place.first, place.second);
    }
  }

  /// One of two people of one name is a new actor.
  void write_resolved(const ActorLink& link) {
    if (sql_.integer("SELECT 1 FROM actor WHERE id = ?", link.resolved)) return;
    auto actor = read_actors(sql_, Scope::one(link.actor)).at(0);
    actor.id = link.resolved;
    actor.key = link.resolved_key;
    actor.aliases.clear();
    write_actor(sql_, actor);
  }

  void mark(DocumentId document, ActorId actor) {
    sql_.run(
        "INSERT OR IGNORE INTO pending (report) SELECT r.report FROM claim c JOIN report_claim r ON r.claim "
        "= c.id"
        " JOIN claim_participant p ON p.claim = c.id WHERE c.document = ?1 AND (p.actor = ?2 OR p.acts_for = "
        "?2)",
        document, actor);
  }

  void write_doubts(const std::vector<ActorAmbiguity>& doubts) {
    sql_.run("DELETE FROM actor_doubt WHERE actor IN (SELECT id FROM temp.near_actor)");
    for (const auto& doubt : doubts) {
      for (const auto candidate : doubt.candidates) {
        sql_.run("INSERT OR IGNORE INTO actor_doubt (document, actor, candidate, rule) VALUES (?, ?, ?, ?)",
                 doubt.document, doubt.actor, candidate, doubt.rule);
      }
    }
  }

  Statements& sql_;
};

/// By which names each of the actors can be found.
void write_blocks(Statements& sql, const std::vector<Actor>& actors, const std::set<ActorId>& named,
                  const std::map<ActorId, std::set<std::string>>& also) {
  for (const auto& actor : actors) {
    if (!named.contains(actor.id)) continue;
    const auto others = also.find(actor.id);
    const bool more = others != also.end() && !others->second.empty();
    const bool known =
        sql.integer("SELECT 1 FROM actor_block WHERE actor = ? AND block NOT LIKE 'o:%' LIMIT 1", actor.id)
            .has_value();
    if (known && !more) continue;
    std::set<std::string> names = more ? others->second : std::set<std::string>();
    names.insert(actor.name);
    names.insert(actor.aliases.begin(), actor.aliases.end());
    for (const auto& name : names) {
      for (const auto& block : name_blocks(name, actor.kind, name_rules()))
        sql.run("INSERT OR IGNORE INTO actor_block (block, actor) VALUES (?, ?)", block, actor.id);
    }
  }
}

/// Who holds which office, and the offices that the document names alone.
void write_offices(Statements& sql, const DocumentRecord& record) {
  for (const auto& seen : record.offices) {
    sql.run(
        "INSERT OR IGNORE INTO office_seen (document, actor, principal, office, held) VALUES (?, ?, ?, ?, ?)",
        record.document.id, seen.actor, seen.principal, seen.office, seen.held ? 1 : 0);
    sql.run("INSERT OR IGNORE INTO actor_block (block, actor) VALUES (?, ?)",
            office_block({seen.principal, seen.office, seen.held}), seen.actor);
  }
}

}  // namespace

void write_sightings(Statements& sql, const DocumentRecord& record) {
  std::set<ActorId> named;
  for (const auto& claim : record.claims) {
    for (const auto& p : claim.participants) {
      named.insert(p.actor);
      if (p.acts_for) named.insert(p.acts_for);
    }
    if (claim.attribution) {
      if (claim.attribution->actor) named.insert(claim.attribution->actor);
      if (claim.attribution->acts_for) named.insert(claim.attribution->acts_for);
    }
  }
  for (const auto& actor : record.named) {
    if (actor.kind == ActorKind::person) named.insert(actor.id);
  }
  for (const auto& office : record.offices) named.insert(office.actor);
  std::map<ActorId, std::set<std::string>> also;
  for (const auto& other : record.other_names) also[other.actor].insert(other.name);
  for (const auto actor : named) {
    std::string lines;
    for (const auto& name : also[actor]) lines += name + '\n';
    sql.run("INSERT INTO sighting (actor, document, also) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", actor,
            record.document.id, lines);
  }
  write_blocks(sql, record.actors, named, also);
  write_blocks(sql, record.named, named, also);
  write_offices(sql, record);
}

void resolve_pending(Statements& sql) {
  Resolver(sql).run();
}

void drop_unused_actors(Statements& sql) {
  sql.run(
      "DELETE FROM actor WHERE key LIKE 'text:%~%' AND id NOT IN (SELECT resolved FROM actor_link)"
      " AND id NOT IN (SELECT actor FROM sighting)");
}

}  // namespace truceline
