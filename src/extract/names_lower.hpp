// Names in lower case in comments: those the grammar is sure of, and those near in form to a name elsewhere in the
// document.
#pragma once
#include "extract/names_look.hpp"
#include "model/extraction.hpp"

namespace namesake::extract::names {

/// Adds them to the document's `mentions`, from `names` on by start, and keeps that order.
void add_lower_names(Scene const &scene, std::size_t names, std::vector<model::Mention> &mentions);

}  // namespace namesake::extract::names
