#include "extract/names_units.hpp"

#include <algorithm>
#include <cctype>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool starts_upper(std::string_view form) {
  return !form.empty() && is_upper_code_point(decode_utf8(form, 0).value);
}

/// Two letters or more, all upper case; digits and marks do not count.
bool in_capitals(std::string_view form) {
  std::size_t upper = 0;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode_utf8(form, at);
    at += c.length;
    if (!is_word_code_point(c.value) || (c.value >= '0' && c.value <= '9')) continue;
    if (!is_upper_code_point(c.value)) return false;
    ++upper;
  }
  return upper >= 2;
}

bool abbreviated(std::string_view folded) {
  return folded.size() > 2 && folded.back() == '.' && folded.find('.') == folded.size() - 1;
}

/// "40th"
bool ordinal(std::string_view key) {
  const auto end = std::find_if(key.begin(), key.end(), [](char c) { return c < '0' || c > '9'; });
  const std::string_view ending(end, key.end());
  return end != key.begin() && (ending == "th" || ending == "st" || ending == "nd" || ending == "rd");
}

}  // namespace

NameLists::NameLists(const WordLists& words)
    : title(words["name_title"]),
      office(words["name_office"]),
      office_modifier(words["name_office_modifier"]),
      office_complement(words["name_office_complement"]),
      spokesman(words["name_spokesman"]),
      organisation(words["name_organisation"]),
      organisation_of(words["name_organisation_of"]),
      organisation_adjective(words["name_organisation_adjective"]),
      organisation_first(words["name_organisation_first"]),
      organisation_known(words["name_organisation_known"]),
      field(words["name_field"]),
      possessive(words["name_possessive"]),
      place(words["name_place"]),
      place_before(words["name_place_before"]),
      place_noun(words["name_place_noun"]),
      in_place(words["name_in_place"]),
      to_place(words["name_to_place"]),
      people(words["name_people"]),
      other(words["name_other"]),
      other_before(words["name_other_before"]),
      given(words["name_given"]),
      particle(words["name_link"]),
      person_verb(words["name_person_verb"]),
      lead_verb(words["name_lead_verb"]),
      not_name(words["not_name"]),
      never(words["name_never"]),
      group_noun(words["group_noun"]) {}

NameSentence::NameSentence(const Document& document, const Sentence& sentence, const Tree& tree,
                           const Lexicon& lexicon, const NameLists& lists, const TownFrames& towns)
    : document_(document), sentence_(sentence), lexicon_(lexicon), lists_(lists) {
  if (!tree.words.empty() && tree.words.size() == sentence.words.size()) tree_ = &tree;
  std::size_t upper = 0;
  std::size_t letters = 0;
  for (const Word& word : sentence.words) {
    const std::string_view text = word.span.of(document.text);
    letters += text.size() > 3;
    upper += text.size() > 3 && in_capitals(text);
  }
  upper_case_ = letters >= 3 && upper * 10 >= letters * 8;
  add_words();
  match_gazetteer(towns);
  mark_proper();
}

std::string NameSentence::form(std::size_t word) const {
  if (tree_ && upper_case_) return tree_->words[word].form;
  return std::string(sentence_.words[word].span.of(document_.text));
}

/// Is the word written right behind the one before it?
bool NameSentence::touches(std::size_t word) const {
  return word > 0 && word < sentence_.words.size() &&
         sentence_.words[word].span.begin == sentence_.words[word - 1].span.end;
}

bool NameSentence::known(std::string_view name) const {
  const auto entries = lexicon_.gazetteer.lookup(name);
  return !std::ranges::all_of(entries, &NameEntry::town) || lists_.people.contains(fold(name));
}

/// Do the parts of a hyphenated word make one part of a name? "Boutros-Ghali" does, "Armenia-Azerbaijan" and
/// "U.S.-led" do not.
bool NameSentence::joins(const std::vector<std::size_t>& parts, const std::string& whole) const {
  const std::string first = form(parts.front());
  const std::string last = form(parts.back());
  if (known(whole)) return true;
  if (lists_.title.contains(fold(whole)) || lists_.office.contains(fold(whole))) return true;
  if (lists_.particle.contains(fold(first)) && starts_upper(last)) return true;
  if (!starts_upper(first)) return false;
  if (starts_upper(last)) return !(known(first) && known(last));
  if (known(first) || in_capitals(first)) return false;
  if (tree_ && tree_->words[parts.back()].upos == "PROPN") return true;
  const bool number = std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
  return parts.size() == 2 && last.size() <= 3 && (first.size() > 1 || number);
}

