#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::xml {

/// What one part may ask of a reader. The deepest of 67,305 real parts has 69 levels, the widest
/// element 38 attributes, so these bounds cost honest documents nothing.
struct Limits {
    std::size_t depth = 256;
    std::size_t attributes = 1024;
};

/// An attribute of a start tag. All views point into the part.
struct Attribute {
    std::string_view name;    ///< as written: "w:val"
    std::string_view local;   ///< "val"
    std::string_view uri;     ///< namespace; empty for an attribute without prefix
    std::string_view value;   ///< raw, references unresolved: see decode()
    std::string_view source;  ///< blanks before it, name, quotes and all
};

/// A piece of a part. The sources of all tokens, one after the other, are the part.
struct Token {
    enum class Kind {
        Start,  ///< <a>
        Empty,  ///< <a/>
        End,    ///< </a>
        Text,   ///< character data, or a CDATA section (`cdata` set)
        Other,  ///< declaration, comment, processing instruction, byte order mark
        Done    ///< the end of the part
    };
    Kind kind = Kind::Done;
    std::string_view source;
    std::string_view name;   ///< of a tag, as written: "w:p"
    std::string_view local;  ///< "p"
    std::string_view uri;    ///< namespace of the tag
    bool cdata = false;
};

/// Walks forward over a part and gives it piece by piece, without copying and without a tree.
///
/// The part is held to be well-formed XML 1.0 in UTF-8 with namespaces; what is not, a DOCTYPE, or
/// more than the limits is refused with an Error (Package, "xml.…") that shows the words around
/// the place. The part must outlive the scanner and its tokens.
class Scanner {
public:
    explicit Scanner(std::string_view part, const Limits& limits = {});

    /// The next piece; Done for ever after the last one.
    Token next();

    /// Attributes of the tag last given; valid until the next call of next().
    const std::vector<Attribute>& attributes() const noexcept { return attributes_; }
    /// The raw value of one of them; empty view where there is none. `uri` as in Attribute.
    std::string_view attribute(std::string_view local, std::string_view uri = {}) const noexcept;

    /// Elements that are open: 1 inside the root.
    std::size_t depth() const noexcept { return open_.size(); }

    /// After a Start token: passes over the element and gives its source from the start tag to the
    /// end tag. After any other token: the source of that token.
    std::string_view skip(const Token& token);

private:
    struct Binding {
        std::string_view prefix;
        std::string_view uri;
        std::size_t depth;  ///< of the element that declares it
    };

    Token text();
    Token markup();
    Token other(std::string_view close, std::size_t least, const char* code);
    Token start_tag();
    Token end_tag();
    void close_element();
    void attribute_at(std::size_t from);
    void bind_namespaces();
    void resolve_names(Token& token);
    void refuse_doubled_attributes() const;
    void check_declaration(std::string_view declaration) const;
    void check_references(std::string_view source) const;
    std::string_view uri_of(std::string_view prefix) const;
    std::string_view name_at();
    void blanks();
    bool eat(char c);
    [[noreturn]] void refuse(const char* code, const char* zh, const char* en) const;

    std::string_view part_;
    Limits limits_;
    std::size_t at_ = 0;
    bool root_seen_ = false;
    std::vector<std::string_view> open_;
    std::vector<Binding> bindings_;
    std::vector<Attribute> attributes_;
};

/// Passes over a whole part and refuses it as Scanner does. For parts that another reader will
/// parse, and for what we wrote ourselves.
void check(std::string_view part, const Limits& limits = {});

}  // namespace nianbao::xml
