#include "truceline/text/publication.hpp"

#include <gtest/gtest.h>

#include <string>

namespace truceline {
namespace {

std::string day_of(std::string_view written) {
  const auto day = parse_written_day(written);
  return day ? EdtfDate::of_day(*day).str() : "";
}

struct Written {
  const char* text;
  const char* day;  ///< "" = no date
};

class WrittenDayTest : public ::testing::TestWithParam<Written> {};
TEST_P(WrittenDayTest, Reads) {
  EXPECT_EQ(day_of(GetParam().text), GetParam().day) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, WrittenDayTest,
    ::testing::Values(Written{"2011-03-14", "2011-03-14"}, Written{"2011-03-14T23:10:00+09:00", "2011-03-14"},
                      Written{"  2011-03-14 08:00", "2011-03-14"}, Written{"20110314", "2011-03-14"},
                      Written{"20110314T101500Z", "2011-03-14"}, Written{"2011/3/4", "2011-03-04"},
                      Written{"Mon, 14 Mar 2011 10:00:00 GMT", "2011-03-14"},
                      Written{"Tue, 14 Mar 2011 10:00:00 GMT", ""}, Written{"14 March 2011", "2011-03-14"},
                      Written{"14th of March 2011", "2011-03-14"}, Written{"March 14th, 2011", "2011-03-14"},
                      Written{"Sept. 3, 2004", "2004-09-03"}, Written{"1 Sep 88", "1988-09-01"},
                      Written{"29 MAR 89", "1989-03-29"}, Written{"2 Feb '07", "2007-02-02"},
                      Written{"Friday, August 21, 2015", "2015-08-21"}, Written{"30 Feb 2011", ""},
                      Written{"2011-13-01", ""}, Written{"March 2011", ""}, Written{"14 March", ""},
                      Written{"14 Marching 2011", ""}, Written{"", ""}, Written{"1234567890", ""},
                      Written{"Monitor 14 March 2011", ""}));

struct Inference {
  const char* title;
  const char* text;
  const char* day;  ///< "" = unknown
  const char* evidence;
};

class InferenceTest : public ::testing::TestWithParam<Inference> {};
TEST_P(InferenceTest, TakesOnlyWhatIsCertain) {
  const Publication found = infer_publication(GetParam().title, GetParam().text);
  EXPECT_EQ(found.date ? found.date->str() : "", GetParam().day) << GetParam().text;
  EXPECT_EQ(found.evidence, GetParam().evidence);
  EXPECT_EQ(found.basis, found.date ? PublicationBasis::inferred : PublicationBasis::unknown);
}

INSTANTIATE_TEST_SUITE_P(
    Datelines, InferenceTest,
    ::testing::Values(
        Inference{"", "GENEVA, 14 March 2011 (Agency) -- Envoys met.\n", "2011-03-14", "dateline"},
        Inference{"", "Quito, 1 Sep 88 (Radio Uno) -- [Text] A bridge was blown up.\n", "1988-09-01",
                  "dateline"},
        Inference{"", "Managua (Nicaragua), 27 Aug 88 (Radio) -- Report.\n", "1988-08-27", "dateline"},
        Inference{"", "LA PAZ, 29 MAR 89 (EFE) --\nTHE TALKS WENT ON.\n", "1989-03-29", "dateline"},
        Inference{"", "OSLO, March 5, 2010 — The parties signed.\n", "2010-03-05", "dateline"},
        Inference{"Lima, 10 Dec 88 (EFE) --", "Two men were freed.\n", "1988-12-10", "dateline in the title"},
        Inference{"", "A truce\nFriday, August 21, 2015\nThe guns fell silent.\n", "2015-08-21", "date line"},
        Inference{"", "Published: 3 May 2012, 10:15 GMT\nThe guns fell silent.\n", "2012-05-03", "date line"},
        Inference{"", "By Jane Roe, May 3, 2012\nThe guns fell silent.\n", "2012-05-03", "date line"},
        Inference{"", "The envoy said today, 3 May 2012, that he would go.\n", "2012-05-03",
                  "date of \"today\""}));

INSTANTIATE_TEST_SUITE_P(
    NotCertain, InferenceTest,
    ::testing::Values(
        Inference{"", "Updated: 3 May 2012\nThe guns fell silent.\n", "", ""},
        Inference{"", "OSLO, March 5 (AP) — The parties signed.\n", "", ""},
        Inference{"", "On 14 March 2011 the parties signed.\n", "", ""},
        Inference{"", "In Geneva, 14 March 2011, a treaty was signed.\n", "", ""},
        Inference{"", "The treaty of Oslo, 14 March 2011 -- the first of three -- failed.\n", "", ""},
        Inference{"", "Thursday, August 21, 2015\nThe weekday is wrong.\n", "", ""},
        Inference{"", "1.\n2.\n3.\n4.\n5.\n6.\n7.\n8.\nOSLO, 5 March 2010 -- Too far down.\n", "", ""}));

}  // namespace
}  // namespace truceline
