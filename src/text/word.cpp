#include <array>

#include "text/peek.hpp"

namespace namesake::text {
namespace {

/// Length of a web ending (".com") whose dot stands at `p`, or 0.
unsigned web_ending(char const *p, char const *end) {
    static constexpr std::array<std::string_view, 7> endings{".com", ".org", ".net", ".gov", ".edu", ".info", ".co.uk"};
    std::string_view const rest(p, static_cast<std::size_t>(end - p));
    for (auto ending : endings)
        if (rest.starts_with(ending) && word_ends_at(p + ending.size(), end))
            return static_cast<unsigned>(ending.size());
    return 0;
}

/// One word or number as it is read.
class Word {
  public:
    Word(Scanner &scanner) : s_(scanner) {}

    Scanned read() {
        read_letters();
        Scanned out;
        out.word = true;
        if (letters_ && (s_.p == s_.end || ends_letters[static_cast<unsigned char>(*s_.p)])) {
            out.key = key_;
            out.shape = shape_of_letters();
            return out;
        }
        while (s_.p < s_.end && step()) {
        }
        out.key = key_;
        out.shape = shape();
        out.dot_follows = s_.p < s_.end && *s_.p == '.' && !dot_taken_;
        return out;
    }

  private:
    enum : unsigned {
        first_upper = 1,
        later_upper = 2,
        lower = 4,
        caseless = 8,
        digit = 16,
        inner_dot = 32,
        web = 64,
        underscore = 128
    };

    /// The fast way through the unaccented letters a word begins with, which mostly are all of it.
    void read_letters() {
        auto key = key_;
        unsigned uppers = 0;
        char const *const begin = s_.p;
        char const *p = begin;
        for (; p < s_.end; ++p) {
            auto const folded = ascii_letters[static_cast<unsigned char>(*p)];
            if (!folded) break;
            key = hash(key, folded);
            uppers += folded != static_cast<unsigned char>(*p);
        }
        auto const letters = static_cast<unsigned>(p - begin);
        if (!letters) return;
        bool const capital = (*begin & 0x20) == 0;
        seen_ = (capital ? first_upper : 0u) | (uppers > capital ? later_upper : 0u) | (uppers < letters ? lower : 0u);
        key_ = key;
        letters_ = run_ = letters;
        fresh_ = false;
        s_.p = p;
    }

    /// Takes one character, or a run of them; false where the word ends.
    bool step() {
        auto const c = static_cast<unsigned char>(*s_.p);
        if (c >= 128) return step_wide();
        switch (ascii_kinds[c]) {
            case Kind::lower:
                take(c, lower);
                return true;
            case Kind::upper:
                take(static_cast<unsigned char>(c | 0x20), fresh_ ? first_upper : later_upper);
                return true;
            case Kind::digit:
                take_digit(c);
                return true;
            case Kind::apostrophe:
                return c == '\'' && step_apostrophe(1);
            case Kind::stop:
                return c == '.' && step_dot();
            default:
                break;
        }
        if (c == ',' && digits_only_ && peek(s_.p + 1, s_.end).kind == Kind::digit) return take_inner(c);
        if (c == '_' && in_word(peek(s_.p + 1, s_.end).kind)) {
            seen_ |= underscore;
            return take_inner(c);
        }
        return false;
    }

    bool step_wide() {
        Character scratch;
        char const *after = s_.p;
        auto const &c = character(decode(after, s_.end), scratch);
        auto const bytes = static_cast<unsigned>(after - s_.p);
        if (c.kind == Kind::apostrophe) return step_apostrophe(bytes);
        if (!in_word(c.kind)) return false;
        key_ = hash(key_, c.folded());
        s_.p = after;
        s_.hidden += bytes - 1;
        if (c.kind == Kind::mark) return true;
        count(c.kind == Kind::lower   ? lower
              : c.kind == Kind::upper ? (fresh_ ? first_upper : later_upper)
              : c.kind == Kind::digit ? digit
                                      : caseless);
        return true;
    }

    /// O'Brien and didn't go on; the 's of a possessive and a closing quotation mark do not.
    bool step_apostrophe(unsigned bytes) {
        auto const next = peek(s_.p + bytes, s_.end);
        if (!is_letter(next.kind)) return false;
        auto const letter = s_.p[bytes] | 0x20;
        if (letter == 's' && word_ends_at(s_.p + bytes + 1, s_.end)) return false;
        key_ = hash(key_, '\'');
        s_.p += bytes;
        s_.hidden += bytes - 1;
        fresh_ = true;
        run_ = 0;
        return true;
    }

