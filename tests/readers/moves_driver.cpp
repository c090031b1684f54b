#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "xlsx/formula.hpp"
#include "xlsx/moved_part.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

// Rewrites workbooks for moves_test.py, which tells on standard input, one thing a line:
//
//   book FOLDER              holds workbook.xml and sheet0.xml, sheet1.xml, …; results go to
//   FOLDER/out sheet NAME               the next sheet rows STEP…               what becomes of its
//   rows, in order; columns alike write                    the book is complete
//
// Steps: keep FIRST LAST, blank COUNT, loop FIRST LAST TIMES. What lies behind follows.

namespace {

using namespace nianbao;

/// A row (and a column) no test refers to: what is kept of it is blank.
constexpr std::uint32_t spare = 2000;

/// Source rows in the order of the output, as far as steps tell.
using Order = std::vector<std::uint32_t>;

struct Cell {
    std::string attributes;
    std::string formula;
    std::string value;
};

struct Sheet {
    std::string name;
    std::string rows;
    std::string columns;
};

void keep(xlsx::Moves& moves, Order& order, std::uint32_t first, std::uint32_t last) {
    moves.keep(first, last);
    for (std::uint32_t row = first; row <= last; ++row) {
        order.push_back(row);
    }
}

void loop(xlsx::Moves& moves, Order& order, std::uint32_t first, std::uint32_t last, int times) {
    for (int i = 0; i < times; ++i) {
        moves.begin_copy(first, last);
        keep(moves, order, first, last);
        moves.end_copy();
    }
}

Order record(xlsx::Moves& moves, const std::string& steps) {
    Order order;
    std::istringstream in(steps);
    std::uint32_t behind = 1;
    for (std::string step; in >> step;) {
        std::uint32_t first = spare;
        std::uint32_t last = spare;
        int times = 0;
        if (step != "blank") {
            in >> first >> last;
            behind = last + 1;
        }
        if (step != "keep") {
            in >> times;
            loop(moves, order, first, last, times);
        } else {
            keep(moves, order, first, last);
        }
    }
    keep(moves, order, behind, spare - 1);
    moves.finish(spare);
    return order;
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

std::map<std::pair<std::uint32_t, std::uint32_t>, Cell> cells_of(const std::string& part) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Cell> cells;
    xml::Scanner scanner(part);
    Cell* cell = nullptr;
    std::string name;
    for (auto token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        if (token.kind == xml::Token::Kind::Start && token.local == "c") {
            const xlsx::Corner corner = xlsx::read_area(scanner.attribute("r"))->first;
            cell = &cells[{corner.row, corner.column}];
            cell->attributes = scanner.attribute("t");
        }
        name = token.kind == xml::Token::Kind::Start ? std::string(token.local) : name;
        if (token.kind == xml::Token::Kind::Text && cell != nullptr) {
            (name == "f" ? cell->formula : cell->value) += xml::decode(token.source);
        }
    }
    return cells;
}

/// The sheetData element with everything in its new place.
std::string rows_of(const std::string& part,
                    const Order& rows,
                    const Order& columns,
                    const xlsx::WorkbookMoves& workbook,
                    std::size_t sheet) {
    auto cells = cells_of(part);
    std::string out = "<sheetData>";
    for (std::size_t y = 0; y < rows.size(); ++y) {
        std::string row;
        const bool empty = cells.lower_bound({rows[y], 0}) == cells.lower_bound({rows[y] + 1, 0});
        for (std::size_t x = 0; x < columns.size() && !empty; ++x) {
            const auto found = cells.find({rows[y], columns[x]});
            if (found == cells.end()) {
                continue;
            }
            const xlsx::Place place{
                sheet, static_cast<std::uint32_t>(y + 1), static_cast<std::uint32_t>(x + 1)};
            row += "<c r=\"";
            xlsx::append_column(row, place.column);
            row += std::to_string(y + 1) + "\">";
            if (!found->second.formula.empty()) {
                row += "<f>";
                xml::append_text(
                    row, xlsx::Formula(found->second.formula, workbook).at(place, workbook));
                row += "</f>";
            } else {
                row += "<v>" + found->second.value + "</v>";
            }
            row += "</c>";
        }
        if (!row.empty()) {
            out += "<row r=\"" + std::to_string(y + 1) + "\">" + row + "</row>";
        }
    }
    return out + "</sheetData>";
}

void write_book(const std::filesystem::path& folder, const std::vector<Sheet>& sheets) {
    std::vector<std::string> names;
    names.reserve(sheets.size());
    for (const Sheet& sheet : sheets) {
        names.push_back(sheet.name);
    }
    xlsx::WorkbookMoves workbook(names);
    workbook.add_all();
    std::vector<std::pair<Order, Order>> orders;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        xlsx::SheetMoves& moves = workbook.sheets()[i];
        orders.emplace_back(record(moves.rows, sheets[i].rows),
                            record(moves.columns, sheets[i].columns));
    }
    const std::filesystem::path out = folder / "out";
    std::filesystem::create_directories(out);
    write(out / "workbook.xml",
          xlsx::moved_part(xlsx::PartKind::Workbook, read(folder / "workbook.xml"), {workbook}));
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string file = "sheet" + std::to_string(i) + ".xml";
        const std::string part = read(folder / file);
        const xlsx::SheetFrame frame = xlsx::moved_frame(part, {workbook, i});
        write(out / file,
              frame.head + rows_of(part, orders[i].first, orders[i].second, workbook, i) +
                  frame.tail);
    }
}

}  // namespace

int main() {
    std::filesystem::path folder;
    std::vector<Sheet> sheets;
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t blank = std::min(line.find(' '), line.size());
        const std::string word = line.substr(0, blank);
        const std::string rest = line.substr(std::min(blank + 1, line.size()));
        if (word == "book") {
            folder = rest;
            sheets.clear();
        } else if (word == "sheet") {
            sheets.push_back({rest, {}, {}});
        } else if (word == "rows") {
            sheets.back().rows = rest;
        } else if (word == "columns") {
            sheets.back().columns = rest;
        } else if (word == "write") {
            write_book(folder, sheets);
        }
    }
}
