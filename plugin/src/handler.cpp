#include "handler.hpp"

#include <algorithm>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>

#include "commands.hpp"
#include "dialog.hpp"
#include "guard.hpp"
#include "names.hpp"
#include "place.hpp"

namespace nianbao::plugin {
namespace {

using css::frame::XDispatchResultListener;

const Command* command_named(const OUString& name) {
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command& command) {
        return to_uno(command.name) == name;
    });
    return found != commands.end() ? &*found : nullptr;
}

class Handler : public Service<names::ProtocolHandler,
                               css::lang::XInitialization,
                               css::frame::XDispatchProvider,
                               css::frame::XNotifyingDispatch> {
public:
    explicit Handler(const Context& context) : context_(context) {}

    void SAL_CALL initialize(const Sequence<Any>& values) override {
        if (values.hasElements()) {
            values[0] >>= frame_;
        }
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                            const OUString&,
                                                            sal_Int32) override {
        const bool is_ours =
            url.Protocol.equalsAscii(protocol) && command_named(url.Path) != nullptr;
        return is_ours ? this : nullptr;
    }
    Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const Sequence<css::frame::DispatchDescriptor>& wanted) override {
        Sequence<Reference<css::frame::XDispatch>> found(wanted.getLength());
        for (sal_Int32 i = 0; i < wanted.getLength(); ++i) {
            found.getArray()[i] =
                queryDispatch(wanted[i].FeatureURL, wanted[i].FrameName, wanted[i].SearchFlags);
        }
        return found;
    }

    void SAL_CALL dispatch(const css::util::URL& url, const PropertyValues& values) override {
        dispatchWithNotification(url, values, nullptr);
    }

    void SAL_CALL
    dispatchWithNotification(const css::util::URL& url,
                             const PropertyValues& values,
                             const Reference<XDispatchResultListener>& listener) override {
        // The menu may let go of this while a dialog is open.
        const rtl::Reference<Handler> hold(this);
        const Command* const command = command_named(url.Path);
        if (command == nullptr) {
            answer(listener, css::frame::DispatchResultState::FAILURE, Any());
            return;
        }
        std::string failure;
        try {
            Request request(context_, frame_, values);
            const auto problem = guarded(request.language, [&] {
                const Done done = command->run(request);
                answer(listener,
                       done ? css::frame::DispatchResultState::SUCCESS
                            : css::frame::DispatchResultState::DONTKNOW,
                       done ? done->any() : Any());
            });
            if (!problem) {
                return;
            }
            complain(request, *problem);
            failure = *problem;
        } catch (const std::exception& error) {
            failure = error.what();  // settings or templates cannot be read
        } catch (const css::uno::Exception& error) {
            failure = to_utf8(error.Message);
        }
        answer(listener, css::frame::DispatchResultState::FAILURE, Any(to_uno(failure)));
    }

    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        css::frame::FeatureStateEvent event;
        event.FeatureURL = url;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.IsEnabled = true;
        if (listener.is()) {
            listener->statusChanged(event);
        }
    }
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>&,
                                       const css::util::URL&) override {}

private:
    void answer(const Reference<XDispatchResultListener>& listener,
                sal_Int16 state,
                const Any& result) {
        if (listener.is()) {
            listener->dispatchFinished({static_cast<cppu::OWeakObject*>(this), state, result});
        }
    }

    Context context_;
    Frame frame_;
};

}  // namespace

Reference<css::uno::XInterface> make_protocol_handler(const Context& context) {
    return static_cast<cppu::OWeakObject*>(new Handler(context));
}

}  // namespace nianbao::plugin
