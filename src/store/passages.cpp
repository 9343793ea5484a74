// The words around a quote, and where in its document it stands.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "store/reader.hpp"

namespace namesake::store {
namespace {

constexpr std::uint32_t around = 240;  // code points on either side, within the segment

using Place = std::tuple<model::DocumentId, model::Span>;

std::set<Place> places_in(model::Overview const &overview) {
    std::set<Place> out;
    auto const add = [&](std::vector<model::ConflictSide> const &sides) {
        for (auto const &side : sides) out.emplace(side.document, side.span);
    };
    for (auto const &conflict : overview.conflicts) add(conflict.sides);
    for (auto const &repair : overview.repairs)
        for (auto const &change : repair.changes) add(change.places);
    return out;
}

struct Zoned {
    model::Zone zone = model::Zone::paragraph;
    model::Span span;
    int ordinal = 0;
};

std::vector<Zoned> segments_of(Database::Session &s, model::DocumentId document) {
    std::array<int, model::zone_names.size()> counts{};
    std::vector<Zoned> out;
    auto &rows = s.prepared(
        "SELECT g.zone, g.start, g.\"end\" FROM documents d JOIN segment g ON g.id > d.id AND g.id <= d.id + d.rows"
        " WHERE d.id = ?1 ORDER BY g.start, g.id");
    for (rows.bind(document); rows.step();) {
        auto const zone = rows.as<model::Zone>(0);
        out.push_back({zone,
                       {static_cast<std::uint32_t>(rows.integer(1)), static_cast<std::uint32_t>(rows.integer(2))},
                       ++counts[static_cast<std::size_t>(zone)]});
    }
    return out;
}

}  // namespace

std::vector<model::Passage> Database::passages(model::Overview const &overview) {
    auto &s = *session_;
    Snapshot const snapshot(s);
    std::vector<model::Passage> found;
    std::vector<Zoned> segments;
    model::DocumentId last = 0;
    auto &words = s.prepared("SELECT substr(text, ?2 + 1, ?3), substr(text, ?4 + 1, ?5) FROM documents WHERE id = ?1");
    for (auto const &[document, span] : places_in(overview)) {
        if (document != last) segments = segments_of(s, document);
        last = document;
        auto const here = std::ranges::find_if(segments, [wanted = span](auto const &g) { return g.span.contains(wanted); });
        Zoned const segment = here == segments.end() ? Zoned{model::Zone::paragraph, span, 0} : *here;
        auto const from = std::max(segment.span.start, span.start - std::min(span.start, around));
        auto const to = std::min(segment.span.end, span.end + around);
        words.bind(document, from, span.start - from, span.end, to - span.end);
        if (!words.step()) continue;
        found.push_back({document, span, segment.zone, segment.ordinal, words.text(0), words.text(1)});
    }
    return found;
}

}  // namespace namesake::store
