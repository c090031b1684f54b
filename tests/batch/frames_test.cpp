#include "batch/frames.hpp"

#include <array>
#include <thread>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nianbao::batch {
namespace {

TEST(Frames, AreTakenOffOnceTheyAreWhole) {
    std::string bytes;
    append_frame(bytes, "甲");
    append_frame(bytes, "");
    append_frame(bytes, "乙丙");
    std::string came;
    std::string all;
    for (const char byte : bytes) {
        came += byte;
        while (const auto message = take_frame(came)) {
            all += *message + "|";
        }
    }
    EXPECT_EQ(all, "甲||乙丙|");
    EXPECT_TRUE(came.empty());
}

TEST(Frames, PassThroughASocketHoweverLong) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
    const std::string message(3'000'000, 'x');
    std::thread sender([&] {
        EXPECT_TRUE(send(ends[0], message));
        ::close(ends[0]);
    });
    EXPECT_EQ(receive(ends[1]), message);
    EXPECT_EQ(receive(ends[1]), std::nullopt);
    sender.join();
    EXPECT_FALSE(send(ends[1], message));
    ::close(ends[1]);
}

}  // namespace
}  // namespace nianbao::batch
