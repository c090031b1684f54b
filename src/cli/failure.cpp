#include "cli/failure.hpp"

#include <exception>

#include "cli/status.hpp"

namespace nianbao::cli {

std::optional<Failure> attempt(const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const Error& error) {
        const bool usage = error.kind() == Error::Kind::Usage;
        return Failure{usage ? usage_status : failure_status, error.problems()};
    } catch (const std::exception& error) {
        const std::string what = error.what();
        return Failure{
            failure_status,
            {{"cli.failure", {"意外失败：" + what, "unexpected failure: " + what}, "", {}}}};
    }
}

}  // namespace nianbao::cli
