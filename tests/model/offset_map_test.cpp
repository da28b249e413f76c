#include <gtest/gtest.h>

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "truceline/model/document.hpp"

namespace truceline {
namespace {

// The slow model: for each byte of the text, the original stretch it stands for.
struct Model {
  std::vector<ByteSpan> bytes;
  OffsetMap map;
  std::size_t original_size = 0;
};

// A random cleaning of a text of at least one byte: copies, replacements, insertions, omissions.
Model random_cleaning(std::mt19937_64& random, std::size_t original_size) {
  Model model;
  model.original_size = original_size;
  std::size_t at = 0;
  while (at < original_size) {
    const std::size_t length = std::min<std::size_t>(1 + random() % 6, original_size - at);
    const std::size_t text_begin = model.bytes.size();
    switch (random() % 5) {
      case 0:  // left out
        break;
      case 1:  // replaced by some other bytes
        model.map.append({text_begin, at, at + length, false});
        for (std::size_t i = 0, size = 1 + random() % 4; i < size; ++i)
          model.bytes.push_back({at, at + length});
        break;
      case 2:  // something put in before it, which stands for nothing of the original
        model.map.append({text_begin, at, at, false});
        model.bytes.push_back({at, at});
        [[fallthrough]];
      default:  // copied
        model.map.append({model.bytes.size(), at, at + length, true});
        for (std::size_t i = 0; i < length; ++i) model.bytes.push_back({at + i, at + i + 1});
    }
    at += length;
  }
  if (model.bytes.empty()) {
    model.map.append({0, 0, 1, true});
    model.bytes.push_back({0, 1});
  }
  return model;
}

// A stretch of text stands for all from where its first byte begins to where its last byte ends.
ByteSpan slow(const Model& model, ByteSpan text) {
  return {model.bytes[text.begin].begin, model.bytes[text.end - 1].end};
}

TEST(OffsetMap, WithoutPiecesTheTextIsTheOriginal) {
  EXPECT_EQ(OffsetMap().to_original({3, 9}), (ByteSpan{3, 9}));
}

TEST(OffsetMap, MapsAsAByteForByteModel) {
  std::mt19937_64 random(10);
  for (int round = 0; round < 3000; ++round) {
    const Model model = random_cleaning(random, 1 + random() % 60);
    for (std::size_t begin = 0; begin < model.bytes.size(); ++begin) {
      for (std::size_t end = begin + 1; end <= model.bytes.size(); ++end) {
        ASSERT_EQ(model.map.to_original({begin, end}), slow(model, {begin, end})) << begin << ' ' << end;
      }
      const ByteSpan empty = model.map.to_original({begin, begin});
      ASSERT_EQ(empty, (ByteSpan{model.bytes[begin].begin, model.bytes[begin].begin}));
    }
  }
}

TEST(OffsetMap, ThenIsOneMapAfterTheOther) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 3000; ++round) {
    const Model middle = random_cleaning(random, 2 + random() % 60);
    const Model text = random_cleaning(random, middle.bytes.size());
    const OffsetMap both = text.map.then(middle.map, text.bytes.size());
    for (std::size_t begin = 0; begin < text.bytes.size(); ++begin) {
      for (std::size_t end = begin + 1; end <= text.bytes.size(); ++end) {
        const ByteSpan first_byte = middle.map.to_original(slow(text, {begin, begin + 1}));
        const ByteSpan last_byte = middle.map.to_original(slow(text, {end - 1, end}));
        const ByteSpan expected{first_byte.begin, std::max(first_byte.begin, last_byte.end)};
        ASSERT_EQ(both.to_original({begin, end}), expected) << begin << ' ' << end;
      }
    }
  }
}

TEST(OffsetMap, ThenOfAnEmptyMapIsTheOtherMap) {
  OffsetMap map;
  map.append({0, 3, 8, true});
  EXPECT_EQ(map.then(OffsetMap(), 5).pieces(), map.pieces());
  EXPECT_EQ(OffsetMap().then(map, 5).pieces(), map.pieces());
}

