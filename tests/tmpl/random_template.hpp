#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "nianbao/data.hpp"
#include "tmpl/splits.hpp"
#include "tmpl/story.hpp"

namespace nianbao::tmpl {

/// Writes bodies of documents at random: paragraphs whose tags are cut into runs, tables in tables,
/// controls, links, bookmarks, pictures; sections around blocks, in lines, across lines, over rows.
/// Each is valid by the schemas (ECMA-376 part 1, annex A).
class RandomTemplate {
public:
    explicit RandomTemplate(std::uint32_t seed) : random_(seed) {}

    std::string body() {
        std::string out;
        for (std::uint32_t count = 1 + pick(4); count > 0; --count) {
            out += block(0);
        }
        return out;
    }

private:
    static constexpr std::uint32_t deepest = 4;

    std::uint32_t pick(std::uint32_t below) {
        return static_cast<std::uint32_t>(random_() % below);
    }

    std::string name() {
        constexpr std::array<const char*, 6> names = {"空", "一", "三", "真", "假", "对象"};
        return names[pick(names.size())];
    }

    std::string value() {
        constexpr std::array<const char*, 5> values = {
            "{{字}}", "{{行}}", "{{数|千分位}}", "{{{字}}}", "{{空值}}"};
        return values[pick(values.size())];
    }

    std::string words() {
        constexpr std::array<const char*, 5> words = {"主动公开", " & ", "第一项", " ", "x"};
        return words[pick(words.size())];
    }

    /// Text of one line with balanced sections.
    std::string text(std::uint32_t depth) {
        std::string out;
        for (std::uint32_t count = pick(4); count > 0; --count) {
            switch (pick(4)) {
                case 0:
                    out += value();
                    break;
                case 1:
                    out += depth < deepest ? section(text(depth + 1)) : words();
                    break;
                default:
                    out += words();
            }
        }
        return out;
    }

    std::string section(const std::string& inside) {
        const std::string which = name();
        const char* const sign = pick(4) == 0 ? "^" : "#";
        return "{{" + (sign + which) + "}}" + inside + "{{/" + which + "}}";
    }

    /// A line with at most one bookmark that an editor leaves behind, in the whole body.
    std::string line(const std::string& characters) {
        constexpr std::string_view stray = "<w:bookmarkEnd w:id=\"0\"/>";
        std::string line = split_line(characters, random_);
        for (std::size_t at = 0; (at = line.find(stray, at)) != std::string::npos;) {
            const std::string kept = std::exchange(left_behind_, "");
            line.replace(at, stray.size(), kept);
            at += kept.size();
        }
        return line;
    }

    std::string block(std::uint32_t depth) {
        switch (pick(depth < deepest ? 9 : 2)) {
            case 2:
                return blocks_in_section(depth);
            case 3:
                return crossing(depth);
            case 4:
                return table(depth);
            case 5:
                return control(depth);
            case 6:
                return object();
            case 7:
                return "<w:p><w:hyperlink w:anchor=\"a\">" + p_runs(text(depth)) +
                       "</w:hyperlink></w:p>";
            default:
                return line(text(depth));
        }
    }

    /// The runs of a line alone.
    std::string p_runs(const std::string& characters) {
        const std::string whole = line(characters);
        return whole.substr(5, whole.size() - 11);
    }

    std::string blocks(std::uint32_t depth) {
        std::string out;
        for (std::uint32_t count = pick(3); count > 0; --count) {
            out += block(depth);
        }
        return out;
    }

    std::string blocks_in_section(std::uint32_t depth) {
        const std::string which = name();
        return line("{{#" + which + "}}") + blocks(depth + 1) + line("{{/" + which + "}}");
    }

    /// A section that begins and ends in the middle of lines.
    std::string crossing(std::uint32_t depth) {
        const std::string which = name();
        return line(words() + "{{#" + which + "}}" + value()) + blocks(depth + 1) +
               line(words() + "{{/" + which + "}}" + words());
    }

    std::string table(std::uint32_t depth) {
        std::string rows;
        for (std::uint32_t count = 1 + pick(3); count > 0; --count) {
            rows += pick(2) == 0 ? row(depth, {}, {}) : repeated_rows(depth);
        }
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + rows +
               "</w:tbl>" + line(words());
    }

    std::string repeated_rows(std::uint32_t depth) {
        const std::string which = name();
        const std::string open = "{{#" + which + "}}";
        const std::string close = "{{/" + which + "}}";
        if (pick(2) == 0) {
            return tr(tc(line(open)) + tc("<w:p/>")) + row(depth, {}, {}) +
                   tr(tc(line(close)) + tc("<w:p/>"));
        }
        return row(depth, open, close);
    }

    std::string row(std::uint32_t depth, const std::string& open, const std::string& close) {
        return tr(tc(line(open + text(depth)) + end_of_cell(depth)) +
                  tc(blocks(depth + 1) + line(value() + close)));
    }

    std::string end_of_cell(std::uint32_t depth) {
        return pick(3) == 0 && depth + 1 < deepest ? table(depth + 1) : std::string();
    }

    std::string control(std::uint32_t depth) {
        constexpr std::array<const char*, 5> tags = {"字", "三", "空", "没有", "#真"};
        const std::string tag = tags[pick(tags.size())];
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w:id w:val=\"" + id() +
               "\"/></w:sdtPr><w:sdtContent>" + line(text(depth)) + blocks(depth + 1) +
               "</w:sdtContent></w:sdt>";
    }

    std::string object() {
        const std::string mark = id();
        return "<w:p><w:bookmarkStart w:id=\"" + mark + "\" w:name=\"b" + mark + "\"/>" +
               p_runs(text(deepest)) + "<w:bookmarkEnd w:id=\"" + mark + "\"/><w:r>" + drawing() +
               "</w:r></w:p>";
    }

    /// A picture without an image, its description a tag.
    std::string drawing() {
        return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
               "wordprocessingDrawing\"><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"" +
               id() +
               "\" name=\"x\" descr=\"{{字}}\"/><a:graphic xmlns:a=\"http://schemas."
               "openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas."
               "openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas."
               "openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"0\" "
               "name=\"x\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:stretch/></pic:blipFill>"
               "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }

    std::string id() { return std::to_string(++last_id_); }

    std::mt19937 random_;
    int last_id_ = 100;
    std::string left_behind_ =
        "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>";
};

/// The data that random templates ask for, or, where `depth` is 0, the innermost of it.
inline Data random_data(int depth = 2) {
    Data::Object members = {{"字", "值<&>"},
                            {"行", "甲\n乙\t丙"},
                            {"数", Data::number("1234.5")},
                            {"空值", Data()},
                            {"真", true},
                            {"假", false},
                            {"空", Data::List{}}};
    const Data inner = depth > 0 ? random_data(depth - 1) : Data("x");
    members.push_back({"一", Data::List{inner}});
    members.push_back({"三", Data::List{inner, "y", inner}});
    members.push_back({"对象", depth > 0 ? inner : Data(Data::object({{"k", "v"}}))});
    return Data::object(std::move(members));
}

}  // namespace nianbao::tmpl
