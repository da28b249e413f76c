// Parts of extraction that can be switched off, to see what each is worth.
#pragma once

namespace truceline {

struct ClaimRules {
  bool coreference = true;  ///< false: "the council" and "we" stay whom they name by themselves: nobody
  bool status = true;       ///< false: everything told has occurred, the denied and the planned as well
};

}  // namespace truceline
