#include "settings.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "office.hpp"

// What the options say of the clerk's unit: it is offered for her own reports, and for no others.

namespace nianbao::plugin {
namespace {

namespace fs = std::filesystem;

class SettingsOfAUnit : public testing::Test {
protected:
    /// The level is not the one that the report of the unit says.
    void SetUp() override {
        Settings ours = before_;
        ours.organization = to_uno("示范区交通运输局");
        ours.level = "township";
        ours.keep(office().context());
    }
    void TearDown() override {
        before_.keep(office().context());
        office().close_all();
    }

    static Office& office() { return Office::running(); }

    /// An example without the line that says the level of its unit.
    static fs::path without_level(const std::string& name) {
        std::string text = bytes_of(example(name));
        const std::size_t begin = text.find("  \"level\"");
        text.erase(begin, text.find('\n', begin) + 1 - begin);
        fs::path made = work("without-level-" + name);
        std::ofstream(made, std::ios::binary) << text;
        return made;
    }

    /// Last year's report rolled over, by the command and by the converter with these options.
    static void expect_as_converted(const fs::path& last_year, const std::string& options) {
        const fs::path by_command = work("settings.xlsx");
        const fs::path by_program = work("settings-by-program.xlsx");
        for (const fs::path& file : {by_command, by_program}) {
            fs::remove(file);
        }
        const auto made = office().run(office().open(std::string("private:factory/scalc")),
                                       "newFrom",
                                       {with("Input", last_year), with("Output", by_command)});
        ASSERT_TRUE(made.is_done()) << made.failure();
        ASSERT_EQ(
            nianbao("new --from " + last_year.string() + options + " -o " + by_program.string()),
            0);
        EXPECT_TRUE(bytes_of(by_command) == bytes_of(by_program)) << last_year;
    }

private:
    const Settings before_ = Settings::of(office().context());
};

TEST_F(SettingsOfAUnit, SayTheLevelWhereAReportOfTheUnitDoesNot) {
    expect_as_converted(without_level("bureau-2024.json"), " --level township");
}

TEST_F(SettingsOfAUnit, StayOffTheReportsOfOtherUnits) {
    expect_as_converted(without_level("district-2021.json"), "");
}

TEST_F(SettingsOfAUnit, DoNotChangeALevelThatAReportSays) {
    expect_as_converted(example("bureau-2024.json"), "");
}

}  // namespace
}  // namespace nianbao::plugin
