// Words that begin a sentence when they stand with a capital behind "Corp." or "U.S.".
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "text/tokenise.hpp"

namespace namesake::text {

inline bool opens_sentence(std::uint64_t key) {
    static constexpr auto keys = std::to_array<std::uint64_t>(
        {word_key("the"),   word_key("he"),        word_key("she"),     word_key("it"),    word_key("they"),
         word_key("we"),    word_key("but"),       word_key("in"),      word_key("on"),    word_key("at"),
         word_key("this"),  word_key("that"),      word_key("these"),   word_key("those"), word_key("a"),
         word_key("an"),    word_key("his"),       word_key("her"),     word_key("their"), word_key("its"),
         word_key("if"),    word_key("when"),      word_key("after"),   word_key("as"),    word_key("for"),
         word_key("there"), word_key("meanwhile"), word_key("however"), word_key("last"),  word_key("some"),
         word_key("i")});
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace namesake::text
