#include "tmpl/skeleton.hpp"

#include <map>

namespace nianbao::tmpl {
namespace {

bool is_bone(Op::Code code) {
    return code == Op::Code::BandBegin || code == Op::Code::BandEnd || code == Op::Code::BandKept ||
           code == Op::Code::CopyBegin || code == Op::Code::CopyEnd || code == Op::Code::RowGone;
}

}  // namespace

Program skeleton_of(const Program& sheet) {
    Program out;
    out.blanks = sheet.blanks;
    std::vector<std::uint32_t> sections;  // over rows, by their op in `out`
    for (std::size_t i = 0; i < sheet.end; ++i) {
        const Op& op = sheet.ops[i];
        const Op::Code before = i == 0 ? Op::Code::Static : sheet.ops[i - 1].code;
        const Op::Code after = i + 1 == sheet.ops.size() ? Op::Code::Static : sheet.ops[i + 1].code;
        const auto next = static_cast<std::uint32_t>(out.ops.size());
        if (is_bone(op.code)) {
            out.ops.push_back(op);
        } else if (op.code == Op::Code::Section && before == Op::Code::BandBegin) {
            sections.push_back(next);
            out.ops.push_back(op);
        } else if (op.code == Op::Code::SectionEnd &&
                   (after == Op::Code::BandEnd || after == Op::Code::BandKept)) {
            out.ops.push_back(op);
            out.ops[sections.back()].b = next;
            out.ops.back().a = sections.back();
            sections.pop_back();
        }
    }
    out.end = static_cast<std::uint32_t>(out.ops.size());
    return out;
}

Program column_skeleton_of(const Program& sheet) {
    std::map<std::uint32_t, Op> sections;  // each is in every row: by its first column
    std::map<std::uint32_t, std::uint32_t> last;
    for (std::size_t i = 0; i + 1 < sheet.end; ++i) {
        const Op& op = sheet.ops[i];
        if (op.code == Op::Code::ColumnsBegin) {
            sections.emplace(op.a, sheet.ops[i + 1]);
            last.emplace(op.a, op.b);
        }
    }
    Program out;
    ProgramWriter writer(out);
    for (const auto& [first, section] : sections) {
        writer.add(Op::Code::BandBegin, first, last[first]);
        const std::uint32_t begin = writer.add(section);
        writer.add(Op::Code::CopyBegin, first, last[first]);
        writer.add(Op::Code::CopyEnd, first, last[first]);
        writer.at(begin).b = writer.add(Op::Code::SectionEnd, begin);
        writer.add(Op::Code::BandEnd, first, last[first]);
    }
    out.end = writer.next();
    return out;
}

}  // namespace nianbao::tmpl
