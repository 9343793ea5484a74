#include "extract/names_finder.hpp"

#include <algorithm>

#include "extract/names_cues.hpp"
#include "extract/names_kind.hpp"
#include "extract/names_lower.hpp"
#include "extract/names_span_features.hpp"
#include "extract/names_token_features.hpp"

namespace namesake::extract::names {
namespace {

constexpr unsigned organization = 2;
/// A span with such scores is no name.
constexpr std::int32_t dropped = -1 * weight_scale;
/// So many proposals are weighed together, and a sentence more: what is known of them stays near the processor.
constexpr std::size_t handful = 256;

bool is_listed(grammar::Proposal const &p, unsigned kind) {
    return p.has(kind == static_cast<unsigned>(model::Kind::organization) ? grammar::NameRule::listed_body
                                                                          : grammar::NameRule::listed_place);
}

/// A listed name that is almost as likely of a kind that is told as of one that is not is told.
unsigned kind_of(grammar::Proposal const &p, ScoredSpan const &span, unsigned chosen) {
    constexpr std::int32_t margin = weight_scale / 2;
    if (chosen != kind_count - 1) return chosen;
    auto const best = std::ranges::max_element(span.scores.begin(), span.scores.end() - 1);
    auto const kind = static_cast<unsigned>(best - span.scores.begin());
    bool const close = *best > 0 && *best + margin > span.scores[chosen];
    return close && is_listed(p, kind) ? kind : chosen;
}

/// Takes features by name, with one of their weights.
struct Naming {
    std::vector<Reason> &reasons;
    unsigned label;
    std::int32_t share = 1, of = 1;

    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &describe) {
        std::uint64_t const key = feature_key(f, value);
        std::int16_t const w =
            is_of_span(f) ? Weights<kind_count>().of(key)[label] : Weights<label_count>().of(key)[label];
        if (!w) return;
        reasons.push_back({say(feature_names[static_cast<std::size_t>(f)], "=", describe()),
                           static_cast<double>(w * share / of) / weight_scale});
    }
};

}  // namespace

Finder::Finder() : first_(learnt_links()), second_(first_share(learnt_links())) {}

void Finder::find(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> &out) {
    scene_.look_at(document, tokens);
    memory_.reset(scene_.runs.size(), scene_.runs.size() * 4);
    parts_.clear();
    proposals_.clear();
    spans_.clear();
    kinds_.clear();
    names_.clear();
    std::size_t fresh = 0;
    for (std::uint32_t n = 0; n < scene_.lines.size(); ++n) {
        if (scene_.lines[n].first_run != scene_.lines[n].last_run) propose(n);
        if (proposals_.size() - spans_.size() < handful) continue;
        choose_first(std::span(parts_).subspan(fresh));
        fresh = parts_.size();
    }
    choose_first(std::span(parts_).subspan(fresh));
    std::size_t const names = out.size();
    for (std::size_t from = 0, to = 0; from < parts_.size(); from = to) {
        while (to < parts_.size() && parts_[to].to - parts_[from].from < handful) ++to;
        if (to == from) ++to;
        std::span<Part const> const parts(parts_.data() + from, to - from);
        recall(parts);
        for (Part const &part : parts) {
            auto const spans = choose_again(part, parts.front().from);
            auto const number = static_cast<std::uint32_t>(&part - parts_.data());
            for (Choice const &c : chosen_)
                names_.push_back({part.from + c.span, number, c.kind, spans[c.span],
                                  key_of_span(scene_, spans[c.span].first, spans[c.span].last), false});
        }
    }
    agreement_.reach(scene_, memory_, proposals_, names_);
    emit(out);
    add_lower_names(scene_, names, out);
}

void Finder::propose(std::uint32_t n) {
    scene_.propose(n, proposed_);
    auto const from = static_cast<std::uint32_t>(proposals_.size());
    proposals_.insert(proposals_.end(), proposed_.begin(), proposed_.end());
    parts_.push_back({n, from, static_cast<std::uint32_t>(proposals_.size())});
}

