#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>

#include "app/command.hpp"
#include "app/explain_text.hpp"
#include "app/extract_stages.hpp"
#include "app/json_results.hpp"
#include "app/lexicon_values.hpp"
#include "app/read_values.hpp"
#include "app/result_text.hpp"
#include "truceline/base/error.hpp"
#include "truceline/exchange/gold.hpp"
#include "truceline/syntax/trees.hpp"

namespace truceline::app {
namespace {

struct ExtractCommandOptions {
  std::string file;
  ReadValues read;
  std::string format = "table";
  std::string stage;
  std::string mode = "auto";
  bool explain = false;
  bool json = false;                 ///< of explanations
  std::vector<std::string> without;  ///< stages
  double min_confidence = 0;
  std::size_t jobs = 1;
  std::string lexicon;  ///< a user's directory
  std::string tokens;   ///< CoNLL-U file whose words are parsed in place of a text
};

void print_heading(const Document& document, const Terminal& terminal) {
  const auto& publication = document.publication;
  std::string line = document.title.empty() ? article_id(document) : document.title;
  if (!document.source.empty()) line += " — " + document.source;
  line += publication.date
              ? ", " + publication.date->str() + " (" + std::string(to_string(publication.basis)) + ")"
              : ", publication date unknown";
  std::cout << terminal.styled(on_one_line(line), Style::bold) << "\n\n";
}

/// Prints documents one after the other as they come.
class Printer {
 public:
  explicit Printer(const ExtractCommandOptions& options)
      : options_(options), terminal_(Terminal::of_stdout()) {}

  void print(const Extraction& extraction) {
    if (options_.explain) {
      explain(extraction);
    } else if (!options_.stage.empty() && is_conllu_stage(options_.stage)) {
      print_conllu_stage(std::cout, extraction, options_.stage);
    } else if (!options_.stage.empty()) {
      print_json_line(std::cout, stage_json(extraction, options_.stage));
    } else if (options_.format == "cameo") {
      print_json_line(std::cout, cameo_json(article_id(extraction.document), extraction));
    } else if (options_.format == "gold") {
      std::cout << gold_line(article_id(extraction.document), extraction.events) << '\n';
    } else {
      const Chronology result = chronology(graph_of(extraction));
      if (options_.format == "json") {
        print_json_line(std::cout,
                        extraction_json(article_id(extraction.document), extraction.document, result));
      } else {
        print_table(extraction.document, result);
      }
    }
  }

 private:
  void explain(const Extraction& extraction) {
    if (options_.json) return print_explanation_lines(std::cout, extraction);
    if (!first_) std::cout << '\n';
    first_ = false;
    print_heading(extraction.document, terminal_);
    print_explanations(std::cout, extraction, terminal_);
  }

  void print_table(const Document& document, const Chronology& result) {
    if (!first_) std::cout << '\n';
    first_ = false;
    print_heading(document, terminal_);
    if (result.dated.empty() && result.undated.empty()) std::cout << "no events found\n";
    print_chronology(std::cout, result, terminal_);
  }

