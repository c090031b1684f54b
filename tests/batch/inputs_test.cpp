#include "nianbao/inputs.hpp"

#include <gtest/gtest.h>

#include "batch/scratch.hpp"
#include "nianbao/error.hpp"

namespace nianbao {
namespace {

using batch::Scratch;

std::string told(const InputFiles& found, const Scratch& scratch) {
    std::string all;
    for (const InputFile& input : found.inputs) {
        all += std::filesystem::path(input.name).lexically_relative(scratch.path()).string() +
               " in " + input.folder + "; ";
    }
    for (const Note& note : found.passed_over) {
        all += "not " + std::filesystem::path(note.place).filename().string() + "; ";
    }
    return all;
}

TEST(BatchInputs, StayAsTheyAreWhereFilesAreNamed) {
    const InputFiles found = find_inputs({"nowhere.json", "-", "a.odd"});
    EXPECT_EQ(found.inputs,
              (std::vector<InputFile>{{"nowhere.json", {}}, {"-", {}}, {"a.odd", {}}}));
    EXPECT_TRUE(found.passed_over.empty());
}

TEST(BatchInputs, AreTheReportsInAndBelowAFolderInTheirOrder) {
    const Scratch scratch;
    for (const char* name : {"b.json", "a.DOCX", "x/y/c.txt", "x/d.xlsx", "seal.png"}) {
        scratch.write(name, "");
    }
    EXPECT_EQ(told(find_inputs({scratch.path().string()}), scratch),
              "a.DOCX in .; b.json in .; x/d.xlsx in x; x/y/c.txt in x/y; not seal.png; ");
}

TEST(BatchInputs, AreNoHiddenFilesLocksAndOutputs) {
    const Scratch scratch;
    for (const char* name :
         {".a.json", "~$b.docx", ".~lock.c.docx#", ".git/d.json", "out/e.docx", "f.json"}) {
        scratch.write(name, "");
    }
    EXPECT_EQ(told(find_inputs({scratch.path().string()}, scratch / "out"), scratch),
              "f.json in .; ");
}

TEST(BatchInputs, MayBeNamedByAPattern) {
    const Scratch scratch;
    for (const char* name : {"a1.json", "a2.json", "b.json", "a[3].json"}) {
        scratch.write(name, "");
    }
    EXPECT_EQ(told(find_inputs({(scratch / "a?.json").string()}), scratch),
              "a1.json in ; a2.json in ; ");
    EXPECT_EQ(told(find_inputs({(scratch / "a[3].json").string()}), scratch), "a[3].json in ; ");
}

TEST(BatchInputs, AreRefusedWhereThereIsNone) {
    const Scratch scratch;
    scratch.write("x/seal.png", "");
    EXPECT_THROW(find_inputs({(scratch / "x").string()}), Error);
    EXPECT_THROW(find_inputs({(scratch / "*.json").string()}), Error);
}

}  // namespace
}  // namespace nianbao
