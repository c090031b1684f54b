#include "tmpl/control_emitter.hpp"

#include <utility>

#include "text/fold.hpp"
#include "tmpl/layout.hpp"
#include "tmpl/run_writer.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;
using Enclosure = Atom::Container;

/// "w:" of "<w:sdt>".
std::string prefix_of(std::string_view start_tag) {
    return std::string(xml::lead_of_tag(start_tag));
}

/// Without the style that marks a prompt.
std::string without_style(std::string run, const std::string& prefix) {
    const std::size_t at = run.find("<" + prefix + "rStyle");
    if (at != std::string::npos) {
        run.erase(at, run.find('>', at) + 1 - at);
    }
    return run;
}

/// The formatter that writes a day as w:dateFormat says. Chinese numerals have letters of their
/// own there: EEEE年O月A日.
std::string date_format(const std::string& pattern) {
    if (pattern.find_first_of("EO") != std::string::npos) {
        return "chinese-date";
    }
    std::string plain = pattern;
    std::erase(plain, '\'');
    return plain.empty() ? "date" : "date:" + plain;
}

}  // namespace

std::optional<ControlTag> control_tag(std::string_view name) {
    ControlTag tag;
    name = text::trimmed(name);
    const char sign = name.empty() ? '\0' : name.front();
    tag.kind = sign == '#'   ? Tag::Kind::Section
               : sign == '^' ? Tag::Kind::Inverted
                             : Tag::Kind::Value;
    name.remove_prefix(tag.kind == Tag::Kind::Value ? 0 : 1);
    std::size_t bar = name.find('|');
    tag.path = text::trimmed(name.substr(0, bar));
    while (bar != std::string_view::npos) {
        name.remove_prefix(bar + 1);
        bar = name.find('|');
        if (read_format(name.substr(0, bar), tag.formats.emplace_back())) {
            return std::nullopt;
        }
    }
    const bool sound = is_path(tag.path) && !check_chain(tag.formats);
    return sound ? std::optional(std::move(tag)) : std::nullopt;
}

std::uint32_t ControlEmitter::content_of(std::uint32_t open) const {
    for (std::uint32_t i = open + 1; i < at(open).partner; ++i) {
        if (at(i).kind == Kind::Open && at(i).parent == open) {
            return i;
        }
    }
    return nowhere;
}

std::uint32_t ControlEmitter::first(std::uint32_t content, Kind kind) const {
    for (std::uint32_t i = content + 1; i < at(content).partner; ++i) {
        if (at(i).kind == kind) {
            return i;
        }
    }
    return nowhere;
}

int ControlEmitter::cells_in(std::uint32_t content) const {
    int cells = 0;
    for (std::uint32_t i = content + 1; i < at(content).partner; i = at(i).partner + 1) {
        while (i < at(content).partner && at(i).kind != Kind::Open) {
            ++i;
        }
        cells += i < at(content).partner && at(i).container == Enclosure::Cell ? 1 : 0;
        if (i == at(content).partner) {
            break;
        }
    }
    return cells;
}

bool ControlEmitter::is_in_line(std::uint32_t open) const {
    for (std::uint32_t i = open; i-- > 0;) {
        if (at(i).kind == Kind::LineOpen) {
            return at(i).partner > open;
        }
        if (at(i).kind == Kind::LineClose) {
            return false;
        }
    }
    return false;
}

ControlEmitter::Level ControlEmitter::level_of(std::uint32_t content) const {
    for (std::uint32_t i = content + 1; i < at(content).partner; ++i) {
        switch (at(i).kind) {
            case Kind::RunOpen:
                return Level::Run;
            case Kind::LineOpen:
                return Level::Block;
            case Kind::Open:
                return at(i).container == Enclosure::Cell && cells_in(content) == 1 ? Level::Cell
                                                                                    : Level::Other;
            default:
                break;
        }
    }
    return is_in_line(content) ? Level::Run : Level::Other;
}

bool ControlEmitter::takes_value(std::uint32_t open, const docx::Control& control) const {
    using enum docx::Control::Kind;
    const bool kind = control.kind == Text || control.kind == Date || control.kind == CheckBox ||
                      control.kind == DropDown || control.kind == ComboBox;
    const std::uint32_t content = content_of(open);
    return kind && content != nowhere && level_of(content) != Level::Other;
}

std::uint32_t ControlEmitter::ask(const docx::Control& control, const ControlTag& tag) {
    Question question;
    question.path = split_path(tag.path);
    question.variable = loop_variable(tag.path);
    question.formats = tag.formats;
    question.name = tag.path;
    question.written = control.tag;
    question.place = place_ + ": w:sdt “" + control.tag + "”";
    question.soft = tag.kind == Tag::Kind::Value;
    if (tag.kind == Tag::Kind::Inverted) {
        questions_.optional.insert(tag.path);
    }
    question.choices = control.choices;
    question.free_choice = control.kind != docx::Control::Kind::DropDown;
    questions_.all.push_back(std::move(question));
    return static_cast<std::uint32_t>(questions_.all.size() - 1);
}

