#include "resolve/dissents.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "resolve/life.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

using Claims = std::vector<const Claim*>;

bool lies_in(const Corpus& corpus, PlaceId place, PlaceId in) {
  const auto at = corpus.around.find(place);
  return at != corpus.around.end() && std::binary_search(at->second.begin(), at->second.end(), in);
}

bool same_measure(const Magnitude& a, const Magnitude& b) {
  return a.measure == b.measure && a.side == b.side;
}

bool overlap(const Magnitude& a, const Magnitude& b) {
  if ((!a.least && !a.most) || (!b.least && !b.most)) return a.value == b.value;
  constexpr auto kMost = kDistantFuture;
  return a.least.value_or(0) <= b.most.value_or(kMost) && b.least.value_or(0) <= a.most.value_or(kMost);
}

std::string text_of(const Magnitude& m) {
  return (m.qualifier.empty() ? "" : m.qualifier + " ") + m.value + " " + m.measure;
}

bool stated(const Claim& claim) {
  return claim.when.date && claim.when.basis != DateBasis::inferred;
}

class Dissents {
 public:
  Dissents(const Claims& claims, const Event& event, const Corpus& corpus)
      : claims_(claims), event_(event), corpus_(corpus) {}

  std::vector<Dissent> run(const Claims& dated) {
    for (const Claim* claim : claims_) {
      if (claim->type != event_.type) put("type", claim->type, *claim);
      if (claim->status != event_.status && contradicts(*claim, event_, corpus_))
        put("status", std::string(to_string(claim->status)), *claim);
    }
    dates(dated);
    places();
    magnitudes();
    mediators();
    std::sort(found_.begin(), found_.end(), [](const Dissent& a, const Dissent& b) {
      return std::tie(a.field, a.value, a.claim) < std::tie(b.field, b.value, b.claim);
    });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void put(const char* field, std::string value, const Claim& claim) {
    found_.push_back({field, std::move(value), claim.id});
  }

  void dates(const Claims& dated) {
    if (!event_.when.date) return;
    for (const Claim* claim : dated) {
      if (stated(*claim) && !compatible(*claim->when.date, *event_.when.date))
        put("date", claim->when.date->str(), *claim);
    }
  }

  void places() {
    const auto shown = std::find_if(claims_.begin(), claims_.end(), [&](const Claim* c) {
      return has_place(*c) && c->place == event_.place && (c->place || c->place_name == event_.place_name);
    });
    if (shown == claims_.end()) return;
    for (const Claim* claim : claims_) {
      if (places_apart(*claim, **shown, corpus_)) put("place", claim->place_name, *claim);
    }
  }

  /// Of one measure and side, numbers that have none in common with those shown.
  void magnitudes() {
    for (const Claim* claim : claims_) {
      for (const Magnitude& m : claim->magnitudes) {
        bool compared = false;
        bool fits = false;
        for (const Magnitude& shown : event_.magnitudes) {
          if (!same_measure(m, shown)) continue;
          compared = true;
          fits |= overlap(m, shown);
        }
        if (compared && !fits) put("magnitude", text_of(m), *claim);
      }
    }
  }

  /// Documents that name mediators, none of whom most of the others name.
  void mediators() {
    std::map<DocumentId, std::set<ActorId>> named;
    for (const Claim* claim : claims_) {
      for (const Participation& p : claim->participants) {
        if (p.role == Role::mediator) named[claim->document].insert(party_in(corpus_, claim->document, p));
      }
    }
    std::map<ActorId, std::size_t> counts;
    for (const auto& [document, actors] : named) {
      for (const ActorId actor : actors) ++counts[actor];
    }
    std::size_t most = 0;
    for (const auto& [actor, count] : counts) most = std::max(most, count);
    for (const Claim* claim : claims_) {
      const auto at = named.find(claim->document);
      if (at == named.end()) continue;
      const bool agreed = std::any_of(at->second.begin(), at->second.end(),
                                      [&](ActorId actor) { return counts[actor] > 1 || named.size() == 1; });
      if (agreed || (most < 2 && named.size() < 2)) continue;
      for (const Participation& p : claim->participants) {
        if (p.role == Role::mediator) put("mediator", p.acts_for ? p.acts_for_name : p.name, *claim);
      }
    }
  }

  const Claims& claims_;
  const Event& event_;
  const Corpus& corpus_;
  std::vector<Dissent> found_;
};

}  // namespace

bool has_place(const Claim& claim) noexcept {
  return claim.place || !claim.place_name.empty();
}

bool places_apart(const Claim& a, const Claim& b, const Corpus& corpus) {
  if (!has_place(a) || !has_place(b)) return false;
  if (a.place && b.place)
    return a.place != b.place && !lies_in(corpus, a.place, b.place) && !lies_in(corpus, b.place, a.place);
  return fold(a.place_name) != fold(b.place_name);
}

bool in_one_claim(const Claims& claims, const Participation& p, const Corpus& corpus) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim* claim) {
    bool part = false;
    bool other = false;
    for (const Participation& q : claim->participants) {
      const auto known = corpus.actors.find({claim->document, q.actor});
      if ((known == corpus.actors.end() ? q.actor : known->second.actor) != p.actor) continue;
      part |= q.role == Role::participant;
      other |= q.role == Role::decliner || q.role == Role::mediator;
    }
    return part && other;
  });
}

bool newest_of_measure(const Claim& claim, const Magnitude& m, const Claims& claims, const Corpus& corpus) {
  const auto when = published(corpus, claim.document);
  return std::none_of(claims.begin(), claims.end(), [&](const Claim* other) {
    if (other->document == claim.document) return false;
    const auto then = published(corpus, other->document);
    const bool newer = std::tuple(then, other->document) > std::tuple(when, claim.document);
    return newer && std::any_of(other->magnitudes.begin(), other->magnitudes.end(),
                                [&](const Magnitude& n) { return same_measure(m, n); });
  });
}

std::vector<Dissent> dissents_of(const Claims& claims, const Event& event, const Claims& dated,
                                 const Corpus& corpus) {
  return Dissents(claims, event, corpus).run(dated);
}

}  // namespace truceline
