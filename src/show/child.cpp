#include "show/child.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>
#include <utility>

namespace namesake::show {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor &&other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept {
        close();
        fd_ = std::exchange(other.fd_, -1);
        return *this;
    }
    ~Descriptor() { close(); }
    void close() {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }
    int get() const { return fd_; }
    bool open() const { return fd_ >= 0; }

  private:
    int fd_ = -1;
};

struct Ends {
    Descriptor ours, theirs;
};

/// A socket and not a pipe: writing to one whose reader is gone is an error, not a signal.
bool connect(Ends &ends) {
    std::array<int, 2> fds{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds.data()) != 0) return false;
    ends = {Descriptor(fds[0]), Descriptor(fds[1])};
    return ::fcntl(fds[0], F_SETFL, O_NONBLOCK) == 0;
}

struct Pipes {
    Ends in, out, err, started;  // `started` carries errno if the program could not be started
    bool open() { return connect(in) && connect(out) && connect(err) && connect(started); }
};

void limit(int what, rlim_t most) {
    rlimit const bound{most, most};
    ::setrlimit(static_cast<__rlimit_resource_t>(what), &bound);
}

/// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(char *const *argv, Pipes const &pipes, Leash const &leash) {
    ::setpgid(0, 0);
    ::dup2(pipes.in.theirs.get(), 0);
    ::dup2(pipes.out.theirs.get(), 1);
    ::dup2(pipes.err.theirs.get(), 2);
    limit(RLIMIT_AS, leash.memory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(leash.wall).count() + 1));
    ::execvp(argv[0], argv);
    int const error = errno;
    [[maybe_unused]] auto const written = ::write(pipes.started.theirs.get(), &error, sizeof error);
    ::_exit(127);
}

/// Sends what the child will take; closes when all is sent or nobody reads.
void feed(Descriptor &to, std::string const &input, std::size_t &sent) {
    auto const n = ::send(to.get(), input.data() + sent, input.size() - sent, MSG_NOSIGNAL);
    if (n > 0) sent += static_cast<std::size_t>(n);
    if (sent == input.size() || (n < 0 && errno != EAGAIN && errno != EINTR)) to.close();
}

void drain(Descriptor &from, std::string &into, std::size_t most) {
    std::array<char, 65536> buffer;
    auto const n = ::read(from.get(), buffer.data(), buffer.size());
    if (n > 0) into.append(buffer.data(), static_cast<std::size_t>(n));
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR) || into.size() > most) from.close();
}

int milliseconds_until(Clock::time_point end) {
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
}

/// Until both its outputs are closed or the time is up.
void talk(Pipes &pipes, std::string const &input, Leash const &leash, Clock::time_point end, Ended &ended) {
    std::size_t sent = 0;
    if (input.empty()) pipes.in.ours.close();
    while ((pipes.out.ours.open() || pipes.err.ours.open()) && milliseconds_until(end) > 0) {
        std::array<pollfd, 3> watched{
            {{pipes.in.ours.get(), POLLOUT, 0}, {pipes.out.ours.get(), POLLIN, 0}, {pipes.err.ours.get(), POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), milliseconds_until(end)) < 0 && errno != EINTR) return;
        if (watched[0].revents) feed(pipes.in.ours, input, sent);
        if (watched[1].revents) drain(pipes.out.ours, ended.out, leash.output);
        if (watched[2].revents) drain(pipes.err.ours, ended.err, 65536);
    }
}

/// Waits for the end, and kills the child when the time is up; false if that was needed. Whatever it left behind dies
/// with it.
bool reap(pid_t child, Clock::time_point end, int &status) {
    siginfo_t info{};
    bool in_time = true;
    while (::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0 &&
           in_time) {
        in_time = milliseconds_until(end) > 0;
        if (in_time) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    ::kill(-child, SIGKILL);
    ::waitpid(child, &status, 0);
    return in_time;
}

std::string failure_of(bool in_time, int status, Leash const &leash) {
    if (!in_time) return fmt::format("took longer than {:.3g} s", static_cast<double>(leash.wall.count()) / 1000);
    if (WIFSIGNALED(status))
        return fmt::format("died of signal {} ({})", WTERMSIG(status), ::strsignal(WTERMSIG(status)));
    if (WEXITSTATUS(status)) return fmt::format("ended with status {}", WEXITSTATUS(status));
    return {};
}

}  // namespace

Ended run_leashed(std::vector<std::string> const &argv, std::string const &input, Leash const &leash) {
    Ended ended;
    Pipes pipes;
    if (!pipes.open()) return {.failure = "no file descriptors left", .missing = true};
    std::vector<char *> words;
    for (auto const &word : argv) words.push_back(const_cast<char *>(word.c_str()));
    words.push_back(nullptr);

    auto const child = ::fork();
    if (child == 0) become(words.data(), pipes, leash);
    if (child > 0) ::setpgid(child, child);  // here too: whoever comes first
    if (child < 0) return {.failure = "no process left", .missing = true};
    for (auto *ends : {&pipes.in, &pipes.out, &pipes.err, &pipes.started}) ends->theirs.close();

    auto const end = Clock::now() + leash.wall;
    talk(pipes, input, leash, end, ended);
    bool const too_much = ended.out.size() > leash.output;
    int status = 0;
    bool const in_time = reap(child, too_much ? Clock::now() : end, status);
    int error = 0;
    if (::read(pipes.started.ours.get(), &error, sizeof error) == sizeof error)
        return {.failure = ::strerror(error), .missing = true};
    ended.failure = too_much ? "printed too much" : failure_of(in_time, status, leash);
    return ended;
}

}  // namespace namesake::show
