#pragma once

#include <exception>
#include <optional>
#include <string>

#include <com/sun/star/uno/Exception.hpp>

#include "nianbao/error.hpp"
#include "uno.hpp"

namespace nianbao::plugin {

/// Runs the work; what went wrong, in words. No exception gets past this.
template <typename Work>
std::optional<std::string> guarded(Language language, Work work) noexcept {
    try {
        work();
        return {};
    } catch (const Error& error) {
        return error.text(language);
    } catch (const css::uno::Exception& error) {
        return to_utf8(error.Message);
    } catch (const std::exception& error) {
        return error.what();
    }
}

}  // namespace nianbao::plugin
