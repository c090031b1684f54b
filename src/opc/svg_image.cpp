#include "opc/svg_image.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "opc/image_fault.hpp"
#include "xml/scanner.hpp"

namespace nianbao::opc {
namespace {

using xml::Token;

constexpr std::string_view svg = "http://www.w3.org/2000/svg";
constexpr std::string_view blanks = " \t\r\n";
constexpr double pixels_per_inch = 96;

bool is_tag(const Token& token) {
    return token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
}

/// The number a text begins with, which is taken off.
std::optional<double> take_number(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || !std::isfinite(number)) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return number;
}

/// A length in pixels; nothing for one that depends on what is around (SVG 1.1, §4.2).
std::optional<double> pixels_of(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, double>, 7> units = {
        {{"", 1},
         {"px", 1},
         {"in", pixels_per_inch},
         {"cm", pixels_per_inch / 2.54},
         {"mm", pixels_per_inch / 25.4},
         {"pt", pixels_per_inch / 72},
         {"pc", pixels_per_inch / 6}}};
    const std::optional<double> number = take_number(text);
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    for (const auto& [unit, pixels] : units) {
        if (number && text == unit) {
            return *number * pixels;
        }
    }
    return std::nullopt;
}

/// The third and fourth number of a viewBox; 300 × 150 where it has none, as browsers take it.
std::pair<double, double> view_box(std::string_view text) {
    std::array<double, 4> numbers{};
    for (double& number : numbers) {
        const std::optional<double> next = take_number(text);
        if (!next) {
            return {300, 150};
        }
        number = *next;
    }
    return {numbers[2], numbers[3]};
}

Image read_root(const xml::Scanner& scanner) {
    const auto [across, down] = view_box(scanner.attribute("viewBox"));
    std::optional<double> width = pixels_of(scanner.attribute("width"));
    std::optional<double> height = pixels_of(scanner.attribute("height"));
    if (across > 0 && down > 0 && width.has_value() != height.has_value()) {
        (width ? height : width) = width ? *width * down / across : *height * across / down;
    }
    const double x = width.value_or(across);
    const double y = height.value_or(down);
    check_pixels(x, y);
    const double emu = double(emu_per_inch) / pixels_per_inch;
    return {Image::Type::Svg,
            std::max<Emu>(1, std::llround(x * emu)),
            std::max<Emu>(1, std::llround(y * emu))};
}

/// True where a style or a presentation attribute fetches something from elsewhere.
bool fetches(std::string_view style) {
    if (style.find("@import") != std::string_view::npos) {
        return true;
    }
    for (std::size_t at = style.find("url("); at != std::string_view::npos;
         at = style.find("url(", at + 1)) {
        std::size_t target = style.find_first_not_of(" \t\r\n\"'", at + 4);
        target = style.substr(at).starts_with("url(&quot;") ? at + 10 : target;
        if (target == std::string_view::npos ||
            !(style[target] == '#' || style.substr(target).starts_with("data:"))) {
            return true;
        }
    }
    return false;
}

/// An SVG in a document must be a picture and nothing more: it neither runs nor fetches anything.
void refuse_active(const Token& token, const xml::Scanner& scanner) {
    if (token.local == "script" || token.local == "foreignObject") {
        refuse_active_image(token.name);
    }
    for (const xml::Attribute& attribute : scanner.attributes()) {
        const bool link = attribute.local == "href" && token.local != "a" &&
                          !attribute.value.starts_with('#') &&
                          !attribute.value.starts_with("data:image/") && !attribute.value.empty();
        const bool declares = attribute.name.starts_with("xmlns");
        const bool handler = attribute.local.starts_with("on");
        if (link || handler || (!declares && fetches(attribute.value))) {
            refuse_active_image(attribute.name);
        }
    }
}

}  // namespace

bool looks_like_svg(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    bytes.remove_prefix(bytes.starts_with(mark) ? mark.size() : 0);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size()));
    if (!bytes.starts_with('<')) {
        return false;
    }
    constexpr std::size_t head = 4096;  // a declaration, comments and a DOCTYPE may come first
    const std::string_view begin = bytes.substr(0, head);
    return begin.find("<svg") != std::string_view::npos ||
           begin.find(":svg") != std::string_view::npos;
}

Image read_svg(std::string_view bytes) {
    xml::Scanner scanner(bytes);
    std::optional<Image> image;
    bool in_style = false;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        if (token.kind == Token::Kind::Text && in_style && fetches(token.source)) {
            refuse_active_image("style");
        }
        in_style = token.kind == Token::Kind::Start ? token.local == "style"
                                                    : in_style && token.kind == Token::Kind::Text;
        if (!is_tag(token)) {
            continue;
        }
        refuse_active(token, scanner);
        if (!image && token.local == "svg" && token.uri == svg) {
            image = read_root(scanner);
        }
    }
    if (!image) {
        refuse_image_size();
    }
    return *image;
}

}  // namespace nianbao::opc
