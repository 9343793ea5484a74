// How a refused input is told: one line with the input, the place, and the reason.
#pragma once
#include "model/document.hpp"

namespace namesake::cli {

void say_refused(model::Rejection const &rejection);

}  // namespace namesake::cli
