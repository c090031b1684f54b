#include "cli/failure.hpp"

#include <exception>
#include <new>

#include "cli/status.hpp"

namespace nianbao::cli {

std::optional<Failure> attempt(const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const Error& error) {
        const bool usage = error.kind() == Error::Kind::Usage;
        return Failure{usage ? usage_status : failure_status, error.problems()};
    } catch (const std::bad_alloc&) {
        return Failure{failure_status,
                       {{"cli.memory",
                         {"内存不足", "out of memory"},
                         "",
                         {"请用 --memory 放宽，或分开处理",
                          "allow more with --memory, or take fewer files at a time"}}}};
    } catch (const std::exception& error) {
        const std::string what = error.what();
        return Failure{
            failure_status,
            {{"cli.failure", {"意外失败：" + what, "unexpected failure: " + what}, "", {}}}};
    }
}

}  // namespace nianbao::cli
