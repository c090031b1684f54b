#include "xlsx/part_mover.hpp"

#include <algorithm>

#include "xml/escape.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

bool is_one_cell(const Area& area) {
    return area.first.row == area.last.row && area.first.column == area.last.column;
}

/// Replaces the value of an attribute in a start tag.
void set_number(std::string& tag, std::string_view name, std::size_t number) {
    const std::string before = " " + std::string(name) + "=";
    const std::size_t at = tag.find(before);
    if (at != std::string::npos) {
        const std::size_t value = at + before.size() + 1;
        tag.replace(value, tag.find(tag[value - 1], value) - value, std::to_string(number));
    }
}

}  // namespace

std::string PartMover::move() {
    for (Token token = scanner_.next(); token.kind != Token::Kind::Done; token = scanner_.next()) {
        if (token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty) {
            start(token);
        } else if (token.kind == Token::Kind::End) {
            end(token);
        }
    }
    copy_to(end_of(part_));
    return std::move(out_);
}

void PartMover::copy_to(const char* end) {
    out_ += between(copied_, end);
    copied_ = end;
}

void PartMover::start(const Token& token) {
    text_.reset();
    if (passes_over(token)) {
        return;
    }
    const std::string_view parent = names_.empty() ? std::string_view() : names_.back();
    const bool opened = !element_;
    open(token);
    attributes(token);
    if (token.kind == Token::Kind::Empty) {
        if (opened && element_) {
            close_element(end_of(token.source));
        }
        return;
    }
    names_.push_back(token.local);
    const auto role = role_of(token.local, {}, parent);
    if (role) {
        text_ = Text{*role, end_of(token.source), scanner_.depth()};
    }
}

/// The rows of a sheet are the business of others; results kept in a chart go.
bool PartMover::passes_over(const Token& token) {
    const bool rows = token.local == "sheetData";
    const std::string_view parent = names_.empty() ? std::string_view() : names_.back();
    const bool cache = is_cache(token.local, parent) && cache_stale_;
    if (!rows && !cache) {
        return false;
    }
    copy_to(token.source.data());
    rows_at_ = rows ? out_.size() : rows_at_;
    copied_ = end_of(scanner_.skip(token));
    return true;
}

void PartMover::open(const Token& token) {
    if (element_) {
        return;
    }
    const std::size_t depth = scanner_.depth() + (token.kind == Token::Kind::Empty ? 1 : 0);
    const Container* const container = container_of(token.local);
    const auto mode = mode_of(token.local);
    if (container != nullptr && token.kind == Token::Kind::Start) {
        copy_to(token.source.data());
        copied_ = end_of(token.source);
        containers_.push_back(
            {container, depth, out_.size(), std::string(token.source), {}, {}, {}, {}, {}});
    } else if (mode) {
        element_ = Element{*mode, token.local, token.source.data(), depth, {}, {}, false};
        element_->edit_as = scanner_.attribute("editAs");
        element_->list = scanner_.attribute("type") == "list";
        const auto author = read_number(scanner_.attribute("authorId"));
        if (author && *author < threads_.size() && threads_[*author]) {
            element_->mode = Mode::First;
        }
    } else if (!containers_.empty() && containers_.back().depth + 1 == depth &&
               !containers_.back().rule->alone) {
        ++containers_.back().read;
        ++containers_.back().kept;
    }
}

void PartMover::attributes(const Token& token) {
    const std::string_view parent = names_.empty() ? std::string_view() : names_.back();
    views(token);
    for (const xml::Attribute& attribute : scanner_.attributes()) {
        const auto role = role_of(token.local, attribute.local, parent);
        if (!role) {
            continue;
        }
        Slot slot{*role, attribute.value, true};
        const bool nested = element_ && token.local != element_->name;
        slot.role = nested && *role == Role::Area ? Role::View : slot.role;
        slot.source = *role == Role::Uid ? attribute.source : slot.source;
        slot.row_axis = attribute.local == "ySplit" || parent == "rowBreaks";
        const bool frozen = scanner_.attribute("state").starts_with("frozen");
        slot.frozen_from = frozen ? (slot.row_axis ? view_.row : view_.column) : 0;
        add(std::move(slot));
    }
}

/// Remembers where a view begins and where the data of a table begin.
void PartMover::views(const Token& token) {
    if (token.local == "sheetView" || token.local == "customSheetView") {
        const auto area = read_area(scanner_.attribute("topLeftCell"));
        view_ = area ? area->first : Corner{};
    } else if (token.local == "table") {
        table();
    }
}

