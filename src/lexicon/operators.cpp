#include "truceline/lexicon/operators.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool known_type(const Ontology& ontology, std::string_view name) {
  return std::any_of(ontology.types().begin(), ontology.types().end(),
                     [&](const EventType& t) { return t.name == name || t.event_class == name; });
}

Operator read_operator(const TsvRow& row, const Ontology& ontology) {
  Operator op;
  op.file = row.file();
  op.line = row.line();
  if (row["pos"] != "n" && !row["pos"].empty()) row.fail("pos must be n or empty");
  op.noun = row["pos"] == "n";
  op.takes = row.list("takes", ',');
  if (op.takes.empty()) row.fail("takes must name at least one slot");
  op.types = row.list("types", ',');
  for (const std::string& type : op.types) {
    if (!known_type(ontology, type)) row.fail("no event type or class " + type + " in event_types.tsv");
  }
  const std::string_view status = row["status"];
  op.drop = status == "none";
  if (!status.empty() && !op.drop && !(op.status = parse_name<Status>(status)))
    row.fail("\"" + std::string(status) + "\" is no status");
  const std::string_view subject = row["subject"];
  op.frame_subject = subject == "subj";
  if (!subject.empty() && !op.frame_subject && !(op.subject = parse_name<Role>(subject)))
    row.fail("subject must be a role or \"subj\"");
  const std::string_view object = row["object"];
  op.frame_object = object == "subj";
  if (!object.empty() && !op.frame_object && !(op.object = parse_name<Role>(object)))
    row.fail("object must be a role or \"subj\"");
  op.becomes = row["becomes"];
  if (!op.becomes.empty() && !ontology.find(op.becomes)) row.fail("no event type " + op.becomes);
  if (row["own"] != "absorb" && row["own"] != "keep" && row["own"] != "last" && !row["own"].empty())
    row.fail("own must be absorb, keep or last");
  op.absorbs = row["own"] == "absorb" || row["own"] == "last";
  op.last = row["own"] == "last";
  op.cameo = row["cameo"];
  return op;
}

}  // namespace

std::string Operator::name() const {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool Operator::takes_slot(std::string_view slot) const {
  return std::find(takes.begin(), takes.end(), slot) != takes.end();
}

bool Operator::works_on(const EventType& type) const {
  return types.empty() || std::any_of(types.begin(), types.end(), [&](const std::string& t) {
           return t == type.name || t == type.event_class;
         });
}

OperatorLexicon::OperatorLexicon(const TsvSource& tsv, const Ontology& ontology) {
  const TsvFile file(
      "data/lexicon/operators.tsv", tsv,
      {"phrases", "pos", "takes", "types", "status", "subject", "object", "becomes", "own", "cameo"},
      {"", true});
  file.for_each([&](const TsvRow& row) {
    const Operator base = read_operator(row, ontology);
    const auto phrases = row.list("phrases");
    if (phrases.empty()) row.fail("phrases must name at least one");
    for (const std::string& phrase : phrases) {
      auto words = phrase_words(fold(phrase));
      if (words.empty()) row.fail("a phrase without a word");
      operators_.emplace_back(base).words = std::move(words);
    }
  });
  by_first_ = PhraseIndex(operators_);
}

std::span<const Operator* const> OperatorLexicon::starting_with(std::string_view lemma) const {
  return by_first_.starting_with(lemma);
}

}  // namespace truceline
