#include "show/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "show/escape.hpp"
#include "show/width.hpp"

namespace namesake::show {
namespace {

/// Whole, as far as its first and last bytes tell.
bool is_picture(std::string_view bytes, std::string_view format) {
    if (format == "svg")
        return bytes.starts_with("<?xml") &&
               bytes.find("</svg>", bytes.size() - std::min<std::size_t>(bytes.size(), 16)) != std::string_view::npos;
    if (format == "png")
        return bytes.starts_with("\x89PNG\r\n") &&
               bytes.find("IEND", bytes.size() - std::min<std::size_t>(bytes.size(), 16)) != std::string_view::npos;
    if (format == "pdf") return bytes.starts_with("%PDF-");
    return false;
}

/// The first line that the program complained with.
std::string complaint(std::string const &err) {
    auto const line = cut(visible(std::string_view(err).substr(0, err.find('\n'))), 160);
    return line.empty() ? line : fmt::format(": {}", line);
}

struct Try {
    std::string bytes, failure;
    bool missing = false;
};

Try draw_with(std::string const &engine, std::string const &dot, std::string const &format, Layout const &layout) {
    auto ended = run_leashed({layout.command, "-K" + engine, "-T" + format}, dot, layout.leash);
    if (ended.missing) return {{}, fmt::format("{}: {}", layout.command, ended.failure), true};
    if (!ended.failure.empty()) return {{}, fmt::format("{} {}{}", engine, ended.failure, complaint(ended.err)), false};
    if (!is_picture(ended.out, format))
        return {{}, fmt::format("{} printed no {} picture{}", engine, format, complaint(ended.err)), false};
    return {std::move(ended.out), {}, false};
}

}  // namespace

Picture lay_out(std::string const &dot, std::string const &format, Engine engine, Layout const &layout) {
    if (engine == Engine::fixed) {
        auto drawn = draw_with("neato", dot, format, layout);
        return {std::move(drawn.bytes), "neato", std::move(drawn.failure)};
    }
    std::string reason;
    if (engine == Engine::dot) {
        auto drawn = draw_with("dot", dot, format, layout);
        if (drawn.failure.empty()) return {std::move(drawn.bytes), "dot", {}};
        if (drawn.missing) return {{}, "dot", fmt::format("{} (is Graphviz installed?)", drawn.failure)};
        reason = std::move(drawn.failure);
    }
    auto drawn = draw_with("sfdp", dot, format, layout);
    if (drawn.failure.empty())
        return {std::move(drawn.bytes), "sfdp",
                reason.empty() ? reason : fmt::format("{}; sfdp drew it instead", reason)};
    return {{}, "sfdp", fmt::format("{}{}{}", reason, reason.empty() ? "" : "; ", drawn.failure)};
}

}  // namespace namesake::show
