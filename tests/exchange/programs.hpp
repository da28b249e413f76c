// Running outside programs from tests.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "temporary_folder.hpp"

namespace truceline::test {

/// The exit code of a shell command.
inline int run(const std::string& command) {
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

inline bool can_run(const std::string& command) {
  return run(command + " >/dev/null 2>&1") == 0;
}

}  // namespace truceline::test
