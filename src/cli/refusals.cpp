#include "cli/refusals.hpp"

#include <fmt/format.h>

#include "cli/terminal.hpp"
#include "show/escape.hpp"

namespace namesake::cli {

void say_refused(model::Rejection const &r) {
    std::string const where = r.place.empty() ? "" : ", " + show::visible(r.place);
    tell("namesake: {}{}: {}\n", show::visible(r.input), where, show::visible(r.reason));
}

void say_foreign(model::Document const &document, std::string_view language) {
    tell("namesake: {}: is in {}, not English: kept, nothing is read out of it (--any-language does)\n",
         show::visible(document.uri), language);
}

}  // namespace namesake::cli
