// The documented views.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "store/samples.hpp"

namespace truceline {
namespace {

using test::Folder;
using testing::ElementsAre;
using testing::HasSubstr;

/// One article about talks that a state's envoy hosted.
DocumentRecord talks() {
  DocumentRecord record;
  auto& document = record.document;
  document.source = "Daily";
  document.title = "Talks";
  document.text = "Envoy Dee met both sides in Easton on 3 May 2021.";
  document.publication = {test::edtf("2021-05-04"), PublicationBasis::stated, "dateline"};
  seal(document);
  record.sentences = {{{0, document.text.size()}, 0, {}, {}}};
  const auto state = ActorId::of("state:CCC");
  const auto dee = ActorId::of("person:dee");
  record.actors = {{state, "state:CCC", "Cesia", ActorKind::state, {}, {}},
                   {dee, "person:dee", "Dee", ActorKind::person, {}, {{state, "envoy", {}}}}};
  record.places = {{PlaceId::of("p"), "p", "Easton", PlaceKind::town, {}, {}, {}, {}}};
  Claim claim;
  claim.document = document.id;
  claim.type = "talks";
  claim.when = {test::edtf("2021-05-03"), DateBasis::stated, "", "3 May 2021", "day"};
  claim.place = record.places[0].id;
  claim.participants = {{dee, "Envoy Dee", Role::mediator, state, "Cesia"}};
  claim.attribution = Attribution{dee, "Dee", state, "Cesia", SayingKind::according_to, "according to"};
  claim.evidence = {0, {0, 10}, {0, 10}, "met both sides"};
  seal(claim);
  record.claims = {claim};
  return record;
}

class Views : public testing::Test {
 protected:
  Views() : record_(talks()) { Store::open(path(), Store::Mode::write).add(record_); }
  [[nodiscard]] std::filesystem::path path() const { return folder_.file("v.db"); }
  [[nodiscard]] std::vector<std::string> rows(const std::string& query) const {
    return test::rows(path(), query);
  }
  [[nodiscard]] std::string document() const { return to_hex(record_.document.id.value()); }
  [[nodiscard]] std::string event() const {
    return to_hex(Store::open(path(), Store::Mode::read).load().events().at(0)->id.value());
  }

  Folder folder_;
  DocumentRecord record_;
};

TEST_F(Views, Document) {
  EXPECT_THAT(
      rows("SELECT document, source, title, published, published_basis, published_evidence, sentences, claims"
           " FROM v_document"),
      ElementsAre(document() + "|Daily|Talks|2021-05-04|stated|dateline|1|1"));
}

TEST_F(Views, Event) {
  EXPECT_THAT(
      rows("SELECT event, type, status, date, first_day, last_day, place, sources, dissents FROM v_event"),
      ElementsAre(event() + "|talks|occurred|2021-05-03|2021-05-03|2021-05-03|Easton|1|0"));
}

TEST_F(Views, Claim) {
  EXPECT_THAT(
      rows("SELECT claim, event, date, date_words, place, words, sentence, document, source FROM v_claim"),
      ElementsAre(to_hex(record_.claims[0].id.value()) + '|' + event() +
                  "|2021-05-03|3 May 2021|Easton|met both sides|" + record_.document.text + '|' + document() +
                  "|Daily"));
}

TEST_F(Views, ClaimWithItsSpeaker) {
  EXPECT_THAT(rows("SELECT speaker, speaks_for, saying FROM v_claim"), ElementsAre("Dee|Cesia|according_to"));
  EXPECT_THAT(rows("SELECT words FROM claim_attribution"), ElementsAre("according to"));
}

TEST_F(Views, ParticipationAndMediation) {
  EXPECT_THAT(rows("SELECT event, role, actor, actor_key, named_as, acts_for FROM v_participation"),
              ElementsAre(event() + "|mediator|Dee|person:dee|Envoy Dee|Cesia"));
  EXPECT_THAT(rows("SELECT mediator, acts_for, event, date, status FROM v_mediation"),
              ElementsAre("Dee|Cesia|" + event() + "|2021-05-03|occurred"));
}

TEST_F(Views, EveryViewRunsOnOddData) {
  test::Random random(5);
  Store::open(path(), Store::Mode::write).save(test::random_graph(random, 60));
  const auto views = rows("SELECT name FROM sqlite_schema WHERE type = 'view'");
  EXPECT_EQ(views.size(), 5U);
  for (const auto& view : views) {
    EXPECT_NO_THROW((void)rows("SELECT * FROM " + view)) << view;
  }
  EXPECT_EQ(rows("SELECT * FROM v_event").size(), Store::open(path(), Store::Mode::read).statistics().events);
}

TEST_F(Views, EveryTableColumnAndViewIsInTheReadme) {
  std::ifstream file(TRUCELINE_SOURCE_DIR "/schema/README.md");
  const std::string readme{std::istreambuf_iterator<char>(file), {}};
  const auto names = rows(
      "SELECT s.name, c.name FROM pragma_table_list s JOIN pragma_table_xinfo(s.name) c"
      " WHERE s.schema = 'main' AND s.type IN ('table', 'view', 'virtual') AND s.name NOT LIKE 'sqlite_%'"
      " AND c.hidden <> 1");
  ASSERT_GT(names.size(), 100U);
  for (const auto& name : names) {
    const auto bar = name.find('|');
    const auto heading = "`" + name.substr(0, bar) + "`";
    const auto at = readme.find("\n| " + heading);
    ASSERT_NE(at, std::string::npos) << heading << " is not described in schema/README.md";
    const auto line = readme.substr(at + 1, readme.find('\n', at + 1) - at);
    EXPECT_THAT(line, HasSubstr("`" + name.substr(bar + 1) + "`")) << heading;
  }
}

}  // namespace
}  // namespace truceline
