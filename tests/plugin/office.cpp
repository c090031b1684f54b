#include "office.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/bootstrap.hxx>

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

Context connected() {
    const Context local = cppu::defaultBootstrap_InitialComponentContext();
    const auto resolver = css::bridge::UnoUrlResolver::create(local);
    const OUString url =
        to_uno("uno:pipe,name=" + variable("NIANBAO_PIPE") + ";urp;StarOffice.ComponentContext");
    constexpr int tries = 600;
    for (int i = 0; i < tries; ++i) {
        try {
            return {resolver->resolve(url), UNO_QUERY_THROW};
        } catch (const css::connection::NoConnectException&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
    throw std::runtime_error("the office does not answer");
}

Any value_in(const Any& result, const char* name) {
    Sequence<css::beans::NamedValue> values;
    result >>= values;
    for (const css::beans::NamedValue& value : values) {
        if (value.Name.equalsAscii(name)) {
            return value.Value;
        }
    }
    return {};
}

/// The first line of a file, or all of it where it has none.
std::string line_of(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

}  // namespace

bool Answered::is_done() const {
    return state == css::frame::DispatchResultState::SUCCESS;
}

std::string Answered::failure() const {
    OUString text;
    result >>= text;
    return to_utf8(text);
}

std::vector<std::string> Answered::texts(const char* name) const {
    Sequence<OUString> texts;
    value_in(result, name) >>= texts;
    std::vector<std::string> all;
    for (const OUString& text : texts) {
        all.push_back(to_utf8(text));
    }
    return all;
}

int Answered::number(const char* name) const {
    sal_Int32 number = -1;
    value_in(result, name) >>= number;
    return number;
}

Office::Office() : context_(connected()), desktop_(css::frame::Desktop::create(context_)) {}

Office& Office::running() {
    static Office office;
    return office;
}

Reference<css::frame::XModel> Office::open(const std::string& url) {
    const auto component = desktop_->loadComponentFromURL(
        to_uno(url), "_blank", 0, sequence_of({property("Hidden", yes())}));
    return {component, UNO_QUERY_THROW};
}

Reference<css::frame::XModel> Office::open(const fs::path& file) {
    return open(url_of_file(file));
}

void Office::close(const Reference<css::frame::XModel>& document) {
    Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

void Office::close_all() {
    const auto components = desktop_->getComponents()->createEnumeration();
    std::vector<Reference<css::frame::XModel>> documents;
    while (components->hasMoreElements()) {
        documents.emplace_back(components->nextElement(), UNO_QUERY);
    }
    for (const auto& document : documents) {
        if (document.is()) {
            close(document);
        }
    }
}

Answered Office::run(const Reference<css::frame::XModel>& document,
                     const std::string& command,
                     std::vector<css::beans::PropertyValue> arguments) {
    arguments.push_back(property("Silent", yes()));
    const Reference<css::frame::XDispatchProvider> frame(
        document->getCurrentController()->getFrame(), UNO_QUERY_THROW);
    const Any answer = css::frame::DispatchHelper::create(context_)->executeDispatch(
        frame,
        to_uno("vnd.org.nianbao:" + command),
        "_self",
        0,
        {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    css::frame::DispatchResultEvent event;
    event.State = -1;
    answer >>= event;
    return {event.State, event.Result};
}

void Office::terminate() {
    close_all();
    try {
        desktop_->terminate();
    } catch (const css::lang::DisposedException&) {
        // The bridge went with the office.
    }
}

long office_memory() {
    const std::string pipe = "name=" + variable("NIANBAO_PIPE") + ";";
    for (const auto& process : fs::directory_iterator("/proc")) {
        if (line_of(process.path() / "comm") == "soffice.bin" &&
            line_of(process.path() / "cmdline").find(pipe) != std::string::npos) {
            long size = 0;
            long resident = 0;
            std::ifstream(process.path() / "statm") >> size >> resident;
            return resident * 4;
        }
    }
    throw std::runtime_error("the office is not among the processes");
}

std::string url_of_file(const fs::path& file) {
    return "file://" + file.string();
}

css::beans::PropertyValue with(const char* name, const std::string& text) {
    return property(name, Any(to_uno(text)));
}

css::beans::PropertyValue with(const char* name, const fs::path& file) {
    return property(name, Any(to_uno(url_of_file(file))));
}

css::beans::PropertyValue with(const char* name, const std::vector<std::string>& texts) {
    return property(name, Any(texts_of(texts)));
}

fs::path work(const std::string& name) {
    return fs::path(variable("WORK")) / name;
}

fs::path example(const std::string& name) {
    return fs::path(NIANBAO_EXAMPLES) / name;
}

int nianbao(const std::string& arguments) {
    const std::string command = std::string(NIANBAO_PROGRAM) + " " + arguments + " >/dev/null 2>&1";
    return WEXITSTATUS(std::system(command.c_str()));
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace nianbao::plugin