TEST(OffsetMap, JoinsPiecesThatGoOn) {
  OffsetMap map;
  for (std::size_t i = 0; i < 1000; ++i) map.append({i, i + 3, i + 4, true});
  ASSERT_EQ(map.pieces().size(), 1u);
  EXPECT_EQ(map.to_original({10, 20}), (ByteSpan{13, 23}));
}

TEST(OffsetMap, NeverLeavesTheOriginal) {
  OffsetMap map;
  map.append({0, 10, 15, true});
  EXPECT_EQ(map.to_original({0, 100}), (ByteSpan{10, 15}));
  EXPECT_EQ(map.to_original({50, 60}), (ByteSpan{15, 15}));
}

TEST(OffsetMap, TextWithoutOriginalStandsAtTheNearestOriginal) {
  OffsetMap map;
  map.append({2, 10, 13, true});  // two bytes before it, two after it, all put in
  map.append({7, 13, 16, true});
  EXPECT_EQ(map.pieces().size(), 2u) << "the second does not go on where the first ends in the text";
  EXPECT_EQ(map.to_original({0, 1}), (ByteSpan{10, 10}));
  EXPECT_EQ(map.to_original({5, 7}), (ByteSpan{13, 13}));
  EXPECT_EQ(map.to_original({4, 8}), (ByteSpan{12, 14}));

  OffsetMap next;
  next.append({0, 100, 200, true});
  const OffsetMap both = map.then(next, 12);
  EXPECT_EQ(both.to_original({5, 7}), (ByteSpan{113, 113}));
  EXPECT_EQ(both.to_original({4, 8}), (ByteSpan{112, 114}));
  EXPECT_EQ(both.to_original({10, 12}), (ByteSpan{116, 116}));

  OffsetMap coarse;
  coarse.append({0, 100, 200, false});
  EXPECT_EQ(map.then(coarse, 12).to_original({3, 5}), (ByteSpan{100, 200}));
  EXPECT_EQ(map.then(coarse, 12).to_original({10, 12}), (ByteSpan{100, 100}))
      << "what was put in covers nothing";
}

TEST(OffsetMap, ASpanOverReorderedOriginalStaysWhereItBegins) {
  OffsetMap map;
  map.append({0, 10, 13, true});
  map.append({3, 0, 3, true});
  EXPECT_EQ(map.to_original({1, 5}), (ByteSpan{11, 11}));
}

TEST(OffsetMap, ThenForgetsPiecesBeyondTheText) {
  OffsetMap map;
  map.append({0, 0, 3, false});
  map.append({5, 3, 6, true});
  OffsetMap next;
  next.append({0, 10, 20, true});
  EXPECT_EQ(map.then(next, 4).pieces(), (std::vector<OffsetMap::Piece>{{0, 10, 13, false}}));
}

TEST(OffsetMap, RefusesPiecesOutOfOrder) {
  OffsetMap map;
  map.append({5, 0, 1, false});
  EXPECT_THROW(map.append({4, 0, 1, false}), std::logic_error);
  EXPECT_THROW(map.append({6, 2, 1, false}), std::logic_error);
}

TEST(Document, IdIsTheContent) {
  Document a;
  a.source = "Herald";
  a.title = "Truce";
  a.text = "The guns fell silent.\n";
  a.publication.date = EdtfInterval::parse("2023-12-08");
  seal(a);
  EXPECT_TRUE(a.id);
  Document same = a;
  same.uri = "elsewhere.html";
  same.external_id = "7";
  seal(same);
  EXPECT_EQ(same.id, a.id) << "where it was found does not matter";

  const auto changed = [&a](auto change) {
    Document other = a;
    change(other);
    seal(other);
    return other.id != a.id;
  };
  EXPECT_TRUE(changed([](Document& d) { d.source = "Gazette"; }));
  EXPECT_TRUE(changed([](Document& d) { d.title = "War"; }));
  EXPECT_TRUE(changed([](Document& d) { d.text += "\n"; }));
  EXPECT_TRUE(changed([](Document& d) { d.publication.date.reset(); }));
  EXPECT_TRUE(changed([](Document& d) { d.title.swap(d.source); }));
}

}  // namespace
}  // namespace truceline
