#include "core/settings/Keychain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QPromise>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const QString kService = u"comfyvn-studio"_s;
constexpr int kBusPatienceMs = 2000;
constexpr unsigned long kEndPatienceMs = 2000;

Error unavailable(const QString& reason)
{
    return { ErrorKind::ProviderUnavailable,
             u"keychain_unavailable"_s,
             u"The system's keychain cannot be used: %1"_s.arg(reason),
             {} };
}

/// Asking where there is no session would make GLib start a bus of its own.
bool hasSession()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFile::exists(runtime + u"/bus"_s));
}

/// Whether somebody on the bus keeps secrets, or would be started to.
bool isOffered()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    bus.interface()->setTimeout(kBusPatienceMs);
    QStringList names = bus.interface()->registeredServiceNames().value();
    names << bus.interface()->activatableServiceNames().value();
    return std::ranges::any_of(
        QStringList { u"org.freedesktop.secrets"_s, u"org.kde.kwalletd5"_s, u"org.kde.kwalletd6"_s },
        [&names](const QString& name) { return names.contains(name); });
}

/// QtKeychain has one queue of jobs, which belongs to the thread of the first: so there is one thread for the
/// whole process, from the first use to the end of the program.
class KeychainThread final : public QObject {
public:
    static KeychainThread& instance()
    {
        static KeychainThread* only = new KeychainThread; // ended below, never deleted: it may be stuck
        return *only;
    }

    /// Runs `job`, made on that thread by `make`, and answers with what `take` reads from it.
    template <typename T, typename Make, typename Take> QFuture<Result<T>> run(Make make, Take take)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QMetaObject::invokeMethod(
            this,
            [this, promise, make, take] {
                const auto answer = [promise](const Result<T>& result) {
                    promise->addResult(result);
                    promise->finish();
                };
                m_isOffered = m_isOffered || isOffered(); // it may come later
                if (!m_isOffered)
                    return answer(tl::unexpected(unavailable(u"nobody in this session offers one."_s)));
                auto* job = make(); // deletes itself when it has finished
                connect(job, &QKeychain::Job::finished, this, [job, answer, take] {
                    if (job->error() == QKeychain::NoError)
                        return answer(take(*job));
                    if (job->error() == QKeychain::EntryNotFound)
                        return answer(failure(ErrorKind::NotFound, u"unknown_secret"_s,
                                              u"The system's keychain has no such entry."_s));
                    answer(tl::unexpected(unavailable(job->errorString())));
                });
                job->start();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

private:
    KeychainThread()
    {
        m_thread.setObjectName(u"keychain"_s);
        moveToThread(&m_thread);
        m_thread.start();
        qAddPostRoutine([] {
            instance().m_thread.quit();
            instance().m_thread.wait(kEndPatienceMs);
        });
    }

    QThread m_thread;
    bool m_isOffered = false; ///< of that thread
};

template <typename Job> Job* jobFor(const QString& key)
{
    auto* job = new Job(kService);
    job->setKey(key);
    return job;
}

} // namespace

Keychain systemKeychain()
{
    if (!hasSession())
        return {};
    return {
        .read =
            [](const QString& key) {
                return KeychainThread::instance().run<QString>(
                    [key] { return jobFor<QKeychain::ReadPasswordJob>(key); },
                    [](const QKeychain::ReadPasswordJob& job) -> Result<QString> { return job.textData(); });
            },
        .write =
            [](const QString& key, const QString& text) {
                return KeychainThread::instance().run<void>(
                    [key, text] {
                        auto* job = jobFor<QKeychain::WritePasswordJob>(key);
                        job->setTextData(text);
                        return job;
                    },
                    [](const QKeychain::Job&) -> Result<void> { return {}; });
            },
        .remove =
            [](const QString& key) {
                return KeychainThread::instance().run<void>(
                    [key] { return jobFor<QKeychain::DeletePasswordJob>(key); },
                    [](const QKeychain::Job&) -> Result<void> { return {}; });
            },
    };
}

} // namespace comfyvn
