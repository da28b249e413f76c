// Failures of the environment: a file, a database, a broken lexicon. Content of articles never throws (see
// diagnostic.hpp).
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace truceline {

/// Root of everything truceline throws for its environment. what() says what failed, where, and what to do.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file or stream cannot be read or written.
class IoError : public Error {
 public:
  using Error::Error;
};

/// A file of the project (lexicon, schema) breaks its own format.
class FormatError : public Error {
 public:
  /// `line` counts from 1; 0 when the fault is not at one line.
  FormatError(const std::string& file, std::size_t line, const std::string& message);
  [[nodiscard]] const std::string& file() const noexcept { return file_; }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// what() without file and line.
  [[nodiscard]] const std::string& message() const noexcept { return message_; }

 private:
  std::string file_;
  std::size_t line_;
  std::string message_;
};

/// The database cannot be opened, read or written.
class StoreError : public Error {
 public:
  using Error::Error;
};

/// A date, region, actor or id given by the user names nothing. Carries what may have been meant.
class UnknownNameError : public Error {
 public:
  UnknownNameError(const std::string& kind, const std::string& name, std::vector<std::string> suggestions,
                   const std::string& advice);
  [[nodiscard]] const std::vector<std::string>& suggestions() const noexcept { return suggestions_; }

 private:
  std::vector<std::string> suggestions_;
};

/// An option's value cannot be understood (exit code 2 of the program).
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace truceline