/// The end of the words written together with `word` by hyphens, when they make one unit; else the next word.
std::size_t NameSentence::joined_end(std::size_t word) const {
  std::vector<std::size_t> parts{word};
  std::size_t end = word + 1;
  while (end + 1 < sentence_.words.size() && touches(end) && touches(end + 1) && form(end) == "-") {
    parts.push_back(end + 1);
    end += 2;
  }
  if (parts.size() == 1) return word + 1;
  std::string whole;
  for (std::size_t i = word; i < end; ++i) whole += form(i);
  return joins(parts, whole) ? end : word + 1;
}

void NameSentence::add_unit(std::size_t first, std::size_t last) {
  NameUnit unit;
  unit.first_word = first;
  unit.last_word = last;
  for (std::size_t i = first; i < last; ++i) unit.form += form(i);
  unit.folded = fold(unit.form);
  unit.key = abbreviated(unit.folded) ? unit.folded.substr(0, unit.folded.size() - 1) : unit.folded;
  if (tree_) unit.upos = tree_->words[last - 1].upos;
  unit.capital = starts_upper(unit.form);
  unit.all_caps = in_capitals(unit.form);
  unit.word = is_word_code_point(decode_utf8(unit.form, 0).value);
  units_.push_back(std::move(unit));
}

void NameSentence::add_words() {
  for (std::size_t word = 0; word < sentence_.words.size();) {
    if (sentence_.words[word].span.empty()) {
      ++word;
      continue;
    }
    const std::size_t end = joined_end(word);
    add_unit(word, end);
    word = end;
  }
  bool initial = true;
  for (NameUnit& unit : units_) {
    unit.initial = initial && unit.word;
    if (unit.word) initial = false;
    if (unit.key == "\"" || unit.key == "``" || unit.key == "'" || unit.key == ":" || unit.key == "[")
      initial = true;
    keys_.push_back(unit.key);
  }
  title_case_ = in_title_case();
}

/// A headline: no noun, verb or adjective in small letters.
bool NameSentence::in_title_case() const {
  std::size_t words = 0;
  for (const NameUnit& unit : units_) {
    const bool content = tree_ ? unit.upos == "NOUN" || unit.upos == "VERB" || unit.upos == "ADJ" ||
                                     unit.upos == "PROPN" || unit.upos == "ADV"
                               : unit.word && unit.key.size() > 3;
    if (content && !unit.capital) return false;
    words += content;
  }
  return words >= 4;
}

void NameSentence::match_gazetteer(const TownFrames& towns) {
  std::vector<std::string> folded;
  std::vector<bool> capital;
  std::vector<bool> caps;
  for (const NameUnit& unit : units_) {
    folded.push_back(unit.folded);
    capital.push_back(unit.capital);
    caps.push_back(unit.all_caps || unit.form.size() == 1);
  }
  matches_ = lexicon_.gazetteer.match(folded, capital, caps);
  towns.heed(matches_, {folded, capital, upper_case_});
}

/// A capitalised word that is part of a name by its spelling, tag and place.
bool NameSentence::proper_by_spelling(std::size_t at) const {
  const NameUnit& unit = units_[at];
  const TreeWord* word = tree_word(at);
  const bool tagged = unit.upos == "PROPN";
  const bool listed = lists_.people.contains(unit.key) || lists_.given.contains(unit.key) || unit.all_caps;
  if (unit.form.size() == 1 && !tagged) return false;
  if (unit.initial) {
    const bool closed =
        unit.upos == "ADP" || unit.upos == "DET" || unit.upos == "PRON" || unit.upos == "VERB";
    if (tagged || (listed && !closed)) return true;
    // "National Congress", "Armed Forces" at the beginning of a sentence
    return lists_.organisation_adjective.contains(unit.key) && at + 1 < units_.size() &&
           units_[at + 1].capital && is(at + 1, lists_.organisation);
  }
  if (upper_case_ && word) return tagged || listed || word->xpos == "NNP" || word->xpos == "NNPS";
  if (title_case_) return tagged || listed || (!tree_ && unit.form.size() > 3);
  return unit.upos != "PRON" && unit.upos != "INTJ";
}

/// "ALL OF US": not the state, for no noun follows and no article stands before.
bool NameSentence::pronoun_in_capitals(const NameMatch& match) {
  const std::size_t at = match.first;
  if (!upper_case_ || key(at) != "us" || match.last != at + 1) return false;
  const std::string_view next = at + 1 < units_.size() ? units_[at + 1].upos : std::string_view();
  if (next == "NOUN" || next == "ADJ" || next == "PROPN" || (at > 0 && key(at - 1) == "the")) return false;
  units_[at].proper = false;
  return true;
}

