// The tagger and dependency parser: a small net with 8-bit weights (docs/parser.md).
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/syntax/tree.hpp"

namespace truceline {

class Parser {
 public:
  /// The model that comes with the program, read once.
  [[nodiscard]] static const Parser& builtin();
  /// Reads a model, whose bytes must live as long as the parser; throws FormatError naming `name` when it is
  /// none, of another version or damaged.
  Parser(const std::string& name, std::string_view model);
  ~Parser();
  Parser(Parser&&) noexcept;

  /// Tags, lemmas and heads for each sentence, given as the forms of its words. Every tree has one root.
  /// The same on every processor. May be called from several threads at once.
  [[nodiscard]] std::vector<Tree> parse(std::span<const std::vector<std::string>> sentences) const;

 private:
  struct Impl;
  explicit Parser(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace truceline
