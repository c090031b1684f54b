#include "worker.hpp"

#include <chrono>
#include <exception>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/TerminationVetoException.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

#include "guard.hpp"
#include "place.hpp"

namespace nianbao::plugin {
namespace {

/// What only shows how far the work is may fail.
template <typename Show>
void tried(Show show) noexcept {
    guarded(Language::English, show);
}

/// Runs on the main thread, some time later. Whoever wanted it may be gone by then.
class Callback : public Object<css::awt::XCallback> {
public:
    explicit Callback(std::function<void()> call) : call_(std::move(call)) {}
    void SAL_CALL notify(const Any&) override { tried(call_); }

private:
    std::function<void()> call_;
};

/// The indicator of the frame; nothing where there is none. The frame may go while work is done.
class StatusBar {
public:
    StatusBar(const Request& request, const Words& title) {
        tried([&] {
            const Reference<css::task::XStatusIndicatorFactory> factory(request.frame, UNO_QUERY);
            if (factory.is()) {
                indicator_ = factory->createStatusIndicator();
                indicator_->start(request.in_language(title), 100);
            }
        });
    }
    StatusBar(const StatusBar&) = delete;
    StatusBar(StatusBar&&) = delete;
    StatusBar& operator=(const StatusBar&) = delete;
    StatusBar& operator=(StatusBar&&) = delete;
    ~StatusBar() {
        tried([&] {
            if (indicator_.is()) {
                indicator_->end();
            }
        });
    }

    void show(sal_Int32 percent, const std::string& words) const {
        tried([&] {
            if (indicator_.is()) {
                indicator_->setText(to_uno(words));
                indicator_->setValue(percent);
            }
        });
    }

private:
    Reference<css::task::XStatusIndicator> indicator_;
};

/// Hears that the office wants to end.
class Ending : public Object<css::frame::XTerminateListener> {
public:
    /// Where work may not be broken off, the office goes on.
    explicit Ending(bool may_break_off) : may_break_off_(may_break_off) {}

    bool has_come() const { return has_come_; }

    void SAL_CALL queryTermination(const css::lang::EventObject&) override {
        if (!may_break_off_) {
            throw css::frame::TerminationVetoException("nianbao is converting", *this);
        }
    }
    void SAL_CALL notifyTermination(const css::lang::EventObject&) override { has_come_ = true; }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    const bool may_break_off_;
    std::atomic<bool> has_come_ = false;
};

/// Listens while it is there.
class Watch {
public:
    Watch(const Request& request, bool may_break_off)
        : ending_(new Ending(may_break_off)),
          desktop_(css::frame::Desktop::create(request.context)) {
        desktop_->addTerminateListener(ending_.get());
    }
    Watch(const Watch&) = delete;
    Watch(Watch&&) = delete;
    Watch& operator=(const Watch&) = delete;
    Watch& operator=(Watch&&) = delete;
    ~Watch() {
        tried([&] { desktop_->removeTerminateListener(ending_.get()); });
    }

    bool has_office_ended() const { return ending_->has_come(); }

private:
    rtl::Reference<Ending> ending_;
    Reference<css::frame::XDesktop2> desktop_;
};

sal_Int32 percent_of(std::size_t done, std::size_t all) {
    constexpr std::size_t hundred = 100;
    return all == 0 ? 0 : static_cast<sal_Int32>(done * hundred / all);
}

/// Work that the caller waits for; the office may end meanwhile, and the work with it.
class Plain : public Worker::Progress {
public:
    Plain(const Request& request, const Words& title)
        : bar_(request, title), watch_(request, true) {}
    void tell(std::size_t done, std::size_t all, const std::string& words) override {
        bar_.show(percent_of(done, all), words);
    }
    bool is_cancelled() const override { return watch_.has_office_ended(); }

private:
    StatusBar bar_;
    Watch watch_;
};

/// Work behind a dialog: who wants to end the office cancels it first.
class Shown : public Worker::Progress, public Object<css::awt::XActionListener> {
public:
    Shown(const Request& request, const Words& title)
        : bar_(request, title),
          watch_(request, false),
          main_thread_(css::awt::AsyncCallback::create(request.context)),
          dialog_(css::awt::DialogProvider2::create(request.context)
                      ->createDialog(extension_url(request.context) + "/dialogs/Progress.xdl")) {
        dialog_->setTitle(request.in_language(title));
        Reference<css::awt::XButton>(control("cancel"), UNO_QUERY_THROW)
            ->setLabel(request.in_language({"取消", "Cancel"}));
    }

    void run(const Worker::Work& work) {
        Reference<css::awt::XButton>(control("cancel"), UNO_QUERY_THROW)->addActionListener(this);
        std::thread thread([&] { finish(work); });
        tried([&] { show(); });
        is_cancelled_ = true;  // of no effect, unless the dialog could not be shown
        thread.join();
        tried([&] { Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose(); });
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

    /// Now and then: an office that is told of each file has no time for whoever cancels.
    void tell(std::size_t done, std::size_t all, const std::string& words) override {
        constexpr std::chrono::milliseconds pause(100);
        const auto now = std::chrono::steady_clock::now();
        if (now - told_ < pause) {
            return;
        }
        told_ = now;
        on_main_thread([this, percent = percent_of(done, all), words] {
            Reference<css::awt::XFixedText>(control("words"), UNO_QUERY_THROW)
                ->setText(to_uno(words));
            Reference<css::awt::XProgressBar>(control("bar"), UNO_QUERY_THROW)->setValue(percent);
            bar_.show(percent, words);
        });
    }
    bool is_cancelled() const override { return is_cancelled_ || watch_.has_office_ended(); }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        is_cancelled_ = true;
        Reference<css::awt::XWindow>(control("cancel"), UNO_QUERY_THROW)->setEnable(false);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    /// On the thread of the work. The dialog is ended by the last thing the work tells, so the
    /// thread is hardly waited for.
    void finish(const Worker::Work& work) {
        try {
            work(*this);
        } catch (...) {
            failure_ = std::current_exception();
        }
        has_ended_ = true;
        on_main_thread([this] { dialog_->endExecute(); });
    }

    /// Who leaves the dialog by Escape cancels too. Where its window is gone it comes back at once:
    /// that is not asked again for longer than a file takes.
    void show() {
        while (!has_ended_) {
            dialog_->execute();
            is_cancelled_ = true;
        }
    }

    /// The call holds this, since it may come when the dialog has been left.
    void on_main_thread(std::function<void()> call) {
        tried([&] {
            main_thread_->addCallback(new Callback([hold = rtl::Reference<Shown>(this),
                                                    call = std::move(call)] { call(); }),
                                      Any());
        });
    }
    Reference<css::uno::XInterface> control(const char* name) const {
        const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
        return {controls->getControl(OUString::createFromAscii(name)), UNO_QUERY};
    }

    StatusBar bar_;
    Watch watch_;
    Reference<css::awt::XRequestCallback> main_thread_;
    Reference<css::awt::XDialog> dialog_;
    std::chrono::steady_clock::time_point told_;  ///< of the thread of the work
    std::atomic<bool> is_cancelled_ = false;
    std::atomic<bool> has_ended_ = false;
    std::exception_ptr failure_;
};

}  // namespace

void Worker::run(const Request& request, const Words& title, const Work& work) {
    if (!request.is_silent) {
        const rtl::Reference<Shown> shown(new Shown(request, title));
        shown->run(work);
        return;
    }
    Plain plain(request, title);
    work(plain);
}

}  // namespace nianbao::plugin
