// When an article was published: dates as pages and feeds write them, and datelines.
#pragma once

#include <optional>
#include <string_view>

#include "truceline/model/document.hpp"

namespace truceline {

/// The day at the beginning of `text`, as written and whatever the time zone: ISO 8601
/// ("2011-03-14T23:10:00+09:00", "20110314"), RFC 822 ("Mon, 14 Mar 2011 10:00 GMT"), "14 March 2011", "March
/// 14, 2011", "1 Sep 88" (30–99 = 19yy, 00–29 = 20yy). Nothing when no such day exists or a weekday in front
/// of it is another.
[[nodiscard]] std::optional<DayNumber> parse_written_day(std::string_view text);

/// The publication date that the article's own words give for certain: a dateline ("GENEVA, 14 March 2011
/// (Agency) --"), a date alone on a line near the top, or "today, 14 March 2011". Basis `inferred`, or
/// `unknown`.
[[nodiscard]] Publication infer_publication(std::string_view title, std::string_view text);

}  // namespace truceline
