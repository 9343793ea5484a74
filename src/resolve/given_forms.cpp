#include "resolve/given_forms.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace namesake::resolve {

namespace {

// One name a line: the usual form first.
constexpr auto names = std::to_array<std::string_view>({
    "abdallah abdullah abdulla abdellah abdoullah",
    "abraham abe",
    "ahmad ahmed achmad ahmet akhmad akhmed",
    "albert al bert",
    "alexander alex alec sasha sandy aleksandr alexandr aleksander oleksandr aliaksandr",
    "alexandra alex sasha sandra aleksandra oleksandra",
    "alexei alexey aleksei aleksey alyosha oleksii",
    "ali aly",
    "anastasia nastya anastasiya anastasiia",
    "andrei andrey andrij andriy",
    "andrew andy drew",
    "ann anne annie",
    "anna anya",
    "anthony tony antony",
    "antonio tony",
    "arthur art",
    "barbara barb barbie",
    "benjamin ben benny",
    "binyamin benyamin",
    "boris borya",
    "catherine kate cathy katherine kathryn katie kathy katharine",
    "charles charlie chuck",
    "christina tina christine chris kristina",
    "christopher chris kris christoph",
    "cornelius con corney",
    "cynthia cindy",
    "daniel dan danny",
    "daoud dawood dawud daud",
    "david dave davey",
    "deborah debbie deb debra",
    "dmitri dmitry dmitriy dimitri dima dmytro dimitry",
    "donald don donnie",
    "dorothy dot dottie",
    "eduard edvard",
    "edward ed eddie ted teddy ned",
    "ekaterina yekaterina katya kateryna",
    "eleanor ellie nell elinor",
    "elena yelena olena lena",
    "elizabeth beth liz lizzie betty eliza libby elisabeth",
    "eugene gene",
    "faisal faysal feisal faycal",
    "fatima fatimah fatma fatemeh fatime",
    "frances fran",
    "francis frank",
    "francisco paco pancho",
    "frederick fred freddie frederic",
    "fyodor fedor fiodor",
    "gabriel gabe",
    "georgi georgy georgiy giorgi",
    "gerald gerry jerry",
    "gerard gerry",
    "giuseppe beppe peppe pino",
    "gregory greg",
    "grigori grigory hryhoriy grigoriy",
    "habib habeeb",
    "hamid hameed",
    "harold harry hal",
    "hasan hassan hasen",
    "henry hank harry",
    "hossein hussein hussain husayn husain hosein houssein hoseyn huseyin husein",
    "ibrahim ebrahim brahim ibraheem",
    "ignacio nacho",
    "igor ihor",
    "ilya ilia illia",
    "ismail ismael esmail ismaeel",
    "ivan vanya",
    "jacob jake",
    "jamal gamal djamal",
    "james jim jimmy jamie",
    "jeffrey jeff jeffery",
    "geoffrey geoff",
    "jennifer jen jenny",
    "jesus chuy chus",
    "john jack johnny",
    "jonathan jon jonny johnny",
    "jose pepe",
    "joseph joe joey",
    "joshua josh",
    "judith judy",
    "karim kareem kerim",
    "kenneth ken kenny",
    "khalid khaled halid",
    "konstantin kostya",
    "lawrence larry laurence",
    "leonard leo len lenny",
    "louis lou louie",
    "mahmoud mahmud mahmood mehmood",
    "manuel manny manolo",
    "margaret maggie peggy meg marge",
    "maria marya mariya",
    "martin marty",
    "matthew matt",
    "maxim max maksim maksym",
    "michael mike mick mickey",
    "mikhail misha mykhailo",
    "mordechai motti mordecai",
    "muhammad mohammed mohamed mohammad mohamad muhammed mahomet mohamud mohd",
    "mustafa mustapha moustafa mostafa",
    "natalia natalya natasha nataliya natali",
    "nicholas nick nicky",
    "nikolai nikolay mykola kolya nikolaj",
    "olga olha",
    "omar umar omer",
    "osama usama oussama",
    "pamela pam",
    "patricia pat patty trish tricia",
    "patrick pat paddy",
    "paul paulie",
    "pavel pavlo",
    "peter pete",
    "philip phil phillip",
    "pyotr petr petro piotr",
    "qasim qasem kassem qassem kasim qassim kasem",
    "rahim raheem",
    "rashid rasheed rachid reshid",
    "raymond ray",
    "rebecca becky becca",
    "richard dick rick rich ricky",
    "robert bob bobby rob robbie bert",
    "ronald ron ronnie",
    "ruslan rouslan",
    "said saeed sayed saeid sayeed",
    "salim saleem selim",
    "samuel sam sammy",
    "sarah sara sally",
    "sergei sergey serguei serhiy sergii",
    "sofia sofiya sofya",
    "sophia sophie",
    "stanislav stas stanislaw",
    "stephen steve steven stephan stevie",
    "susan sue susie suzanne",
    "svetlana sveta svitlana",
    "tariq tarek tarik",
    "tatiana tanya tatyana tetiana",
    "theodore ted teddy theo",
    "thomas tom tommy",
    "timothy tim timmy",
    "uthman osman othman usman ousmane",
    "valery valeri valeriy valerii",
    "vasily vasili vasiliy vasyl",
    "veronica ronnie veronika",
    "victor viktor vic",
    "victoria vicky tori",
    "viktoria vika viktoriya",
    "vincent vince vinnie",
    "vitaly vitali vitaliy vitalii",
    "vladimir volodya vova volodymyr uladzimir wladimir",
    "vladislav vlad vladyslav",
    "walter walt wally",
    "walid waleed oualid",
    "william bill billy will willie liam",
    "yahya yehya yahia",
    "yasmin yasmine jasmin jasmine yasmeen",
    "yevgeny evgeny yevgeni evgeni evgeniy yevgeniy yevhen",
    "yuri yury iouri yuriy",
    "yusuf youssef yousef yousuf yusef yousif",
    "zachary zach zack",
    "zainab zeinab zaynab zeynep",
});

struct Word {
    std::string_view word;
    std::uint8_t name = 0;
    constexpr auto operator<=>(Word const &) const = default;
};

constexpr std::size_t word_count = [] {
    std::size_t out = 0;
    for (auto const name : names) out += std::size_t(std::count(name.begin(), name.end(), ' ')) + 1;
    return out;
}();

constexpr std::array<Word, word_count> words = [] {
    static_assert(names.size() < 256);
    std::array<Word, word_count> out{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t at = 0; at <= names[i].size();) {
            auto const stop = std::min(names[i].find(' ', at), names[i].size());
            out[count++] = {names[i].substr(at, stop - at), static_cast<std::uint8_t>(i)};
            at = stop + 1;
        }
    std::sort(out.begin(), out.end());
    return out;
}();

std::span<Word const> names_with(std::string_view word) {
    return {std::ranges::lower_bound(words, word, {}, &Word::word),
            std::ranges::upper_bound(words, word, {}, &Word::word)};
}

}  // namespace

bool one_given(std::string_view a, std::string_view b) {
    for (auto const &x : names_with(a))
        for (auto const &y : names_with(b))
            if (x.name == y.name) return true;
    return false;
}

std::vector<std::string_view> usual_given(std::string_view given) {
    std::vector<std::string_view> out;
    for (auto const &word : names_with(given)) out.push_back(names[word.name].substr(0, names[word.name].find(' ')));
    if (out.empty()) out.push_back(given);
    return out;
}

}  // namespace namesake::resolve
