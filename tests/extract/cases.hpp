// Parameters of the tests of this folder: a text, and what is found in it. A failure shows the text.
#pragma once

#include <ostream>

namespace truceline {

struct TextCase {
  const char* text;
  const char* expected;
};

struct ClaimCase {
  const char* text;
  const char* type;      ///< of the claim that is meant: the first one of it
  const char* expected;  ///< of that claim
};

struct StatusAndRolesCase {
  const char* text;
  const char* type;
  const char* status;
  const char* roles;
};

inline void PrintTo(const TextCase& c, std::ostream* out) {
  *out << c.text;
}
inline void PrintTo(const ClaimCase& c, std::ostream* out) {
  *out << c.text;
}
inline void PrintTo(const StatusAndRolesCase& c, std::ostream* out) {
  *out << c.text;
}

}  // namespace truceline
