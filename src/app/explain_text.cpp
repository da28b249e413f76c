#include "app/explain_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

#include "app/extract_stages.hpp"
#include "app/json_results.hpp"
#include "app/result_text.hpp"

namespace truceline::app {
namespace {

constexpr std::size_t kLabel = 9;  // columns
constexpr std::size_t kIdDigits = 8;

/// What became of a trigger, for people.
std::string fate_text(const Explanation& e) {
  switch (e.fate) {
    case Fate::told:
      return "told";
    case Fate::joined:
      return "not told apart: names the mediator of the event before";
    case Fate::denied:
      return "not told: denied";
    case Fate::dropped:
      return "not told: an operator drops it";
    case Fate::needs_object:
      return "not told: its frame needs an object";
    case Fate::qualifies_noun:
      return "not told: qualifies another noun";
    case Fate::part_of_other:
      return "not told apart: part of “" + e.by + "”";
    case Fate::carries_other:
      return "not told apart: carries " + (e.by.empty() ? "another event" : "“" + e.by + "”");
    case Fate::cameo_only:
      return "not told: an act of the CAMEO view alone";
    case Fate::nobody:
      break;
  }
  return "not told: nobody takes part, or too little is known";
}

std::string quoted(const std::string& words) {
  return "“" + on_one_line(words) + "”";
}

std::string participant(const Participation& p) {
  std::string text = on_one_line(p.name);
  if (!p.acts_for_name.empty()) text += " (for " + on_one_line(p.acts_for_name) + ")";
  return text + ": " + std::string(to_string(p.role));
}

std::string when_text(const Dating& when) {
  std::string text = when.date ? when.date->str() : "unknown";
  text += ", " + std::string(to_string(when.basis));
  if (!when.words.empty()) text += ", from " + quoted(when.words);
  if (!when.rule.empty()) text += ", rule " + when.rule;
  if (!when.anchor.empty()) text += ", counted from " + when.anchor;
  return text;
}

std::string cue_text(const ExplainedCue& cue) {
  std::string text = quoted(cue.words);
  if (!cue.rule.empty())
    text +=
        " operator “" + cue.rule + "” over " + cue.slot + ", " + cue.file + ":" + std::to_string(cue.line);
  return text + (cue.status.empty() ? "" : " → " + cue.status);
}

/// "own=2 +0.61, length=long -0.20": those without weight are left out.
std::string factors_text(const std::vector<ConfidenceFactor>& factors) {
  std::string text;
  for (const ConfidenceFactor& factor : factors) {
    if (factor.weight == 0) continue;
    std::array<char, 16> weight{};
    const int length = std::snprintf(weight.data(), weight.size(), "%+.2f", factor.weight);
    text += (text.empty() ? "" : ", ") + factor.feature + " ";
    text.append(weight.data(),
                static_cast<std::size_t>(std::min(length, static_cast<int>(weight.size()) - 1)));
  }
  return text.empty() ? "nothing known for or against it" : text;
}

class Writer {
 public:
  Writer(std::ostream& out, const Extraction& x, const Terminal& terminal)
      : out_(out), x_(x), terminal_(terminal) {}

  void write() {
    std::size_t last = x_.sentences.size();
    for (const Explanation& e : x_.explanations) {
      if (e.sentence != last) sentence(e.sentence);
      last = e.sentence;
      trigger(e);
    }
    if (x_.explanations.empty()) out_ << "no word tells of an event\n";
  }

 private:
  void sentence(std::size_t index) {
    const std::string text = on_one_line(x_.sentences[index].span.of(x_.document.text));
    out_ << terminal_.styled("[" + std::to_string(index) + "] " + text, Style::bold) << '\n';
    if (index < x_.trees.size()) branch(x_.trees[index], TreeWord::kRoot, 4);
    out_ << '\n';
  }

  /// The words that hang on `head`, each with what hangs on it below.
  void branch(const Tree& tree, int head, std::size_t indent) {
    for (const std::size_t i : tree.children(head)) {
      const TreeWord& word = tree.words[i];
      std::string line(indent, ' ');
      line.append(on_one_line(word.form)).append("  ").append(word.deprel).append(" ").append(word.xpos);
      if (word.lemma != word.form) line += " " + on_one_line(word.lemma);
      out_ << terminal_.styled(line, Style::dim) << '\n';
      branch(tree, static_cast<int>(i), indent + 2);
    }
  }

  void line(const std::string& label, const std::string& text) {
    out_ << "    " << label << std::string(kLabel > label.size() ? kLabel - label.size() : 1, ' ') << text
         << '\n';
  }

