#include "format/run_program.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds plenty{20000};
constexpr std::uint64_t memory = std::uint64_t{2} << 30;

class RunProgram : public ::testing::Test {
protected:
    ProgramEnd run(const std::string& script, milliseconds time = plenty) {
        return run_program({{"/bin/sh", "-c", script},
                            {"PATH=/usr/bin:/bin", "WORD=blue"},
                            folder_.path(),
                            time,
                            memory});
    }

    std::string written(const std::string& name) const {
        std::ifstream file(folder_.path() / name);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }

    /// Waits until a process is gone; false where it stays.
    static bool is_gone(const std::string& process) {
        constexpr int tries = 200;
        for (int i = 0; i < tries; ++i) {
            std::ifstream stat("/proc/" + process + "/stat");
            std::string number;
            std::string name;
            std::string state;
            if (!(stat >> number >> name >> state) || state == "Z") {
                return true;
            }
            std::this_thread::sleep_for(milliseconds(10));
        }
        return false;
    }

    ScratchFolder folder_;
};

TEST_F(RunProgram, TellsHowItEnded) {
    EXPECT_EQ(run("exit 7").how, ProgramEnd::How::Exited);
    EXPECT_EQ(run("exit 7").status, 7);
    EXPECT_EQ(run("kill -9 $$").how, ProgramEnd::How::Killed);
    const ProgramEnd none = run_program({{"/nowhere/program"}, {}, folder_.path(), plenty, memory});
    EXPECT_EQ(none.how, ProgramEnd::How::NotStarted);
}

TEST_F(RunProgram, WorksInItsFolderWithItsEnvironmentAlone) {
    setenv("NIANBAO_SECRET", "1", 1);
    run("env >env.txt; ulimit -c >core.txt");
    EXPECT_NE(written("env.txt").find("WORD=blue"), std::string::npos);
    EXPECT_EQ(written("env.txt").find("NIANBAO_SECRET"), std::string::npos);
    EXPECT_EQ(written("core.txt"), "0\n");
}

TEST_F(RunProgram, EndsWithAllItHasStartedWhenItsTimeIsOver) {
    const auto begin = std::chrono::steady_clock::now();
    const ProgramEnd end =
        run("sleep 60 & echo $! >near.txt; setsid sleep 60 & echo $! >far.txt; sleep 60",
            milliseconds(500));
    EXPECT_EQ(end.how, ProgramEnd::How::TimeOut);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
    for (const char* const name : {"near.txt", "far.txt"}) {
        std::string process = written(name);
        ASSERT_FALSE(process.empty());
        process.pop_back();
        EXPECT_TRUE(is_gone(process)) << name;
    }
}

TEST_F(RunProgram, LeavesNothingBehindWhenItEndsByItself) {
    EXPECT_EQ(run("setsid sleep 60 & echo $! >far.txt").how, ProgramEnd::How::Exited);
    std::string process = written("far.txt");
    ASSERT_FALSE(process.empty());
    process.pop_back();
    EXPECT_TRUE(is_gone(process));
}

TEST_F(RunProgram, EndsWhenTheProcessThatAskedIsGone) {
    const pid_t asker = fork();
    if (asker == 0) {
        run("echo $$ >program.txt; sleep 60");
        _exit(0);
    }
    constexpr int tries = 500;
    for (int i = 0; i < tries && written("program.txt").empty(); ++i) {
        std::this_thread::sleep_for(milliseconds(10));
    }
    kill(asker, SIGKILL);
    std::string process = written("program.txt");
    ASSERT_FALSE(process.empty());
    process.pop_back();
    EXPECT_TRUE(is_gone(process));
}

TEST_F(RunProgram, HasNoMoreMemoryThanItMay) {
    const auto held = [&](std::uint64_t most) {
        return run_program(
                   {{"/bin/sh", "-c", "head -c 90000000 /dev/zero | tail -c 80000000 >/dev/null"},
                    {"PATH=/usr/bin:/bin"},
                    folder_.path(),
                    plenty,
                    most << 20})
            .status;
    };
    constexpr std::uint64_t enough = 300;
    constexpr std::uint64_t little = 60;
    EXPECT_EQ(held(enough), 0);
    EXPECT_NE(held(little), 0);
}

TEST_F(RunProgram, SeesNoNetwork) {
    run("cat /proc/net/dev >net.txt");
    if (written("net.txt").find("eth") != std::string::npos) {
        GTEST_SKIP() << "the system lets no process leave its network";
    }
    EXPECT_NE(written("net.txt").find("lo:"), std::string::npos);
}

TEST(FindProgram, LooksThroughThePath) {
    EXPECT_EQ(find_program({"no-such-program", "sh"}).filename(), "sh");
    EXPECT_TRUE(find_program({"no-such-program"}).empty());
}

}  // namespace
}  // namespace nianbao::format
