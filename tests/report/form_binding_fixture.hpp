#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "nianbao/form.hpp"
#include "report/form_binding.hpp"

namespace nianbao::report {
using format::BlankForm;
using Cells = std::vector<text::Cell>;

/// Blank forms made from the forms that come with the program, and what they are bound to.
class FormBindingTest : public testing::Test {
protected:
    void SetUp() override { forms_ = load_forms(NIANBAO_TEMPLATES); }

    const Form& edition(std::string_view id) const {
        return *std::find_if(
            forms_.begin(), forms_.end(), [&](const Form& form) { return form.id == id; });
    }

    FormBinding bind(std::string_view id, const BlankForm& blank, std::string_view column = {}) {
        binding_ = bind_form(edition(id), format::grids_of(blank), column);
        return binding_;
    }

    /// Every blank of the form is bound to the item that belongs there, and nothing else is bound.
    void expect_all_bound(std::string_view id, const BlankForm& blank) {
        bind(id, blank);
        expect_bound_to_answers(blank);
        EXPECT_EQ(binding_.unbound, std::vector<std::string>());
    }

    void expect_bound_to_answers(const BlankForm& blank) const {
        std::map<std::pair<std::size_t, std::size_t>, std::string> keys;
        for (const CellBinding& cell : binding_.cells) {
            if (cell.role == CellBinding::Role::Value) {
                keys[{cell.grid, cell.cell}] = cell.key;
            }
        }
        std::size_t grid = 0;
        for (const format::BlankBlock& block : blank.blocks) {
            for (std::size_t i = 0; i < block.cells.size(); ++i) {
                const std::string answer = format::answer_of(block.cells[i]);
                const bool words = answer == "3.4.1";
                EXPECT_EQ((keys[{grid, i}]), words ? "" : answer)
                    << "row " << block.cells[i].row << ", column " << block.cells[i].column;
            }
            grid += block.cells.empty() ? 0 : 1;
        }
    }

    /// The strays as one line.
    std::string strays() const {
        std::string out;
        for (const StrayLabel& stray : binding_.strays) {
            out += (out.empty() ? "" : " ") + stray.label;
        }
        return out;
    }

    const CellBinding& cell_of(const std::string& key) const {
        return *std::find_if(binding_.cells.begin(), binding_.cells.end(), [&](const auto& cell) {
            return cell.key == key && cell.role != CellBinding::Role::Unit;
        });
    }

    std::vector<Form> forms_;
    FormBinding binding_;
};

}  // namespace nianbao::report
