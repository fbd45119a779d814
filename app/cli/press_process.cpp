// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/press_process.h"

#include "app/cli/errors.h"
#include "model/plan/shown_text.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace headroom::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_complaint = 4096; ///< bytes of its standard error that are kept

[[noreturn]] void fail(std::string_view what, int error) {
    throw Failure("headroom-press " + std::string(what) + ": " + std::strerror(error));
}

/// One end for the press, one for us; both are closed with it.
class Pipe {
public:
    Pipe() {
        if (pipe2(ends_.data(), O_CLOEXEC) != 0) fail("could not be started", errno);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    int end(std::size_t which) const { return ends_[which]; } ///< 0: to read from, 1: to write to
    bool is_open(std::size_t which) const { return ends_[which] >= 0; }
    void close_end(std::size_t which) {
        if (is_open(which)) close(ends_[which]);
        ends_[which] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

/// A press that has gone before it read everything must not end this program.
class NoBrokenPipe {
public:
    NoBrokenPipe() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
    NoBrokenPipe(const NoBrokenPipe&) = delete;
    NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;
    ~NoBrokenPipe() { std::signal(SIGPIPE, before_); }

private:
    void (*before_)(int);
};

class Press {
public:
    explicit Press(const fs::path& program) {
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t attributes;
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
        posix_spawn_file_actions_adddup2(&actions, in_.end(0), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out_.end(1), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, err_.end(1), STDERR_FILENO);
        sigset_t usual;
        sigemptyset(&usual);
        sigaddset(&usual, SIGPIPE);
        posix_spawnattr_setsigdefault(&attributes, &usual);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
        std::string name = program.string();
        char* arguments[] = {name.data(), nullptr};
        const int error = posix_spawn(&child_, name.c_str(), &actions, &attributes, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
        if (error != 0) fail("could not be started", error);
        in_.close_end(0);
        out_.close_end(1);
        err_.close_end(1);
        fcntl(in_.end(1), F_SETFL, O_NONBLOCK);
    }
    Press(const Press&) = delete;
    Press& operator=(const Press&) = delete;
    ~Press() {
        if (child_ <= 0) return;
        kill(child_, SIGTERM);
        wait_for_end();
    }

    /// Feeds it and takes what it says until it has closed both of its ends.
    void talk(std::string_view job, const Interrupt& interrupt) {
        while (out_.is_open(0) || err_.is_open(0)) {
            interrupt.check();
            std::array<pollfd, 3> ends{
                {{in_.end(1), POLLOUT, 0}, {out_.end(0), POLLIN, 0}, {err_.end(0), POLLIN, 0}}};
            if (poll(ends.data(), ends.size(), -1) < 0) {
                if (errno == EINTR) continue;
                fail("was lost", errno);
            }
            if (ends[0].revents != 0) feed(job);
            if (ends[1].revents != 0) take(out_, pdf, static_cast<std::size_t>(-1));
            if (ends[2].revents != 0) take(err_, complaint, most_complaint);
        }
    }

    /// Its exit code; −1 where a signal ended it.
    int wait_for_end() {
        int status = 0;
        while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
        }
        child_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    std::string pdf, complaint;

private:
    void feed(std::string_view& job) {
        const ssize_t written = write(in_.end(1), job.data(), job.size());
        if (written < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (written > 0) job.remove_prefix(static_cast<std::size_t>(written));
        // A press that has closed its end says why on standard error.
        if (written < 0 || job.empty()) in_.close_end(1);
    }
    void take(Pipe& from, std::string& to, std::size_t most) {
        std::array<char, 1 << 16> block;
        const ssize_t count = read(from.end(0), block.data(), block.size());
        if (count < 0 && errno == EINTR) return;
        if (count <= 0) return from.close_end(0);
        to.append(block.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, to.size())));
    }

    Pipe in_, out_, err_;
    pid_t child_ = 0;
};

} // namespace

fs::path press_program() {
    std::error_code error;
    const auto here = fs::read_symlink("/proc/self/exe", error);
    const auto program = here.parent_path() / "headroom-press";
    if (!error && access(program.c_str(), X_OK) == 0 && fs::is_regular_file(program, error)) return program;
    throw Failure("the PDF is made by headroom-press, which is missing beside headroom-cli: “" +
                  shown(program.string(), 300) + "”; install it, or build it where Qt 6 is");
}

std::string press_pdf(const fs::path& program, const std::string& job, const Interrupt& interrupt) {
    const NoBrokenPipe quiet;
    Press press(program);
    press.talk(job, interrupt);
    const int code = press.wait_for_end();
    interrupt.check();
    while (!press.complaint.empty() && press.complaint.back() == '\n')
        press.complaint.pop_back();
    const std::string why = shown(press.complaint, 400);
    if (code == exit_wrong_input) throw WrongInput(why);
    if (code != 0) throw Failure("headroom-press failed" + (why.empty() ? std::string() : ": " + why));
    if (!press.pdf.starts_with("%PDF-")) throw Failure("headroom-press gave back no PDF");
    return std::move(press.pdf);
}

} // namespace headroom::cli
