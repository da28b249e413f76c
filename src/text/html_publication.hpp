// The publication date that a page states.
#pragma once

#include <gumbo.h>

#include "truceline/model/document.hpp"

namespace truceline::html {

/// From <meta> elements, JSON-LD, itemprop and <time>, in this order; basis `stated`, or `unknown`. A date of
/// modification is never taken. `main` is the article's element.
[[nodiscard]] Publication stated_publication(const GumboNode& root, const GumboNode& main);

}  // namespace truceline::html
