// depiction: one picture, two names. A caption names its people; words about the picture elsewhere in the document name
// another, or say that it is not the one. Several people in one caption are several people; two captions are two
// pictures; credits name nobody in them.
#include <algorithm>
#include <map>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

bool is_caption(FactRow const &f) {
    return f.zone == model::Zone::caption;
}

/// The caption that words about a picture mean: the last one before them, else the first one after.
std::int64_t picture_of(FactRow const &words, Claims const &captions) {
    std::int64_t best = 0;
    for (auto const *caption : captions)
        if (caption->span.start < words.span.start || best == 0) best = caption->segment;
    return best;
}

/// Everything the words of one voice in one place say about the picture agrees with the caption?
bool agrees(FactRow const &words, Claims const &caption) {
    bool const named = std::any_of(caption.begin(), caption.end(),
                                   [&](auto const *c) { return c->object == words.object && asserted(*c); });
    return asserted(words) ? named : !named;
}

/// "That's not A, that's B": of the picture only where its caption has A.
bool is_about(FactRow const &words, Claims const &all, Claims const &captions) {
    if (words.rule != "not_this_but") return true;
    return std::ranges::any_of(all, [&](auto const *denial) {
        return denial->rule == words.rule && denial->segment == words.segment && denied(*denial) &&
               std::ranges::any_of(captions, [&](auto const *c) { return c->object == denial->object; });
    });
}

void compare_picture(Facts const &facts, Claims const &caption, Claims const &words, Findings &found) {
    Finding finding(model::ConflictKind::depiction, model::Level::contradiction);
    for (auto const *w : words) {
        if (agrees(*w, caption)) continue;
        bool const only_denies = denied(*w);
        for (auto const *c : caption)
            if (asserted(*c) && (!only_denies || c->object == w->object)) finding.add(facts.name(c->object), *c);
        finding.add(only_denies ? "not " + facts.name(w->object) : facts.name(w->object), *w);
        if (asserted(*w) && caption.size() == 1)
            finding.pair = {std::min(caption[0]->object, w->object), std::max(caption[0]->object, w->object)};
    }
    if (finding.sides() < 2) return;
    if (caption.size() > 1) finding.conflict.level = model::Level::question;
    std::vector<std::string> names;
    for (int side = 0; side < finding.sides(); ++side) names.push_back(finding.value(side));
    finding.conflict.entity = caption[0]->object;
    finding.conflict.summary = "One picture is said to show " + listed(names);
    found.push_back(std::move(finding));
}

/// A correction: the picture of an earlier document shows B, not A, whom its caption names.
void corrections(Facts const &facts, std::map<model::DocumentId, Claims> const &documents, Findings &found) {
    for (auto const &[document, words] : documents) {
        if (std::ranges::any_of(words, [](auto const *f) { return is_caption(*f); })) continue;
        for (auto const *no : words) {
            if (!denied(*no)) continue;
            Finding finding(model::ConflictKind::depiction, model::Level::contradiction, no->object);
            for (auto const &[other, claims] : documents)
                for (auto const *c : claims)
                    if (is_caption(*c) && asserted(*c) && facts.name(c->object) == facts.name(no->object) &&
                        !facts.said_before(*no, *c))
                        finding.add(facts.name(c->object), *c);
            if (finding.sides() == 0) continue;
            finding.add("not " + facts.name(no->object), *no);
            finding.conflict.summary = "A picture is said to show " + finding.value(0) + ", and not to";
            found.push_back(std::move(finding));
        }
    }
}

}  // namespace

void depiction(Facts const &facts, Findings &found) {
    std::map<model::DocumentId, Claims> documents;
    for (auto const *f : facts.with(Predicate::depicted_as))
        if (f->object != 0) documents[f->document].push_back(f);
    for (auto const &[document, claims] : documents) {
        Claims captions;
        std::map<std::int64_t, Claims> caption_of, words_about;
        for (auto const *f : claims)
            if (is_caption(*f)) captions.push_back(f), caption_of[f->segment].push_back(f);
        if (captions.empty()) continue;
        for (auto const *f : claims)
            if (!is_caption(*f) && is_about(*f, claims, captions)) words_about[picture_of(*f, captions)].push_back(f);
        for (auto const &[picture, words] : words_about) compare_picture(facts, caption_of[picture], words, found);
    }
    corrections(facts, documents, found);
}

}  // namespace namesake::check
