#include "extract/named_group.hpp"

#include <algorithm>
#include <set>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

class OnlyGroup {
 public:
  OnlyGroup(const std::vector<Sentence>& sentences, const Lexicon& lexicon, const ActorRegistry& registry)
      : sentences_(sentences), lexicon_(lexicon), registry_(registry) {}

  void run(std::vector<Mention>& mentions) const {
    const Actor* group = only_group(mentions);
    if (!group) return;
    std::set<ActorId> taken, others;
    for (Mention& mention : mentions) {
      const ActorId before = mention.actor;
      const bool called = called_by_kind(mention, *group);
      if (called) take(mention, *group);
      if (called || !mention.by_context) (called ? taken : others).insert(before);
    }
    // "Their" that stood for such a phrase.
    for (Mention& mention : mentions) {
      if (mention.by_context && taken.contains(mention.actor) && !others.contains(mention.actor))
        take(mention, *group);
    }
  }

 private:
  void take(Mention& mention, const Actor& group) const {
    if (leads(group)) {
      mention.acts_for = group.id;
      return;
    }
    mention.actor = group.id;
    mention.name = group.name;
    mention.by_context = true;
  }

  /// A council or coalition is not the rebels: they act for it.
  [[nodiscard]] bool leads(const Actor& group) const {
    const std::string name = fold(group.name);
    return lexicon_.words["leading_noun"].contains(name.substr(name.rfind(' ') + 1));
  }

  [[nodiscard]] std::vector<std::string> words(const Mention& mention) const {
    std::vector<std::string> folded;
    const auto& tokens = sentences_[mention.sentence].tokens;
    for (std::size_t i = mention.first_token; i < mention.last_token; ++i) folded.push_back(tokens[i].folded);
    return folded;
  }

  /// Is a group of the text one with a name of its own, such as a movement or front?
  [[nodiscard]] bool named_in_text(const Mention& mention, const Actor& actor) const {
    if (actor.kind != ActorKind::organisation && actor.kind != ActorKind::armed_group) return false;
    const auto kind = lexicon_.words["reference_noun"].find(words(mention).back());
    return kind && kind->starts_with("group") && mention.last_token > mention.first_token + 1;
  }

  [[nodiscard]] const Actor* only_group(const std::vector<Mention>& mentions) const {
    std::set<const Actor*> named;
    for (const Mention& mention : mentions) {
      const Actor* actor = mention.actor ? registry_.find(mention.actor) : nullptr;
      if (!actor || mention.by_context) continue;
      const bool known = lexicon_.gazetteer.actor(actor->id) != nullptr;
      if (known ? actor->kind == ActorKind::armed_group : named_in_text(mention, *actor)) named.insert(actor);
    }
    const Actor* only = named.size() == 1 ? *named.begin() : nullptr;
    return only && lexicon_.gazetteer.actor(only->id) ? only : nullptr;
  }

  /// Does the phrase say of no other state than the group's that it is theirs?
  [[nodiscard]] bool at_home(const std::string& owner, const Actor& group) const {
    const auto homes = lexicon_.gazetteer.lookup(lexicon_.gazetteer.home(group.id));
    const auto owners = lexicon_.gazetteer.lookup(owner);
    return std::ranges::any_of(owners, [&](const NameEntry* entry) {
      return entry->actor &&
             std::ranges::any_of(homes, [&](const NameEntry* home) { return home->actor == entry->actor; });
    });
  }

  [[nodiscard]] bool called_by_kind(const Mention& mention, const Actor& group) const {
    const Actor* actor = mention.actor ? registry_.find(mention.actor) : nullptr;
    if (!actor || actor->kind != ActorKind::armed_group || lexicon_.gazetteer.actor(actor->id)) return false;
    std::vector<std::string> phrase = words(mention);
    if (!lexicon_.words["rebel_noun"].contains(phrase.back())) return false;
    phrase.pop_back();
    const auto& tokens = sentences_[mention.sentence].tokens;
    const WordList& others = lexicon_.words["reference_another"];
    if (mention.first_token > 0) {
      const Token& before = tokens[mention.first_token - 1];
      if (before.kind == TokenKind::number || others.contains(before.folded)) return false;
    }
    const WordList& plain = lexicon_.words["reference_adjective"];
    return std::ranges::all_of(phrase, [&](const std::string& word) {
      if (others.contains(word)) return false;
      return plain.contains(word) || lexicon_.words["group_adjective"].contains(word) || at_home(word, group);
    });
  }

  const std::vector<Sentence>& sentences_;
  const Lexicon& lexicon_;
  const ActorRegistry& registry_;
};

}  // namespace

void name_only_group(const std::vector<Sentence>& sentences, const Lexicon& lexicon,
                     const ActorRegistry& registry, std::vector<Mention>& mentions) {
  OnlyGroup(sentences, lexicon, registry).run(mentions);
}

}  // namespace truceline
