#include "extract/names_finder.hpp"

#include <algorithm>

#include "extract/names_cues.hpp"
#include "extract/names_kind.hpp"
#include "extract/names_lower.hpp"
#include "extract/names_span_features.hpp"
#include "extract/names_token_features.hpp"

namespace namesake::extract::names {
namespace {

/// A span whose tokens say so little for any kind of name is not looked at as a whole.
/// What a rule is sure of needs no weighing: a place.
constexpr std::array<std::int32_t, kind_count> surely_place{0, 64 * weight_scale, 0, 0};
constexpr unsigned organization = 2;
constexpr std::int32_t hopeless = -3 * weight_scale, dropped = -1 * weight_scale;

bool is_listed(grammar::Proposal const &p, unsigned kind) {
    return p.has(kind == static_cast<unsigned>(model::Kind::organization) ? grammar::NameRule::listed_body
                                                                          : grammar::NameRule::listed_place);
}

unsigned place_of(grammar::Proposal const &p, std::uint32_t t) {
    if (p.last - p.first == 1) return 3;
    return t == p.first ? 0 : t + 1 == p.last ? 2 : 1;
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
    for (std::uint32_t n = 0; n < scene_.lines.size(); ++n)
        if (scene_.lines[n].first_run != scene_.lines[n].last_run) choose_first(n);
    std::size_t const names = out.size();
    for (Part const &part : parts_) {
        choose_again(part);
        emit(part, out);
    }
    add_lower_names(scene_, names, out);
}

void Finder::choose_first(std::uint32_t n) {
    Line const &line = scene_.lines[n];
    text::Sentence const &s = scene_.tokens->sentences[n];
    scene_.propose(n, proposed_);
    token_known_.assign(s.last - s.first, 0);
    token_sums_.resize(std::max<std::size_t>(token_sums_.size(), s.last - s.first));
    Around const around(scene_, s);
    Cues cues(around);
    part_.clear();
    std::size_t kept = 0;
    for (grammar::Proposal const &p : proposed_) {
        Scores scores = p.has(grammar::NameRule::state_short) ? surely_place : score(around, line, p);
        Scores const cue = cues.of(p);
        for (unsigned k = 0; k < kind_count; ++k) scores[k] += cue[k];
        if (std::ranges::max(scores) < dropped) continue;
        if (is_common_term(around, p)) memory_.learn_term(scene_, p);
        part_.push_back({p.first, p.last, scores});
        proposed_[kept++] = p;
    }
    proposed_.resize(kept);
    first_.choose(scene_, s, part_, chosen_);
    auto const from = static_cast<std::uint32_t>(spans_.size());
    parts_.push_back({n, from, from + static_cast<std::uint32_t>(kept)});
    proposals_.insert(proposals_.end(), proposed_.begin(), proposed_.end());
    spans_.insert(spans_.end(), part_.begin(), part_.end());
    kinds_.resize(spans_.size(), -1);
    for (Choice const &c : chosen_) {
        kinds_[from + c.span] = static_cast<std::int8_t>(c.kind);
        memory_.learn(scene_, s, proposed_[c.span], c.kind);
    }
}

void Finder::choose_again(Part const &part) {
    text::Sentence const &s = scene_.tokens->sentences[part.sentence];
    Around const around(scene_, s);
    part_.assign(spans_.begin() + part.from, spans_.begin() + part.to);
    for (std::uint32_t i = 0; i < part_.size(); ++i) {
        for (std::int32_t &score : part_[i].scores) score = first_share(score);
        if (memory_.is_term(scene_, proposals_[part.from + i])) {
            part_[i].scores.fill(-2 * said);
            continue;
        }
        bool const firm = memory_.is_short_for_firm(scene_, proposals_[part.from + i]);
        if (!memory_features(around, memory_, proposals_[part.from + i], kinds_[part.from + i], adder_)) continue;
        Sum<kind_count> recalled;
        adder_.add_to(recalled);
        for (unsigned k = 0; k < kind_count; ++k) part_[i].scores[k] += recalled.sum[k];
        if (firm) {
            std::int32_t const best = std::ranges::max(part_[i].scores);
            part_[i].scores.fill(std::min(best, -weight_scale));
            part_[i].scores[organization] = best;
        }
    }
    second_.choose(scene_, s, part_, chosen_);
}

void Finder::emit(Part const &part, std::vector<model::Mention> &out) const {
    std::uint32_t taken = 0;
    for (Choice const &c : chosen_) {
        grammar::Proposal const &p = proposals_[part.from + c.span];
        if (p.first < taken) continue;
        auto const take = [&](std::uint32_t first, std::uint32_t last, model::Kind kind) {
            model::Mention m;
            m.span = {scene_.token(first).start, scene_.token(last - 1).end};
            m.segment = scene_.tokens->sentences[part.sentence].segment;
            m.kind = kind;
            m.rule = grammar::name(telling_rule(p, kind));
            out.push_back(std::move(m));
            taken = last;
        };
        if (memory_.names.of(key_of_span(scene_, p.first, p.last)).ships != Tally{}) continue;
        if (c.kind == kind_count - 1 && told_apart(scene_, p, take)) continue;
        auto const told = told_kind(scene_, p, kind_of(p, c));
        if (std::uint32_t const end = name_end(scene_, p); end != p.last)
            take(p.first, end, model::Kind::place);
        else if (told)
            take(name_start(scene_, p, *told), *told == model::Kind::organization ? form_end(part, c) : p.last, *told);
    }
}

/// "[Norland Yards] A/S": the form of a firm belongs to its name.
std::uint32_t Finder::form_end(Part const &part, Choice const &c) const {
    std::uint32_t const own = part.from + c.span;
    grammar::Proposal const &p = proposals_[own];
    for (std::uint32_t n = own; n-- > part.from && proposals_[n].first == p.first;) {  // the longer come before
        if (!proposals_[n].has(grammar::NameRule::company_form)) continue;
        auto const is_form = [&](std::uint32_t t) {
            return (scene_.token(t).classes | scene_.looks[t].phrase).has(Class::org_suffix);
        };
        bool form = true;
        for (std::uint32_t t = p.last; t < proposals_[n].last; ++t) form = form && is_form(t);
        if (form) return proposals_[n].last;
    }
    return p.last;
}

/// A listed name that is almost as likely of a kind that is told as of one that is not is told.
unsigned Finder::kind_of(grammar::Proposal const &p, Choice const &c) const {
    constexpr std::int32_t margin = weight_scale / 2;
    ScoredSpan const &span = part_[c.span];
    if (c.kind != kind_count - 1) return c.kind;
    auto const best = std::ranges::max_element(span.scores.begin(), span.scores.end() - 1);
    auto const kind = static_cast<unsigned>(best - span.scores.begin());
    bool const close = *best > 0 && *best + margin > span.scores[c.kind];
    return close && is_listed(p, kind) ? kind : c.kind;
}

Finder::Scores Finder::score(Around const &around, Line const &line, grammar::Proposal const &p) {
    Scores scores{};
    for (std::uint32_t t = p.first; t < p.last; ++t) {
        std::int16_t const *const token = sum_of(around, line, t).sum.data() + place_of(p, t) * kind_count;
        for (unsigned k = 0; k < kind_count; ++k) scores[k] += token[k];
    }
    if (std::ranges::max(scores) > hopeless) add_span(around, p, scores);
    return scores;
}

void Finder::add_span(Around const &around, grammar::Proposal const &p, Scores &scores) {
    std::int64_t const b = std::int64_t{p.first} - 1, e = p.last, h = e - 1;
    bool const many = p.last - p.first > 1;
    Sum<kind_count> sum;
    auto const add = [&](auto &kept, std::uint64_t number, auto features) {
        sum.add(kept.of(number, [&](auto &fresh) {
            features();
            adder_.add_to(fresh);
        }));
    };
    add(rules_, rules_number(p), [&] { features_of_rules(p, adder_); });
    add(patterns_, pattern_number(around, p), [&] { features_of_pattern(around, p, adder_); });
    add(border_before_, around.word_number(b) + many, [&] { features_of_border(around, b, true, many, adder_); });
    add(border_after_, around.word_number(e) + many, [&] { features_of_border(around, e, false, many, adder_); });
    if (many) {
        add(first_word_, around.word_number(p.first), [&] { features_of_end(around, p.first, true, adder_); });
        add(head_word_, around.word_number(h), [&] { features_of_end(around, h, false, adder_); });
    }
    features_of_span_place(around, p, adder_);
    adder_.add_to(sum);
    for (unsigned k = 0; k < kind_count; ++k) scores[k] += sum.sum[k];
}

Sum<label_count> const &Finder::sum_of(Around const &around, Line const &line, std::uint32_t t) {
    std::uint32_t const own = t - around.sentence().first;
    Sum<label_count> &sum = token_sums_[own];
    if (token_known_[own]) return sum;
    token_known_[own] = 1;
    std::int64_t const b = std::int64_t{t} - 1, e = std::int64_t{t} + 1;
    sum = words_.of(word_number(around, t, line), [&](auto &kept) {
        features_of_word(around, t, line, adder_);
        kept = lists_.of(lists_number(around, t), [&](auto &fresh) {
            features_of_lists(around, t, own_adder_);
            own_adder_.add_to(fresh);
        });
        adder_.add_to(kept);
    });
    auto const add_neighbour = [&](auto &pairs, auto &alone, std::int64_t n, bool before) {
        sum.add(pairs.of(pair_number(around, t, n), [&](auto &kept) {
            features_of_pair(around, t, before, adder_);
            kept = alone.of(around.word_number(n), [&](auto &fresh) {
                features_of_neighbour(around, n, before, own_adder_);
                own_adder_.add_to(fresh);
            });
            adder_.add_to(kept);
        }));
    };
    add_neighbour(pairs_before_, before_, b, true);
    add_neighbour(pairs_after_, after_, e, false);
    features_of_place(around, t, adder_);
    adder_.add_to(sum);
    return sum;
}

std::vector<Reason> Finder::reasons(std::uint32_t at) {
    std::vector<Reason> out;
    for (Part const &part : parts_) {
        text::Sentence const &s = scene_.tokens->sentences[part.sentence];
        if (scene_.token(s.last - 1).end <= at || scene_.token(s.first).start > at) continue;
        choose_again(part);
        for (Choice const &c : chosen_) {
            grammar::Proposal const &p = proposals_[part.from + c.span];
            if (scene_.token(p.first).start > at || scene_.token(p.last - 1).end <= at) continue;
            Around const around(scene_, s);
            std::int32_t const share = first_share(1 << 10);
            memory_features(around, memory_, p, kinds_[part.from + c.span], Naming{out, c.kind});
            span_features(around, p, Naming{out, c.kind, share, 1 << 10});
            if (c.kind == organization && memory_.is_short_for_firm(scene_, p))
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
