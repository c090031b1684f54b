#include "traces/finders.hpp"
#include "traces/revision_names.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

/// The changes of one part; those that are open gather the words inside.
class Changes {
public:
    Changes(const opc::PartName& name, Traces& found) : name_(name), found_(found) {}

    void read(xml::Scanner& scanner, const xml::Token& token) {
        if (token.kind == xml::Token::Kind::Text) {
            add(token);
        } else if (is_of(changes_of_looks, token) && opens(token)) {
            tell("format-revision", scanner, token);
            scanner.skip(token);
        } else if (is_of(changes_of_content, token) || is_of(changes_of_cells, token)) {
            read_content(scanner, token);
        } else if (token.uri == wordprocessing && token.local.ends_with('t')) {
            in_text_ = is_start(token) && (token.local == "t" || token.local == "delText");
        } else if (token.uri == wordprocessing && token.local == "p" && opens(token)) {
            ++paragraph_;
        }
    }

private:
    void read_content(const xml::Scanner& scanner, const xml::Token& token) {
        if (opens(token)) {
            tell("revision", scanner, token);
        }
        if (is_start(token)) {
            open_.push_back(found_.size() - 1);
        } else if (closes(token)) {
            open_.pop_back();
        }
    }

    void tell(std::string_view kind, const xml::Scanner& scanner, const xml::Token& token) {
        found_.push_back({kind, std::string(token.local), name_});
        found_.back().where = "paragraph " + std::to_string(paragraph_);
        const std::string author = xml::decode(scanner.attribute("author", wordprocessing));
        found_.back().values = {author + "：" + std::string(token.local)};
    }

    void add(const xml::Token& token) {
        if (in_text_) {
            for (const std::size_t one : open_) {
                found_[one].values.front() += " " + characters(token);
            }
        }
    }

    const opc::PartName& name_;
    Traces& found_;
    std::vector<std::size_t> open_;
    std::size_t paragraph_ = 0;
    bool in_text_ = false;
};

void find_in_document(Parts& parts, Traces& found) {
    for (const opc::PartName& name : parts.xml_of("wordprocessingml.")) {
        Changes changes(name, found);
        each_token(parts.text(name), [&](xml::Scanner& scanner, const xml::Token& token) {
            changes.read(scanner, token);
        });
    }
}

/// The history of a workbook that many write. Its cells hold the newest state, so that accepting
/// everything means to forget the history.
void find_in_workbook(Parts& parts, Traces& found) {
    const opc::PartName& workbook = parts.package().main();
    std::vector<opc::PartName> history;
    for (const std::string_view kind : {"revisionHeaders", "usernames"}) {
        if (const opc::Part* part = parts.related(workbook, kind)) {
            history.push_back(part->name);
        }
    }
    for (const opc::PartName& name : history) {
        each_token(parts.text(name), [&](const xml::Scanner& scanner, const xml::Token& token) {
            if (opens(token) && (token.local == "header" || token.local == "userInfo")) {
                const bool header = token.local == "header";
                found.push_back({"revision", std::string(token.local), name});
                found.back().values = {
                    xml::decode(scanner.attribute(header ? "userName" : "name"))};
                found.back().drops = history;
            }
        });
    }
}

}  // namespace

void find_revisions(Parts& parts, Traces& found) {
    if (parts.package().kind() == opc::Kind::Docx) {
        find_in_document(parts, found);
    } else {
        find_in_workbook(parts, found);
    }
}

}  // namespace nianbao::traces