void Finder::choose_first(std::span<Part> parts) {
    if (parts.empty()) return;
    scorer_.score(scene_, parts, proposals_, spans_);
    drop_hopeless(parts);
    kinds_.resize(spans_.size(), -1);
    for (Part const &part : parts) {
        text::Sentence const &s = scene_.tokens->sentences[part.sentence];
        first_.choose(scene_, s, std::span(spans_).subspan(part.from, part.to - part.from), chosen_);
        for (Choice const &c : chosen_) {
            kinds_[part.from + c.span] = static_cast<std::int8_t>(c.kind);
            memory_.learn(scene_, s, proposals_[part.from + c.span], c.kind);
        }
    }
}

/// The last of the parts that there are close up behind what stays.
void Finder::drop_hopeless(std::span<Part> parts) {
    std::uint32_t kept = parts.front().from;
    for (Part &part : parts) {
        std::uint32_t const from = kept;
        Around const around(scene_, scene_.tokens->sentences[part.sentence]);
        for (std::uint32_t i = part.from; i < part.to; ++i) {
            if (spans_[i].told_body) memory_.learn_told(scene_, proposals_[i]);
            if (std::ranges::max(spans_[i].scores) < dropped) continue;
            if (is_common_term(around, proposals_[i])) memory_.learn_term(scene_, proposals_[i]);
            spans_[kept] = spans_[i];
            proposals_[kept++] = proposals_[i];
        }
        part.from = from;
        part.to = kept;
    }
    spans_.resize(kept);
    proposals_.resize(kept);
}

/// Scores the spans of the parts again, knowing what was chosen elsewhere.
void Finder::recall(std::span<Part const> parts) {
    std::uint32_t const first = parts.front().from, last = parts.back().to;
    stands_for_.clear();
    for (Part const &part : parts) {
        Around const around(scene_, scene_.tokens->sentences[part.sentence]);
        for (std::uint32_t i = part.from; i < part.to; ++i) {
            recalled_sheet_.open();
            bool const any = memory_features(around, memory_, proposals_[i], kinds_[i], recalled_sheet_);
            bool const term = memory_.is_term(scene_, proposals_[i]);
            bool const firm = !term && (memory_.is_told_body(scene_, proposals_[i]) ||
                                        (any && memory_.is_short_for_firm(scene_, proposals_[i])));
            stands_for_.push_back(term ? StandsFor::plain_words : firm ? StandsFor::firm : StandsFor::itself);
        }
    }
    std::span<Sum<kind_count> const> const sums = recalled_sheet_.add_up();
    recalled_.assign(spans_.begin() + first, spans_.begin() + last);
    for (std::size_t i = 0; i < recalled_.size(); ++i) {
        auto &scores = recalled_[i].scores;
        for (unsigned k = 0; k < kind_count; ++k) scores[k] = first_share(scores[k]) + sums[i].of(k);
        if (stands_for_[i] == StandsFor::plain_words) scores.fill(-2 * said);
        if (stands_for_[i] != StandsFor::firm) continue;
        std::int32_t const best = std::ranges::max(scores);
        scores.fill(std::min(best, -weight_scale));
        scores[organization] = best;
    }
}

/// The spans of a part as they were recalled; `first` is where those began. Fills `chosen_`.
std::span<ScoredSpan const> Finder::choose_again(Part const &part, std::uint32_t first) {
    auto const spans = std::span<ScoredSpan const>(recalled_).subspan(part.from - first, part.to - part.from);
    second_.choose(scene_, scene_.tokens->sentences[part.sentence], spans, chosen_);
    return spans;
}

