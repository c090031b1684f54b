#include "tmpl/places.hpp"

#include <algorithm>
#include <charconv>

#include "docx/merge_field.hpp"
#include "docx/story_reader.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "tmpl/outline.hpp"
#include "tmpl/part_reader.hpp"
#include "tmpl/sections.hpp"
#include "tmpl/warnings.hpp"
#include "xlsx/sheet_list.hpp"
#include "xlsx/sheet_reader.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;

/// The number behind a name in a source: of gridSpan, 2 in <w:gridSpan w:val="2"/>; 0 where that
/// is not there.
std::size_t number_behind(std::string_view source, std::string_view name) {
    const std::size_t at = source.find(name);
    const std::size_t quote = at == source.npos ? at : source.find_first_of("\"'", at);
    std::size_t number = 0;
    if (quote != source.npos) {
        std::from_chars(source.data() + quote + 1, source.data() + source.size(), number);
    }
    return number;
}

/// Counts tables, rows and columns while the atoms of a part go by.
class TableCounter {
public:
    void pass(const Atom& atom) {
        if (atom.kind == Atom::Kind::Open) {
            open(atom.container);
        } else if (atom.kind == Atom::Kind::Close && atom.container == Atom::Container::Table) {
            tables_.pop_back();
        } else if (atom.kind == Atom::Kind::Opaque && !tables_.empty()) {
            tables_.back().column += number_behind(atom.source, "gridBefore");
            tables_.back().span =
                std::max<std::size_t>(tables_.back().span, number_behind(atom.source, "gridSpan"));
        }
    }

    std::string where() const {
        if (tables_.empty()) {
            return {};
        }
        const Table& table = tables_.back();
        return "table " + std::to_string(table.number) + ", row " + std::to_string(table.row) +
               ", column " + std::to_string(table.column);
    }

private:
    struct Table {
        std::size_t number = 0;
        std::size_t row = 0;
        std::size_t column = 0;
        std::size_t span = 1;  ///< of the cell that is open
    };

    void open(Atom::Container container) {
        if (container == Atom::Container::Table) {
            tables_.push_back({++count_, 0, 0, 1});
        } else if (container == Atom::Container::Row && !tables_.empty()) {
            tables_.back() = {tables_.back().number, tables_.back().row + 1, 0, 1};
        } else if (container == Atom::Container::Cell && !tables_.empty()) {
            Table& table = tables_.back();
            table.column += table.column == 0 ? 1 : table.span;
            table.span = 1;
        }
    }

    std::vector<Table> tables_;
    std::size_t count_ = 0;
};

/// The names of the sheets, by the name of their part.
std::map<opc::PartName, std::string> sheet_names(const opc::Package& package) {
    std::map<opc::PartName, std::string> names;
    const opc::PartName& book = package.main();
    for (const xlsx::ListedSheet& sheet : xlsx::read_sheet_list(package.contents(book))) {
        for (const opc::Relationship& arrow : package.relationships(book)) {
            if (arrow.id == sheet.relationship && arrow.to) {
                names.emplace(*arrow.to, sheet.name);
            }
        }
    }
    return names;
}

}  // namespace

std::string shared_strings_part(const opc::Package& package) {
    for (const opc::Part& part : package.parts()) {
        if (part.type.ends_with("spreadsheetml.sharedstrings+xml")) {
            return package.contents(part.name);
        }
    }
    return {};
}

bool has_wide_sign(const Tag& tag) {
    constexpr std::u32string_view wide_signs = U"＃＾／！＆＞";
    const char32_t first = text::code_point(tag.path, 0).value;
    return tag.kind == Tag::Kind::Value && wide_signs.find(first) != std::u32string_view::npos;
}

Places::Places(const opc::Package& package, const TemplateOptions& options) : options_(options) {
    for (const opc::Part& part : package.parts()) {
        const PartReader reader = part_reader(part.type);
        if (reader == nullptr) {
            continue;
        }
        std::string bytes = package.contents(part.name);
        if (reader == docx::read_story) {
            bytes = docx::with_merge_fields_as_tags(bytes, {options.open, options.close});
        }
        read_part(part.name.text(), reader(bytes));
    }
    if (package.kind() == opc::Kind::Xlsx) {
        read_workbook(package);
    }
}

void Places::read_part(const std::string& part, const xml::Story& story) {
    TableCounter counter;
    for (const Atom& atom : story.atoms) {
        counter.pass(atom);
        if (atom.kind == Atom::Kind::Text) {
            const std::string& text = story.texts[atom.story];
            read_text(
                part, text, atom.text_begin, atom.text_begin + atom.text_size, counter.where());
        }
    }
    warn(part, story);
}

void Places::read_workbook(const opc::Package& package) {
    const std::string strings = shared_strings_part(package);
    const xlsx::SharedStrings shared =
        strings.empty() ? xlsx::SharedStrings() : xlsx::read_shared_strings(strings);
    for (const auto& [part, tab] : sheet_names(package)) {
        const std::string bytes = package.contents(part);
        xlsx::Sheet sheet = xlsx::read_sheet(bytes, shared, options_.open, false);
        for (std::string& name : sheet.story.names) {
            name.insert(0, tab + "!");
        }
        warn(part.text(), sheet.story);
    }
}

/// Every delimiter that may open a tag is a place a problem may be told with.
void Places::read_text(const std::string& part,
                       std::string_view text,
                       std::size_t begin,
                       std::size_t end,
                       const std::string& where) {
    const char32_t wanted = text::code_point(options_.open, 0).value;
    char32_t before = 0;
    for (std::size_t at = begin; at < end;) {
        const text::CodePoint point = text::code_point(text, at);
        const char32_t value = text::half_width(point.value);
        if (value == wanted && before != wanted) {
            std::vector<std::string>& cells = cells_[part + ": " + words_at(text, at)];
            if (cells.empty() || cells.back() != where) {
                cells.push_back(where);
            }
        }
        before = value;
        at += point.size;
    }
}

void Places::warn(const std::string& part, const xml::Story& story) {
    std::vector<Problem> ignored;
    Tags tags = gather_tags(story, options_, ignored);
    Outline outline;
    outline.tags = std::move(tags.all);
    outline.first_atoms = std::move(tags.atoms);
    std::vector<Problem> found = warnings_of(story, outline);
    for (std::size_t i = 0; i < outline.tags.size(); ++i) {
        const Tag& tag = outline.tags[i];
        if (has_wide_sign(tag)) {
            report(found,
                   "tmpl.wide_sign",
                   {"名称以全角符号开头，可能本想写半角：" + tag.written,
                    "a name begins with a full-width sign, probably meant as a half-width one: " +
                        tag.written},
                   {"改成半角；template check --fix 可以代劳",
                    "write it in half width; template check --fix does it"},
                   story,
                   tags.stories[i],
                   tag.begin);
        }
    }
    for (Problem& warning : found) {
        warning.place = part + ": " + warning.place;
        warnings_.push_back(std::move(warning));
    }
}

void Places::refine(std::vector<Problem>& problems) const {
    std::map<std::string, std::size_t> count;
    for (const Problem& problem : problems) {
        ++count[problem.place];
    }
    std::map<std::string, std::size_t> told;
    for (Problem& problem : problems) {
        const auto cells = cells_.find(problem.place);
        if (cells == cells_.end()) {
            continue;
        }
        const std::string place = problem.place;
        const std::size_t spread = told[place]++ * cells->second.size() / count[place];
        const std::string& where = cells->second[spread];
        if (!where.empty()) {
            problem.place.insert(place.find(": ") + 2, where + ": ");
        }
    }
}

}  // namespace nianbao::tmpl