std::uint32_t ControlEmitter::formatted(std::uint32_t question, std::string_view format) {
    Question asked = questions_.all[question];
    if (asked.formats.empty()) {
        read_format(format, asked.formats.emplace_back());
    }
    questions_.all.push_back(std::move(asked));
    return static_cast<std::uint32_t>(questions_.all.size() - 1);
}

void ControlEmitter::filled(std::uint32_t open,
                            const docx::Control& control,
                            std::uint32_t question) {
    const std::uint32_t content = content_of(open);
    const bool in_line = level_of(content) == Level::Run;
    out_.copy(at(open).source);
    properties(open, control, question);
    out_.copy(at(content).source);
    if (!in_line) {
        cell_or_line(content, true);
    }
    run(content, control, question);
    if (!in_line) {
        cell_or_line(content, false);
    }
    out_.copy(at(at(content).partner).source);
    const std::string_view end = at(at(open).partner).source;
    in_line ? out_.copy(end) : out_.copy_end(end, Block::Paragraph);
}

/// Everything between the start of the control and its content.
void ControlEmitter::properties(std::uint32_t open,
                                const docx::Control& control,
                                std::uint32_t question) {
    for (std::uint32_t i = open + 1; i < content_of(open); ++i) {
        if (at(i).source.data() != control.properties.data()) {
            out_.copy(at(i).source);
            continue;
        }
        const docx::FilledProperties filled = docx::filled_properties(control);
        marks_.copy(filled.before);
        if (!control.state.empty()) {
            state(control, question);
        }
        out_.copy(filled.after);
    }
}

void ControlEmitter::state(const docx::Control& control, std::uint32_t question) {
    if (control.kind == docx::Control::Kind::CheckBox) {
        either(question, "1", "0");
    } else {
        out_.add(Op::Code::Value, formatted(question, "date:yyyy-MM-dd"), out_.style(in_attribute));
        out_.copy("T00:00:00Z");
    }
}

void ControlEmitter::either(std::uint32_t question, std::string_view yes, std::string_view no) {
    for (const bool inverted : {false, true}) {
        Op op;
        op.code = Op::Code::Section;
        op.a = question;
        op.inverted = inverted;
        const std::uint32_t begin = out_.add(op);
        out_.copy(inverted ? no : yes);
        const std::uint32_t end = out_.add(Op::Code::SectionEnd, begin);
        out_.at(begin).b = end;
    }
}

/// The start, or the end, of the cell and paragraph that are filled.
void ControlEmitter::cell_or_line(std::uint32_t content, bool opens) {
    const std::uint32_t line = first(content, Kind::LineOpen);
    const std::uint32_t cell = first(content, Kind::Open);
    const bool has_cell = cell != nowhere && at(cell).container == Enclosure::Cell;
    if (!opens) {
        out_.copy(at(at(line).partner).source);
        out_.copy(has_cell ? at(at(cell).partner).source : std::string_view());
        return;
    }
    for (std::uint32_t i = cell; has_cell && i < line; ++i) {
        out_.copy(at(i).source);
    }
    marks_.copy(at(line).source);
}

std::string ControlEmitter::run_open(std::uint32_t content, const docx::Control& control) const {
    const std::string prefix = prefix_of(at(content).source);
    const std::uint32_t run = first(content, Kind::RunOpen);
    if (run == nowhere) {
        return "<" + prefix + "r>";
    }
    std::string source(at(run).source);
    return control.placeholder ? without_style(std::move(source), prefix) : source;
}

/// A line feed of a value: another paragraph where the control holds paragraphs.
std::string ControlEmitter::line_break(std::uint32_t content, const docx::Control& control) const {
    const std::string w = prefix_of(at(content).source);
    const std::string text = "<" + w + "t xml:space=\"preserve\">";
    if (level_of(content) == Level::Run) {
        return "</" + w + "t><" + w + "br/>" + text;
    }
    const std::uint32_t line = first(content, Kind::LineOpen);
    return "</" + w + "t></" + w + "r>" + std::string(at(at(line).partner).source) +
           docx::without_optional_ids(at(line).source) + run_open(content, control) + text;
}

void ControlEmitter::run(std::uint32_t content,
                         const docx::Control& control,
                         std::uint32_t question) {
    const std::string w = prefix_of(at(content).source);
    const std::string text = "<" + w + "t xml:space=\"preserve\">";
    out_.copy(run_open(content, control) + text);
    value(control, question, {line_break(content, control), "</" + w + "t><" + w + "tab/>" + text});
    out_.copy("</" + w + "t></" + w + "r>");
}

void ControlEmitter::value(const docx::Control& control,
                           std::uint32_t question,
                           const TextStyle& style) {
    if (control.kind == docx::Control::Kind::CheckBox) {
        return either(question, control.checked, control.unchecked);
    }
    const bool date = control.kind == docx::Control::Kind::Date;
    const std::uint32_t asked =
        date ? formatted(question, date_format(control.date_format)) : question;
    out_.add(Op::Code::Value, asked, out_.style(style));
}

}  // namespace nianbao::tmpl
