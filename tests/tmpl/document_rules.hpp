#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/identity.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::tmpl {

/// Rules of WordprocessingML that a template engine may break (ECMA-376 part 1, §17.4, §17.13):
/// runs stand in paragraphs, a cell ends with a paragraph, a table has rows and a row cells, no
/// paragraph stands in a paragraph, ids are not given twice, what begins also ends. Empty where
/// all are kept.
inline std::string broken_rule(std::string_view part) {
    struct Open {
        std::string_view local;
        int children = 0;
        std::string_view last;
    };
    std::vector<Open> open(1);
    std::multiset<std::string> starts;
    std::set<std::pair<docx::Identity, std::string>> ids;
    xml::Scanner scanner(part);
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        const bool empty = token.kind == xml::Token::Kind::Empty;
        if (token.kind == xml::Token::Kind::Start || empty) {
            const auto inside = [&](std::string_view local) {
                for (auto one = open.rbegin(); one != open.rend(); ++one) {
                    if (one->local == local) {
                        return true;
                    }
                    if (one->local == "tc" || one->local == "body" || one->local == "txbxContent") {
                        return false;
                    }
                }
                return false;
            };
            if (token.local == "r" && !inside("p")) {
                return "a run outside of paragraphs";
            }
            if ((token.local == "p" || token.local == "tbl") && inside("p")) {
                return "a block inside a paragraph";
            }
            for (const docx::IdentityMark& mark : docx::identities_in(token.source)) {
                const std::string id(token.source.substr(mark.begin, mark.end - mark.begin));
                if (mark.defines && !ids.emplace(mark.identity, id).second) {
                    return "an id given twice: " + std::string(token.source);
                }
            }
            if (token.local == "bookmarkStart") {
                starts.emplace(scanner.attribute("id", token.uri));
            } else if (token.local == "bookmarkEnd" && scanner.attribute("id", token.uri) != "0" &&
                       starts.erase(std::string(scanner.attribute("id", token.uri))) != 1) {
                return "a bookmark that ends without a beginning";
            }
            ++open.back().children;
            open.back().last = token.local;
            if (!empty) {
                open.push_back({token.local, 0, {}});
            }
        } else if (token.kind == xml::Token::Kind::End) {
            const Open one = open.back();
            open.pop_back();
            if (one.local == "tc" && one.last != "p" && one.last != "sdt") {
                return "a cell that does not end with a paragraph";
            }
            if (one.local == "tr" && one.children == 0) {
                return "a row without cells";
            }
            if (one.local == "tbl" && one.last != "tr" && one.last != "sdt") {
                return "a table without rows";
            }
        }
    }
    return starts.empty() ? "" : "a bookmark that does not end";
}

}  // namespace nianbao::tmpl
