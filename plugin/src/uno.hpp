#pragma once

/// What LibreOffice's own code has and its public SDK has not: names, lists, texts, a base for
/// objects.

#include <initializer_list>
#include <string>
#include <string_view>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/implbase5.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <rtl/ref.hxx>
#include <rtl/ustring.hxx>

#include "nianbao/words.hpp"

namespace nianbao::plugin {

namespace css = ::com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

using Context = Reference<css::uno::XComponentContext>;
using PropertyValues = Sequence<css::beans::PropertyValue>;

inline OUString to_uno(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

inline std::string to_utf8(const OUString& text) {
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

template <typename Element>
Sequence<Element> sequence_of(std::initializer_list<Element> elements) {
    return {elements.begin(), static_cast<sal_Int32>(elements.size())};
}

/// A sequence of texts.
template <typename Texts>
Sequence<OUString> texts_of(const Texts& texts) {
    Sequence<OUString> sequence(static_cast<sal_Int32>(texts.size()));
    OUString* place = sequence.getArray();
    for (const auto& text : texts) {
        *place++ = to_uno(text);
    }
    return sequence;
}

inline css::beans::PropertyValue property(const char* name, const Any& value) {
    return {OUString::createFromAscii(name), -1, value, css::beans::PropertyState_DIRECT_VALUE};
}

inline css::beans::NamedValue named(const char* name, const Any& value) {
    return {OUString::createFromAscii(name), value};
}

inline Any yes() {
    return Any(true);
}

/// A service that has no constructor in the API; an empty reference where there is none.
template <typename Interface>
Reference<Interface> service(const Context& context, const char* name) {
    return {context->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(name),
                                                                    context),
            UNO_QUERY};
}

namespace detail {
template <typename... Interfaces>
struct Helper;
template <typename A>
struct Helper<A> {
    using Type = cppu::WeakImplHelper1<A>;
};
template <typename A, typename B>
struct Helper<A, B> {
    using Type = cppu::WeakImplHelper2<A, B>;
};
template <typename A, typename B, typename C>
struct Helper<A, B, C> {
    using Type = cppu::WeakImplHelper3<A, B, C>;
};
template <typename A, typename B, typename C, typename D>
struct Helper<A, B, C, D> {
    using Type = cppu::WeakImplHelper4<A, B, C, D>;
};
template <typename A, typename B, typename C, typename D, typename E>
struct Helper<A, B, C, D, E> {
    using Type = cppu::WeakImplHelper5<A, B, C, D, E>;
};
}  // namespace detail

/// The base of an object with these interfaces.
template <typename... Interfaces>
using Object = typename detail::Helper<Interfaces...>::Type;

template <typename Names>
OUString implementation_name() {
    return OUString::createFromAscii(Names::name);
}

template <typename Names>
Sequence<OUString> service_names() {
    return sequence_of({OUString::createFromAscii(Names::service)});
}

/// The base of an object that the office can ask for by one of names.hpp.
template <typename Names, typename... Interfaces>
class Service : public Object<Interfaces..., css::lang::XServiceInfo> {
public:
    OUString SAL_CALL getImplementationName() override { return implementation_name<Names>(); }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return service_names<Names>();
    }
};

}  // namespace nianbao::plugin
