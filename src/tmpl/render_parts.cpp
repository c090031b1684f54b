#include "tmpl/render_parts.hpp"

#include <utility>

#include "nianbao/error.hpp"
#include "opc/content_types.hpp"
#include "tmpl/made_sheets.hpp"
#include "xlsx/start_tag.hpp"

namespace nianbao::tmpl {
namespace {

/// What stands around the rows of a sheet, rows being open at the end of the head.
xlsx::SheetFrame frame_of(const Program& program, const xlsx::PartContext& context) {
    if (context.workbook.is_identity()) {
        return {program.head, program.tail};
    }
    if (program.tail.empty()) {  // a sheet without rows
        return {xlsx::moved_part(xlsx::PartKind::Sheet, program.head, context), {}};
    }
    xlsx::SheetFrame frame = xlsx::moved_frame(program.head + program.tail, context);
    frame.head += program.head.substr(program.head.rfind('<'));
    frame.tail.insert(0, program.tail, 0, program.tail.find('>') + 1);
    return frame;
}

/// Takes an attribute out of the first element of a name.
void drop_attribute(std::string& xml, std::string_view element, std::string_view attribute) {
    const std::size_t begin = xml.find(element);
    if (begin != std::string::npos) {
        const std::size_t size = xml.find('>', begin) + 1 - begin;
        xml.replace(begin, size, xlsx::without_attribute(xml.substr(begin, size), attribute));
    }
}

/// A copy is not selected, or both sheets would be edited at once, and has no printer settings.
void make_copy(xlsx::SheetFrame& frame) {
    drop_attribute(frame.head, "<sheetView ", "tabSelected");
    drop_attribute(frame.tail, "<pageSetup ", "r:id");
}

class PartRenderer {
public:
    PartRenderer(const Compiled& compiled, Rendering& rendering)
        : compiled_(compiled),
          rendering_(rendering),
          sheets_(output_sheets_of(compiled, rendering, kept_)),
          workbook_(compiled.sheet_names) {}

    RenderedParts run() && {
        for (const OutputSheet& sheet : sheets_) {
            workbook_.add(sheet.sheet.source, sheet.sheet.name);
        }
        for (std::size_t i = 0; i < sheets_.size(); ++i) {
            record(i);
        }
        rendering_.sheet.workbook = &workbook_;
        out_.contents.resize(compiled_.programs.size(), std::monostate());
        render_programs();
        for (const MovedPart& part : compiled_.moved) {
            if (part.program) {
                opc::Content& content = out_.contents[*part.program];
                content = moved(part, std::move(std::get<std::string>(content)));
            } else {
                out_.contents.emplace_back(moved(part, part.bytes));
            }
        }
        if (!compiled_.makers.empty()) {
            SheetLists lists = listed(compiled_, sheets_);
            out_.contents.emplace_back(std::move(lists.relationships));
            out_.more.push_back({std::string(opc::ContentTypes::entry), lists.content_types});
        }
        return std::move(out_);
    }

private:
    static std::vector<OutputSheet> output_sheets_of(const Compiled& compiled,
                                                     Rendering& rendering,
                                                     std::deque<Data>& kept) {
        if (compiled.sheet_names.empty()) {
            return {};
        }
        return output_sheets(compiled, rendering, kept);
    }

    /// The program of a sheet of the template; null pointer for a sheet without cells.
    const MovingSheet* program_of(std::size_t source) const {
        for (const MovingSheet& sheet : compiled_.moving) {
            if (sheet.number == source) {
                return &sheet;
            }
        }
        return nullptr;
    }

    // What becomes of rows and columns

    void record(std::size_t number) {
        const MovingSheet* const sheet = program_of(sheets_[number].sheet.source);
        if (sheet == nullptr) {
            return;
        }
        xlsx::SheetMoves& moves = workbook_.sheets()[number];
        rendering_.sheet.item = sheets_[number].item;
        try {
            record(sheet->rows, moves.rows);
            record(sheet->columns, moves.columns);
        } catch (const Error& error) {
            throw error.within(moves.name);
        }
        rendering_.sheet.item = {};
    }

    void record(const Program& skeleton, xlsx::Moves& moves) {
        if (!skeleton.ops.empty()) {
            rendering_.sheet.record = &moves;
            render(skeleton, rendering_);
            rendering_.sheet.record = nullptr;
        }
    }

    // Parts

    void render_programs() {
        std::size_t next = 0;
        for (std::size_t i = 0; i < compiled_.programs.size(); ++i) {
            if (next < compiled_.moving.size() && compiled_.moving[next].program == i) {
                render_outputs(compiled_.moving[next++]);
            } else {
                rendering_.pictures.begin_part(i);
                out_.contents[i] = render(compiled_.programs[i], rendering_);
            }
        }
    }

    void render_outputs(const MovingSheet& sheet) {
        const xlsx::WorkbookMoves::Outputs outputs = workbook_.outputs(sheet.number);
        for (std::size_t i = outputs.first; i < outputs.last; ++i) {
            opc::Content content = render_sheet(compiled_.programs[sheet.program], i);
            if (!sheets_[i].part) {
                out_.contents[sheet.program] = std::move(content);
                continue;
            }
            const opc::PartName& part = *sheets_[i].part;
            out_.more.push_back({std::string(part.entry()), std::move(content)});
            add_relationships(sheet.number, part);
        }
    }

    void add_relationships(std::size_t source, const opc::PartName& part) {
        for (const SheetMaker& maker : compiled_.makers) {
            if (maker.sheet == source && !maker.relationships.empty()) {
                out_.more.push_back(
                    {std::string(part.relationships().entry()), maker.relationships});
            }
        }
    }

    opc::Content render_sheet(const Program& program, std::size_t number) {
        GrowingPart part;
        xlsx::SheetFrame frame = frame_of(program, {workbook_, number});
        if (sheets_[number].part) {
            make_copy(frame);
        }
        SheetRendering& sheet = rendering_.sheet;
        sheet.number = number;
        sheet.item = sheets_[number].item;
        sheet.part = &part;
        std::string bytes = render(program, rendering_, std::move(frame.head));
        sheet.part = nullptr;
        sheet.item = {};
        return std::move(part).finish(std::move(bytes += frame.tail));
    }

    std::string moved(const MovedPart& part, std::string bytes) const {
        if (workbook_.is_identity()) {
            return bytes;
        }
        const bool free = part.sheet == xlsx::WorkbookMoves::no_sheet;
        const std::size_t sheet = free ? part.sheet : workbook_.outputs(part.sheet).first;
        try {
            bytes = xlsx::moved_part(part.kind, bytes, {workbook_, sheet});
        } catch (const Error& error) {
            throw error.within(part.part.text());
        }
        return part.kind == xlsx::PartKind::Workbook && !compiled_.makers.empty() ? with_list(bytes)
                                                                                  : bytes;
    }

    std::string with_list(const std::string& workbook) const {
        std::vector<xlsx::MadeSheet> list;
        for (const OutputSheet& sheet : sheets_) {
            list.push_back(sheet.sheet);
        }
        return xlsx::with_sheets(workbook, list);
    }

    const Compiled& compiled_;
    Rendering& rendering_;
    std::deque<Data> kept_;
    std::vector<OutputSheet> sheets_;
    xlsx::WorkbookMoves workbook_;
    RenderedParts out_;
};

}  // namespace

RenderedParts render_parts(const Compiled& compiled, Rendering& rendering) {
    return PartRenderer(compiled, rendering).run();
}

}  // namespace nianbao::tmpl
