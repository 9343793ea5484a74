// Places in a text, known by their words: found again when the text has moved a little.
#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "model/document.hpp"
#include "store/session.hpp"

namespace namesake::store {

/// A name and the words around it, white space being one space.
struct Place {
    std::string quote, before, after;
};

class Text;
Place place_at(Text &text, model::Span span);

/// A name that stands in the text now, and the cluster that it stands for.
struct Candidate {
    Place place;
    std::int64_t cluster = 0;
};

/// The cluster whose name stands at this place: nearly the same name, nearly the same words around it, and no other
/// cluster as near; or else the only one of this full name. 0: none.
std::int64_t find(Place const &place, std::span<Candidate const> candidates);

/// Finds the places of decisions that stand in this document, which has just been stored.
void find_places(Database::Session &session, std::int64_t document, model::Document const &of);

}  // namespace namesake::store
