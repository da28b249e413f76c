#include "truceline/lexicon/lexicon_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "lexicon/folder.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/lexicon/cameo.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {
namespace {

/// The faults that the lexicon can live with, or does not see when it is loaded.
class Check {
 public:
  Check(const LexiconFiles& files, const WordLists& words, const CameoLexicon& cameo, LexiconReport& report)
      : files_(files), words_(words), cameo_(cameo), report_(report) {}

  void run() {
    for (const std::string& name : LexiconFiles::names()) count_rows(name);
    check_types();
    check_codes();
    check_frames();
    check_triggers();
    check_operators();
    check_agents();
    for (const std::string& name : LexiconFiles::names()) {
      if (name.starts_with("words_")) check_words(name);
    }
  }

 private:
  /// Where a word or phrase stood first.
  struct Seen {
    std::size_t line = 0;
    std::string text;
    std::string_view value;
  };

  /// A row may have a word with and without its diacritics.
  static bool other_spelling(const Seen& seen, const TsvRow& row, const std::string& text) {
    return seen.line == row.line() && seen.text != text;
  }

  /// Rows of the built-in header are all a file needs here; faults of form have been told by the loaders.
  [[nodiscard]] TsvFile open(const std::string& name, const TsvMerge& merge = {}) const {
    return TsvFile(std::string(kLexiconFolder) + name, files_.source(name), {}, merge);
  }

  void add(Severity severity, const TsvRow& row, const std::string& message) {
    report_.problems.push_back({severity, row.file(), row.line(), message});
  }

  void count_rows(const std::string& name) {
    ++report_.files;
    const TsvFile file = open(name);
    report_.rows += file.rows().size();
    report_.user_rows += static_cast<std::size_t>(
        std::count_if(file.rows().begin(), file.rows().end(), [](const TsvRow& row) { return row.user(); }));
  }

  void check_code(const TsvRow& row) {
    const std::string code(row["cameo"]);
    const bool digits = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    if (!code.empty() && (!digits || cameo_.plover(code).empty()))
      add(Severity::error, row, "\"" + code + "\" is no CAMEO code: its root must be in cameo_classes.tsv");
  }

  /// Conflict harms and cooperation helps; what does neither is 0.
  void check_sign(const TsvRow& row) {
    const auto quad = parse_name<QuadClass>(row["quad"]);
    const bool harms = row["intensity"].starts_with('-');
    const bool conflict = quad == QuadClass::verbal_conflict || quad == QuadClass::material_conflict;
    if (quad && !row["intensity"].empty() && row["intensity"] != "0" && harms != conflict)
      add(Severity::error, row, "the intensity of conflict is below 0, that of cooperation above");
  }

  void check_plover(const TsvRow& row) {
    if (row["plover"].empty() || cameo_.plover_class(row["plover"])) return;
    add(Severity::error, row, "no PLOVER class \"" + std::string(row["plover"]) + "\" in cameo_classes.tsv");
  }

  void check_codes() {
    const TsvFile file = open("cameo_classes.tsv", {"root"});
    for (const TsvRow& row : file.rows()) {
      check_sign(row);
      for (const std::string_view column : {"denied", "cancelled", "ahead", "reported"}) {
        const std::string_view code = row[column];
        if (!code.empty() && code != "-" && !cameo_.code(code))
          add(Severity::error, row, std::string(column) + ": no root of the code " + std::string(code));
      }
    }
  }

  void check_types() {
    const TsvFile file = open("event_types.tsv", {"type"});
    for (const TsvRow& row : file.rows()) {
      check_code(row);
      check_plover(row);
      check_sign(row);
      const CameoCode* code = cameo_.code(row["cameo"]);
      if (code && !row["quad"].empty() && code->quad && to_string(*code->quad) != row["quad"]) {
        add(Severity::warning, row,
            "the CAMEO code " + std::string(row["cameo"]) + " is " + std::string(to_string(*code->quad)));
      }
      for (const std::string_view column : {"core", "reciprocal"}) {
        if (row[column] != "yes" && row[column] != "no")
          add(Severity::error, row, std::string(column) + " must be yes or no");
      }
    }
  }

  void check_slot(const TsvRow& row, const std::string& slot, std::string_view of) {
    const auto use = words_["slot"].find(slot);
    if (words_["preposition"].contains(slot) || (use && use->find(of) != use->npos)) return;
    add(Severity::error, row,
        "\"" + slot + "\" is no slot of " + std::string(of) +
            "s; a slot is one of the list \"slot\" in words_grammar.tsv or a preposition");
  }

  void check_frames() {
    std::set<std::string, std::less<>> used;
    const TsvFile triggers = open("triggers.tsv");
    for (const TsvRow& row : triggers.rows()) used.emplace(row["frame"]);
    const TsvFile file = open("frames.tsv", {"frame"});
    for (const TsvRow& row : file.rows()) {
      for (const std::string& part : row.list("slots", ' ')) {
        const std::string slot = part.substr(0, part.find('='));
        if (slot != "needs")
          check_slot(row, slot, "frame");
        else if (part != "needs=obj")
          narrow_.emplace(row["frame"]);
      }
      if (!used.contains(row["frame"]))
        add(Severity::warning, row, "no trigger has the frame " + std::string(row["frame"]));
    }
  }

