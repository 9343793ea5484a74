// Which claims a map is drawn from.
#pragma once
#include "show/gatherings.hpp"
#include "show/index.hpp"
#include "show/map.hpp"

namespace namesake::show {

/// The claims that the options leave, without mere conditions.
Facts shown(model::Overview const &overview, Index const &index, MapOptions const &options);

/// Do the options leave out claims at all?
bool filters_claims(MapOptions const &options);

/// The document of this uri or id; 0 if there is none.
model::DocumentId document_called(model::Overview const &overview, std::string const &uri_or_id);

}  // namespace namesake::show
