#include "text/look_alike.hpp"

#include <unicode/uchar.h>
#include <unicode/uspoof.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace namesake::text {

namespace {

struct Close {
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

/// One a thread: made when first asked for, which most documents never do.
USpoofChecker const *checker() {
    static thread_local std::unique_ptr<USpoofChecker, Close> const kept = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<USpoofChecker, Close> out(uspoof_open(&status));
        if (U_FAILURE(status)) return std::unique_ptr<USpoofChecker, Close>();
        uspoof_setRestrictionLevel(out.get(), USPOOF_MODERATELY_RESTRICTIVE);
        uspoof_setChecks(out.get(), USPOOF_RESTRICTION_LEVEL, &status);
        return out;
    }();
    return kept.get();
}

bool cannot_be_seen(UChar32 c) {
    constexpr UChar32 soft_hyphen = 0xAD;
    return c != soft_hyphen && u_charType(c) == U_FORMAT_CHAR;
}

bool mixes_alphabets(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    if (checker() == nullptr) return false;
    auto const found = uspoof_check2UTF8(checker(), word.data(), std::int32_t(word.size()), nullptr, &status);
    return U_SUCCESS(status) && found != 0;
}

/// Joiners belong to the letters of some scripts, but not between Latin ones.
bool has_unseen(std::string_view words) {
    bool latin = false, unseen = false;
    for (std::int32_t at = 0, end = std::int32_t(words.size()); at < end;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(words.data(), at, end, c);
        unseen |= cannot_be_seen(c), latin |= c < 0x250 && u_isalpha(c);
    }
    return unseen && latin;
}

}  // namespace

bool is_disguised(std::string_view utf8) {
    if (std::ranges::none_of(utf8, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return false;
    if (has_unseen(utf8)) return true;
    for (std::size_t at = 0; at < utf8.size();) {
        auto const stop = std::min(utf8.find_first_of(" \n\t-", at), utf8.size());
        if (stop > at && mixes_alphabets(utf8.substr(at, stop - at))) return true;
        at = stop + 1;
    }
    return false;
}

std::string looks(std::string_view utf8) {
    std::string seen;
    for (std::int32_t at = 0, end = std::int32_t(utf8.size()); at < end;) {
        auto const from = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(utf8.data(), at, end, c);
        if (!cannot_be_seen(c)) seen += utf8.substr(std::size_t(from), std::size_t(at - from));
    }
    if (checker() == nullptr) return seen;
    std::string out(4 * seen.size() + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    auto const size = uspoof_getSkeletonUTF8(checker(), 0, seen.data(), std::int32_t(seen.size()), out.data(),
                                             std::int32_t(out.size()), &status);
    if (U_FAILURE(status)) return seen;
    out.resize(std::size_t(size));
    return out;
}

namespace {

/// What each Latin letter looks like.
std::vector<std::pair<std::string, char>> const &latin_letters() {
    static thread_local std::vector<std::pair<std::string, char>> const kept = [] {
        std::vector<std::pair<std::string, char>> out;
        for (char c = 'a'; c <= 'z'; ++c)
            for (char const letter : {c, char(c - 'a' + 'A')}) out.emplace_back(looks({&letter, 1}), letter);
        return out;
    }();
    return kept;
}

}  // namespace

std::string undisguised(std::string_view utf8) {
    std::string out;
    for (std::int32_t at = 0, end = std::int32_t(utf8.size()); at < end;) {
        auto const from = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(utf8.data(), at, end, c);
        auto const bytes = utf8.substr(std::size_t(from), std::size_t(at - from));
        if (cannot_be_seen(c)) continue;
        auto const &letters = latin_letters();
        auto const latin =
            c < 0x80 ? letters.end() : std::ranges::find(letters, looks(bytes), [](auto const &l) { return l.first; });
        if (latin == letters.end())
            out += bytes;
        else
            out += latin->second;
    }
    return out;
}

}  // namespace namesake::text
