#pragma once

#include <string>
#include <string_view>

namespace nianbao::html {

/// The attributes of a start tag, by names in lower case.
class Attributes {
public:
    /// Pairs of name and value, ended by a null pointer; values may be null. Null: none.
    explicit Attributes(const unsigned char* const* pairs) noexcept : pairs_(pairs) {}

    /// Empty where there is none, or it has no value.
    std::string_view value(std::string_view name) const noexcept;
    bool has(std::string_view name) const noexcept;

private:
    const unsigned char* const* find(std::string_view name) const noexcept;
    const unsigned char* const* pairs_;
};

/// What is told of a page, in its order. Each element that is opened is closed, innermost first.
class Listener {
public:
    Listener() = default;
    Listener(const Listener&) = delete;
    Listener(Listener&&) = delete;
    Listener& operator=(const Listener&) = delete;
    Listener& operator=(Listener&&) = delete;
    virtual ~Listener() = default;

    /// `name` is in lower case.
    virtual void open(std::string_view name, const Attributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    /// Characters, with entities resolved; one text may come in pieces.
    virtual void text(std::string_view characters) = 0;
};

/// Elements may be nested so deep; no page that people read comes near.
inline constexpr int most_levels = 512;

/// Reads a page of HTML in UTF-8, however broken: start and end tags that are missing are made up.
/// Time is linear in its size. Throws what the listener throws; Error (Data, "html.depth").
void scan(std::string_view page, Listener& listener);

/// The page with no more attributes in a tag than a few hundred, without the marks that Word puts
/// around automatic numbers, <![if …]> and <![endif]>. For scan() and its tests.
std::string tamed(std::string_view page);

}  // namespace nianbao::html
