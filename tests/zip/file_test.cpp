#include "zip/file.hpp"

#include <csignal>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "nianbao/files.hpp"
#include "zip/refused.hpp"

namespace nianbao::zip {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

constexpr std::uint64_t no_limit = 1'000'000'000;

// A new folder for each test, gone afterwards.
class File : public ::testing::Test {
protected:
    File() : folder_(fs::temp_directory_path() / ("nianbao-test-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path at(const char* name) const { return folder_ / name; }

    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder_)) {
            found.push_back(entry.path().filename().string());
        }
        return found;
    }

    // The code alone: places are paths, which differ.
    static std::string refused(const std::function<void()>& call) {
        const auto codes = testing::refused(call);
        return codes.empty() ? "" : codes.front().substr(0, codes.front().find(' '));
    }

    std::string refused_read(const fs::path& file, std::uint64_t limit = no_limit) const {
        return refused([&] { read_file(file, limit); });
    }

    std::string refused_write(const fs::path& file, std::string_view bytes = "new") const {
        return refused([&] { write_file(file, bytes); });
    }

    fs::path folder_;
};

TEST_F(File, ComesBackAsItWasWritten) {
    const std::string bytes("a\0\r\n\xFF", 5);
    write_file(at("a"), bytes);
    EXPECT_EQ(read_file(at("a"), no_limit), bytes);
    EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(File, MayBeEmpty) {
    write_file(at("a"), "");
    EXPECT_EQ(read_file(at("a"), 0), "");
}

TEST_F(File, IsRefusedAboveTheLimit) {
    write_file(at("a"), "12345");
    EXPECT_EQ(read_file(at("a"), 5), "12345");
    EXPECT_EQ(refused_read(at("a"), 4), "file.too_large");
}

TEST_F(File, IsNotReadWhenItIsSomethingElse) {
    ASSERT_EQ(::mkfifo(at("fifo").c_str(), 0600), 0);
    EXPECT_EQ(refused_read(at("fifo")), "file.special");  // and does not block
    EXPECT_EQ(refused_read("/dev/zero"), "file.special");
    EXPECT_EQ(refused_read(folder_), "file.directory");
    EXPECT_EQ(refused_read(at("missing")), "file.missing");
    EXPECT_EQ(refused_read("/proc/self/status"), "file.changed");
    EXPECT_EQ(refused_read(at(std::string(300, 'n').c_str())), "file.name");
}

TEST_F(File, OfOneTerabyteIsNotEvenBegun) {
    std::ofstream(at("sparse")).put('x');
    fs::resize_file(at("sparse"), std::uintmax_t{1} << 40);
    EXPECT_EQ(refused_read(at("sparse")), "file.too_large");
}

TEST_F(File, ReplacesAnOldOneAndKeepsItsPermissions) {
    write_file(at("a"), "old");
    fs::permissions(at("a"), fs::perms::owner_read | fs::perms::owner_write);
    write_file(at("a"), "new");
    EXPECT_EQ(read_file(at("a"), no_limit), "new");
    EXPECT_EQ(fs::status(at("a")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(File, GetsThePermissionsOfTheUmask) {
    const mode_t old = ::umask(027);
    write_file(at("a"), "new");
    ::umask(old);
    EXPECT_EQ(fs::status(at("a")).permissions(), static_cast<fs::perms>(0640));
}

TEST_F(File, IsWrittenThroughASymbolicLink) {
    write_file(at("a"), "old");
    fs::create_symlink("a", at("link"));
    write_file(at("link"), "new");
    EXPECT_TRUE(fs::is_symlink(at("link")));
    EXPECT_EQ(read_file(at("a"), no_limit), "new");
}

TEST_F(File, IsNotWrittenWhereItCannotBe) {
    fs::create_symlink("nowhere", at("dangling"));
    EXPECT_EQ(refused_write(at("dangling")), "file.missing");
    EXPECT_EQ(refused_write(at("missing/a")), "file.missing");
    EXPECT_EQ(refused_write(folder_), "file.directory");
    EXPECT_EQ(refused_write("/dev/full"), "file.special");
    EXPECT_EQ(refused_write(at(std::string(300, 'n').c_str())), "file.name");
    EXPECT_THAT(names(), ElementsAre("dangling"));
}

TEST_F(File, NamesItsPath) {
    try {
        write_file(at("missing/a"), "new");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::File);
        EXPECT_EQ(error.problems().front().place, at("missing/a").string());
    }
}

// Root may write everywhere, so the test becomes nobody for a while.
TEST_F(File, IsNotWrittenWithoutPermission) {
    write_file(at("a"), "old");
    fs::permissions(at("a"), static_cast<fs::perms>(0444));
    fs::permissions(folder_, static_cast<fs::perms>(0555));
    const uid_t user = ::geteuid();
    if (user == 0) {
        ASSERT_EQ(::seteuid(65'534), 0);
    }
    const std::string old_file = refused_write(at("a"));
    const std::string new_file = refused_write(at("b"));
    if (user == 0) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    fs::permissions(folder_, static_cast<fs::perms>(0755));
    EXPECT_EQ(old_file, "file.denied");
    EXPECT_EQ(new_file, "file.denied");
    EXPECT_EQ(read_file(at("a"), no_limit), "old");
    EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(File, LeavesNothingBehindWhenASizeLimitStrikes) {
    write_file(at("a"), "old");
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{4096, old.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const std::string code = refused_write(at("a"), std::string(100'000, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(code, "file.full");
    EXPECT_EQ(read_file(at("a"), no_limit), "old");
    EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(File, LeavesNothingBehindWhenTheDiskIsFull) {
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", folder_.c_str(), "tmpfs", 0, "size=64k") != 0) {
        GTEST_SKIP() << "no small disk to fill: mounting a tmpfs is refused here";
    }
    write_file(at("a"), "old");
    const std::string code = refused_write(at("a"), std::string(1'000'000, 'x'));
    const auto left = names();
    const std::string bytes = read_file(at("a"), no_limit);
    ASSERT_EQ(::umount(folder_.c_str()), 0);
    EXPECT_EQ(code, "file.full");
    EXPECT_EQ(bytes, "old");
    EXPECT_THAT(left, ElementsAre("a"));
}

TEST_F(File, IsPutIntoFoldersThatAreMadeOnce) {
    EXPECT_TRUE(make_folder(at("new/deep")));
    EXPECT_FALSE(make_folder(at("new/deep")));
    write_file(at("new/deep/a"), "x");
    EXPECT_THAT(names(), ElementsAre("new"));
}

TEST_F(File, IsNamedWhereItStandsInTheWayOfAFolder) {
    write_file(at("a"), "old");
    EXPECT_THAT(testing::refused([&] { make_folder(at("a/b")); }),
                ElementsAre("file.folder " + at("a/b").string()));
}

TEST_F(File, IsWrittenByManyThreadsAtOnce) {
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (const char* name : {"a", "b", "c", "d"}) {
        threads.emplace_back([this, name] {
            for (int i = 0; i < 20; ++i) {
                write_file(at(name), name);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_THAT(names(), UnorderedElementsAre("a", "b", "c", "d"));
    EXPECT_EQ(read_file(at("d"), no_limit), "d");
}

}  // namespace
}  // namespace nianbao::zip
