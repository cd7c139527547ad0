#pragma once

#include "core/script/ScriptMatch.h"
#include "core/script/import/ScriptReader.h"

#include <QObject>

#include <functional>
#include <memory>

class QUndoStack;

namespace comfyvn::ui {

class LineListModel;
class SceneList;

/// One scene of a script that is imported, and what that means.
struct SceneImport {
    QString name {};
    qint64 target = 0; ///< the scene that is brought up to date; 0: a new one
    QList<LineMatch> rows {};
};

/// An import under way: reads a script and compares it with the scenes of the workspace off the GUI thread,
/// then puts it in as one step of the history.
class ScriptImport final : public QObject {
    Q_OBJECT

public:
    /// `styles`: the words that are styles.
    ScriptImport(LineListModel& lines, SceneList& scenes, const QStringList& styles, QObject* parent);

    void openFiles(const QStringList& files);
    void openText(const QString& text);
    [[nodiscard]] const QStringList& files() const { return m_files; }

    [[nodiscard]] const ScriptReading& reading() const { return m_reading; }
    /// Reads anew.
    void setReading(const ScriptReading& reading);
    [[nodiscard]] const MatchOptions& options() const { return m_options; }
    /// Compares anew.
    void setOptions(const MatchOptions& options);
    void setTarget(int scene, qint64 target);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Nothing, or an error, until it is read.
    [[nodiscard]] const Result<ImportedScript>& script() const { return m_script; }
    [[nodiscard]] const QList<SceneImport>& scenes() const { return m_imports; }
    /// Whether there is anything to put in.
    [[nodiscard]] bool changesAnything() const;

    /// Puts it in; the scene that is shown afterwards is the first of the script.
    void apply();

Q_SIGNALS:
    void busyChanged(bool busy);
    /// script() is another.
    void read();
    /// scenes() have been compared.
    void compared();

private:
    using Sources = std::shared_ptr<const QList<ScriptSource>>;
    struct Reading {
        Sources sources {};
        Result<ImportedScript> script {};
    };

    void start(const std::function<Result<QList<ScriptSource>>()>& load);
    void readAgain();
    void take(const Reading& reading);
    void compare();
    void setBusy(bool busy);
    [[nodiscard]] qint64 targetFor(const ImportedScene& scene, bool first) const;
    [[nodiscard]] bool isBlankScene(qint64 scene) const;

    LineListModel& m_lines;
    SceneList& m_scenes;
    QStringList m_files {};
    Sources m_sources {};
    ScriptReading m_reading {};
    MatchOptions m_options {};
    Result<ImportedScript> m_script {};
    QList<SceneImport> m_imports {};
    int m_turn = 0; ///< only the last turn's answer counts
    bool m_busy = false;
};

} // namespace comfyvn::ui
