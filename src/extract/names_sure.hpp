// Names whose words leave no doubt, put in the place of what was chosen: the source of a monitored report; the town
// behind a firm's form.
#pragma once
#include <vector>

#include "model/document.hpp"
#include "model/extraction.hpp"
#include "text/token.hpp"

namespace namesake::extract {

/// Mends the names in `mentions`, those from `names` on, sorted by start before and after.
void put_sure_names(model::Document const &document, text::Tokens const &tokens, std::size_t names,
                    std::vector<model::Mention> &mentions);

}  // namespace namesake::extract
