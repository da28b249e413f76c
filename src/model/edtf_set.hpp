// The members of a level-2 set: `1667`, `1670..1672`, `..1984`, `1760-12..`. Private to the model.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "truceline/model/date.hpp"

namespace truceline {

/// A member of a set: one date, or a range whose open end is absent.
struct EdtfSetMember {
  std::optional<EdtfDate> first;
  std::optional<EdtfDate> last;
  bool range = false;
};

/// The members of `[…]` or `{…}`, or nothing when it is not a set. Only its first member may begin with `..`,
/// only its last end with it. There is at least one member, with at least one date each.
[[nodiscard]] std::optional<std::vector<EdtfSetMember>> parse_edtf_set(std::string_view text);

}  // namespace truceline
