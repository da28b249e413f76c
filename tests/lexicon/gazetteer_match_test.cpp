#include <gtest/gtest.h>

#include <random>

#include "lexicon/gazetteer_fixture.hpp"
#include "lexicon/name_tokens.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

struct Words {
  std::vector<std::string> folded;
  std::vector<bool> capitalised;
  std::vector<bool> all_caps;
};

/// Words between spaces, as a tokenizer would give them for this text.
Words words_of(const std::string& text) {
  Words words;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string word = text.substr(start, end - start);
    words.folded.push_back(fold(word));
    words.capitalised.push_back(is_upper_code_point(decode_utf8(word, 0).value));
    words.all_caps.push_back(written_in_capitals(word));
    start = end + 1;
  }
  return words;
}

/// The matched stretches, as "first-last" with a space between.
std::string matched(const std::string& text) {
  const Words words = words_of(text);
  std::string out;
  for (const NameMatch& match : shipped_gazetteer().match(words.folded, words.capitalised, words.all_caps)) {
    EXPECT_FALSE(match.entries.empty());
    out += (out.empty() ? "" : " ") + std::to_string(match.first) + "-" + std::to_string(match.last);
  }
  return out;
}

TEST(GazetteerMatch, TakesTheLongestNameFromLeftToRight) {
  EXPECT_EQ(matched("talks in Guinea-Bissau and Papua New Guinea"), "2-3 4-7");
  EXPECT_EQ(matched("Democratic Republic of the Congo"), "0-5");
  EXPECT_EQ(matched("the UN Security Council met"), "1-4");
  EXPECT_EQ(matched("Nagorno Karabakh"), "0-2");
  EXPECT_EQ(matched("Azerbaijan Armenia"), "0-1 1-2");
  EXPECT_EQ(matched("New York"), "0-2");
  EXPECT_EQ(matched("Democratic Republic of Nothing"), "");
}

TEST(GazetteerMatch, HeedsCapitals) {
  EXPECT_EQ(matched("they told us that Us US"), "5-6");
  EXPECT_EQ(matched("Who told the WHO"), "3-4");
  EXPECT_EQ(matched("a turkey in Turkey"), "3-4");
  EXPECT_EQ(matched("fighters of al-Qaeda and contras"), "2-3 4-5");
  EXPECT_EQ(matched("HALT IN SYRIA SAYS UNITED NATIONS"), "2-3 4-6");
}

TEST(GazetteerMatch, WithoutWritingInCapitalsACapitalLetterIsEnough) {
  const std::vector<std::string> folded{"us"};
  EXPECT_EQ(shipped_gazetteer().match(folded, {true}).size(), 1U);
  EXPECT_EQ(shipped_gazetteer().match(folded, {true}, {false}).size(), 0U);
  EXPECT_EQ(shipped_gazetteer().match(folded, {false}).size(), 0U);
  EXPECT_THROW((void)shipped_gazetteer().match(folded, {}), std::logic_error);
}

TEST(GazetteerMatch, EveryShippedNameIsFoundInText) {
  for (const Actor& actor : shipped_gazetteer().actors()) {
    std::vector<std::string> names = actor.aliases;
    names.push_back(actor.name);
    for (const std::string& name : names) {
      const NameTokens tokens = name_tokens(name);
      const std::vector<bool> yes(tokens.size(), true);
      const auto matches = shipped_gazetteer().match(tokens, yes, yes);
      ASSERT_EQ(matches.size(), 1U) << name;
      EXPECT_EQ(matches[0].last, tokens.size()) << name;
      const auto& entries = matches[0].entries;
      EXPECT_TRUE(std::any_of(entries.begin(), entries.end(),
                              [&](const NameEntry* entry) { return entry->actor == actor.id; }))
          << name << " of " << actor.key;
    }
  }
}

/// The obvious way: at each token, the longest of all names that stands there.
std::vector<std::pair<std::size_t, std::size_t>> slow_match(const std::vector<NameTokens>& names,
                                                            const std::vector<std::string>& text) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t longest = 0;
    for (const NameTokens& name : names) {
      if (name.size() <= longest || at + name.size() > text.size()) continue;
      if (std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at)))
        longest = name.size();
    }
    if (longest > 0) found.emplace_back(at, at + longest);
    at += std::max<std::size_t>(longest, 1);
  }
  return found;
}

std::string& random_places() {
  static std::string text;
  return text;
}

std::string_view read_random(std::string_view path) {
  if (path.ends_with("states.tsv")) {
    return "code\tname\tofficial\taliases\tdemonyms\tcapital\tmetonyms\twhen\tparents\n";
  }
  if (path.ends_with("actors.tsv")) return "key\tname\tkind\taliases\tacts_for\twhen\tnote\n";
  if (path.ends_with("persons.tsv")) return "key\tname\taliases\toffices\n";
  if (path.ends_with("places.tsv")) return random_places();
  return "key\tname\tregion\tparties\twhen\taliases\n";
}

TEST(GazetteerMatch, AgreesWithTheObviousWayOnRandomNames) {
  std::mt19937_64 random(20231207);
  const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const auto word = [&] { return std::string(1, static_cast<char>('a' + pick(4))); };
  for (int round = 0; round < 200; ++round) {
    std::vector<NameTokens> names;
    random_places() = "key\tname\tkind\taliases\tparents\tlat\tlon\n";
    for (std::size_t i = 0, count = 1 + pick(12); i < count; ++i) {
      NameTokens tokens(1 + pick(4));
      std::string name;
      for (std::string& token : tokens) name += (name.empty() ? "" : " ") + (token = word());
      random_places() += "k" + std::to_string(i) + "\t" + name + "\ttown\n";
      names.push_back(tokens);
    }
    const Gazetteer gazetteer(read_random);
    std::vector<std::string> text(pick(40));
    for (std::string& token : text) token = word();
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const NameMatch& match : gazetteer.match(text, std::vector<bool>(text.size(), true))) {
      found.emplace_back(match.first, match.last);
    }
    EXPECT_EQ(found, slow_match(names, text)) << random_places();
  }
}

}  // namespace
}  // namespace truceline
