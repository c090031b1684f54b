#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/identity.hpp"
#include "xml/scanner.hpp"

namespace nianbao::tmpl {

/// Rules of WordprocessingML that a template engine may break (ECMA-376 part 1, §17.4, §17.13):
/// runs stand in paragraphs, a cell ends with a paragraph, a table has rows and a row cells, no
/// paragraph stands in a paragraph, ids are not given twice, what begins also ends.
class DocumentRules {
public:
    explicit DocumentRules(std::string_view part) : scanner_(part), open_(1) {}

    /// The first rule that is broken; empty where all are kept.
    std::string broken() {
        using Kind = xml::Token::Kind;
        for (xml::Token token = scanner_.next(); token.kind != Kind::Done && found_.empty();
             token = scanner_.next()) {
            if (token.kind == Kind::Start || token.kind == Kind::Empty) {
                start(token);
            } else if (token.kind == Kind::End) {
                end();
            }
        }
        return found_.empty() && !bookmarks_.empty() ? "a bookmark that does not end" : found_;
    }

private:
    struct Open {
        std::string_view local;
        std::string_view last;  ///< the last element in it
    };

    void say(const char* rule) { found_ = found_.empty() ? rule : found_; }

    bool inside(std::string_view local) const {
        const auto edge = std::find_if(open_.rbegin(), open_.rend(), [](const Open& one) {
            return one.local == "tc" || one.local == "body" || one.local == "txbxContent";
        });
        return std::any_of(
            open_.rbegin(), edge, [&](const Open& one) { return one.local == local; });
    }

    void start(const xml::Token& token) {
        if (token.local == "r" && !inside("p")) {
            say("a run outside of paragraphs");
        }
        if ((token.local == "p" || token.local == "tbl") && inside("p")) {
            say("a block inside a paragraph");
        }
        ids(token);
        bookmark(token);
        open_.back().last = token.local;
        if (token.kind == xml::Token::Kind::Start) {
            open_.push_back({token.local, {}});
        }
    }

    void ids(const xml::Token& token) {
        for (const docx::IdentityMark& mark : docx::identities_in(token.source)) {
            const std::string id(token.source.substr(mark.begin, mark.end - mark.begin));
            if (mark.defines && !ids_.emplace(mark.identity, id).second) {
                say("an id given twice");
            }
        }
    }

    void bookmark(const xml::Token& token) {
        const std::string id(scanner_.attribute("id", token.uri));
        if (token.local == "bookmarkStart") {
            bookmarks_.insert(id);
        } else if (token.local == "bookmarkEnd" && bookmarks_.erase(id) != 1) {
            say("a bookmark that ends without a beginning");
        }
    }

    void end() {
        const Open one = open_.back();
        open_.pop_back();
        if (one.local == "tc" && one.last != "p" && one.last != "sdt") {
            say("a cell that does not end with a paragraph");
        }
        if (one.local == "tr" && one.last.empty()) {
            say("a row without cells");
        }
        if (one.local == "tbl" && one.last != "tr" && one.last != "sdt") {
            say("a table without rows");
        }
    }

    xml::Scanner scanner_;
    std::vector<Open> open_;
    std::multiset<std::string> bookmarks_;  ///< begun and not ended
    std::set<std::pair<docx::Identity, std::string>> ids_;
    std::string found_;
};

inline std::string broken_rule(std::string_view part) {
    return DocumentRules(part).broken();
}

}  // namespace nianbao::tmpl
