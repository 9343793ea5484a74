// Given names that are one name: what its bearer is called, and how other alphabets and languages write it.
#pragma once
#include <string_view>
#include <vector>

namespace namesake::resolve {

/// Bill and William, Sasha and Aleksandr, Yusuf and Youssef. Folded.
bool one_given(std::string_view a, std::string_view b);
/// The usual forms a given name can stand for: "ted" → edward, theodore; itself, if it is in no list.
std::vector<std::string_view> usual_given(std::string_view given);

}  // namespace namesake::resolve
