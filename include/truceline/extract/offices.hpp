// Who holds which office, as one document tells it.
#pragma once

#include <string>

#include "truceline/base/ids.hpp"

namespace truceline {

/// An office that one person of a state or body holds at a time, as a document names it.
struct OfficeSeen {
  ActorId actor;       ///< the person; or what stands for the office by itself ("the French president")
  ActorId principal;   ///< whose office it is
  std::string office;  ///< value of the list sole_office: "president"
  bool held = false;   ///< the document says that the person holds it
  friend auto operator<=>(const OfficeSeen&, const OfficeSeen&) = default;
};

}  // namespace truceline
