#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xlsx/part_rules.hpp"
#include "xlsx/part_slot.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {

/// Copies a part; what refers is written anew by the rules of part_rules.hpp.
class PartMover {
public:
    /// Part and context must outlive the mover.
    PartMover(std::string_view part, const PartContext& context)
        : scanner_(part), part_(part), context_(context), writer_(context), copied_(part.data()) {}

    /// Does the work, once. Throws Error as xml::Scanner does.
    std::string move();

    /// Where in the result the rows of a sheet stood, which are left out.
    std::size_t rows_at() const noexcept { return rows_at_; }

    SlotWriter& writer() noexcept { return writer_; }

private:
    /// An element that stands somewhere, while it is read.
    struct Element {
        Mode mode;
        std::string_view name;
        const char* begin;
        std::size_t depth;
        std::vector<Slot> slots;
        std::string_view edit_as;
        bool list = false;  ///< a validation by list
    };
    struct OpenContainer {
        const Container* rule;
        std::size_t depth;
        std::size_t at;  ///< in out_
        std::string start;
        std::size_t read = 0;
        std::size_t kept = 0;
        std::size_t dropped = 0;
        std::size_t manual = 0;  ///< breaks somebody made
        std::vector<std::pair<std::uint32_t, std::string>> items;
    };
    struct Text {
        Role role;
        const char* begin;
        std::size_t depth;
    };

    void start(const xml::Token& token);
    void end(const xml::Token& token);
    bool passes_over(const xml::Token& token);
    void open(const xml::Token& token);
    void attributes(const xml::Token& token);
    void views(const xml::Token& token);
    void table();
    void text_slot(std::string_view source, Role role);
    void add(Slot slot);
    void close_element(const char* end);
    std::string written(const Element& element, const Stand& stand, const char* end);
    void add_item(const Stand& stand, std::string item);
    void close_container(const xml::Token& token);
    void copy_to(const char* end);
    std::vector<Stand> stands(const Element& element) const;

    xml::Scanner scanner_;
    std::string_view part_;
    const PartContext& context_;
    SlotWriter writer_;
    std::string out_;
    const char* copied_;  ///< how far the part has been given out
    std::size_t rows_at_ = 0;
    std::vector<std::string_view> names_;  ///< of the elements that are open
    std::optional<Element> element_;
    std::optional<Text> text_;
    std::vector<OpenContainer> containers_;
    std::vector<bool> threads_;  ///< authors of comments who stand for a thread
    Corner view_;                ///< the first cell of the view
    bool cache_stale_ = true;    ///< of the formula read last
};

/// Where an element with these slots stands in the source; nothing where it says none.
std::vector<Area> place_of(const std::vector<Slot>& slots);

/// Where it stands in the output, once for each time it is written.
std::vector<Stand> stands_of(const std::vector<Area>& areas, Mode mode, const SheetMoves& moves);

}  // namespace nianbao::xlsx
