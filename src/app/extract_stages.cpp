#include "app/extract_stages.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "truceline/base/utf8.hpp"
#include "truceline/syntax/trees.hpp"

namespace truceline::app {
namespace {

/// Items with the places of `spans` (one an item) put at their front.
Json placed(const std::string& text, const std::vector<ByteSpan>& spans, const std::vector<Json>& items) {
  std::vector<std::size_t> offsets;
  for (const ByteSpan& span : spans) {
    offsets.push_back(span.begin);
    offsets.push_back(span.end);
  }
  std::sort(offsets.begin(), offsets.end());
  offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
  const auto points = code_point_offsets(text, offsets);
  const auto point_at = [&](std::size_t byte) {
    return points[static_cast<std::size_t>(std::lower_bound(offsets.begin(), offsets.end(), byte) -
                                           offsets.begin())];
  };
  Json list = Json::array();
  for (std::size_t i = 0; i < spans.size(); ++i) {
    Json item = {{"start", point_at(spans[i].begin)},
                 {"end", point_at(spans[i].end)},
                 {"start_byte", spans[i].begin},
                 {"end_byte", spans[i].end},
                 {"text", spans[i].of(text)}};
    item.update(items[i]);
    list.push_back(std::move(item));
  }
  return list;
}

Json document_stage(const Extraction& x) {
  const Document& document = x.document;
  std::vector<ByteSpan> spans;
  std::vector<Json> items;
  for (const Furniture& furniture : document.furniture) {
    spans.push_back(furniture.span);
    items.push_back({{"reason", furniture.reason}});
  }
  return {{"id", article_id(document)},
          {"source", document.source},
          {"uri", document.uri},
          {"title", document.title},
          {"published", json_of(document.publication.date)},
          {"published_basis", to_string(document.publication.basis)},
          {"published_evidence", document.publication.evidence},
          {"text", document.text},
          {"furniture", placed(document.text, spans, items)}};
}

Json sentences_stage(const Extraction& x) {
  std::vector<ByteSpan> spans;
  std::vector<Json> items;
  for (const Sentence& sentence : x.sentences) {
    Json tokens = Json::array();
    for (const Token& token : sentence.tokens) tokens.push_back(token.span.of(x.document.text));
    spans.push_back(sentence.span);
    items.push_back({{"paragraph", sentence.paragraph}, {"tokens", std::move(tokens)}});
  }
  return {{"id", article_id(x.document)}, {"sentences", placed(x.document.text, spans, items)}};
}

/// "2023-11-20", or null for an end that is open or unknown.
Json day_of(const std::optional<DayNumber>& day) {
  return day ? Json(EdtfInterval::of_day(*day).str()) : Json();
}

Json time_stage(const Extraction& x) {
  std::vector<ByteSpan> spans;
  std::vector<Json> items;
  for (const TimeMention& time : x.times) {
    spans.push_back(time.span);
    items.push_back({{"type", to_string(time.type)},
                     {"value", time.value},
                     {"mod", time.mod},
                     {"edtf", time.date ? time.date->str() : ""},
                     {"earliest", day_of(time.date ? time.date->earliest() : std::nullopt)},
                     {"latest", day_of(time.date ? time.date->latest() : std::nullopt)},
                     {"linked", time.linked ? time.linked->str() : ""},
                     {"anchor", time.anchor_text},
                     {"rule", time.rule},
                     {"preposition", time.preposition},
                     {"sentence", time.sentence}});
  }
  Json value = {{"id", article_id(x.document)}, {"timexes", placed(x.document.text, spans, items)}};
  if (x.document.publication.date) return value;
  if (const auto bound = publication_bound(x.times)) {
    const std::string words(x.times[bound->mention].span.of(x.document.text));
    value["published_bound"] = {{"edtf", bound->date.str()}, {"from", words}};
  }
  return value;
}

std::string_view type_name(NameType type) {
  switch (type) {
    case NameType::person:
      return "person";
    case NameType::organisation:
      return "organisation";
    case NameType::place:
      return "place";
    case NameType::people:
      return "people";
    case NameType::other:
      break;
  }
  return "other";
}

ByteSpan span_of(const Extraction& x, const Mention& mention) {
  const auto& tokens = x.sentences.at(mention.sentence).tokens;
  return {tokens.at(mention.first_token).span.begin, tokens.at(mention.last_token - 1).span.end};
}

Json references_of(const Extraction& x) {
  std::vector<ByteSpan> spans;
  std::vector<Json> items;
  for (const Reference& reference : x.references) {
    const auto& tokens = x.sentences.at(reference.sentence).tokens;
    spans.push_back(
        {tokens.at(reference.first_token).span.begin, tokens.at(reference.last_token - 1).span.end});
    Json antecedents = Json::array();
    for (const std::size_t index : reference.antecedents) antecedents.push_back(x.mentions.at(index).name);
    items.push_back({{"antecedents", std::move(antecedents)}, {"sentence", reference.sentence}});
  }
  return placed(x.document.text, spans, items);
}

Json names_stage(const Extraction& x) {
  std::vector<ByteSpan> spans;
  std::vector<Json> items;
  for (const Name& name : x.names) {
    const auto& words = x.sentences.at(name.sentence).words;
    spans.push_back({words.at(name.first_word).span.begin, words.at(name.last_word - 1).span.end});
    items.push_back({{"name", name.text},
                     {"type", type_name(name.type)},
                     {"title", name.title},
                     {"office", name.office},
                     {"body", name.body},
                     {"actor", json_of(name.actor)},
                     {"place", json_of(name.place)},
                     {"acts_for", json_of(name.acts_for)},
                     {"sentence", name.sentence}});
  }
  return {{"id", article_id(x.document)},
          {"names", placed(x.document.text, spans, items)},
          {"references", references_of(x)}};
}

Json mentions_stage(const Extraction& x) {
  std::vector<ByteSpan> spans;
  std::vector<Json> items;
  for (const Mention& mention : x.mentions) {
    spans.push_back(span_of(x, mention));
    items.push_back({{"name", mention.name},
                     {"actor", json_of(mention.actor)},
                     {"place", json_of(mention.place)},
                     {"acts_for", json_of(mention.acts_for)},
                     {"modifier", mention.modifier},
                     {"metonym", mention.metonym},
                     {"by_context", mention.by_context},
                     {"sentence", mention.sentence}});
  }
  return {{"id", article_id(x.document)}, {"mentions", placed(x.document.text, spans, items)}};
}

/// Claims whose dates cannot all be right.
Json contradictions_of(const Extraction& x) {
  Json list = Json::array();
  for (const DateContradiction& contradiction : x.contradictions) {
    Json claims = Json::array();
    for (const std::size_t index : contradiction.claims) claims.push_back(json_of(x.claims.at(index).id));
    list.push_back({{"claims", std::move(claims)}, {"words", contradiction.words}});
  }
  return list;
}

/// How the claims hang together, with the words that say so.
Json relations_of(const Extraction& x) {
  Json list = Json::array();
  for (const ClaimRelation& relation : x.claim_relations) {
    list.push_back({{"from", json_of(relation.from)},
                    {"to", json_of(relation.to)},
                    {"kind", to_string(relation.kind)},
                    {"words", relation.words},
                    {"rule", relation.rule}});
  }
  return list;
}

Json claims_stage(const Extraction& x) {
  std::vector<ByteSpan> spans;
  std::vector<Json> items;
  for (const Claim& claim : x.claims) {
    spans.push_back(claim.evidence.span);
    items.push_back(json_of(claim));
  }
  return {{"id", article_id(x.document)},
          {"claims", placed(x.document.text, spans, items)},
          {"relations", relations_of(x)},
          {"contradictions", contradictions_of(x)}};
}

Json events_stage(const Extraction& x) {
  return {
      {"id", article_id(x.document)}, {"events", json_list(x.events)}, {"relations", json_list(x.relations)}};
}

/// A stage that can be printed; references come with the names, though mentions are found later.
struct PrintedStage {
  std::string name;
  Stage last;
  Json (*json)(const Extraction&);  ///< none: the stage is printed as CoNLL-U
};

const std::vector<PrintedStage>& stages() {
  static const std::vector<PrintedStage> list{{"document", Stage::document, document_stage},
                                              {"sentences", Stage::sentences, sentences_stage},
                                              {"tokens", Stage::sentences, nullptr},
                                              {"time", Stage::times, time_stage},
                                              {"parse", Stage::trees, nullptr},
                                              {"names", Stage::mentions, names_stage},
                                              {"mentions", Stage::mentions, mentions_stage},
                                              {"claims", Stage::claims, claims_stage},
                                              {"events", Stage::events, events_stage}};
  return list;
}

const PrintedStage& stage_of(const std::string& name) {
  const auto found = std::ranges::find(stages(), name, &PrintedStage::name);
  if (found == stages().end()) throw std::logic_error("no stage " + name);
  return *found;
}

}  // namespace

std::vector<std::string> stage_names() {
  std::vector<std::string> names;
  for (const PrintedStage& stage : stages()) names.push_back(stage.name);
  return names;
}

Stage last_stage(const std::string& stage) {
  return stage_of(stage).last;
}

bool is_conllu_stage(const std::string& stage) {
  return !stage_of(stage).json;
}

void print_conllu_stage(std::ostream& out, const Extraction& x, const std::string& stage) {
  if (!is_conllu_stage(stage)) throw std::logic_error("print_conllu_stage: no CoNLL-U stage " + stage);
  write_conllu(out, article_id(x.document), x.document, x.sentences,
               stage == "parse" ? x.trees : std::vector<Tree>());
}

Json stage_json(const Extraction& extraction, const std::string& stage) {
  const PrintedStage& own = stage_of(stage);
  if (!own.json) throw std::logic_error("stage_json: a CoNLL-U stage " + stage);
  return own.json(extraction);
}

std::string article_id(const Document& document) {
  if (!document.external_id.empty()) return document.external_id;
  const std::string stem = std::filesystem::path(document.uri).stem().string();
  return document.uri == "-" || stem.empty() ? to_hex(document.id.value()) : stem;
}

}  // namespace truceline::app
