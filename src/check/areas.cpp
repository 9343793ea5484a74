#include "check/areas.hpp"

#include <algorithm>
#include <array>

namespace namesake::check {

namespace {

// By the alphabet.
// clang-format off
constexpr auto countries = std::to_array<std::string_view>({
    "afghanistan", "albania", "algeria", "andorra", "angola", "antigua and barbuda", "argentina", "armenia",
    "australia", "austria", "azerbaijan", "bahamas", "bahrain", "bangladesh", "barbados", "belarus", "belgium",
    "belize", "benin", "bhutan", "bolivia", "bosnia", "bosnia and herzegovina", "botswana", "brazil", "britain",
    "brunei", "bulgaria", "burkina faso", "burma", "burundi", "cabo verde", "cambodia", "cameroon", "canada",
    "cape verde", "central african republic", "chad", "chile", "china", "colombia", "comoros", "congo",
    "costa rica", "croatia", "cuba", "cyprus", "czech republic", "czechia", "czechoslovakia",
    "democratic republic of congo", "denmark", "djibouti", "dominica", "dominican republic", "east germany",
    "east timor", "ecuador", "egypt", "el salvador", "equatorial guinea", "eritrea", "estonia", "eswatini",
    "ethiopia", "fiji", "finland", "france", "gabon", "gambia", "georgia", "germany", "ghana", "great britain",
    "greece", "grenada", "guatemala", "guinea", "guinea-bissau", "guyana", "haiti", "honduras", "hungary",
    "iceland", "india", "indonesia", "iran", "iraq", "ireland", "israel", "italy", "ivory coast", "jamaica",
    "japan", "jordan", "kazakhstan", "kenya", "kiribati", "kosovo", "kuwait", "kyrgyzstan", "laos", "latvia",
    "lebanon", "lesotho", "liberia", "libya", "liechtenstein", "lithuania", "luxembourg", "macedonia",
    "madagascar", "malawi", "malaysia", "maldives", "mali", "malta", "mauritania", "mauritius", "mexico",
    "moldova", "monaco", "mongolia", "montenegro", "morocco", "mozambique", "myanmar", "namibia", "nauru",
    "nepal", "netherlands", "new zealand", "nicaragua", "niger", "nigeria", "north korea", "north macedonia",
    "norway", "oman", "pakistan", "palestine", "panama", "papua new guinea", "paraguay", "peru", "philippines",
    "poland", "portugal", "qatar", "romania", "russia", "rwanda", "samoa", "san marino", "saudi arabia",
    "senegal", "serbia", "seychelles", "sierra leone", "singapore", "slovakia", "slovenia", "somalia",
    "south africa", "south korea", "south sudan", "soviet union", "spain", "sri lanka", "sudan", "suriname",
    "swaziland", "sweden", "switzerland", "syria", "taiwan", "tajikistan", "tanzania", "thailand", "the gambia",
    "the netherlands", "the philippines", "timor-leste", "togo", "tonga", "trinidad and tobago", "tunisia",
    "turkey", "turkmenistan", "u.k.", "u.s.", "uae", "uganda", "uk", "ukraine", "united arab emirates",
    "united kingdom", "united states", "united states of america", "uruguay", "us", "usa", "uzbekistan",
    "vanuatu", "vatican", "venezuela", "vietnam", "west germany", "yemen", "yugoslavia", "zaire", "zambia",
    "zimbabwe"});
constexpr auto parts = std::to_array<std::string_view>({
    "aceh", "alabama", "alaska", "alberta", "andalusia", "arizona", "arkansas", "azores", "bali", "balochistan",
    "basque country", "bavaria", "bihar", "borneo", "brandenburg", "british columbia", "brittany", "california",
    "catalonia", "chechnya", "colorado", "connecticut", "corsica", "crimea", "dagestan", "darfur", "delaware",
    "england", "flanders", "florida", "galicia", "gaza", "gaza strip", "greenland", "gujarat", "hawaii", "hesse",
    "hokkaido", "hong kong", "idaho", "illinois", "indiana", "iowa", "iraqi kurdistan", "java", "kansai",
    "kansas", "kashmir", "katanga", "kentucky", "kerala", "kurdistan", "lombardy", "louisiana", "luzon", "macau",
    "madeira", "maharashtra", "maine", "manitoba", "maryland", "massachusetts", "michigan", "mindanao",
    "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey",
    "new mexico", "new south wales", "new york state", "normandy", "north carolina", "north dakota",
    "north rhine-westphalia", "northern ireland", "nova scotia", "occupied west bank", "ohio", "oklahoma",
    "ontario", "oregon", "patagonia", "pennsylvania", "provence", "punjab", "puntland", "quebec", "queensland",
    "rhode island", "sardinia", "saxony", "scotland", "siberia", "sicily", "sindh", "somaliland",
    "south australia", "south carolina", "south dakota", "sumatra", "tamil nadu", "tasmania", "tatarstan",
    "tennessee", "texas", "the azores", "the west bank", "tibet", "transylvania", "tuscany", "utah",
    "uttar pradesh", "vermont", "victoria", "virginia", "wales", "wallonia", "washington state", "west bank",
    "west bengal", "west virginia", "western australia", "wisconsin", "wyoming", "xinjiang", "zanzibar"});
constexpr auto continents = std::to_array<std::string_view>({
    "africa", "antarctica", "asia", "australasia", "balkans", "caribbean", "caucasus", "central america",
    "central asia", "east africa", "eastern europe", "europe", "latin america", "middle east", "north africa",
    "north america", "scandinavia", "south america", "southeast asia", "the balkans", "the caribbean",
    "the middle east", "west africa", "western europe"});
// clang-format on
static_assert(std::is_sorted(countries.begin(), countries.end()) && std::is_sorted(parts.begin(), parts.end()) &&
              std::is_sorted(continents.begin(), continents.end()));

}  // namespace

Area area_of(std::string_view name) {
    if (std::binary_search(countries.begin(), countries.end(), name)) return Area::country;
    if (std::binary_search(parts.begin(), parts.end(), name)) return Area::part;
    return std::binary_search(continents.begin(), continents.end(), name) ? Area::continent : Area::none;
}

}  // namespace namesake::check
