#pragma once

#include <string>

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/io/XOutputStream.hpp>

#include "uno.hpp"

namespace nianbao::plugin {

/// The value of a name in a media descriptor; empty where it is not there.
template <typename Value>
Value value_of(const PropertyValues& descriptor, const char* name) {
    Value value{};
    for (const css::beans::PropertyValue& each : descriptor) {
        if (each.Name.equalsAscii(name)) {
            each.Value >>= value;
        }
    }
    return value;
}

/// All bytes of a stream, no more than `most`: what is longer is no report.
inline std::string bytes_of(const Reference<css::io::XInputStream>& stream, std::size_t most) {
    constexpr sal_Int32 block = 65'536;
    std::string bytes;
    Sequence<sal_Int8> part;
    while (bytes.size() <= most) {
        const sal_Int32 count = stream->readBytes(part, block);
        bytes.append(reinterpret_cast<const char*>(part.getConstArray()),
                     static_cast<std::size_t>(count));
        if (count < block) {
            break;
        }
    }
    return bytes;
}

inline void write_bytes(const Reference<css::io::XOutputStream>& stream, const std::string& bytes) {
    stream->writeBytes(
        {reinterpret_cast<const sal_Int8*>(bytes.data()), static_cast<sal_Int32>(bytes.size())});
    stream->flush();
}

}  // namespace nianbao::plugin
