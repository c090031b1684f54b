#include <cstdio>
#include <cstdlib>

#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <gtest/gtest.h>
#include <org/nianbao/XReport.hpp>

#include "office.hpp"

// The extension comes and goes while the office runs, as in the extension manager: each time its
// commands are there again, and the office does not grow by more than it does for any extension.

namespace nianbao::plugin {
namespace {

namespace fs = std::filesystem;

using Package = Reference<css::deployment::XPackage>;

/// Where the extension manager asks; it is told yes.
class Yes : public Object<css::ucb::XCommandEnvironment, css::task::XInteractionHandler> {
public:
    Reference<css::task::XInteractionHandler> SAL_CALL getInteractionHandler() override {
        return this;
    }
    Reference<css::ucb::XProgressHandler> SAL_CALL getProgressHandler() override { return {}; }
    void SAL_CALL handle(const Reference<css::task::XInteractionRequest>& request) override {
        for (const auto& answer : request->getContinuations()) {
            const Reference<css::task::XInteractionApprove> yes(answer, UNO_QUERY);
            if (yes.is()) {
                yes->select();
            }
        }
    }
};

Reference<css::deployment::XExtensionManager> manager() {
    return css::deployment::ExtensionManager::get(Office::running().context());
}

Package added(const fs::path& file) {
    return manager()->addExtension(to_uno(url_of_file(file)), {}, "user", {}, new Yes);
}

Package ours() {
    return manager()->getDeployedExtension("user", "org.nianbao", "nianbao.oxt", new Yes);
}

void disable(const Package& package) {
    manager()->disableExtension(package, {}, new Yes);
}

void enable(const Package& package) {
    manager()->enableExtension(package, {}, new Yes);
}

/// Whether the component is there and reads a report. Menus and commands by URL come back only when
/// the office is started again, which its extension manager asks for.
bool answers() {
    const auto report =
        service<org::nianbao::XReport>(Office::running().context(), "org.nianbao.Report");
    if (!report.is()) {
        return false;
    }
    report->read(to_uno(url_of_file(example("district-2021.json"))));
    return report->getYear() == 2021;
}

/// The same extension by another name, its library an empty file, which is not loaded when it is
/// registered: whatever that costs is the office's.
fs::path shell_of_ours() {
    fs::create_directories(work("shell"));
    const std::string make =
        "cmake -E tar xf $OXT && "
        "for each in */nianbao.uno.so; do : >$each; done && "
        "sed -i 's/\"org.nianbao\"/\"org.nianbao.shell\"/' description.xml && "
        "zip -q -r ../shell.oxt .";
    EXPECT_EQ(std::system(("cd " + work("shell").string() + " && " + make).c_str()), 0);
    return work("shell.oxt");
}

/// How many KiB the office grows by.
template <typename Use>
long grown(const Package& package, int rounds, Use use) {
    constexpr int warm_up = 3;
    long before = 0;
    for (int round = 0; round < warm_up + rounds; ++round) {
        before = round == warm_up ? office_memory() : before;
        disable(package);
        enable(package);
        use();
    }
    return office_memory() - before;
}

TEST(Lifecycle, GoesWhenItIsDisabledAndComesBack) {
    ASSERT_TRUE(answers());
    disable(ours());
    EXPECT_FALSE(answers());
    enable(ours());
    EXPECT_TRUE(answers());
}

TEST(Lifecycle, DoesNotMakeTheOfficeGrow) {
    constexpr int rounds = 50;
    constexpr int rounds_of_shell = 10;
    const long by_ours = grown(ours(), rounds, [] { EXPECT_TRUE(answers()); });
    disable(ours());  // two components of one name do not go together
    const Package shell = added(shell_of_ours());
    const long by_shell = grown(shell, rounds_of_shell, [] {}) * rounds / rounds_of_shell;
    std::printf("grown by %ld KiB, %ld KiB of them the office's own\n", by_ours, by_shell);
    EXPECT_LT(by_ours - by_shell, 1024);
    manager()->removeExtension("org.nianbao.shell", "shell.oxt", "user", {}, new Yes);
    enable(ours());
}

TEST(Lifecycle, IsInstalledAnewWhileTheOfficeRuns) {
    manager()->removeExtension("org.nianbao", "nianbao.oxt", "user", {}, new Yes);
    EXPECT_FALSE(answers());
    added(std::getenv("OXT"));
    EXPECT_TRUE(answers());
}

}  // namespace
}  // namespace nianbao::plugin
