#include "show/sheet.hpp"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "show/index.hpp"
#include "show/lines.hpp"
#include "show/paper.hpp"
#include "show/weight.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::EntityId;

/// Without case and accents.
std::string folded(std::string_view name) {
    UErrorCode error = U_ZERO_ERROR;
    auto const *decompose = icu::Normalizer2::getNFKDInstance(error);
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    text = decompose->normalize(text.foldCase(), error);
    icu::UnicodeString bare;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (u_charType(text.char32At(i)) != U_NON_SPACING_MARK) bare.append(text.char32At(i));
    std::string out;
    return bare.toUTF8String(out);
}

bool has_word(std::string const &name, std::string const &word) {
    for (auto at = name.find(word); at != std::string::npos; at = name.find(word, at + 1)) {
        auto const end = at + word.size();
        if ((at == 0 || name[at - 1] == ' ') && (end == name.size() || name[end] == ' ')) return true;
    }
    return false;
}

bool is_about(model::FactRow const &fact, EntityId entity) {
    return fact.subject == entity || fact.object == entity || fact.place == entity;
}

bool touches(model::Conflict const &conflict, EntityId entity, Index const &index) {
    if (conflict.entity == entity) return true;
    return std::ranges::any_of(conflict.sides, [&](auto const &side) {
        auto const *fact = index.fact(side.claim);
        return fact && (fact->subject == entity || fact->object == entity);
    });
}

/// What is said of the entity: a relation with its object, or a value.
std::vector<std::string> predicate_and_object(model::FactRow const &fact, EntityId entity, Index const &index) {
    std::string const former = is_former(fact, index.published(fact.document)) ? "former" : "";
    bool const turned = symmetric(fact.predicate) && fact.subject != entity;
    auto const object = index.name(turned ? fact.subject : fact.object);
    if (fact.predicate == model::Predicate::holds_role && object.empty()) return {former, fact.value};
    if (fact.predicate == model::Predicate::said) return {"said", quoted(fact.value)};
    if (fact.predicate == model::Predicate::depicted_as) return {"shown in a picture"};
    auto const relation = relation_words(fact.predicate, fact.value);
    bool const value_said = fact.value.empty() || relation.find(fact.value) != std::string::npos;
    if (value_said) return {former, relation, object};
    return {former, relation, object, object.empty() ? date_words(fact.value) : fmt::format("({})", fact.value)};
}

/// `ambassador to Chile, since 2015`, read from this entity; where it is the object, the subject is named first.
std::string claim_line(model::FactRow const &fact, EntityId entity, Index const &index) {
    std::string line;
    auto const add = [&](std::string_view before, std::string const &words, std::string_view after = {}) {
        if (!words.empty()) line += fmt::format("{}{}{}", line.empty() ? "" : before, words, after);
    };
    if (fact.subject != entity && !symmetric(fact.predicate)) add("", index.name(fact.subject));
    for (auto const &words : predicate_and_object(fact, entity, index)) add(" ", words);
    if (fact.place != entity) add(" at ", index.name(fact.place));
    add(", ", time_words(fact, index.published(fact.document)));
    add(" [", manner_words(fact.polarity, fact.certainty), "]");
    return line;
}

std::vector<model::FactRow const *> claims_about(model::Overview const &overview, EntityId entity) {
    std::vector<model::FactRow const *> claims;
    for (auto const &fact : overview.world.facts)
        if (is_about(fact, entity)) claims.push_back(&fact);
    std::ranges::sort(claims, {}, [&](auto const *fact) {
        return std::tuple(fact->subject != entity, fact->predicate, fact->document, fact->span.start, fact->id);
    });
    return claims;
}

void write_names(model::EntityRow const &entity, Index const &index, Paper &paper) {
    paper.write(entity.name, 0, Ink::bold);
    paper.write(fmt::format("{}, {} in {}", name(entity.kind), counted(entity.mentions, "mention"),
                            counted(entity.documents, "document")),
                3);
    if (auto const others = other_names(entity, index); !others.empty()) paper.write(fmt::format("also {}", others), 3);
    paper.gap();
}

/// What is said, in the order it is first said, with all who say it.
std::vector<std::pair<std::string, std::vector<model::FactRow const *>>> by_line(
    std::vector<model::FactRow const *> const &claims, EntityId entity, Index const &index) {
    std::vector<std::pair<std::string, std::vector<model::FactRow const *>>> lines;
    std::map<std::string, std::size_t> known;
    for (auto const *fact : claims) {
        auto line = claim_line(*fact, entity, index);
        auto const [at, is_new] = known.try_emplace(line, lines.size());
        if (is_new) lines.emplace_back(std::move(line), std::vector<model::FactRow const *>{});
        lines[at->second].second.push_back(fact);
    }
    return lines;
}

void write_claims(model::Overview const &overview, EntityId entity, Index const &index, Paper &paper) {
    auto const claims = claims_about(overview, entity);
    if (claims.empty()) return;
    paper.write("CLAIMS", 0, Ink::bold);
    for (auto const &[line, facts] : by_line(claims, entity, index)) {
        paper.write(line, 3);
        for (auto const *fact : facts) {
            paper.write(quoted(fact->quote), 6);
            paper.write(voice_and_place(*fact, index), 8, Ink::quiet);
        }
    }
    paper.gap();
}

void write_conflicts(model::Overview const &overview, EntityId entity, Index const &index, Paper &paper) {
    bool headed = false;
    for (auto const *conflict : by_weight(overview, index)) {
        if (!touches(*conflict, entity, index)) continue;
        if (!std::exchange(headed, true)) paper.write("CONFLICTS", 0, Ink::bold);
        write_conflict(entry_of(*conflict, index), paper);
        paper.gap();
    }
}

void write_namesakes(model::Overview const &overview, EntityId entity, Index const &index, Paper &paper) {
    bool headed = false;
    for (auto const *pair : in_reading_order(overview.namesakes)) {
        if (pair->a_id != entity && pair->b_id != entity) continue;
        if (!std::exchange(headed, true)) paper.write("EASILY TAKEN FOR ONE ANOTHER", 0, Ink::bold);
        write_namesake(*pair, index, paper);
    }
    if (headed) paper.gap();
}

}  // namespace

std::vector<EntityId> bearers(model::Overview const &overview, std::string_view name) {
    auto const wanted = folded(name);
    Index const index(overview);
    std::vector<std::tuple<int, std::int64_t, EntityId>> found;
    for (auto const &entity : overview.world.entities) {
        auto const own = folded(entity.name);
        auto const has_alias = [&] {
            auto const aliases = index.aliases(entity.id);
            return std::ranges::any_of(aliases, [&](auto const *alias) { return folded(alias->form) == wanted; });
        };
        int const rank = own == wanted ? 0 : has_alias() ? 1 : has_word(own, wanted) ? 2 : 3;
        if (rank < 3) found.emplace_back(rank, -entity.mentions, entity.id);
    }
    std::ranges::sort(found);
    std::vector<EntityId> out;
    for (auto const &[rank, mentions, id] : found) out.push_back(id);
    return out;
}

std::string sheet(model::Overview const &overview, EntityId entity, Style style) {
    Index const index(overview);
    auto const *row = index.entity(entity);
    if (!row) return {};
    Paper paper(style);
    write_names(*row, index, paper);
    write_claims(overview, entity, index, paper);
    write_conflicts(overview, entity, index, paper);
    write_namesakes(overview, entity, index, paper);
    return paper.take();
}

}  // namespace namesake::show
