#pragma once

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "uno.hpp"

namespace nianbao::plugin {

/// A node of the registry of the office: XNameAccess to read it, XNameReplace to change it.
template <typename Interface>
Reference<Interface> configuration(const Context& context, const char* node) {
    const bool reads = std::is_same_v<Interface, css::container::XNameAccess>;
    const Reference<css::lang::XMultiServiceFactory> provider(
        css::configuration::theDefaultProvider::get(context), UNO_QUERY_THROW);
    const char* const access = reads ? "com.sun.star.configuration.ConfigurationAccess"
                                     : "com.sun.star.configuration.ConfigurationUpdateAccess";
    const Any path(property("nodepath", Any(OUString::createFromAscii(node))));
    return {provider->createInstanceWithArguments(OUString::createFromAscii(access),
                                                  sequence_of<Any>({path})),
            UNO_QUERY_THROW};
}

}  // namespace nianbao::plugin
