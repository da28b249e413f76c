#include "truceline/model/claim.hpp"

#include "truceline/base/ids.hpp"

namespace truceline {

void seal(Claim& claim) {
  std::string key = "claim\x1f" + to_hex(claim.document.value()) + '\x1f' + claim.type + '\x1f';
  key += to_string(claim.status);
  key += '\x1f' + (claim.when.date ? claim.when.date->str() : std::string("?")) + '\x1f' +
         to_hex(claim.place.value()) + '\x1f' + claim.place_name;
  for (const auto& p : claim.participants) {
    key += '\x1f' + to_hex(p.actor.value()) + ':' + std::string(to_string(p.role)) + ':' + p.name;
  }
  for (const auto& m : claim.magnitudes) key += '\x1f' + m.measure + '=' + m.qualifier + ' ' + m.value;
  for (const auto& m : claim.magnitudes) {
    if (m.side) key += '\x1f' + m.counted + ':' + to_hex(m.side.value());
  }
  if (const auto& says = claim.attribution) {
    key += "\x1fsays " + says->name + ':' + to_hex(says->actor.value()) + ':';
    key += to_string(says->kind);
  }
  key += '\x1f' + std::to_string(claim.evidence.span.begin) + '-' + std::to_string(claim.evidence.span.end) +
         '\x1f' + claim.rule;
  claim.id = ClaimId::of(key);
}

}  // namespace truceline
