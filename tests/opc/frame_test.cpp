#include "opc/frame.hpp"

#include <array>
#include <thread>

#include <gmock/gmock.h>

#include "zip/refused.hpp"
#include "zip/zip_bytes.hpp"

namespace nianbao::opc {
namespace {

using ::testing::ElementsAre;
using testing::zip_bytes;

std::vector<std::string> everything(const std::string& bytes) {
    const zip::Archive archive = zip::Archive::open(bytes);
    std::vector<std::string> all;
    for (const zip::Entry& entry : archive.entries()) {
        all.push_back(entry.name + "=" + archive.contents(entry));
    }
    return all;
}

TEST(Edited, KeepsTheOrderOfTheArchive) {
    const auto archive = zip::Archive::open(zip_bytes({{"a", "1"}, {"b", "2"}, {"c", "3"}}));
    EXPECT_THAT(everything(edited(archive, {{0, "new"}, {1, std::nullopt}})),
                ElementsAre("a=new", "c=3"));
}

TEST(Frame, PutsChangedPartsBehindTheRest) {
    const Frame frame(zip_bytes({{"a", "1"}, {"b", "2"}}), {"d", "c"});
    EXPECT_THAT(everything(frame.complete({"4", "3"})), ElementsAre("a=1", "b=2", "d=4", "c=3"));
}

TEST(Frame, TakesPartsPackedOnceLikeTheirBytes) {
    const Frame frame(zip_bytes({{"a", "1"}}), {"b", "c"});
    const std::string text(50'000, 't');
    const std::vector<Content> once = {packed_once(text), packed_once("short")};
    EXPECT_TRUE(std::holds_alternative<zip::PackedFile>(once[0]));
    EXPECT_EQ(frame.complete(once), frame.complete({text, "short"}));
}

TEST(Frame, GivesTheSameBytesEveryTimeInEveryThread) {
    const Frame frame(zip_bytes({{"a", "1"}}), {"b"});
    const std::string text(50'000, 't');
    const std::string once = frame.complete({text});
    std::array<bool, 4> same{};
    std::vector<std::thread> threads;
    threads.reserve(same.size());
    for (bool& one : same) {
        threads.emplace_back([&] {
            one = true;
            for (int i = 0; i < 20; ++i) {
                one = one && frame.complete({text}) == once;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_THAT(same, ::testing::Each(true));
}

TEST(Frame, AsksForEveryPartItLacks) {
    const Frame frame(zip_bytes({{"a", "1"}}), {"b"});
    EXPECT_THAT(testing::refused([&] { frame.complete({}); }), ElementsAre("opc.contents"));
    EXPECT_THAT(testing::refused([&] { frame.complete({"1", "2"}); }), ElementsAre("opc.contents"));
}

}  // namespace
}  // namespace nianbao::opc
