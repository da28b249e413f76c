// Whatever the bytes: nothing crashes, texts are UTF-8, maps and furniture stay inside what they speak of.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/html_page.hpp"
#include "text/reading_support.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/text/encoding.hpp"

namespace truceline {
namespace {

using test::read;

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) {
  return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

void expect_sound_map(const OffsetMap& map, std::size_t text_size, std::size_t original_size) {
  std::size_t last_begin = 0;
  for (std::size_t at = 0; at < text_size; ++at) {
    const ByteSpan original = map.to_original({at, at + 1});
    ASSERT_LE(original.begin, original.end);
    ASSERT_LE(original.end, original_size);
    ASSERT_LE(last_begin, original.begin) << "the map goes backwards at " << at;
    last_begin = original.begin;
  }
}

void expect_sound(const Document& document) {
  ASSERT_TRUE(is_valid_utf8(document.text));
  ASSERT_TRUE(is_valid_utf8(document.title));
  std::size_t end = 0;
  for (const Furniture& item : document.furniture) {
    ASSERT_LE(end, item.span.begin);
    ASSERT_LT(item.span.begin, item.span.end);
    ASSERT_LE(item.span.end, document.text.size());
    ASSERT_FALSE(item.reason.empty());
    end = item.span.end;
  }
}

const std::string kSeeds[] = {
    "Guns fall silent\n\nOSLO, 5 March 2010 (Wire) -- The envoys met in Zürich on Tuesday – at "
    "last.\n\nRelated\nMore\n",
    "<html><head><title>T</title><meta charset=utf-8><script type='application/ld+json'>{\"datePublished\":"
    "\"2021-05-04\"}</script></head><body><article><h1>Talks &amp; more</h1><p>The envoys met in Z&uuml;rich "
    "&ldquo;on"
    "&rdquo; Tuesday.</p><ul><li>one<li>two</ul><table><tr><td>x</table><p>Copyright &copy; "
    "2020</article></body>",
    "<rss><channel><title>Wire</title><item><title>A &amp; b</title><pubDate>Tue, 04 May 2021 10:00:00 "
    "GMT</pubDate>"
    "<description>&lt;p&gt;The truce held &amp;amp; so on.&lt;/p&gt;</description></item></channel></rss>",
    "{\"id\":\"a\",\"date\":\"2011-03-14\",\"text\":\"The truce held in Z\\u00fcrich.\\n\\nYou may also "
    "like\\nMore.\"}\n"
    "{\"text\":\"Second article.\"}\n"};
const std::string kNames[] = {"a.txt", "a.html", "a.rss", "a.jsonl"};

std::string mutated(std::string bytes, Random& random) {
  const std::size_t changes = 1 + below(random, 12);
  for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = below(random, bytes.size());
    const std::size_t length = std::min<std::size_t>(1 + below(random, 20), bytes.size() - at);
    switch (below(random, 5)) {
      case 0:
        bytes[at] = static_cast<char>(below(random, 256));
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(below(random, bytes.size()), length));
        break;
      case 3:
        bytes[at] = "<>&;\"'\n\r {}[]/=-"[below(random, 16)];
        break;
      default:
        bytes.insert(at, std::string("\xC3\xE9\xFC\x93\xFF").substr(below(random, 5), 1));
        break;
    }
  }
  return bytes;
}

TEST(ReaderProperty, MutatedInputsOfEveryFormat) {
  Random random(20240501);
  std::size_t documents = 0;
  for (int round = 0; round < 1500; ++round) {
    const std::size_t kind = below(random, 4);
    const std::string bytes = mutated(kSeeds[kind], random);
    const auto result = read(bytes, kNames[kind]);
    EXPECT_GE(result.report.inputs, 1u);
    EXPECT_EQ(result.report.inputs, result.documents.size() + result.report.failed);
    for (const Document& document : result.documents) {
      ASSERT_NO_FATAL_FAILURE(expect_sound(document)) << bytes;
      if (kind < 2) {
        ASSERT_NO_FATAL_FAILURE(expect_sound_map(document.offsets, document.text.size(), bytes.size()))
            << bytes;
      }
    }
    documents += result.documents.size();
  }
  EXPECT_GT(documents, 700u);
}

TEST(ReaderProperty, RandomBytes) {
  Random random(7);
  for (int round = 0; round < 1500; ++round) {
    std::string bytes(1 + below(random, 200), ' ');
    const bool printable = round % 2 == 0;
    for (char& c : bytes) c = static_cast<char>(printable ? 32 + below(random, 224) : below(random, 256));
    for (const std::string& name : kNames) {
      const auto result = read(bytes, name);
      EXPECT_EQ(result.report.inputs, result.documents.size() + result.report.failed);
      for (const Document& document : result.documents) ASSERT_NO_FATAL_FAILURE(expect_sound(document));
    }
    const DecodedText decoded = decode_text(bytes);
    ASSERT_TRUE(is_valid_utf8(decoded.text));
    ASSERT_NO_FATAL_FAILURE(expect_sound_map(decoded.offsets, decoded.text.size(), bytes.size()));
  }
}

/// Words whose letters differ between the encodings.
const char* const kWords[] = {"truce",  "Zürich", "Genève", "peace", "Malmö",
                              "Bogotá", "army",   "A1",     "Ærø",   "envoys"};

std::string to_latin1(const std::string& utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = decode_utf8(utf8, at);
    out += static_cast<char>(c.value);
    at += c.length;
  }
  return out;
}

std::string to_html(const std::string& utf8, Random& random) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = decode_utf8(utf8, at);
    const std::string bytes = utf8.substr(at, c.length);
    if (c.value > 127 && below(random, 2) == 0) {
      out += "&#" + std::to_string(static_cast<unsigned>(c.value)) + ";";
    } else {
      out += bytes;
    }
    at += c.length;
  }
  return out;
}

TEST(ReaderProperty, WordsLeadBackToTheirBytes) {
  Random random(99);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> latin;
    std::vector<std::string> html;
    std::string utf8_text;
    std::string latin_text;
    std::string page = "<article>";
    std::vector<std::string> words;
    for (int i = 0; i < 20; ++i) {
      const std::string word = kWords[below(random, std::size(kWords))] + std::to_string(i);
      words.push_back(word);
      latin.push_back(to_latin1(word));
      html.push_back(to_html(word, random));
      const bool ends = below(random, 6) == 0;
      utf8_text += word + (ends ? ".\n\n" : " ");
      latin_text += latin.back() + (ends ? ".\n\n" : " ");
      page +=
          (below(random, 4) == 0 ? "<p>" : "") + html.back() + (below(random, 3) == 0 ? " &amp;\r\n " : "\n");
    }
    // The Latin-1 text must not be UTF-8 by chance: it has at least one letter that is not ASCII.
    const Document plain = read(utf8_text, "a.txt").documents.at(0);
    const Document old = read(latin_text + " \xE9t\xE9\n", "a.txt").documents.at(0);
    const Document marked = read(page, "a.html").documents.at(0);
    for (std::size_t i = 0; i < words.size(); ++i) {
      ASSERT_EQ(test::original_of(plain, words[i], utf8_text), words[i]);
      ASSERT_EQ(test::original_of(old, words[i], latin_text), latin[i]);
      ASSERT_EQ(test::original_of(marked, words[i], page), html[i]) << page;
    }
  }
}

}  // namespace
}  // namespace truceline
