#pragma once

#include "core/settings/JsonMerge.h"
#include "core/settings/SettingsRules.h"
#include "ui/settings/SettingsModel.h"

#include <QThread>

namespace comfyvn::ui {

/// Settings on a thread of their own, in memory; fields are touched on that thread alone.
struct FakeSettings {
    QThread thread {};
    QObject context {};
    QThreadPool pool {};
    QJsonObject chosen {};
    QString refusal {}; ///< not empty: nothing can be stored
    int patches = 0;

    FakeSettings()
    {
        context.moveToThread(&thread);
        thread.start();
    }
    ~FakeSettings()
    {
        thread.quit();
        thread.wait();
        pool.waitForDone();
    }
    FakeSettings(const FakeSettings&) = delete;
    FakeSettings& operator=(const FakeSettings&) = delete;

    template <typename Work> void run(Work work)
    {
        QMetaObject::invokeMethod(&context, work, Qt::BlockingQueuedConnection);
    }
    [[nodiscard]] QJsonObject stored()
    {
        QJsonObject settings;
        run([&] { settings = chosen; });
        return settings;
    }
    SettingsCalls calls()
    {
        return { .load =
                     [this] {
                         return SettingsSnapshot { withoutSecretSettings(
                                                       defaultSettings(QStringLiteral("/home/writer/Novel"))),
                                                   chosen, QStringLiteral("/home/writer/Novel/config.json") };
                     },
                 .patch = [this](const QJsonObject& patch) -> Result<void> {
                     ++patches;
                     if (!refusal.isEmpty())
                         return failure(ErrorKind::Storage, QStringLiteral("disk_full"), refusal);
                     chosen = mergePatch(chosen, patch);
                     return {};
                 } };
    }
};

} // namespace comfyvn::ui
