#include <algorithm>
#include <nlohmann/json.hpp>

#include "show/index.hpp"
#include "show/lines.hpp"
#include "show/repair_words.hpp"
#include "show/report.hpp"
#include "show/weight.hpp"

namespace namesake::show {
namespace {

using Json = nlohmann::ordered_json;

/// The innermost voice, with the one we have it through inside `via`, outward to the document.
Json source_of(std::vector<model::VoiceRow> const &voices) {
    Json source;  // null where no claim stands behind the words
    for (auto voice = voices.rbegin(); voice != voices.rend(); ++voice) {
        Json link{{"kind", name(voice->kind)}, {"name", voice->name}};
        if (!source.is_null()) link["via"] = std::move(source);
        source = std::move(link);
    }
    return source;
}

Json claim_of(model::ConflictSide const &row, Index const &index) {
    auto const *fact = index.fact(row.claim);
    return {{"document", index.uri(row.document)},
            {"source", fact ? source_of(fact->voices) : Json()},
            {"quote", row.quote},
            {"start", row.span.start},
            {"end", row.span.end},
            {"rule", fact ? Json(fact->rule) : Json()}};
}

Json claim_of(model::FactRow const &fact, Index const &index) {
    return {{"document", index.uri(fact.document)},
            {"source", source_of(fact.voices)},
            {"quote", fact.quote},
            {"start", fact.span.start},
            {"end", fact.span.end},
            {"rule", fact.rule}};
}

Json sides_of(model::Conflict const &conflict, Index const &index) {
    std::vector<model::ConflictSide const *> rows;
    for (auto const &row : conflict.sides) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, &model::ConflictSide::side);
    Json sides = Json::array();
    int last = -1;
    for (auto const *row : rows) {
        if (sides.empty() || row->side != last) sides.push_back({{"value", row->value}, {"claims", Json::array()}});
        sides.back()["claims"].push_back(claim_of(*row, index));
        last = row->side;
    }
    return sides;
}

Json entity_of(model::EntityId id, Index const &index) {
    auto const *entity = index.entity(id);
    if (!entity) return nullptr;
    return {{"id", entity->id}, {"kind", name(entity->kind)}, {"name", entity->name}};
}

Json change_of(model::Change const &change, Index const &index) {
    Json places = Json::array();
    for (auto const &place : change.places)
        places.push_back({{"document", index.uri(place.document)},
                          {"quote", place.quote},
                          {"start", place.span.start},
                          {"end", place.span.end}});
    return {{"change", name(change.remedy)}, {"from", change.from}, {"to", change.to}, {"places", std::move(places)}};
}

Json repairs_in(model::Conflict const &conflict, Index const &index) {
    Json out = Json::array();
    for (auto const *repair : index.repairs(conflict.id)) {
        Json changes = Json::array();
        for (auto const &change : repair->changes) changes.push_back(change_of(change, index));
        out.push_back({{"summary", repair_words(*repair, index)},
                       {"changes", std::move(changes)},
                       {"clears", repair->clears},
                       {"breaks", repair->breaks}});
    }
    return out;
}

Json conflicts_of(model::Overview const &overview, Index const &index) {
    Json out = Json::array();
    for (auto const *conflict : by_weight(overview, index))
        out.push_back({{"id", conflict->id},
                       {"kind", name(conflict->kind)},
                       {"level", name(conflict->level)},
                       {"entity", entity_of(conflict->entity, index)},
                       {"summary", conflict->summary},
                       {"status", conflict->status},
                       {"sides", sides_of(*conflict, index)},
                       {"repairs", repairs_in(*conflict, index)}});
    return out;
}

bool speaks_of(model::FactRow const &fact, model::NamesakeRow const &pair) {
    if (fact.predicate != model::Predicate::same_as && fact.predicate != model::Predicate::different_from) return false;
    return (fact.subject == pair.a_id && fact.object == pair.b_id) ||
           (fact.subject == pair.b_id && fact.object == pair.a_id);
}

/// What the texts themselves say about a pair being one or two.
Json evidence_of(model::NamesakeRow const &pair, std::vector<model::FactRow const *> const &judging,
                 Index const &index) {
    Json out = Json::array();
    for (auto const *fact : judging)
        if (speaks_of(*fact, pair)) out.push_back(claim_of(*fact, index));
    return out;
}

Json namesakes_of(model::Overview const &overview, Index const &index) {
    std::vector<model::FactRow const *> judging;
    for (auto const &fact : overview.world.facts)
        if (fact.predicate == model::Predicate::same_as || fact.predicate == model::Predicate::different_from)
            judging.push_back(&fact);
    Json out = Json::array();
    for (auto const *pair : in_reading_order(overview.namesakes))
        out.push_back({{"a", {{"id", pair->a_id}, {"name", pair->a}}},
                       {"b", {{"id", pair->b_id}, {"name", pair->b}}},
                       {"similarity", pair->similarity},
                       {"verdict", name(pair->verdict)},
                       {"reason", pair->reason},
                       {"evidence", evidence_of(*pair, judging, index)}});
    return out;
}

Json entities_of(model::Overview const &overview, Index const &index) {
    std::vector<model::EntityRow const *> rows;
    for (auto const &row : overview.world.entities) rows.push_back(&row);
    std::ranges::sort(rows, {}, &model::EntityRow::id);
    Json out = Json::array();
    for (auto const *row : rows) {
        Json aliases = Json::array();
        for (auto const *alias : index.aliases(row->id))
            aliases.push_back({{"form", alias->form}, {"rule", alias->rule}, {"mentions", alias->mentions}});
        out.push_back(
            {{"id", row->id}, {"kind", name(row->kind)}, {"name", row->name}, {"aliases", std::move(aliases)}});
    }
    return out;
}

}  // namespace

std::string report_json(model::Overview const &overview) {
    Index const index(overview);
    Json const report{{"conflicts", conflicts_of(overview, index)},
                      {"namesakes", namesakes_of(overview, index)},
                      {"entities", entities_of(overview, index)}};
    return report.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace namesake::show
