// The time of day: 10 p.m., 7pm, 10:30 a.m., 18:30, 1430 GMT, noon, two o'clock.
#pragma once
#include "grammar/dates_rules.hpp"

namespace namesake::grammar::time {

using P = TimeParts;

inline auto const minutes = word(":") >> touching >> take<&P::minute>(w_number, 0, 59) >>
                            maybe(touching >> word(":") >> touching >> of(w_number));
inline auto const meridiem = take<&P::meridiem>(w_meridiem);
inline auto const zone = -open_bracket >> of(w_zone) >> -close_bracket;
inline auto const hour_digits = take<&P::hour>(w_number, 0, 24);
inline auto const clock_12 = hour_digits >> maybe(touching >> minutes) >> meridiem;
inline auto const clock_24 = hour_digits >> touching >> minutes;
inline auto const clock_glued = check([](State &s, Iterator at) {
                                    if (at == s.end || !(s.word(at).is & w_clock)) return false;
                                    int const v = s.word(at).value;
                                    s.parts.hour = static_cast<std::int8_t>(v % 100);
                                    s.parts.meridiem = v >= 100;
                                    return true;
                                }) >>
                                anything;
inline auto const clock_dotted = check([](State &s, Iterator at) {  // 6.30 p.m.
                                     if (at == s.end || at->shape != Shape::number || at->bytes < 4 || at->bytes > 5)
                                         return false;
                                     std::string_view const w = s.text.substr(at->byte, at->bytes);
                                     if (w[w.size() - 3] != '.') return false;
                                     int hour = 0;
                                     for (char const c : w.substr(0, w.size() - 3)) hour = hour * 10 + (c - '0');
                                     int const minute = (w[w.size() - 2] - '0') * 10 + (w.back() - '0');
                                     if (hour > 24 || minute > 59) return false;
                                     s.parts.hour = static_cast<std::int8_t>(hour);
                                     s.parts.minute = static_cast<std::int8_t>(minute);
                                     return true;
                                 }) >>
                                 anything >> meridiem;
inline auto const four_digits = check([](State &s, Iterator at) {
                                    if (at == s.end || at->bytes != 4) return false;
                                    int const v = s.word(at).value;
                                    s.parts.hour = static_cast<std::int8_t>(v / 100);
                                    s.parts.minute = static_cast<std::int8_t>(v % 100);
                                    return v >= 0 && (s.word(at).is & w_number) && v / 100 <= 24 && v % 100 < 60;
                                }) >>
                                anything;
inline auto const clock_military = four_digits >> -one_of("hours", "hrs") >> of(w_zone);
// "at 0620 hrs"; not "flew 1500 hours"
inline auto const clock_in_hours = check([](State &s, Iterator at) {
                                       using text::word_key;
                                       static constexpr std::array leads{word_key("at"), word_key("by"),
                                                                         word_key("until"), word_key("before"),
                                                                         word_key("after")};
                                       if (at == s.end || at->bytes != 4) return false;
                                       if (s.text[at->byte] == '0') return true;
                                       return at != s.begin && std::ranges::find(leads, at[-1].key) != leads.end();
                                   }) >>
                                   four_digits >> one_of("hours", "hrs");

// "3 in the afternoon"; "8 o'clock in the morning"
inline auto const half_of_day =
    either(word("in") >> word("the") >>
               either(word("morning") >> set<&P::meridiem, 0>, one_of("afternoon", "evening") >> set<&P::meridiem, 1>),
           word("at") >> word("night") >> set<&P::meridiem, 1>);
inline auto const hour_counted = either(cardinal_small, plus(w_number)) >> check([](State &s, Iterator) {
                                     s.parts.hour = static_cast<std::int8_t>(s.parts.count);
                                     bool const whole = s.parts.count == s.parts.hour;
                                     s.parts.count = -1;
                                     return whole && s.parts.hour <= 12;
                                 });
inline auto const clock_told = hour_counted >> -word("o'clock") >> half_of_day;
// "half past three"; "a quarter past six"
inline auto const clock_past = either(word("half") >> set<&P::minute, 30>,
                                      -word("a") >> word("quarter") >> set<&P::minute, 15>) >>
                               word("past") >> hour_counted;
inline auto const clock = edge_maybe >> either(clock_12, clock_24, clock_glued, clock_dotted, clock_military,
                                               clock_told, hour_counted >> word("o'clock"), clock_past,
                                               maybe(word("mid") >> joint_or_space) >> take<&P::hour>(w_noon)) >>
                          maybe(zone);

}  // namespace namesake::grammar::time
