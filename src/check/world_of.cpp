#include "check/check.hpp"
#include "check/words.hpp"

namespace namesake::check {

namespace {

constexpr model::DocumentId the_document = 1;

std::vector<model::VoiceRow> chain(model::Extraction const &extraction, std::int32_t voice) {
    std::vector<model::VoiceRow> out;
    for (std::int32_t v = voice; v != model::none && out.size() < extraction.voices.size();
         v = extraction.voices[std::size_t(v)].via) {
        auto const &link = extraction.voices[std::size_t(v)];
        out.push_back({v + 1, link.kind, link.name, link.entity + 1});
    }
    return out;
}

model::FactRow fact_of(model::Record const &record, std::size_t index, Words &words) {
    auto const &claim = record.extraction.claims[index];
    model::FactRow out;
    out.id = model::ClaimId(index + 1);
    out.document = the_document;
    out.segment = claim.segment + 1;
    if (claim.segment != model::none) out.zone = record.document.segments[std::size_t(claim.segment)].zone;
    out.span = claim.span;
    out.quote = words(claim.span);
    out.predicate = claim.predicate;
    out.subject = claim.subject.entity + 1, out.object = claim.object.entity + 1, out.place = claim.place.entity + 1;
    out.value = claim.value;
    out.polarity = claim.polarity, out.certainty = claim.certainty;
    out.valid_from = claim.valid_from, out.valid_to = claim.valid_to;
    out.date_value = claim.date_value, out.quantity = claim.quantity;
    out.voices = chain(record.extraction, claim.voice);
    out.rule = claim.rule;
    return out;
}

}  // namespace

model::World world_of(model::Record const &record) {
    model::World world;
    world.documents.push_back({the_document, record.document.uri, record.document.title, record.document.published});
    for (std::size_t e = 0; e < record.extraction.entities.size(); ++e) {
        auto const &entity = record.extraction.entities[e];
        model::EntityRow row{model::EntityId(e + 1), entity.kind, entity.name, 0, 1};
        for (auto const &alias : entity.aliases) row.mentions += alias.mentions;
        world.entities.push_back(std::move(row));
    }
    Words words(record.document.text);
    for (std::size_t c = 0; c < record.extraction.claims.size(); ++c) world.facts.push_back(fact_of(record, c, words));
    return world;
}

}  // namespace namesake::check
