#include "docx/merge_field.hpp"

#include <algorithm>
#include <vector>

#include "docx/story_reader.hpp"
#include "text/fold.hpp"
#include "xml/escape.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;
constexpr std::size_t npos = std::string_view::npos;

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

/// A run as far as fields are concerned; or, without a source, something that no field crosses.
struct Run {
    std::string_view source;
    std::string_view start;       ///< its start tag
    std::string_view properties;  ///< its w:rPr
    std::string_view field;       ///< begin, separate, end: what its w:fldChar says
    std::string instruction;
    std::size_t depth = 0;
};

bool is_start(const Token& token, std::string_view local) {
    const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
    return tag && token.uri == wordprocessing && token.local == local;
}

/// Gathers the runs of a part, and the simple fields as runs of their own.
class RunReader {
public:
    explicit RunReader(std::string_view part) : scanner_(part) {}

    std::vector<Run> read() && {
        for (Token token = scanner_.next(); token.kind != Token::Kind::Done;
             token = scanner_.next()) {
            const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::End;
            if (is_start(token, "r") && token.kind == Token::Kind::Start) {
                run(token);
            } else if (is_start(token, "fldSimple") && token.kind == Token::Kind::Start) {
                simple(token);
            } else if (tag && token.local != "smartTag") {
                runs_.emplace_back();
            }
        }
        return std::move(runs_);
    }

private:
    void run(const Token& start) {
        Run run;
        run.start = start.source;
        run.depth = scanner_.depth();
        Token token;
        do {
            token = scanner_.next();
            inside(token, run);
        } while (scanner_.depth() >= run.depth);
        run.source = between(start.source.data(), end_of(token.source));
        runs_.push_back(std::move(run));
    }

    void inside(const Token& token, Run& run) {
        if (is_start(token, "rPr")) {
            run.properties = scanner_.skip(token);
        } else if (is_start(token, "fldChar")) {
            run.field = scanner_.attribute("fldCharType", wordprocessing);
        } else if (is_start(token, "instrText") && token.kind == Token::Kind::Start) {
            const std::string_view whole = scanner_.skip(token);
            const std::string_view text = whole.substr(token.source.size());
            run.instruction += xml::decode(text.substr(0, text.find('<')));
        }
    }

    /// <w:fldSimple w:instr="…"> with the runs of its result inside.
    void simple(const Token& start) {
        Run field;
        field.depth = scanner_.depth();
        field.instruction = xml::decode(scanner_.attribute("instr", wordprocessing));
        field.field = "simple";
        const std::string_view whole = scanner_.skip(start);
        field.source = whole;
        field.start = start.source;
        const std::size_t properties = whole.find("<w:rPr>");
        const std::size_t end = whole.find("</w:rPr>");
        if (properties < end && end != npos) {
            field.properties = whole.substr(properties, end + 8 - properties);
        }
        runs_.push_back(std::move(field));
    }

    xml::Scanner scanner_;
    std::vector<Run> runs_;
};

/// A field, and what takes its place.
struct Field {
    std::string_view source;
    std::string tag;
    std::string_view start;  ///< of a run, whose prefix is taken over
    std::string_view properties;
};

/// The complex field that begins at `first`; without a source where it is none to be replaced.
Field complex_field(const std::vector<Run>& runs, std::size_t first) {
    std::string instruction;
    bool result = false;
    Field field;
    field.properties = runs[first].properties;
    for (std::size_t i = first + 1; i < runs.size(); ++i) {
        const Run& run = runs[i];
        if (run.source.empty() || run.depth != runs[first].depth || run.field == "begin" ||
            run.field == "simple") {
            return {};
        }
        if (run.field == "end") {
            field.source = between(runs[first].source.data(), end_of(run.source));
            field.tag = tag_of_instruction(instruction);
            field.start = runs[first].start;
            return field;
        }
        if (result && field.properties.empty()) {
            field.properties = run.properties;
        }
        instruction += result ? "" : run.instruction;
        if (run.field == "separate") {
            result = true;
            field.properties = {};
        }
    }
    return {};
}

std::vector<Field> fields_of(const std::vector<Run>& runs) {
    std::vector<Field> fields;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Field field;
        if (runs[i].field == "simple") {
            field = {runs[i].source,
                     tag_of_instruction(runs[i].instruction),
                     runs[i].start,
                     runs[i].properties};
        } else if (runs[i].field == "begin") {
            field = complex_field(runs, i);
        }
        if (!field.tag.empty()) {
            fields.push_back(field);
        }
    }
    return fields;
}

/// The next word of an instruction, in quotation marks or without.
std::string_view take_word(std::string_view& rest) {
    rest = text::trimmed(rest);
    const bool quoted = rest.starts_with('"');
    rest.remove_prefix(quoted ? 1 : 0);
    const std::size_t end = std::min(quoted ? rest.find('"') : rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + (quoted ? 1 : 0), rest.size()));
    return word;
}

/// "#,##0.00" as "thousands:2"; empty for a picture that no format draws.
std::string number_format(std::string_view picture) {
    if (picture.empty() || picture.find_first_not_of("#,0.") != npos) {
        return {};
    }
    const std::size_t point = picture.find('.');
    const std::size_t decimals = point == npos ? 0 : picture.size() - point - 1;
    const bool grouped = picture.find(',') != npos;
    return (grouped ? "|thousands:" : "|number:") + std::to_string(decimals);
}

/// A run that holds the tag of a field.
std::string run_of(const Field& field, const TagMarks& marks) {
    const std::string w(xml::lead_of_tag(field.start));
    std::string run = "<" + w + "r>" + std::string(field.properties);
    run += "<" + w + "t xml:space=\"preserve\">";
    xml::append_text(run, std::string(marks.open) + field.tag + std::string(marks.close));
    return run + "</" + w + "t></" + w + "r>";
}

}  // namespace

std::string tag_of_instruction(std::string_view instruction) {
    if (take_word(instruction) != "MERGEFIELD") {
        return {};
    }
    std::string tag(take_word(instruction));
    while (!tag.empty() && !text::trimmed(instruction).empty()) {
        const std::string_view name = take_word(instruction);
        if (name == "\\@") {
            tag += "|date:" + std::string(take_word(instruction));
        } else if (name == "\\#") {
            tag += number_format(take_word(instruction));
        }
    }
    return tag;
}

std::string with_merge_fields_as_tags(std::string_view part, const TagMarks& marks) {
    if (part.find("MERGEFIELD") == npos) {
        return std::string(part);
    }
    const std::vector<Run> runs = RunReader(part).read();
    std::string out;
    const char* from = part.data();
    for (const Field& field : fields_of(runs)) {
        out.append(from, field.source.data());
        out += run_of(field, marks);
        from = end_of(field.source);
    }
    return out.append(from, end_of(part));
}

}  // namespace nianbao::docx
