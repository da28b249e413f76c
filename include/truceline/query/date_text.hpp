// EDTF in a form that readers take in at a glance: "c. 2023-11", "1990s", "from 2023-12-07". JSON keeps the
// EDTF.
#pragma once

#include <string>

#include "truceline/model/interval.hpp"

namespace truceline {

/// "1990s" for 199X, "spring 2001" for 2001-21, "a day in 1985-04" for 1985-04-XX, "499 BC" for -0498; "c. "
/// before approximate dates, "?" after uncertain ones.
[[nodiscard]] std::string date_text(const EdtfDate& date);

/// One date, "A – B", "from A" (open end), "by B" (open start), "one of …", "all of …".
[[nodiscard]] std::string date_text(const EdtfInterval& when);

}  // namespace truceline