    bool step_dot() {
        auto const next = peek(s_.p + 1, s_.end);
        if (digits_only_) return next.kind == Kind::digit && take_inner('.');
        if (seen_ & digit) return false;
        if (is_letter(next.kind) && dotted_goes_on(next)) {
            seen_ |= inner_dot;
            run_ = 0;
            fresh_ = true;
            return take_inner('.');
        }
        if (run_ >= 2 && !(seen_ & inner_dot)) return step_web();
        bool const initial = letters_ == 1 && seen_ == first_upper;
        if (initial || ((seen_ & inner_dot) && run_ <= 2)) {
            ++s_.p;
            dot_taken_ = true;
        }
        return false;
    }

    /// U.S, S.p.A, M.Sc., Ph.D.: a letter after a letter, or a short piece that has its own dot.
    bool dotted_goes_on(Peek next) const {
        char const *second = s_.p + 1 + next.bytes;
        auto const after = peek(second, s_.end);
        if (run_ == 1) {
            if (!in_word(after.kind)) return true;
            char const *third = second + after.bytes;
            return next.kind == Kind::upper && after.kind == Kind::lower && third < s_.end && *third == '.';
        }
        return run_ == 2 && letters_ == 2 && seen_ == (first_upper | lower) && next.kind == Kind::upper &&
               second < s_.end && *second == '.';
    }

    bool step_web() {
        auto const n = web_ending(s_.p, s_.end);
        if (!n) return false;
        seen_ |= web;
        key_ = hash(key_, std::string_view(s_.p, n));
        s_.p += n;
        return false;
    }

    void take(unsigned char folded, unsigned what) {
        key_ = hash(key_, folded);
        ++s_.p;
        count(what);
    }
    void take_digit(unsigned char c) {
        key_ = hash(key_, c);
        ++s_.p;
        digits_only_ = digits_only_ || !letters_;
        seen_ |= digit;
        ++run_;
        fresh_ = false;
    }
    bool take_inner(unsigned char c) {
        key_ = hash(key_, c);
        ++s_.p;
        return true;
    }
    void count(unsigned what) {
        if (what == digit) {
            digits_only_ = digits_only_ || !letters_;
            seen_ |= digit;
        } else {
            if (digits_only_) note_ordinal();
            seen_ |= what;
            ++letters_;
            digits_only_ = false;
        }
        ++run_;
        fresh_ = false;
    }

    /// At the first letter after digits: 4th, 21ST.
    void note_ordinal() {
        static constexpr std::array<std::string_view, 4> endings{"st", "nd", "rd", "th"};
        char const *begin = s_.p - 1;
        if (s_.end - begin < 2) return;
        char const two[2] = {static_cast<char>(begin[0] | 0x20), static_cast<char>(begin[1] | 0x20)};
        for (auto ending : endings)
            if (ending == std::string_view(two, 2) && word_ends_at(begin + 2, s_.end)) ordinal_ = true;
    }

    Shape shape() const {
        if (seen_ & web) return seen_ & (first_upper | later_upper) ? Shape::mixed : Shape::other;
        if (!letters_) return seen_ & digit ? Shape::number : Shape::other;
        if (ordinal_ && letters_ == 2) return Shape::ordinal;
        if (seen_ & (digit | underscore)) return Shape::alnum;
        if (seen_ & inner_dot) return Shape::dotted;
        return seen_ & caseless ? Shape::other : shape_of_letters();
    }
    Shape shape_of_letters() const {
        switch (seen_ & (first_upper | later_upper | lower)) {
            case lower:
                return Shape::lower;
            case first_upper:
                return letters_ == 1 ? Shape::initial : Shape::upper;
            case first_upper | lower:
                return Shape::capitalised;
            case first_upper | later_upper:
                return Shape::upper;
            default:
                return Shape::mixed;
        }
    }

    Scanner &s_;
    std::uint64_t key_ = key_seed;
    unsigned seen_ = 0, letters_ = 0, run_ = 0;
    bool fresh_ = true, digits_only_ = false, ordinal_ = false, dot_taken_ = false;
};

}  // namespace

Scanned read_word(Scanner &scanner) {
    return Word(scanner).read();
}

}  // namespace namesake::text
