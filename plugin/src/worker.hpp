#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "request.hpp"

namespace nianbao::plugin {

/// Long work, off the main thread, while a dialog shows how far it is and can cancel it. The work
/// touches no UNO. Where the request is silent, it is done where it is asked for.
class Worker {
public:
    /// What the work tells and asks in the meantime.
    class Progress {
    public:
        Progress() = default;
        Progress(const Progress&) = delete;
        Progress(Progress&&) = delete;
        Progress& operator=(const Progress&) = delete;
        Progress& operator=(Progress&&) = delete;
        virtual ~Progress() = default;
        virtual void tell(std::size_t done, std::size_t all, const std::string& words) = 0;
        virtual bool is_cancelled() const = 0;
    };
    using Work = std::function<void(Progress& progress)>;

    /// Comes back when the work has ended, done or cancelled. Throws what the work throws.
    static void run(const Request& request, const Words& title, const Work& work);
};

}  // namespace nianbao::plugin