  const ExtractCommandOptions& options_;
  Terminal terminal_;
  bool first_ = true;
};

void require_one_of(const std::string& option, const std::string& value,
                    const std::vector<std::string>& valid) {
  if (std::find(valid.begin(), valid.end(), value) != valid.end()) return;
  std::string message = option + ": no \"" + value + "\"; there are:";
  for (const std::string& name : valid) message += (&name == &valid.front() ? " " : ", ") + name;
  throw UsageError(message);
}

TimeMode time_mode(const std::string& name) {
  require_one_of("--mode", name, {"auto", "news", "narrative"});
  return name == "news" ? TimeMode::news : name == "narrative" ? TimeMode::narrative : TimeMode::automatic;
}

Without stages_without(const std::vector<std::string>& names) {
  Without without;
  for (const std::string& name : names) {
    require_one_of("--without", name, {"tree", "coreference", "status"});
    (name == "tree" ? without.tree : name == "coreference" ? without.coreference : without.status) = true;
  }
  return without;
}

/// Parses the sentences of a CoNLL-U file as they are cut there.
int parse_tokens(const ExtractCommandOptions& options) {
  if (options.stage != "parse") throw UsageError("--tokens: works with --stage parse alone");
  if (!options.file.empty()) throw UsageError("--tokens: takes the place of FILE; give one of them");
  std::ifstream file;
  if (options.tokens != "-") file.open(options.tokens, std::ios::binary);
  if (options.tokens != "-" && !file) throw IoError(options.tokens + ": cannot be read; is it there?");
  ConlluReader reader(options.tokens == "-" ? std::cin : file, options.tokens);
  const Lexicon lexicon = Lexicon::load(lexicon_files(options.lexicon));
  constexpr std::size_t kTogether = 1000;  // sentences
  std::vector<ConlluSentence> sentences;
  for (bool more = true; more;) {
    ConlluSentence sentence;
    more = reader.next(sentence);
    if (more) sentences.push_back(std::move(sentence));
    if (more && sentences.size() < kTogether) continue;
    annotate(sentences, lexicon);
    for (const ConlluSentence& parsed : sentences) write_conllu(std::cout, parsed);
    sentences.clear();
  }
  std::cout.flush();
  return kDone;
}

int run_extract(const ExtractCommandOptions& options) {
  if (!options.tokens.empty()) return parse_tokens(options);
  if (options.file.empty()) throw UsageError("extract: needs a FILE; see truceline extract --help");
  require_one_of("--format", options.format, {"table", "json", "gold", "cameo"});
  if (!options.stage.empty()) require_one_of("--stage", options.stage, stage_names());
  ReadOptions read = read_options(options.read, "--input-format");
  ExtractOptions extraction;
  if (!options.stage.empty()) extraction.last = last_stage(options.stage);
  extraction.time_mode = time_mode(options.mode);
  extraction.without = stages_without(options.without);
  if (extraction.without.tree && options.stage == "parse")
    throw UsageError("--without tree: there is nothing to print for --stage parse");
  extraction.min_confidence = options.min_confidence;
  extraction.explain = options.explain;
  if (options.explain) extraction.last = Stage::claims;
  // CoNLL-U stands for the text: a treebank's sentences, scored against it, must all be there.
  if (!options.stage.empty() && is_conllu_stage(options.stage)) read.keep_furniture = true;
  const LexiconFiles files = lexicon_files(options.lexicon);
  const Lexicon lexicon = Lexicon::load(files);
  std::optional<CameoLexicon> cameo;
  if (options.format == "cameo") {
    extraction.last = Stage::claims;
    extraction.cameo = &cameo.emplace(CameoLexicon::load(files));
  }
  Printer printer(options);
  const ReadReport report = extract_inputs({options.file}, read, lexicon, extraction, options.jobs,
                                           [&](Extraction&& extracted) { printer.print(extracted); });
  std::cout.flush();
  print_diagnostics(report.diagnostics, true);
  return report.failed > 0 ? kSomeInputsFailed : kDone;
}

void add_ablation_options(CLI::App& command, ExtractCommandOptions& options) {
  command
      .add_option("--without", options.without,
                  "Leave a stage out, to see what it is worth: tree (claims go by the order of words), "
                  "coreference (pronouns and descriptions stay open), status (everything told has occurred); "
                  "several with commas")
      ->type_name("STAGE")
      ->delimiter(',')
      ->allow_extra_args(false);
  command
      .add_option("--min-confidence", options.min_confidence,
                  "Leave out claims that are right less often than this share, 0 to 1")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0));
}

void add_explain_options(CLI::App& command, ExtractCommandOptions& options, CLI::Option& format) {
  auto* explain = command.add_flag("--explain", options.explain,
                                   "For every word that tells of an event: what was read from it, by which "
                                   "rows of the lexicon, and why it is told or not");
  explain->excludes(&format)->excludes("--stage");
  command.add_flag("--json", options.json, "With --explain: one JSON object a word and line")->needs(explain);
}

}  // namespace

void add_extract(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("extract", "Show what is found in a text, without a database");
  auto options = std::make_shared<ExtractCommandOptions>();
  command->add_option("FILE", options->file, "Article, JSONL of articles, folder, or - for standard input");
  add_read_options(*command, options->read, "--input-format");
  auto* format = command->add_option("--format", options->format,
                                     "table, json (schema/extract.schema.json), gold or cameo (coded acts: "
                                     "source, target, code); the last three one line an article");
  format->type_name("FORMAT");
  command
      ->add_option("--stage", options->stage,
                   "Print a stage instead: tokens or parse as CoNLL-U, of all the text; document, sentences, "
                   "time, names, "
                   "mentions, claims or events as one JSON line an article")
      ->type_name("STAGE")
      ->excludes(format);
  add_explain_options(*command, *options, *format);
  command
      ->add_option("--mode", options->mode,
                   "How dates that leave something out are read: news (from the publication date), narrative "
                   "(from the running date of the story) or auto (news where there is a publication date)")
      ->type_name("MODE");
  command
      ->add_option(
          "--tokens", options->tokens,
          "With --stage parse: tag and parse the words of this CoNLL-U file, or of - for standard input")
      ->type_name("CONLLU");
  add_ablation_options(*command, *options);
  add_lexicon_option(*command, options->lexicon);
  add_jobs_option(*command, options->jobs);
  command->callback([options, &chosen] { chosen = [options] { return run_extract(*options); }; });
}

}  // namespace truceline::app
