#include "syntax/model_file.hpp"

#include <gtest/gtest.h>

#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/syntax/parser.hpp"

namespace truceline {
namespace {

std::string_view shipped() {
  return resource("data/model/syntax.bin");
}

std::string model_error(std::string_view bytes) {
  try {
    static_cast<void>(Parser("some.bin", bytes));
  } catch (const FormatError& error) {
    return error.what();
  }
  return {};
}

TEST(ModelFile, TheShippedOneIsSmallAndKeepsItsBytes) {
  EXPECT_LE(shipped().size(), 4'000'000U);
  EXPECT_EQ(ModelFile::read("shipped", shipped()).bytes(), shipped());
}

TEST(ModelFile, DamageIsFoundAndNamed) {
  std::string damaged(shipped());
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
  EXPECT_NE(model_error(damaged).find("some.bin"), std::string::npos);
  EXPECT_NE(model_error(damaged).find("checksum"), std::string::npos);
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{60}, shipped().size() - 1})
    EXPECT_FALSE(model_error(shipped().substr(0, size)).empty()) << size;
  EXPECT_NE(model_error("SQLite format 3").find("no syntax model"), std::string::npos);
}

TEST(ModelFile, AContentThatLacksPartsIsRefused) {
  ModelFile file = ModelFile::read("shipped", shipped());
  file.matrices.erase("output");
  EXPECT_FALSE(model_error(file.bytes()).empty());
  file = ModelFile::read("shipped", shipped());
  file.width += 32;
  EXPECT_FALSE(model_error(file.bytes()).empty());
}

TEST(FileNumbers, AreReadWhereverTheyLieAndCopiesShareThem) {
  const std::vector<std::uint32_t> values{1, 70000, 3};
  FileNumbers<std::uint32_t> copy;
  {
    const FileNumbers<std::uint32_t> own(values);
    copy = own;
  }
  const std::string bytes = "x" + std::string(copy.bytes());
  const FileNumbers<std::uint32_t> odd(std::string_view(bytes).substr(1));
  for (const auto& numbers : {copy, odd}) {
    ASSERT_EQ(numbers.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(numbers[i], values[i]);
  }
  EXPECT_TRUE(FileNumbers<std::uint8_t>().empty());
}

TEST(WordNumbers, GivesEachWordItsOwn) {
  std::map<std::uint64_t, std::vector<std::uint8_t>> words;
  for (std::uint64_t i = 1; i <= 2000; ++i)
    words[i * 0x9E3779B97F4A7C15U] = {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8)};
  const WordNumbers numbers(2, words);
  std::size_t right = 0;
  for (const auto& [key, own] : words) {
    const auto found = numbers.find(key);
    right += std::vector<std::uint8_t>(found.begin(), found.end()) == own;
  }
  EXPECT_GE(right, 1999U);  // marks of two bytes may clash
  EXPECT_TRUE(numbers.find(12345).empty());
  EXPECT_TRUE(WordNumbers().find(12345).empty());
}

}  // namespace
}  // namespace truceline
