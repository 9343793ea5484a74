// The features of a proposed span; `sink` as in names_token_features.hpp.
#pragma once
#include "extract/names_features.hpp"

namespace namesake::extract::names {

template <class Sink>
void features_of_rules(grammar::Proposal const &p, Sink &&sink) {
    std::uint64_t const length = std::min(p.last - p.first, 6u);
    sink(Feature::span_bias, 0, [] { return std::string("1"); });
    sink(Feature::span_length, length, [&] { return std::to_string(length); });
    for (std::uint64_t bits = p.rules; bits; bits &= bits - 1) {
        auto const r = static_cast<std::size_t>(std::countr_zero(bits));
        sink(Feature::rule, r * 4 + std::min<std::uint64_t>(length, 3),
             [&] { return say(grammar::name_rules[r], std::min<std::uint64_t>(length, 3)); });
    }
    sink(Feature::rules, p.rules, [&] { return std::to_string(p.rules); });
}

template <class Sink>
void features_of_pattern(Around const &a, grammar::Proposal const &p, Sink &&sink) {
    std::uint64_t const pattern = pattern_of(a, p.first, p.last);
    auto const name = [&] { return pattern_name(pattern); };
    Face const before = a.face(std::int64_t{p.first} - 1), after = a.face(p.last);
    sink(Feature::pattern, pattern, name);
    sink(Feature::pattern_before, mix(pattern, number(before)), [&] { return say(letter(before), "[", name()); });
    sink(Feature::pattern_after, mix(pattern, number(after)), [&] { return say(name(), "]", letter(after)); });
}

/// Of the word before a span, or after it; whether the span is one word or more.
template <class Sink>
void features_of_border(Around const &a, std::int64_t n, bool before, bool many, Sink &&sink) {
    auto const size = [&] { return many ? "+" : "1"; };
    if (a.plain(n))
        sink(before ? Feature::span_word_before : Feature::span_word_after, a.plain(n) + many,
             [&] { return say(a.word_name(n), size()); });
    sink(before ? Feature::span_sig_before : Feature::span_sig_after, a.sig(n) + many,
         [&] { return say(a.sig_name(n), size()); });
}

/// Of the first or the last word of a span of several.
template <class Sink>
void features_of_end(Around const &a, std::int64_t n, bool first, Sink &&sink) {
    sink(first ? Feature::first_sig : Feature::head_sig, a.sig(n), [&] { return a.sig_name(n); });
    if (a.plain(n)) sink(first ? Feature::first_word : Feature::head_word, a.plain(n), [&] { return a.word_name(n); });
}

template <class Sink>
void features_of_joiners(Around const &a, grammar::Proposal const &p, Sink &&sink) {
    if (!p.has(grammar::NameRule::joined_runs)) return;
    for (std::int64_t i = std::int64_t{p.first} + 1; i + 1 < p.last; ++i)
        if (!a.look(i).run) sink(Feature::joined_by, a.token(i).key, [&] { return a.word_name(i); });
}

template <class Sink>
void features_of_phrases(Around const &a, grammar::Proposal const &p, Sink &&sink) {
    Look const &first = a.look(p.first), &last = a.look(std::int64_t{p.last} - 1);
    if (first.place == Place::first && last.place == Place::last)
        each_class(first.phrase,
                   [&](unsigned c) { sink(Feature::span_phrase, c, [&] { return std::string(class_name(c)); }); });
    bool const cut_left = first.place > Place::first,
               cut_right = last.place == Place::first || last.place == Place::inside;
    if (cut_left || cut_right)
        sink(Feature::cuts_phrase, cut_left * 2u + cut_right, [&] { return std::to_string(cut_left * 2 + cut_right); });
}

template <class Sink>
void features_of_elsewhere(Around const &a, grammar::Proposal const &p, Sink &&sink) {
    Scene const &scene = a.scene();
    unsigned const n = steps(runs_elsewhere(scene, p.first, p.last));
    std::uint64_t const length = std::min(p.last - p.first, 4u);
    std::uint64_t const value = (length * 4 + n) * 2 + p.has(grammar::NameRule::capitalised_run);
    sink(Feature::elsewhere, value, [&] { return say(length, "x", std::uint64_t{n}, value & 1 ? "run" : ""); });
}

/// What depends on the very place of the span, and cannot be kept from one to the next.
template <class Sink>
void features_of_span_place(Around const &a, grammar::Proposal const &p, Sink &&sink) {
    features_of_joiners(a, p, sink);
    features_of_phrases(a, p, sink);
    features_of_elsewhere(a, p, sink);
}

template <class Sink>
void span_features(Around const &a, grammar::Proposal const &p, Sink &&sink) {
    bool const many = p.last - p.first > 1;
    features_of_rules(p, sink);
    features_of_pattern(a, p, sink);
    features_of_border(a, std::int64_t{p.first} - 1, true, many, sink);
    features_of_border(a, p.last, false, many, sink);
    if (many) features_of_end(a, p.first, true, sink);
    if (many) features_of_end(a, std::int64_t{p.last} - 1, false, sink);
    features_of_span_place(a, p, sink);
}

}  // namespace namesake::extract::names
