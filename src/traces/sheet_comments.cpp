#include <map>

#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

/// Names of people by their ids.
using People = std::map<std::string, std::string>;

std::string plain(const xml::Scanner& scanner, std::string_view attribute) {
    return xml::decode(scanner.attribute(attribute));
}

People find_people(Parts& parts, Traces& found) {
    People people;
    const opc::Part* list = parts.related(parts.package().main(), "person");
    if (list == nullptr) {
        return people;
    }
    each_token(parts.text(list->name), [&](const xml::Scanner& scanner, const xml::Token& token) {
        if (opens(token) && token.local == "person") {
            const std::string name = plain(scanner, "displayName");
            people.emplace(plain(scanner, "id"), name);
            found.push_back({"person", name, list->name, "", {name}});
            found.back().drops = {list->name};
        }
    });
    return people;
}

void find_threads(Parts& parts, const opc::PartName& name, const People& people, Traces& found) {
    each_token(parts.text(name), [&](xml::Scanner& scanner, const xml::Token& token) {
        if (is_start(token) && token.local == "threadedComment") {
            const auto who = people.find(plain(scanner, "personId"));
            const std::string author = who == people.end() ? "" : who->second;
            found.push_back({"comment", author, name, plain(scanner, "ref")});
            found.back().values = {author + "：" + take(scanner, token).text};
            found.back().drops = {name};
        }
    });
}

/// The list of authors names people even where nothing is left that they wrote.
void find_authors(const opc::PartName& name,
                  const std::vector<std::string>& authors,
                  Traces& found) {
    for (const std::string& author : authors) {
        if (!is_blank(author) && !author.starts_with("tc={")) {
            found.push_back({"person", author, name, "", {author}});
            found.back().drops = {name};
        }
    }
}

/// Notes; those that stand for a thread, in programs that know of none, are not told twice.
void find_notes(Parts& parts, const opc::PartName& name, Traces& found) {
    std::vector<std::string> authors;
    const std::size_t before = found.size();
    each_token(parts.text(name), [&](xml::Scanner& scanner, const xml::Token& token) {
        if (opens(token) && token.local == "author") {
            authors.push_back(take(scanner, token).text);
        } else if (opens(token) && token.local == "comment") {
            const std::size_t who = std::strtoul(plain(scanner, "authorId").c_str(), nullptr, 10);
            // LibreOffice writes a blank where nobody is named.
            const bool is_named = who < authors.size() && !is_blank(authors[who]);
            const std::string author = is_named ? authors[who] : "";
            found.push_back({"comment", author, name, plain(scanner, "ref")});
            found.back().values = {author + "：" + take(scanner, token).text};
            found.back().drops = {name};
            found.back().quiet = author.starts_with("tc={");
        }
    });
    if (found.size() == before) {
        find_authors(name, authors, found);
    }
}

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + word.size())) {
        ++found;
    }
    return found;
}

/// Cuts the shapes of notes out of a drawing that holds others as well, such as buttons.
void cut_shapes(const opc::PartName& name, std::string_view part, Trace& trace) {
    for (std::size_t at = part.find("<v:shape "); at != std::string_view::npos;) {
        const std::size_t close = part.find("</v:shape>", at);
        if (close == std::string_view::npos) {
            return;
        }
        const std::string_view shape = part.substr(at, close + 10 - at);
        if (shape.find("ObjectType=\"Note\"") != std::string_view::npos) {
            trace.edits.push_back({name, cut(part, shape)});
        }
        at = part.find("<v:shape ", close);
    }
}

/// The element of a sheet that names its old drawing.
void cut_drawing(Parts& parts, const opc::PartName& sheet, const std::string& id, Trace& trace) {
    const std::string& part = parts.text(sheet);
    each_token(part, [&](xml::Scanner& scanner, const xml::Token& token) {
        if (!opens(token) || token.local != "legacyDrawing") {
            return;
        }
        for (const xml::Attribute& attribute : scanner.attributes()) {
            if (attribute.local == "id" && attribute.value == id) {
                trace.edits.push_back({sheet, cut(part, scanner.skip(token))});
                return;
            }
        }
    });
}

/// The yellow boxes that show the notes of a sheet.
void find_shapes(Parts& parts, const opc::PartName& sheet, Traces& found) {
    for (const opc::Relationship& one : parts.package().relationships(sheet)) {
        if (!one.is("vmlDrawing") || !one.to || parts.package().find(*one.to) == nullptr) {
            continue;
        }
        const std::string& drawing = parts.text(*one.to);
        const std::size_t notes = count(drawing, "ObjectType=\"Note\"");
        Trace trace{"comment", "shape", *one.to};
        trace.quiet = true;
        if (notes > 0 && notes == count(drawing, "ObjectType=")) {
            trace.drops = {*one.to};
            cut_drawing(parts, sheet, one.id, trace);
        } else if (notes > 0) {
            cut_shapes(*one.to, drawing, trace);
        }
        if (trace.can_be_removed()) {
            found.push_back(std::move(trace));
        }
    }
}

void find_of_sheet(Parts& parts, const opc::PartName& sheet, const People& people, Traces& found) {
    for (const opc::Relationship& one : parts.package().relationships(sheet)) {
        if (!one.to || !parts.is_sound(*one.to)) {
            continue;
        }
        if (one.is("threadedComment")) {
            find_threads(parts, *one.to, people, found);
        } else if (one.is("comments")) {
            find_notes(parts, *one.to, found);
        }
    }
    find_shapes(parts, sheet, found);
}

}  // namespace

void find_sheet_comments(Parts& parts, Traces& found) {
    if (parts.package().kind() != opc::Kind::Xlsx) {
        return;
    }
    const People people = find_people(parts, found);
    for (const opc::PartName& sheet : parts.xml_of("spreadsheetml.worksheet")) {
        find_of_sheet(parts, sheet, people, found);
    }
}

}  // namespace nianbao::traces
