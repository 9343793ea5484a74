// The map's page, in a real browser where there is one.
#include "show/map_page.hpp"

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "drawn.hpp"
#include "hostile.hpp"
#include "show/child.hpp"
#include "show/layout.hpp"
#include "show/report.hpp"
#include "story.hpp"

using namespace namesake;
using namespace namesake::tests;
using Catch::Matchers::Contains;

namespace {

/// A headless browser with a folder of its own.
class Browser {
  public:
    Browser() : folder_(std::filesystem::temp_directory_path() / ("namesake-browser-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~Browser() { std::filesystem::remove_all(folder_); }

    bool is_there() const {
        bool const there = show::run_leashed({"chromium", "--version"}, "", leash()).failure.empty();
        if (!there) WARN("no chromium here: not tried");
        return there;
    }

    /// The document as it stands when its scripts are done.
    std::string shown(std::string const &file, std::string const &bytes, std::string const &at = {}) const {
        std::ofstream(folder_ / file, std::ios::binary) << bytes;
        auto const ended =
            show::run_leashed({"chromium", "--headless", "--no-sandbox", "--disable-gpu",
                               "--user-data-dir=" + (folder_ / "data").string(), "--virtual-time-budget=2000",
                               "--log-net-log=" + net_log(), "--dump-dom", "file://" + (folder_ / file).string() + at},
                              "", leash());
        INFO(ended.err);
        REQUIRE(ended.failure.empty());
        return ended.out;
    }

    /// What it asked the network for.
    std::string requests() const {
        std::ifstream log(net_log());
        return {std::istreambuf_iterator<char>(log), {}};
    }

  private:
    static show::Leash leash() { return {.wall = std::chrono::seconds(120), .memory = std::size_t{1} << 46}; }
    std::string net_log() const { return (folder_ / "net.json").string(); }
    std::filesystem::path folder_;
};

std::string page_of(show::Graph const &graph) {
    auto const picture = show::lay_out(show::dot_of(graph, false), "svg", show::engine_for(graph));
    REQUIRE(picture.reason.empty());
    return show::map_page(graph, picture.bytes);
}

/// The page's data, as its script reads it.
nlohmann::json data_of(std::string const &page) {
    std::string const begin = "id=\"data\">";
    auto const from = page.find(begin) + begin.size();
    return nlohmann::json::parse(page.substr(from, page.find("</script>", from) - from));
}

/// With a script of the test's own at its end, which the page's policy would forbid.
std::string with_script(std::string page, std::string const &script) {
    auto const policy = page.find("<meta http-equiv=\"Content-Security-Policy\"");
    page.erase(policy, page.find('\n', policy) - policy);
    return page.insert(page.rfind("</body>"), "<script>{" + script + "}</script>");
}

}  // namespace

TEST_CASE("the page says what is behind each part of the picture") {
    auto const story = salt_flats();
    auto graph = show::choose(story.overview(), {.report = "report.html"});
    auto const data = data_of(page_of(graph));
    REQUIRE(data["nodes"].size() == graph.nodes.size());
    REQUIRE(data["edges"].size() == graph.edges.size());
    auto const *edge = edge_between(graph, "Joaquín Iriarte Salas", "Emeterio Iriarte");
    auto const &told = data["edges"][static_cast<std::size_t>(edge - graph.edges.data())];
    REQUIRE(told["words"][0] == "grandson of");
    REQUIRE(told["state"][0] == "disputed");
    REQUIRE_THAT(told["quotes"][0]["words"].get<std::string>(), Contains("the grandson of Bolivia’s late"));
    REQUIRE(data["clashes"][0]["href"] == "report.html#c1");
}

TEST_CASE("S2: the page runs its own script and no other, and asks for nothing") {
    auto const page = page_of(show::choose(salt_flats().overview()));
    REQUIRE_THAT(page, Contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"));
    for (auto const *outside : {"src=", "url(", "@import", "<link", "fetch("})
        REQUIRE(page.find(outside) == std::string::npos);
}

TEST_CASE("a reader chooses, searches and leaves, by mouse and by keys") {
    Browser const browser;
    if (!browser.is_there()) return;
    auto const story = salt_flats();
    auto const graph = show::choose(story.overview());
    auto const page = page_of(graph);
    auto const huanca = node_named(graph, "Leocadia Huanca")->id;
    auto const edge = edge_between(graph, "Leocadia Huanca", "Iquique")->id;

    auto const opened = browser.shown("page.html", page, "#" + huanca);
    REQUIRE_THAT(opened, Contains("Bolivia’s consul general in Iquique</blockquote>"));
    REQUIRE_THAT(opened, Contains("consul general of → Iquique"));

    auto const told = browser.shown("tried.html", with_script(page, R"(
        const said = [], panel = document.getElementById("panel");
        const say = () => said.push(panel.textContent);
        const key = (target, key) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        const view = () => document.querySelector("#stage svg").getAttribute("viewBox");
        document.getElementById(")" + huanca + R"(").dispatchEvent(new MouseEvent("click", { bubbles: true })); say();
        key(document.getElementById(")" + edge + R"("), "Enter"); say();
        key(document.body, "Escape"); say();
        key(document.body, "/"); said.push(document.activeElement.id);
        search.value = "FALKENHÖRST"; search.dispatchEvent(new Event("input"));
        said.push(String(found.children.length));
        key(search, "Enter"); say();
        const before = view(); key(document.body, "+"); said.push(before === view() ? "still" : "larger");
        key(document.body, "0"); said.push(document.querySelectorAll(".node[tabindex]").length + " by Tab");
        const out = document.createElement("pre"); out.id = "said"; out.textContent = JSON.stringify(said);
        document.body.replaceChildren(out);)"));
    auto const from = told.find("<pre id=\"said\">") + 15;
    auto const said = nlohmann::json::parse(told.substr(from, told.find("</pre>", from) - from));
    auto const words = [&](std::size_t at) { return said.at(at).get<std::string>(); };
    REQUIRE_THAT(words(0), Contains("Leocadia Huanca") && Contains("consul general of → Iquique"));
    REQUIRE_THAT(words(1), Contains("1 claim, 1 independent voice") && Contains("consul general in Iquique"));
    REQUIRE_THAT(words(2), Contains("What is behind it"));
    REQUIRE(words(3) == "search");
    REQUIRE(words(4) == "2");
    REQUIRE_THAT(words(5), Contains("Falkenhorst"));
    REQUIRE(words(6) == "larger");
    REQUIRE(words(7) == std::to_string(graph.nodes.size()) + " by Tab");
}

TEST_CASE("I12 S2: hostile names are words in the page and in the picture, and nothing is asked for") {
    Browser const browser;
    if (!browser.is_there()) return;
    auto const story = hostile_story();
    auto const graph = show::choose(story.overview(), {.report = "javascript:document.title='ran'//"});
    auto const picture = show::lay_out(show::dot_of(graph), "svg", show::engine_for(graph));
    auto const hub = node_named(graph, "Hub")->id;
    auto const page = page_of(graph);
    auto const on_page = browser.shown("page.html", page, "#" + hub);
    REQUIRE_THAT(on_page, Contains("=cmd|' /C calc'!A0"));
    REQUIRE_THAT(on_page, Contains("Hub</h2>"));
    auto const report = show::report_html(story.overview(), "x.db");
    for (auto const &shown : {on_page, browser.shown("map.svg", picture.bytes), browser.shown("report.html", report)}) {
        REQUIRE(shown.find("ran</title>") == std::string::npos);
        REQUIRE(shown.find("<img") == std::string::npos);
        REQUIRE(shown.find("href=\"javascript") == std::string::npos);
        REQUIRE(browser.requests().find("evil.example") == std::string::npos);
    }
}

TEST_CASE("a moment of a timeline says whom and when it is told of, a conflict what its sides say") {
    auto const story = salt_flats();
    auto const line = data_of(page_of(show::choose(story.overview(), {.view = show::View::timeline})));
    REQUIRE(std::ranges::any_of(line["nodes"], [](auto const &node) {
        return node["kind"] == "Renato Undurraga, 12 March 2021" && node["name"] == "met Joaquín Iriarte Salas";
    }));
    auto const clashes = data_of(page_of(show::choose(story.overview(), {.view = show::View::conflicts})));
    REQUIRE(std::ranges::any_of(clashes["edges"], [](auto const &edge) {
        return edge["from"] == "c2" && edge["to"] == "c2B" &&
               edge["quotes"][0]["words"] == "Iriarte Salas is the grandson of Ramón Iriarte Vega, the senator";
    }));
}
