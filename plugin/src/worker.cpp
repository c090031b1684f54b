#include "worker.hpp"

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
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

#include "place.hpp"

namespace nianbao::plugin {
namespace {

/// Runs on the main thread, some time later.
class Callback : public Object<css::awt::XCallback> {
public:
    explicit Callback(std::function<void()> call) : call_(std::move(call)) {}
    void SAL_CALL notify(const Any&) override { call_(); }

private:
    std::function<void()> call_;
};

/// The indicator of the frame; nothing where there is none.
class StatusBar {
public:
    StatusBar(const Request& request, const Words& title) {
        const Reference<css::task::XStatusIndicatorFactory> factory(request.frame, UNO_QUERY);
        if (factory.is()) {
            indicator_ = factory->createStatusIndicator();
            indicator_->start(request.in_language(title), 100);
        }
    }
    StatusBar(const StatusBar&) = delete;
    StatusBar(StatusBar&&) = delete;
    StatusBar& operator=(const StatusBar&) = delete;
    StatusBar& operator=(StatusBar&&) = delete;
    ~StatusBar() {
        if (indicator_.is()) {
            indicator_->end();
        }
    }

    void show(sal_Int32 percent, const std::string& words) const {
        if (indicator_.is()) {
            indicator_->setText(to_uno(words));
            indicator_->setValue(percent);
        }
    }

private:
    Reference<css::task::XStatusIndicator> indicator_;
};

sal_Int32 percent_of(std::size_t done, std::size_t all) {
    constexpr std::size_t hundred = 100;
    return all == 0 ? 0 : static_cast<sal_Int32>(done * hundred / all);
}

/// Work that the caller waits for.
class Plain : public Worker::Progress {
public:
    explicit Plain(const StatusBar& bar) : bar_(bar) {}
    void tell(std::size_t done, std::size_t all, const std::string& words) override {
        bar_.show(percent_of(done, all), words);
    }
    bool is_cancelled() const override { return false; }

private:
    const StatusBar& bar_;
};

/// Work behind a dialog.
class Shown : public Worker::Progress, public Object<css::awt::XActionListener> {
public:
    Shown(const Request& request, const Words& title)
        : bar_(request, title),
          main_thread_(css::awt::AsyncCallback::create(request.context)),
          dialog_(css::awt::DialogProvider2::create(request.context)
                      ->createDialog(extension_url(request.context) + "/dialogs/Progress.xdl")) {
        dialog_->setTitle(request.in_language(title));
        const Reference<css::awt::XButton> cancel(control("cancel"), UNO_QUERY_THROW);
        cancel->setLabel(request.in_language({"取消", "Cancel"}));
        cancel->addActionListener(this);
    }

    /// The dialog is ended by the last thing the work tells, so the thread is never waited for.
    void run(const Worker::Work& work) {
        std::thread thread([&] {
            try {
                work(*this);
            } catch (...) {
                failure_ = std::current_exception();
            }
            on_main_thread([this] {
                has_ended_ = true;
                dialog_->endExecute();
            });
        });
        while (!has_ended_) {
            dialog_->execute();
        }
        thread.join();
        Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

    void tell(std::size_t done, std::size_t all, const std::string& words) override {
        on_main_thread([this, percent = percent_of(done, all), words] {
            Reference<css::awt::XFixedText>(control("words"), UNO_QUERY_THROW)
                ->setText(to_uno(words));
            Reference<css::awt::XProgressBar>(control("bar"), UNO_QUERY_THROW)->setValue(percent);
            bar_.show(percent, words);
        });
    }
    bool is_cancelled() const override { return is_cancelled_; }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        is_cancelled_ = true;
        Reference<css::awt::XWindow>(control("cancel"), UNO_QUERY_THROW)->setEnable(false);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    void on_main_thread(std::function<void()> call) {
        main_thread_->addCallback(new Callback(std::move(call)), Any());
    }
    Reference<css::uno::XInterface> control(const char* name) const {
        const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
        return {controls->getControl(OUString::createFromAscii(name)), UNO_QUERY};
    }

    StatusBar bar_;
    Reference<css::awt::XRequestCallback> main_thread_;
    Reference<css::awt::XDialog> dialog_;
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
    const StatusBar bar(request, title);
    Plain plain(bar);
    work(plain);
}

}  // namespace nianbao::plugin