  void trigger(const Explanation& e) {
    out_ << "  " << terminal_.styled(quoted(e.words), Style::bold) << "  " << fate_text(e) << '\n';
    line("trigger", e.rule + ", " + e.voice + ", " + e.file + ":" + std::to_string(e.line));
    line("frame", e.frame + (e.frame_slots.empty() ? "" : "  " + e.frame_slots));
    for (const ExplainedSlot& slot : e.slots) {
      line(slot.slot.empty() ? "(rule)" : slot.slot,
           quoted(slot.words) + (slot.name == slot.words ? "" : " = " + on_one_line(slot.name)) + " → " +
               slot.role);
    }
    for (const ExplainedCue& cue : e.cues) line("cue", cue_text(cue));
    for (const std::string& carrier : e.carriers) line("carrier", quoted(carrier));
    if (!e.speaker.empty()) line("speaker", quoted(e.speaker));
    for (const ExplainedClaim& claim : e.claims) told(claim);
    out_ << '\n';
  }

  void told(const ExplainedClaim& claim) {
    line("claim", to_hex(claim.id.value()).substr(0, kIdDigits) + " " + claim.type + ", " +
                      std::string(to_string(claim.status)) + ", confidence " +
                      std::to_string(static_cast<int>(claim.confidence * 100 + 0.5)) + " %");
    line("because", factors_text(claim.factors));
    line("when", when_text(claim.when));
    if (!claim.place.empty()) line("where", on_one_line(claim.place));
    if (claim.attribution) {
      line("says who", attribution_text(*claim.attribution) + " [" +
                           std::string(to_string(claim.attribution->kind)) + "]");
    }
    for (const Participation& p : claim.stated) line("who", participant(p));
    for (const Participation& p : claim.implied) line("implied", participant(p));
  }

  std::ostream& out_;
  const Extraction& x_;
  const Terminal& terminal_;
};

Json participants_json(const std::vector<Participation>& participants) {
  Json list = Json::array();
  for (const Participation& p : participants)
    list.push_back({{"name", p.name}, {"role", to_string(p.role)}, {"acts_for", p.acts_for_name}});
  return list;
}

Json factors_json(const std::vector<ConfidenceFactor>& factors) {
  Json list = Json::array();
  for (const ConfidenceFactor& factor : factors)
    list.push_back({{"feature", factor.feature}, {"weight", factor.weight}});
  return list;
}

Json claims_json(const std::vector<ExplainedClaim>& claims) {
  Json list = Json::array();
  for (const ExplainedClaim& claim : claims) {
    list.push_back({{"id", to_hex(claim.id.value())},
                    {"type", claim.type},
                    {"status", to_string(claim.status)},
                    {"date", claim.when.date ? claim.when.date->str() : ""},
                    {"date_basis", to_string(claim.when.basis)},
                    {"date_words", claim.when.words},
                    {"date_rule", claim.when.rule},
                    {"date_anchor", claim.when.anchor},
                    {"place", claim.place},
                    {"attribution", json_of(claim.attribution)},
                    {"stated", participants_json(claim.stated)},
                    {"implied", participants_json(claim.implied)},
                    {"confidence", claim.confidence},
                    {"factors", factors_json(claim.factors)}});
  }
  return list;
}

Json tree_json(const Tree& tree) {
  Json list = Json::array();
  for (const TreeWord& word : tree.words)
    list.push_back({word.form, word.lemma, word.xpos, word.head + 1, word.deprel});
  return list;
}

Json explanation_json(const Extraction& x, const Explanation& e) {
  Json slots = Json::array();
  for (const ExplainedSlot& s : e.slots)
    slots.push_back({{"slot", s.slot}, {"words", s.words}, {"name", s.name}, {"role", s.role}});
  Json cues = Json::array();
  for (const ExplainedCue& c : e.cues) {
    cues.push_back({{"words", c.words},
                    {"operator", c.rule},
                    {"file", c.file},
                    {"line", c.line},
                    {"slot", c.slot},
                    {"status", c.status}});
  }
  return {{"id", article_id(x.document)},
          {"sentence", e.sentence},
          {"text", x.sentences[e.sentence].span.of(x.document.text)},
          {"words", e.words},
          {"fate", to_string(e.fate)},
          {"by", e.by},
          {"trigger", e.rule},
          {"file", e.file},
          {"line", e.line},
          {"frame", e.frame},
          {"frame_slots", e.frame_slots},
          {"voice", e.voice},
          {"type", e.type},
          {"status", to_string(e.status)},
          {"slots", std::move(slots)},
          {"cues", std::move(cues)},
          {"carriers", e.carriers},
          {"speaker", e.speaker},
          {"claims", claims_json(e.claims)},
          {"tree", e.sentence < x.trees.size() ? tree_json(x.trees[e.sentence]) : Json::array()}};
}

}  // namespace

void print_explanations(std::ostream& out, const Extraction& extraction, const Terminal& terminal) {
  Writer(out, extraction, terminal).write();
}

void print_explanation_lines(std::ostream& out, const Extraction& extraction) {
  for (const Explanation& explanation : extraction.explanations)
    print_json_line(out, explanation_json(extraction, explanation));
}

}  // namespace truceline::app
