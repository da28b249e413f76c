// Runs the stages up to claims on one text, for the tests of this folder.
#pragma once

#include <string>
#include <vector>

#include "truceline/extract/claims.hpp"
#include "truceline/syntax/trees.hpp"

namespace truceline {

inline const Lexicon& test_lexicon() {
  static const Lexicon kLexicon = Lexicon::builtin();
  return kLexicon;
}

struct ExtractedText {
  Document document;
  std::vector<Sentence> sentences;
  std::vector<Tree> trees;
  std::vector<TimeMention> times;
  std::vector<Name> names;
  std::vector<Mention> mentions;
  std::vector<Reference> references;
  std::vector<OtherName> other_names;
  std::vector<Actor> text_actors;
  std::vector<Claim> claims;
  std::vector<ClaimRelation> relations;

  explicit ExtractedText(const std::string& text, const char* published = "2015-06-12") {
    document.text = text;
    if (*published) document.publication.date = EdtfInterval::parse(published);
    sentences = segment(document, test_lexicon().words);
    times = recognise_times(document, sentences, test_lexicon());
    trees = parse_sentences(document, sentences, test_lexicon());
    names = find_names(document, sentences, trees, test_lexicon());
    mentions = find_mentions(document, sentences, test_lexicon(), text_actors, trees, names, &references,
                             true, &other_names);
    claims = extract_claims(document, sentences, times, mentions, test_lexicon(), text_actors, nullptr, trees,
                            &relations);
  }

  /// The first claim of this type; null when there is none.
  [[nodiscard]] const Claim* claim(const std::string& type) const {
    for (const Claim& c : claims) {
      if (c.type == type) return &c;
    }
    return nullptr;
  }

  /// "Kenya/host; Sudan/participant": names and roles in the claim's order, with whom they act for after a
  /// colon.
  [[nodiscard]] static std::string roles(const Claim* claim) {
    if (!claim) return "no such claim";
    std::string text;
    for (const Participation& p : claim->participants) {
      text += (text.empty() ? "" : "; ") + p.name + '/' + std::string(to_string(p.role));
      if (!p.acts_for_name.empty()) text += ':' + p.acts_for_name;
    }
    return text;
  }
};

}  // namespace truceline
