#pragma once

#include <random>
#include <string>
#include <vector>

#include "nianbao/report.hpp"

namespace nianbao::format {

/// Makes narratives at random: every kind of block, next to every other.
class RandomBlocks {
public:
    explicit RandomBlocks(unsigned seed) : random_(seed) {}

    std::vector<Block> blocks(int most) {
        std::vector<Block> made(static_cast<std::size_t>(below(most + 1)));
        for (Block& block : made) {
            block = one();
        }
        return made;
    }

    std::vector<Section> sections(const std::vector<std::string>& titles) {
        std::vector<Section> made;
        for (const std::string& title : titles) {
            if (below(5) != 0) {
                made.push_back({title, blocks(6), ""});
            }
        }
        if (made.empty()) {
            made.push_back({titles.front(), blocks(2), ""});
        }
        return made;
    }

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    std::string words() {
        static const std::vector<std::string> all = {"全年公开信息",
                                                     "共计",
                                                     "=1+1",
                                                     "a & <b>",
                                                     "“甲”",
                                                     "第一行\n第二行",
                                                     "草稿",
                                                     "0.50",
                                                     "段落"};
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))] +
               std::to_string(below(1000)) + "件";
    }

    Value cell() {
        switch (below(6)) {
            case 0:
                return {};
            case 1:
                return Value(*Number::parse("0.50"));
            case 2:
                return Value(Number(below(100000)));
            case 3:
                return Value::not_applicable("——");
            default:
                return Value::text(words());
        }
    }

    Block one() {
        Block block;
        block.kind = static_cast<Block::Kind>(below(6));
        block.text = words();
        switch (block.kind) {
            case Block::Kind::Heading:
                block.level = 1 + below(4);
                break;
            case Block::Kind::RunIn:
                block.level = below(5);
                block.rest = below(4) == 0 ? "" : words();
                break;
            case Block::Kind::List:
                block.text.clear();
                block.ordered = below(2) == 0;
                block.items = {words(), words()};
                break;
            case Block::Kind::Table:
                block.text.clear();
                block.head = below(2) == 0;
                fill_table(block);
                break;
            case Block::Kind::Picture:
                block.text.clear();
                block.picture = {"图.png", "", below(2) == 0 ? "图中所示" : "", words(), {}, {}};
                block.picture.height = Number(below(100) + 1);
                break;
            default:
                break;
        }
        return block;
    }

    void fill_table(Block& block) {
        const int columns = 1 + below(4);
        block.rows.resize(1 + static_cast<std::size_t>(below(3)));
        for (auto& row : block.rows) {
            for (int column = 0; column < columns; ++column) {
                row.push_back(cell());
            }
        }
    }

    std::mt19937 random_;
};

/// The same blocks without the places they were read at.
inline std::vector<Block> without_places(std::vector<Block> blocks) {
    for (Block& block : blocks) {
        block.place.clear();
    }
    return blocks;
}

}  // namespace nianbao::format
