#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "uno.hpp"

namespace nianbao::plugin {

/// What a dispatch answered.
struct Answered {
    sal_Int16 state = -1;
    Any result;

    bool is_done() const;
    std::string failure() const;  ///< the text of a failure
    std::vector<std::string> texts(const char* name) const;
    int number(const char* name) const;
};

/// The office that office.sh has started.
class Office {
public:
    static Office& running();

    const Context& context() const { return context_; }

    /// Opens a file or a factory URL, out of sight.
    Reference<css::frame::XModel> open(const std::string& url);
    Reference<css::frame::XModel> open(const std::filesystem::path& file);
    void close(const Reference<css::frame::XModel>& document);
    void close_all();

    /// Runs a command in the window of a document, without dialogs.
    Answered run(const Reference<css::frame::XModel>& document,
                 const std::string& command,
                 std::vector<css::beans::PropertyValue> arguments = {});

    void terminate();

private:
    Office();

    Context context_;
    Reference<css::frame::XDesktop2> desktop_;
};

/// KiB that the office of this test holds; others may run beside it.
long office_memory();

std::string url_of_file(const std::filesystem::path& file);
css::beans::PropertyValue with(const char* name, const std::string& text);
css::beans::PropertyValue with(const char* name, const std::filesystem::path& file);
css::beans::PropertyValue with(const char* name, const std::vector<std::string>& texts);

/// The folder of this run, and files of the project.
std::filesystem::path work(const std::string& name);
std::filesystem::path example(const std::string& name);

/// Runs the converter; its exit status.
int nianbao(const std::string& arguments);
std::string bytes_of(const std::filesystem::path& file);

}  // namespace nianbao::plugin