  /// A user's phrase may stand in the built-in file: it goes before that one.
  void check_triggers() {
    std::map<std::tuple<bool, std::string, std::string>, Seen> seen;
    const TsvFile file = open("triggers.tsv");
    for (const TsvRow& row : file.rows()) {
      check_code(row);
      for (const std::string& phrase : row.list("phrases")) {
        const auto [first, fresh] =
            seen.emplace(std::tuple(row.user(), std::string(row["pos"]), fold(phrase)),
                         Seen{row.line(), phrase, row["frame"]});
        if (fresh || other_spelling(first->second, row, phrase)) continue;
        // Where the first does not find what its frame needs, the second is taken.
        if (narrow_.contains(std::exchange(first->second.value, row["frame"]))) continue;
        add(Severity::warning, row,
            "\"" + phrase + "\" stands in line " + std::to_string(first->second.line) +
                ", which goes before");
      }
    }
  }

  void check_operators() {
    const TsvFile file = open("operators.tsv");
    for (const TsvRow& row : file.rows()) {
      check_code(row);
      for (const std::string& slot : row.list("takes", ',')) check_slot(row, slot, "operator");
    }
  }

  void check_agents() {
    const TsvFile file = open("cameo_agents.tsv", {"phrase"});
    for (const TsvRow& row : file.rows()) {
      const std::string_view code = row["code"];
      const bool capitals = std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
      if (row["phrase"].empty() || code.size() != 3 || !capitals)
        add(Severity::error, row, "an agent needs a phrase and a code of three capital letters");
    }
  }

  void check_words(const std::string& name) {
    std::map<std::tuple<bool, std::string_view, std::string>, Seen> seen;
    const TsvFile file = open(name);
    for (const TsvRow& row : file.rows()) {
      for (const std::string& word : row.list("word")) {
        const auto [first, fresh] = seen.emplace(std::tuple(row.user(), row["list"], fold(word)),
                                                 Seen{row.line(), word, row["value"]});
        if (fresh || other_spelling(first->second, row, word)) continue;
        const bool same = first->second.value == row["value"];
        add(same ? Severity::warning : Severity::error, row,
            "\"" + word + "\" of the list " + std::string(row["list"]) + " stands in line " +
                std::to_string(first->second.line) + ", too" + (same ? "" : ", with another value"));
      }
    }
  }

  /// Frames that ask for more than any object.
  std::set<std::string, std::less<>> narrow_;
  const LexiconFiles& files_;
  const WordLists& words_;
  const CameoLexicon& cameo_;
  LexiconReport& report_;
};

std::size_t words_in(const LexiconFiles& files) {
  std::size_t count = 0;
  for (const std::string& name : LexiconFiles::names()) {
    if (!name.starts_with("words_")) continue;
    const TsvFile file(std::string(kLexiconFolder) + name, files.source(name), {});
    for (const TsvRow& row : file.rows()) count += row.views("word").size();
  }
  return count;
}

void count(const Lexicon& lexicon, LexiconReport& report) {
  report.event_types = lexicon.ontology.types().size();
  report.frames = lexicon.triggers.frames();
  report.triggers = lexicon.triggers.size();
  report.operators = lexicon.operators.size();
  for (const Actor& actor : lexicon.gazetteer.actors()) {
    ++(actor.kind == ActorKind::state    ? report.states
       : actor.kind == ActorKind::person ? report.persons
                                         : report.actors);
  }
  report.places = lexicon.gazetteer.places().size();
  report.conflicts = lexicon.gazetteer.conflicts().size();
  report.towns = lexicon.gazetteer.town_count();
}

/// A file is read several times, and tells its faults each time.
void put_in_order(Diagnostics& problems) {
  const auto key = [](const Diagnostic& d) { return std::tie(d.source, d.line, d.severity, d.message); };
  std::sort(problems.begin(), problems.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

}  // namespace

std::size_t LexiconReport::errors() const {
  return static_cast<std::size_t>(std::ranges::count(problems, Severity::error, &Diagnostic::severity));
}

LexiconReport check_lexicon(const std::string& directory) {
  LexiconReport report;
  const LexiconFiles files = directory.empty() ? LexiconFiles::gathering(report.problems)
                                               : LexiconFiles(directory, &report.problems);
  report.user_files = files.user_files();
  const Lexicon lexicon = Lexicon::load(files);
  const CameoLexicon cameo = CameoLexicon::load(files);
  count(lexicon, report);
  report.words = words_in(files);
  Check(files, lexicon.words, cameo, report).run();
  put_in_order(report.problems);
  return report;
}

}  // namespace truceline
