#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"
#include "truceline/extract/name.hpp"

namespace truceline {
namespace {

using testing::Contains;

/// Names as "title/office/body/name", empty parts left out with their slash; persons alone, then "-> actor".
std::vector<std::string> persons(const std::string& text) {
  std::vector<std::string> out;
  for (const Name& name : ExtractedText(text).names) {
    if (name.type != NameType::person) continue;
    std::string line;
    for (const std::string& part : {name.title, name.office, name.body})
      line += part.empty() ? "" : part + "/";
    line += name.text;
    const Actor* principal = test_lexicon().gazetteer.actor(name.acts_for);
    out.push_back(line + (principal ? " -> " + principal->name : ""));
  }
  return out;
}

std::vector<std::string> of_type(const std::string& text, NameType type) {
  std::vector<std::string> out;
  for (const Name& name : ExtractedText(text).names) {
    if (name.type == type) out.push_back(name.text);
  }
  return out;
}

TEST(Names, ABodyAndAnOfficeBeforeTheName) {
  EXPECT_THAT(persons("EU Council President Charles Michel hosted the talks."),
              Contains("Council President/EU/Charles Michel -> European Union"));
  EXPECT_THAT(persons("French President Emmanuel Macron and German Chancellor Olaf Scholz left."),
              testing::ElementsAre("President/French/Emmanuel Macron -> France",
                                   "Chancellor/German/Olaf Scholz -> Germany"));
  EXPECT_THAT(persons("A call came from the office of Armenian Prime Minister Nikol Pashinyan."),
              Contains("Prime Minister/Armenian/Nikol Pashinyan -> Armenia"));
}

TEST(Names, AnOfficeBehindTheName) {
  EXPECT_THAT(persons("Ilham Aliyev, president of Azerbaijan, did not come."),
              Contains("president/Azerbaijan/Ilham Aliyev -> Azerbaijan"));
}

TEST(Names, PeopleInNoDictionaryActForWhomTheTextSays) {
  EXPECT_THAT(persons("Kenyan Foreign Minister Amina Wako met Joseph Tembo, the envoy of the African Union."),
              testing::ElementsAre("Foreign Minister/Kenyan/Amina Wako -> Kenya",
                                   "envoy/African Union/Joseph Tembo -> African Union"));
}

TEST(Names, OrganisationsPlacesAndPeoplesAreToldApart) {
  const std::string text = "The Kivu Peace Foundation met Hutu elders in Goma.";
  EXPECT_THAT(of_type(text, NameType::organisation), Contains("Kivu Peace Foundation"));
  EXPECT_THAT(of_type(text, NameType::people), Contains("Hutu"));
  EXPECT_THAT(of_type(text, NameType::place), Contains("Goma"));
}

TEST(Names, ANameOfTheTextIsNotMixedUpWithANamesakeOfTheLexicon) {
  const ExtractedText text("Col. Peter Garang met the press in Juba.");
  ASSERT_FALSE(text.mentions.empty());
  EXPECT_EQ(text.mentions.front().name, "Peter Garang");
}

}  // namespace
}  // namespace truceline
