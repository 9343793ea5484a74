// How a refused input is told: one line with the input, the place, and the reason.
#pragma once
#include "model/document.hpp"

namespace namesake::cli {

/// A text that is not English is kept, and nothing is read out of it.
void say_foreign(model::Document const &document, std::string_view language);

void say_refused(model::Rejection const &rejection);

}  // namespace namesake::cli
