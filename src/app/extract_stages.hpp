// What one stage of the extraction found, as JSON.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "exchange/json_values.hpp"
#include "truceline/pipeline.hpp"

namespace truceline::app {

/// The names that stage_json() knows, in the order of the stages.
[[nodiscard]] std::vector<std::string> stage_names();

/// How far the pipeline must run for it. `stage` must be one of stage_names().
[[nodiscard]] Stage last_stage(const std::string& stage);

/// Whether the stage is printed as CoNLL-U, not as JSON. `stage` must be one of stage_names().
[[nodiscard]] bool is_conllu_stage(const std::string& stage);

/// The tokens or trees of the document as CoNLL-U. `stage` must be a CoNLL-U stage, else std::logic_error.
void print_conllu_stage(std::ostream& out, const Extraction& extraction, const std::string& stage);

/// {"id": …, "<stage's list>": […]}. "start" and "end" count Unicode code points of the document's text,
/// "start_byte" and "end_byte" its bytes. `stage` must be one of
/// stage_names() and no CoNLL-U stage, else std::logic_error.
[[nodiscard]] Json stage_json(const Extraction& extraction, const std::string& stage);

/// The id that its source gives the article, else the name of its file without the ending, else the
/// document's own.
[[nodiscard]] std::string article_id(const Document& document);

}  // namespace truceline::app
