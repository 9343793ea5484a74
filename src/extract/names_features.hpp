// The features of a token and of a span by name: what weights are learnt for, what `explain` shows.
#pragma once
#include <bit>
#include <string>

#include "extract/names_evidence.hpp"
#include "extract/names_genre.hpp"
#include "extract/names_look.hpp"
#include "text/tokenise.hpp"

namespace namesake::extract::names {

// A token's features are weighed by the token's place in the name (begin, inner, last, only) and the name's kind, a
// span's by kind.
// clang-format off
#define NAMESAKE_FEATURES(X) \
    X(bias) X(sig) X(list) X(phrase_list) X(shape) X(shapes) X(word) X(sig_at_start) \
    X(sig_before) X(sig_after) X(list_before) X(list_after) X(word_before) X(word_after) \
    X(sigs_before) X(sigs_after) X(word_before_face) X(word_after_face) \
    X(run_before) X(run_after) X(run_place) X(run_pattern) X(run_head_word) \
    X(hint) X(hints) X(genre_face) X(genre_sig) X(line_face) X(length) \
    X(span_bias) X(rule) X(rules) X(pattern) X(pattern_before) X(pattern_after) X(span_length) \
    X(span_word_before) X(span_word_after) X(span_sig_before) X(span_sig_after) \
    X(head_sig) X(head_word) X(first_sig) X(first_word) X(span_phrase) X(cuts_phrase) X(joined_by) \
    X(elsewhere) X(link) \
    X(memory_same) X(memory_same_face) X(memory_alias) X(memory_tail) X(memory_part) X(memory_last) X(memory_first)
// clang-format on

enum class Feature : std::uint8_t {
#define NAMESAKE_ENUMERATE(name) name,
    NAMESAKE_FEATURES(NAMESAKE_ENUMERATE)
#undef NAMESAKE_ENUMERATE
};
inline constexpr auto feature_names = std::to_array<std::string_view>({
#define NAMESAKE_NAME(name) #name,
    NAMESAKE_FEATURES(NAMESAKE_NAME)
#undef NAMESAKE_NAME
});

constexpr bool is_of_span(Feature f) {
    return f >= Feature::span_bias;
}

constexpr std::uint64_t feature_key(Feature f, std::uint64_t value) {
    return mix(value, static_cast<std::uint64_t>(f) + 0x51ed);
}

/// Tokens of one sentence by position, with borders that look like words of their own.
class Around {
  public:
    Around(Scene const &scene, text::Sentence const &s) : scene_(scene), s_(s) {}
    bool inside(std::int64_t n) const { return n >= s_.first && n < s_.last; }
    std::uint64_t sig(std::int64_t n) const { return inside(n) ? look(n).sig : border(n); }
    std::uint64_t plain(std::int64_t n) const { return inside(n) ? look(n).plain : border(n); }
    Face face(std::int64_t n) const { return inside(n) ? look(n).face : Face::none; }
    Shape shape(std::int64_t n) const { return inside(n) ? token(n).shape : Shape::other; }
    Classes lists(std::int64_t n) const { return inside(n) ? token(n).classes | look(n).phrase : Classes{}; }
    Look const &look(std::int64_t n) const { return scene_.looks[static_cast<std::size_t>(n)]; }
    Token const &token(std::int64_t n) const { return scene_.token(static_cast<std::uint32_t>(n)); }
    Scene const &scene() const { return scene_; }
    text::Sentence const &sentence() const { return s_; }

    std::string sig_name(std::int64_t n) const;
    std::string word_name(std::int64_t n) const;

  private:
    std::uint64_t border(std::int64_t n) const { return n < s_.first ? 1 : 2; }
    Scene const &scene_;
    text::Sentence const &s_;
};

std::string class_list(Classes classes);
inline std::string_view class_name(unsigned c) {
    return text::class_names[c < text::class_names.size() ? c : 0];
}
std::string pattern_name(std::uint64_t pattern);

/// Up to eight faces, five bits each.
inline std::uint64_t pattern_of(Around const &a, std::uint32_t first, std::uint32_t last) {
    std::uint64_t out = 0;
    for (std::uint32_t i = first; i < last; ++i) {
        if (i - first == 8) break;
        out = out << 5 | static_cast<std::uint64_t>(a.face(i));
    }
    return out << 4 | std::min(last - first, 15u);
}

template <class Visit>
void each_class(Classes c, Visit visit) {
    for (std::uint64_t bits = c.bits; bits; bits &= bits - 1) visit(static_cast<unsigned>(std::countr_zero(bits)));
}

inline void append(std::string &out, std::string_view part) {
    out += part;
}
inline void append(std::string &out, char const *part) {
    out += part;
}
inline void append(std::string &out, char part) {
    out += part;
}
inline void append(std::string &out, std::uint64_t part) {
    out += std::to_string(part);
}
/// Words and numbers one after the other: the names of features are put together so.
template <class... Parts>
std::string say(Parts const &...parts) {
    std::string out;
    (append(out, parts), ...);
    return out;
}

inline char letter(Face f) {
    return face_letters[static_cast<std::size_t>(f)];
}
inline std::uint64_t number(Face f) {
    return static_cast<std::uint64_t>(f);
}
inline std::uint64_t number(Shape s) {
    return static_cast<std::uint64_t>(s);
}
inline std::uint64_t number(Place p) {
    return static_cast<std::uint64_t>(p);
}
inline unsigned steps(unsigned n) {
    return n >= 3 ? 3 : n;
}

}  // namespace namesake::extract::names
