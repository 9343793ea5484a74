// The features of one token. `sink(feature, value, describe)`: describe() writes the value out and is called only where
// names are wanted.
#pragma once
#include "extract/names_features.hpp"

namespace namesake::extract::names {

/// Of the word itself, its lists and case.
template <class Sink>
void features_of_word(Around const &a, std::uint32_t t, Sink &&sink) {
    Look const &l = a.look(t);
    Token const &token = a.token(t);
    bool const start = t == a.sentence().first;
    auto const sig = [&] { return a.sig_name(t); };
    sink(Feature::bias, 0, [] { return std::string("1"); });
    if (a.plain(t)) sink(Feature::word, a.plain(t), [&] { return a.word_name(t); });
    sink(Feature::sig, a.sig(t), sig);
    sink(Feature::sig_at_start, a.sig(t) + start, [&] { return say(sig(), start ? ",start" : ",mid"); });
    each_class(telling_part(token.classes), [&](unsigned c) {
        sink(Feature::list, c * 16 + number(token.shape), [&] { return say(class_name(c), "/", number(token.shape)); });
    });
    each_class(telling_part(l.phrase), [&](unsigned c) {
        sink(Feature::phrase_list, c * 4 + static_cast<unsigned>(l.place),
             [&] { return say(class_name(c), "/", number(l.place)); });
    });
}

/// Of how the word goes with its line and its document.
template <class Sink>
void features_in_line(Around const &a, std::uint32_t t, Line const &line, Sink &&sink) {
    Token const &token = a.token(t);
    bool const start = t == a.sentence().first;
    std::uint64_t const size = std::min(token.bytes, 6u);
    std::uint64_t const shape = ((number(token.shape) * 8 + size) * 2 + start) * 256 + line.kind();
    sink(Feature::shape, shape, [&] { return std::to_string(shape); });
    std::uint64_t const length = number(token.shape) * 32 + std::min(token.bytes, 31u);
    sink(Feature::length, length, [&] { return std::to_string(length); });
    Face const face = a.face(t);
    std::uint64_t const lined = number(face) << 8 | line.kind();
    sink(Feature::line_face, lined, [&] { return say(letter(face), std::uint64_t{line.kind()}); });
    std::uint64_t const genre = a.scene().genre;
    sink(Feature::genre_face, number(face) << 8 | sport_and_numbers(static_cast<std::uint32_t>(genre)),
         [&] { return say(letter(face), genre & 15); });
    sink(Feature::genre_sig, mix(a.sig(t), genre >> 2), [&] { return say(a.sig_name(t), ",", genre >> 2); });
}

template <class Sink>
void features_of_neighbour(Around const &a, std::int64_t n, bool before, Sink &&sink) {
    if (a.plain(n))
        sink(before ? Feature::word_before : Feature::word_after, a.plain(n), [&] { return a.word_name(n); });
    sink(before ? Feature::sig_before : Feature::sig_after, a.sig(n), [&] { return a.sig_name(n); });
    each_class(telling_part(a.lists(n)), [&](unsigned c) {
        sink(before ? Feature::list_before : Feature::list_after, c * 16 + number(a.shape(n)),
             [&] { return say(class_name(c), "/", number(a.shape(n))); });
    });
}

template <class Sink>
void features_of_shapes(Around const &a, std::uint32_t t, Sink &&sink) {
    std::int64_t const n = t;
    std::uint64_t shapes = t == a.sentence().first;
    for (int d = -2; d <= 2; ++d) shapes = shapes * 16 + (a.inside(n + d) ? number(a.shape(n + d)) : 15);
    sink(Feature::shapes, shapes, [&] { return std::to_string(shapes); });
}

/// Of a token with the one before it, or with the one after.
template <class Sink>
void features_of_pair(Around const &a, std::uint32_t t, bool before, Sink &&sink) {
    std::int64_t const n = t, other = before ? n - 1 : n + 1;
    Face const f = a.face(n);
    if (before)
        sink(Feature::sigs_before, mix(a.sig(other), a.sig(n)),
             [&] { return say(a.sig_name(other), " ", a.sig_name(n)); });
    else
        sink(Feature::sigs_after, mix(a.sig(n), a.sig(other)),
             [&] { return say(a.sig_name(n), " ", a.sig_name(other)); });
    std::uint64_t const w = a.plain(other);
    if (w && before)
        sink(Feature::word_before_face, mix(w, number(f)), [&] { return say(a.word_name(other), " ", letter(f)); });
    if (w && !before)
        sink(Feature::word_after_face, mix(w, number(f)), [&] { return say(letter(f), " ", a.word_name(other)); });
}

template <class Sink>
void features_of_run(Around const &a, std::uint32_t t, Sink &&sink) {
    Look const &l = a.look(t);
    if (!l.run) return;
    grammar::Run const r = a.scene().runs[l.run - 1];
    std::int64_t const before = std::int64_t{r.first} - 1, after = r.last, head = std::int64_t{r.last} - 1;
    std::uint64_t const place = std::min(t - r.first, 3u) * 4 + std::min(r.last - 1 - t, 3u);
    auto const at = [&] { return say("@", place); };
    sink(Feature::run_place, place, at);
    std::uint64_t const pattern = pattern_of(a, r.first, r.last);
    sink(Feature::run_pattern, mix(pattern, place), [&] { return say(pattern_name(pattern), at()); });
    if (a.plain(before)) sink(Feature::run_before, a.plain(before), [&] { return a.word_name(before); });
    if (a.plain(after)) sink(Feature::run_after, a.plain(after), [&] { return a.word_name(after); });
    if (a.plain(head))
        sink(Feature::run_head_word, mix(a.plain(head), place), [&] { return say(a.word_name(head), at()); });
}

template <class Sink>
void features_of_hints(Around const &a, std::uint32_t t, Sink &&sink) {
    Look const &l = a.look(t);
    if (!l.word) return;
    std::uint64_t all = 0;
    bool const single = l.run && a.scene().runs[l.run - 1].last - a.scene().runs[l.run - 1].first == 1;
    for (std::uint32_t given = a.scene().given[l.word - 1]; given; given &= given - 1) {
        auto const h = static_cast<std::size_t>(std::countr_zero(given));
        unsigned const n = hint_elsewhere(a.scene(), t, static_cast<Hint>(h));
        if (!n) continue;
        all |= 1u << h;
        std::uint64_t const value = h * 8 + steps(n) * 2 + single;
        auto const name = [&] { return say(hint_names[h], std::uint64_t{steps(n)}, single ? "s" : ""); };
        sink(Feature::hint, value, name);
    }
    constexpr std::uint32_t main =
        bit(Hint::mid_sentence) | bit(Hint::lower_case) | bit(Hint::titled) | bit(Hint::given_before) |
        bit(Hint::after_place_preposition) | bit(Hint::in_org_run) | bit(Hint::speaks) | bit(Hint::scores) |
        bit(Hint::alone) | bit(Hint::after_the) | bit(Hint::says_it) | bit(Hint::says_he) | bit(Hint::before_ticker);
    std::uint64_t const mask = (all & main) << 1 | single;
    sink(Feature::hints, mask, [&] { return std::to_string(mask); });
}

/// What depends on the very place of the token, and cannot be kept from one to the next.
template <class Sink>
void features_of_place(Around const &a, std::uint32_t t, Sink &&sink) {
    features_of_shapes(a, t, sink);
    features_of_run(a, t, sink);
    features_of_hints(a, t, sink);
}

template <class Sink>
void token_features(Around const &a, std::uint32_t t, Line const &line, Sink &&sink) {
    features_of_word(a, t, sink);
    features_in_line(a, t, line, sink);
    features_of_neighbour(a, std::int64_t{t} - 1, true, sink);
    features_of_pair(a, t, true, sink);
    features_of_neighbour(a, std::int64_t{t} + 1, false, sink);
    features_of_pair(a, t, false, sink);
    features_of_place(a, t, sink);
}

}  // namespace namesake::extract::names
