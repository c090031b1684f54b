#include "xlsx/workbook.hpp"

#include <gtest/gtest.h>

#include "xlsx/string_item.hpp"

namespace nianbao::xlsx {
namespace {

std::string workbook(std::string_view inside) {
    return "<workbook xmlns=\"" + std::string(spreadsheet) + "\">" + std::string(inside) +
           "</workbook>";
}

TEST(Workbook, SetsTheAttributeWhereItIsNot) {
    EXPECT_EQ(with_full_calculation(workbook("<sheets/><calcPr calcId=\"1\"/>")),
              workbook("<sheets/><calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>"));
}

TEST(Workbook, SetsItWhereItIsOff) {
    EXPECT_EQ(with_full_calculation(workbook("<calcPr fullCalcOnLoad=\"0\" calcId=\"1\"/>")),
              workbook("<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>"));
}

TEST(Workbook, LeavesAPartThatHasItAsItIs) {
    const std::string part = workbook("<sheets/><calcPr fullCalcOnLoad='1' calcId=\"1\"/>");
    EXPECT_EQ(with_full_calculation(part), part);
}

TEST(Workbook, AddsTheElementInTheOrderOfTheSchema) {
    EXPECT_EQ(with_full_calculation(
                  workbook("<sheets><sheet/></sheets><definedNames/><oleSize/><extLst/>")),
              workbook("<sheets><sheet/></sheets><definedNames/><calcPr fullCalcOnLoad=\"1\"/>"
                       "<oleSize/><extLst/>"));
}

TEST(Workbook, KeepsThePrefixOfThePart) {
    const std::string part =
        "<x:workbook xmlns:x=\"" + std::string(spreadsheet) + "\"><x:sheets/></x:workbook>";
    EXPECT_NE(with_full_calculation(part).find("<x:sheets/><x:calcPr fullCalcOnLoad=\"1\"/>"),
              std::string::npos);
}

}  // namespace
}  // namespace nianbao::xlsx
