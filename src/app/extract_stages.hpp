// What one stage of the extraction found, as JSON.
#pragma once

#include <string>
#include <vector>

#include "exchange/json_values.hpp"
#include "truceline/pipeline.hpp"

namespace truceline::app {

/// The names that stage_json() knows, in the order of the stages.
[[nodiscard]] const std::vector<std::string>& stage_names();

/// {"id": …, "<stage's list>": […]}. "start" and "end" count Unicode code points of the document's text,
/// "start_byte" and "end_byte" its bytes. `stage` must be one of stage_names(), else std::logic_error.
[[nodiscard]] Json stage_json(const Extraction& extraction, const std::string& stage);

/// The id that its source gives the article, else the name of its file without the ending, else the document's own.
[[nodiscard]] std::string article_id(const Document& document);

}  // namespace truceline::app