void Finder::emit(std::vector<model::Mention> &out) const {
    std::uint32_t taken = 0;
    for (Named const &n : names_) {
        grammar::Proposal const &p = proposals_[n.proposal];
        if (p.first < taken || n.kind == untold) continue;
        auto const take = [&](std::uint32_t first, std::uint32_t last, model::Kind kind) {
            model::Mention m;
            m.span = {scene_.token(first).start, scene_.token(last - 1).end};
            m.segment = scene_.tokens->sentences[parts_[n.part].sentence].segment;
            m.kind = kind;
            m.rule = grammar::name(telling_rule(p, kind));
            out.push_back(std::move(m));
            taken = last;
        };
        if (memory_.names.of(n.key).others != Tally{}) continue;
        if (n.kind == kind_count - 1 && told_apart(scene_, p, take)) continue;
        auto const told = told_kind(scene_, p, kind_of(p, n.span, n.kind));
        if (std::uint32_t const end = name_end(scene_, p); end != p.last)
            take(p.first, end, model::Kind::place);
        else if (is_party_and_state(scene_, p))
            take(p.first + 2, p.last, model::Kind::place);
        else if (told == model::Kind::organization)
            take_body(n, take);
        else if (told)
            take(name_start(scene_, p, *told), p.last, *told);
    }
}

/// "[Norland Yards] of [Orsa], Ohio": where a firm is, is no part of its name, its form is.
template <class Take>
void Finder::take_body(Named const &n, Take const &take) const {
    grammar::Proposal const &p = proposals_[n.proposal];
    auto const sentence_end = scene_.tokens->sentences[parts_[n.part].sentence].last;
    std::uint32_t const end = firm_end(scene_, p, sentence_end);
    if (end == p.last) return take(p.first, body_end(scene_, form_end(n), sentence_end), model::Kind::organization);
    take(p.first, end, model::Kind::organization);
    take(end + 1, p.last, model::Kind::place);
}

/// "[Norland Yards] A/S": the form of a firm belongs to its name.
std::uint32_t Finder::form_end(Named const &n) const {
    grammar::Proposal const &p = proposals_[n.proposal];
    for (std::uint32_t i = n.proposal; i-- > parts_[n.part].from && proposals_[i].first == p.first;) {  // longer first
        if (!proposals_[i].has(grammar::NameRule::company_form)) continue;
        auto const is_form = [&](std::uint32_t t) {
            return (scene_.token(t).classes | scene_.looks[t].phrase).has(Class::org_suffix);
        };
        bool form = true;
        for (std::uint32_t t = p.last; t < proposals_[i].last; ++t) form = form && is_form(t);
        if (form) return proposals_[i].last;
    }
    return p.last;
}

std::vector<Reason> Finder::reasons(std::uint32_t at) {
    std::vector<Reason> out;
    for (Part const &part : parts_) {
        text::Sentence const &s = scene_.tokens->sentences[part.sentence];
        if (scene_.token(s.last - 1).end <= at || scene_.token(s.first).start > at) continue;
        recall({&part, 1});
        choose_again(part, part.from);
        for (Choice const &c : chosen_) {
            grammar::Proposal const &p = proposals_[part.from + c.span];
            if (scene_.token(p.first).start > at || scene_.token(p.last - 1).end <= at) continue;
            Around const around(scene_, s);
            std::int32_t const share = first_share(1 << 10);
            memory_features(around, memory_, p, kinds_[part.from + c.span], Naming{out, c.kind});
            span_features(around, p, Naming{out, c.kind, share, 1 << 10});
            if (c.kind == organization && (memory_.is_told_body(scene_, p) || memory_.is_short_for_firm(scene_, p)))
                out.push_back({"cue=short for a firm", static_cast<double>(said) / weight_scale});
            if (std::int32_t const cue = first_share(Cues(around).of(p)[c.kind]))
                out.push_back({"cue=outright", static_cast<double>(cue) / weight_scale});
            for (std::uint32_t t = p.first; t < p.last; ++t)
                token_features(around, t, scene_.lines[part.sentence],
                               Naming{out, place_of(p, t) * kind_count + c.kind, share, 1 << 10});
        }
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, [](Reason const &r) { return std::abs(r.weight); });
    return out;
}

}  // namespace namesake::extract::names
