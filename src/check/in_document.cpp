// What the words of one document contradict among themselves.
#include <algorithm>

#include "check/check.hpp"
#include "check/local.hpp"

namespace namesake::check {

std::vector<model::Conflict> in_document(model::Record const &record) {
    Local local(record);
    weekday_date(local);
    doc_time(local);
    if (anybody_speaks_of_himself(local)) {
        entity_type(local);
        spoken_gender(local);
    }
    return std::move(local.conflicts);
}

}  // namespace namesake::check
