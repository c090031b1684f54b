#include "zip/packer.hpp"

#include <gtest/gtest.h>

#include "zip/archive.hpp"
#include "zip/writer.hpp"

namespace nianbao::zip {
namespace {

std::string long_text() {
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += std::to_string(i) + ",";
    }
    return text;
}

PackedFile packed(std::string_view text, std::size_t piece) {
    Packer packer;
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) {
        packer.write(text.substr(0, piece));
    }
    EXPECT_GT(packer.size() + 1, 0U);
    return packer.finish();
}

TEST(Packer, MakesAFileThatArchiveReads) {
    const std::string text = long_text();
    for (const std::size_t piece : {7'000UL, 65'536UL, text.size()}) {
        Writer writer;
        writer.add_packed("a.xml", packed(text, piece));
        writer.add("b.xml", "b");
        const Archive archive = Archive::open(writer.finish());
        archive.verify();
        EXPECT_EQ(archive.contents(*archive.find("a.xml")), text);
        EXPECT_EQ(archive.contents(*archive.find("b.xml")), "b");
    }
}

TEST(Packer, TakesNothingAtAll) {
    Writer writer;
    writer.add_packed("empty", packed("", 1));
    const Archive archive = Archive::open(writer.finish());
    archive.verify();
    EXPECT_EQ(archive.contents(*archive.find("empty")), "");
}

TEST(Packer, GivesTheSameBytesForTheSamePieces) {
    const std::string text = long_text();
    EXPECT_EQ(packed(text, 10'000).data, packed(text, 10'000).data);
    EXPECT_LT(packed(text, 10'000).data.size(), text.size() / 2);
}

}  // namespace
}  // namespace nianbao::zip