void PartMover::table() {
    const auto area = read_area(scanner_.attribute("ref"));
    if (area && context_.moves() != nullptr) {
        const std::uint32_t heads = read_number(scanner_.attribute("headerRowCount")).value_or(1);
        const Moves& rows = context_.moves()->rows;
        const std::uint32_t first = rows.first_kept({area->first.row + heads, area->last.row});
        writer_.set_first_row(first == 0 ? 0 : rows.target(Moves::outside, first).first);
    }
}

void PartMover::end(const Token& token) {
    const std::size_t depth = scanner_.depth() + 1;
    if (text_ && text_->depth == depth) {
        text_slot(between(text_->begin, token.source.data()), text_->role);
    }
    text_.reset();
    names_.pop_back();
    if (element_ && element_->depth == depth) {
        close_element(end_of(token.source));
    } else if (!containers_.empty() && containers_.back().depth == depth) {
        close_container(token);
    }
}

void PartMover::text_slot(std::string_view source, Role role) {
    if (role == Role::Author) {
        // A comment of such an author is the first of a thread (threadedComment@id); a copy would
        // need a thread of its own.
        threads_.push_back(source.starts_with("tc="));
        return;
    }
    if (role == Role::Series) {
        cache_stale_ = source.find('[') == std::string_view::npos || source.starts_with("[0]");
    }
    add({role, source});
}

void PartMover::add(Slot slot) {
    if (element_) {
        element_->slots.push_back(std::move(slot));
        return;
    }
    writer_.prepare(slot, false);
    copy_to(slot.source.data());
    copied_ = end_of(slot.source);
    writer_.append(out_, slot, {});
}

std::vector<Stand> PartMover::stands(const Element& element) const {
    const SheetMoves* const moves = context_.moves();
    const bool apart = moves == nullptr || moves->is_identity();
    std::vector<Area> areas = apart ? std::vector<Area>{} : place_of(element.slots);
    std::vector<Stand> stands =
        apart ? std::vector<Stand>{Stand{}} : stands_of(areas, element.mode, *moves);
    const bool merge = element.name == "mergeCell";
    const bool first_break = element.name == "brk";
    const auto gone = [&](const Stand& stand) {
        const Corner& corner = stand.target.first;
        return stand.known && ((merge && is_one_cell(stand.target)) ||
                               (first_break && corner.row == 1 && corner.column == 1));
    };
    stands.erase(std::remove_if(stands.begin(), stands.end(), gone), stands.end());
    return stands;
}

void PartMover::close_element(const char* end) {
    Element element = std::move(*element_);
    element_.reset();
    for (Slot& slot : element.slots) {
        writer_.prepare(slot, element.list);
    }
    copy_to(element.begin);
    copied_ = end;
    std::vector<Stand> all = stands(element);
    const bool inside = !containers_.empty() && containers_.back().depth + 1 == element.depth;
    for (Stand& stand : all) {
        stand.edit_as = element.edit_as;
        std::string item = written(element, stand, end);
        if (inside) {
            add_item(stand, std::move(item));
        } else {
            out_ += item;
        }
    }
    if (inside) {
        ++containers_.back().read;
        containers_.back().kept += all.size();
        containers_.back().dropped += all.empty() ? 1 : 0;
    }
}

std::string PartMover::written(const Element& element, const Stand& stand, const char* end) {
    std::string item;
    const char* at = element.begin;
    for (const Slot& slot : element.slots) {
        item += between(at, slot.source.data());
        writer_.append(item, slot, stand);
        at = end_of(slot.source);
    }
    item += between(at, end);
    return item;
}

void PartMover::add_item(const Stand& stand, std::string item) {
    OpenContainer& container = containers_.back();
    container.manual += item.find(" man=\"1\"") != std::string::npos ? 1 : 0;
    if (container.rule->sorted) {
        const Corner& corner = stand.target.first;
        container.items.emplace_back(std::max(corner.row, corner.column), std::move(item));
    } else {
        out_ += item;
    }
}

void PartMover::close_container(const Token& token) {
    copy_to(token.source.data());
    OpenContainer container = std::move(containers_.back());
    containers_.pop_back();
    const bool gone = container.kept == 0 && container.dropped != 0;
    if (gone) {
        out_.resize(container.at);
        copied_ = end_of(token.source);
    } else {
        const auto by_place = [](const auto& a, const auto& b) { return a.first < b.first; };
        std::stable_sort(container.items.begin(), container.items.end(), by_place);
        for (const auto& item : container.items) {
            out_ += item.second;
        }
        if (container.read != container.kept) {
            set_number(container.start, "count", container.kept);
            set_number(container.start, "manualBreakCount", container.manual);
        }
        out_.insert(container.at, container.start);
    }
    if (!containers_.empty() && containers_.back().depth == scanner_.depth()) {
        ++containers_.back().read;
        containers_.back().kept += gone ? 0 : 1;
        containers_.back().dropped += gone ? 1 : 0;
    }
}

}  // namespace nianbao::xlsx
