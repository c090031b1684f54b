#include "xlsx/workbook_moves.hpp"

#include <algorithm>
#include <utility>

namespace nianbao::xlsx {
namespace {

char folded(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

bool NameOrder::operator()(std::string_view a, std::string_view b) const noexcept {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return folded(x) < folded(y);
    });
}

WorkbookMoves::WorkbookMoves(std::vector<std::string> names)
    : names_(std::move(names)), outputs_(names_.size()) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        index_.emplace(names_[i], i);
    }
}

SheetMoves& WorkbookMoves::add(std::size_t source, std::string name) {
    Outputs& outputs = outputs_.at(source);
    outputs.first = outputs.empty() ? sheets_.size() : outputs.first;
    outputs.last = sheets_.size() + 1;
    SheetMoves sheet;
    sheet.source = source;
    sheet.name = std::move(name);
    return sheets_.emplace_back(std::move(sheet));
}

void WorkbookMoves::add_all() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        add(i, names_[i]);
    }
}

std::optional<std::size_t> WorkbookMoves::find(std::string_view name) const noexcept {
    const auto found = index_.find(name);
    return found == index_.end() ? std::nullopt : std::optional<std::size_t>(found->second);
}

WorkbookMoves::Outputs WorkbookMoves::outputs(std::size_t source, std::size_t from) const noexcept {
    const bool same = from < sheets_.size() && sheets_[from].source == source;
    return same ? Outputs{from, from + 1} : outputs_[source];
}

bool WorkbookMoves::is_identity() const noexcept {
    bool same = sheets_.size() == names_.size();
    for (std::size_t i = 0; same && i < sheets_.size(); ++i) {
        const SheetMoves& sheet = sheets_[i];
        same = sheet.source == i && sheet.name == names_[i] && sheet.is_identity();
    }
    return same;
}

}  // namespace nianbao::xlsx
