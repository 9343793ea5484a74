#include "resolve/within.hpp"

#include "resolve/linking.hpp"

namespace namesake::resolve {

void within_document(model::Document const &document, text::Lexicon const &lexicon, model::Extraction &extraction) {
    Linking linking(document, lexicon, extraction);
    link_people(linking);
    link_bodies(linking);
    link_places(linking);
    link_in_order(linking);
    describe_entities(linking);
    fill_claims(linking);
    collect_evidence(linking);
    judge_near_names(linking);
}

}  // namespace namesake::resolve
