#include "opc/properties_reader.hpp"

#include <utility>

#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::opc {

xml::Story read_properties(std::string_view part) {
    using Kind = xml::Token::Kind;
    xml::Scanner scanner(part);
    xml::StoryBuilder builder;
    for (xml::Token token = scanner.next(); token.kind != Kind::Done; token = scanner.next()) {
        if (token.kind == Kind::Start) {
            builder.open(xml::Atom::Container::Story, token.source);
        } else if (token.kind == Kind::End) {
            builder.close(token.source);
        } else if (token.kind == Kind::Text && !token.cdata) {
            builder.text(token.source, xml::decode(token.source));
        } else {
            builder.opaque(token.source, xml::Atom::Role::Noise);
        }
    }
    xml::Story story = std::move(builder).finish();
    story.plain = true;
    return story;
}

}  // namespace nianbao::opc
