#include "cli/terminal.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace namesake::cli {

namespace {
int write_error = 0;

void check(bool ok) {
    if (ok || write_error) return;
    write_error = errno;
    if (write_error == EPIPE) std::_Exit(0);  // the reader has what it wanted
}
}  // namespace

void print(std::string_view bytes) {
    check(std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size());
}

void expect_much_output() {
    constexpr std::size_t large = 64 << 10;
    if (!isatty(STDOUT_FILENO)) std::setvbuf(stdout, nullptr, _IOFBF, large);
}

bool flush_output() {
    errno = EIO;  // what an earlier write, such as that of --version, failed with is not known any more
    check(std::fflush(stdout) == 0 && !std::ferror(stdout));
    if (write_error) tell("namesake: standard output: {}; the result is incomplete\n", std::strerror(write_error));
    return write_error == 0;
}

void say(std::string_view words) noexcept {
    if (std::fwrite(words.data(), 1, words.size(), stderr) != words.size()) std::clearerr(stderr);
}

void hold_standard_files() {
    for (int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(file, F_GETFD) < 0) ::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

show::Style output_style() {
    show::Style style;
    bool const terminal = isatty(STDOUT_FILENO) != 0;
    char const *no_color = std::getenv("NO_COLOR");
    style.colour = terminal && (!no_color || !*no_color);
    winsize size{};
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) style.width = size.ws_col;
    return style;
}

Progress::Progress(bool quiet)
    : on_(!quiet && isatty(STDERR_FILENO)), start_(std::chrono::steady_clock::now()), drawn_(start_) {}

Progress::~Progress() {
    if (on_) tell("\r\x1b[K");
}

void Progress::advance(std::size_t bytes) {
    ++documents_;
    bytes_ += bytes;
    if (on_) draw();
}

void Progress::draw() {
    auto const now = std::chrono::steady_clock::now();
    if (now - drawn_ < std::chrono::milliseconds(100)) return;
    drawn_ = now;
    double const seconds = std::chrono::duration<double>(now - start_).count();
    double const megabytes = static_cast<double>(bytes_) / 1e6;
    tell("\r\x1b[K{} documents, {:.1f} MB, {:.1f} MB/s", documents_, megabytes, megabytes / seconds);
    std::fflush(stderr);
}

}  // namespace namesake::cli
