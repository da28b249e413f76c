// The files of the lexicon: those built into the program, and over them those of a user's directory
// (docs/lexicon.md).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/tsv.hpp"

namespace truceline {

class LexiconFiles {
 public:
  /// The built-in files alone.
  LexiconFiles() = default;
  /// With the files of `directory` over them, which have the names of built-in ones; hidden files and notes
  /// (*.md) are passed over. A line "#! replace" puts a file in the place of the built-in one. Faults go to
  /// `problems`; without it, the first is thrown. Throws IoError when the directory or a file cannot be read,
  /// FormatError for a file of an unknown name or an unknown "#!" line.
  explicit LexiconFiles(const std::string& directory, Diagnostics* problems = nullptr);

  /// The built-in files alone, whose faults go to `problems`.
  [[nodiscard]] static LexiconFiles gathering(Diagnostics& problems);

  /// Names of the files that a directory may have, sorted: "actors.tsv", …
  [[nodiscard]] static const std::vector<std::string>& names();
  /// The layers of the file `name`; its texts live as long as this object. Throws std::logic_error when there
  /// is no such file.
  [[nodiscard]] TsvSource source(std::string_view name) const;
  /// Does the user's file stand in place of the built-in one?
  [[nodiscard]] bool replaces(std::string_view name) const;
  /// The table of towns (data/gazetteer/towns.bin); empty when the states or places it hangs on are replaced.
  [[nodiscard]] std::string_view towns() const;
  [[nodiscard]] std::size_t user_files() const noexcept { return user_.size(); }

 private:
  struct UserFile {
    std::string path;
    std::string text;
    bool replaces = false;
  };
  void add(const std::string& path, const std::string& name);
  void read_instruction(UserFile& file, const std::string& name, std::size_t number, std::string_view line);
  void report(const FormatError& error) const;

  std::map<std::string, UserFile, std::less<>> user_;
  Diagnostics* problems_ = nullptr;
};

}  // namespace truceline
