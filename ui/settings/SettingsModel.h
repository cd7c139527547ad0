#pragma once

#include "ui/settings/SettingsCalls.h"

#include <QObject>
#include <QThreadPool>
#include <QUndoStack>

namespace comfyvn::ui {

/// The settings as the window sees them: read at once, stored by the studio, with an undo history of their
/// own. Secrets are not among them.
///
/// Lives on the GUI thread and ends before `studio`, an object on the studio thread, and `pool`.
class SettingsModel final : public QObject {
    Q_OBJECT

public:
    SettingsModel(QObject& studio, QThreadPool& pool, const SettingsCalls& calls, QObject* parent = nullptr);

    /// Asks the studio for what it has; changed() answers where that differs.
    void reload();

    /// By dotted path, `server.port`.
    [[nodiscard]] QJsonValue value(const QString& path) const;
    [[nodiscard]] QJsonValue defaultValue(const QString& path) const;
    [[nodiscard]] bool isDefault(const QString& path) const { return value(path) == defaultValue(path); }
    [[nodiscard]] const QJsonObject& values() const { return m_values; }
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Applies a valid value at once; `label` names it in the history. Error: InvalidRequest; nothing is
    /// changed then. Settings of one path in a row are one step of the history until endEdit().
    [[nodiscard]] Result<void> set(const QString& path, const QJsonValue& value, const QString& label);
    void endEdit() { ++m_edit; }
    void reset(const QStringList& paths, const QString& label);
    [[nodiscard]] QUndoStack& history() { return m_history; }

    /// Writes what was chosen, of these paths or of all, to a file as JSON; exported() or fileFailed()
    /// answers.
    void exportTo(const QString& file, const QStringList& paths = {});
    /// Takes the settings of such a file, all or none. Those of the paths become exactly what it says;
    /// without paths it changes what it names. imported() or fileFailed() answers.
    void importFrom(const QString& file, const QStringList& paths = {});

    /// The page of the dialog that was looked at last; the dialog begins with it.
    QString openPage {};

Q_SIGNALS:
    /// The paths whose values are others now.
    void changed(const QStringList& paths);
    /// The studio did not take a value; the settings are again as it has them.
    void refused(const QString& message);
    void exported(const QString& file);
    void imported(const QStringList& paths);
    void fileFailed(const QString& message);

private:
    friend class SettingsCommand;

    void adopt(const SettingsSnapshot& snapshot);
    void apply(const QJsonObject& patch);
    void push(const QJsonObject& patch, const QString& text, const QString& mergeKey = {});
    void take(const QJsonObject& found, const QStringList& paths);

    QObject& m_studio;
    QThreadPool& m_pool;
    SettingsCalls m_calls;
    QUndoStack m_history {};
    QJsonObject m_defaults {};
    QJsonObject m_chosen {};
    QJsonObject m_values {};
    QString m_path {};
    int m_pending = 0; ///< changes that the studio has not confirmed yet
    int m_edit = 0;
};

} // namespace comfyvn::ui