/// Capitals make a word part of a name inside a sentence; at its beginning the tag must say so too.
void NameSentence::mark_proper() {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    NameUnit& unit = units_[i];
    if (!unit.word || lists_.not_name.contains(unit.key)) continue;
    if (unit.capital) {
      unit.proper = proper_by_spelling(i);
      continue;
    }
    const std::size_t hyphen = unit.form.find('-');
    unit.proper = hyphen != std::string::npos &&
                  starts_upper(std::string_view(unit.form).substr(hyphen + 1)) &&
                  lists_.particle.contains(unit.folded.substr(0, hyphen));
    const bool head_follows =
        i + 1 < units_.size() && units_[i + 1].capital && is(i + 1, lists_.organisation);
    if (ordinal(unit.key)) unit.proper = head_follows;
  }
  for (const NameMatch& match : matches_) {
    if (pronoun_in_capitals(match)) continue;
    for (std::size_t i = match.first; i < match.last; ++i)
      units_[i].proper = units_[i].capital || units_[i].proper;
  }
  if (upper_case_) spread_in_capitals();
}

/// A word of the kind that organisations' names are made of.
bool NameSentence::part_of_organisation(std::size_t at) const {
  return is(at, lists_.organisation) || is(at, lists_.field) || is(at, lists_.organisation_adjective) ||
         is(at, lists_.possessive);
}

/// Recased text has common nouns and adjectives in small letters also inside the names of organisations:
/// "National Peasant workers unity", "National Union of Salvadoran workers".
void NameSentence::spread_in_capitals() {
  std::vector<bool> matched(units_.size(), false);
  for (const NameMatch& match : matches_)
    std::fill(matched.begin() + static_cast<std::ptrdiff_t>(match.first),
              matched.begin() + static_cast<std::ptrdiff_t>(match.last), true);
  const auto spread = [&](std::size_t from, std::size_t to) {
    NameUnit& unit = units_[to];
    const bool noun = unit.upos == "NOUN" || unit.upos == "ADJ";
    if (unit.proper || !noun || !units_[from].proper || !part_of_organisation(to)) return;
    const bool after_of = from > 1 && key(from - 1) == "of" && is(from - 2, lists_.organisation_of);
    const bool inside = !matched[from] && !units_[from].all_caps && part_of_organisation(from);
    if (!inside && !(after_of && from < to)) return;
    unit.proper = unit.capital = true;
    unit.form.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(unit.form.front())));
  };
  for (std::size_t i = 1; i < units_.size(); ++i) spread(i - 1, i);
  for (std::size_t i = units_.size(); i-- > 1;) spread(i, i - 1);
}

bool NameSentence::number(std::size_t at) const {
  const std::string_view k = key(at);
  const auto all = [&](std::string_view signs) {
    return !k.empty() && k.find_first_not_of(signs) == std::string_view::npos;
  };
  return all("0123456789") || (at < units_.size() && units_[at].capital && all("ivx"));
}

std::string_view NameSentence::key(std::size_t at) const {
  return at < units_.size() ? std::string_view(units_[at].key) : std::string_view();
}

bool NameSentence::is(std::size_t at, const WordList& list) const {
  return at < units_.size() && list.contains(units_[at].key);
}

bool NameSentence::dash(std::size_t at) const {
  const std::string_view k = key(at);
  return k == "--" || k == "-" || k == "\xE2\x80\x94" || k == "\xE2\x80\x93";
}

bool NameSentence::determiner(std::size_t at) const {
  if (at >= units_.size()) return false;
  const auto& list = lexicon_.words["determiner"];
  return units_[at].upos == "DET" || units_[at].upos == "PRON" ? list.contains(units_[at].key)
                                                               : !tree_ && list.contains(units_[at].key);
}

bool NameSentence::plain(std::size_t at) const {
  if (at >= units_.size() || units_[at].capital || !units_[at].word) return false;
  const NameUnit& unit = units_[at];
  if (tree_) {
    const TreeWord& word = tree_->words[unit.last_word - 1];
    return unit.upos == "NOUN" || unit.upos == "ADJ" || unit.upos == "PROPN" || word.xpos == "VBN";
  }
  return !lists_.not_name.contains(unit.key);
}

const NameMatch* NameSentence::match_at(std::size_t at) const {
  const auto it =
      std::lower_bound(matches_.begin(), matches_.end(), at,
                       [](const NameMatch& match, std::size_t first) { return match.first < first; });
  return it != matches_.end() && it->first == at ? &*it : nullptr;
}

std::string NameSentence::text(std::size_t first, std::size_t last) const {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && !touches(units_[i].first_word)) out += ' ';
    out += units_[i].form;
  }
  return out;
}

const TreeWord* NameSentence::tree_word(std::size_t at) const {
  return tree_ && at < units_.size() ? &tree_->words[units_[at].last_word - 1] : nullptr;
}

std::size_t NameSentence::head_word(std::size_t first, std::size_t last) const {
  const std::size_t begin = units_[first].first_word;
  const std::size_t end = units_[last - 1].last_word;
  for (std::size_t i = begin; tree_ && i < end; ++i) {
    const int head = tree_->words[i].head;
    if (head < static_cast<int>(begin) || head >= static_cast<int>(end)) return i;
  }
  return end - 1;
}

}  // namespace truceline
