#pragma once

#include "ui/lines/SceneCalls.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>
#include <memory>

class QUndoStack;

namespace comfyvn::ui {

class LineListModel;
class ScriptJournal;

/// The scenes of the workspace, in order, with their lines and lengths; every change is a step of the
/// window's history. Scenes are read when they are first shown.
class SceneList final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    /// `studio`: see StudioLink.
    SceneList(QObject& studio, SceneCalls calls, LineListModel& lines, ScriptJournal& journal,
              QUndoStack& history);

    /// Asks for the list anew.
    void reload();

    [[nodiscard]] const QList<SceneInfo>& scenes() const { return m_scenes; }
    /// -1: none.
    [[nodiscard]] int rowOf(qint64 scene) const;
    /// The one in the table; nothing: none yet.
    [[nodiscard]] const SceneInfo* shown() const;

    void show(qint64 scene);
    /// The one `step` away from the shown one, if there is one.
    void showNext(int step);
    /// Makes an empty scene below the shown one and shows it.
    void addScene(const QString& name);
    /// The same with lines, below all scenes; returns its id.
    qint64 addScene(const QString& name, const QList<ScriptLine>& lines);
    void rename(qint64 scene, const QString& name);
    void duplicate(qint64 scene);
    void remove(qint64 scene);
    /// Moves a scene by one place up (-1) or down (1).
    void move(qint64 scene, int step);
    /// Has `use` called when the lines of the scene are in memory; failed() tells when they cannot be read.
    void withScene(qint64 scene, const std::function<void()>& use);
    /// Has `use` called when the lines of every scene are in memory.
    void withAll(const std::function<void()>& use);
    /// A name that no scene has.
    [[nodiscard]] QString freeName() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void failed(const comfyvn::Error& error);
    /// Names, order, counts or the shown scene.
    void listChanged();

private:
    template <typename Work> void post(Work work);
    void push(const QString& name, std::function<void()> redo, std::function<void()> undo);
    void putScene(const Script& scene, int row);
    void takeScene(qint64 scene);
    void setName(qint64 scene, const QString& name);
    void placeScene(qint64 scene, int row);
    void count();
    [[nodiscard]] qint64 freeId() const;
    [[nodiscard]] double positionAt(int row) const;

    QObject& m_studio;
    std::shared_ptr<const SceneCalls> m_calls;
    LineListModel& m_lines;
    ScriptJournal& m_journal;
    QUndoStack& m_history;
    QList<SceneInfo> m_scenes {};
    QTimer m_countSoon {};
    qint64 m_wanted = 0; ///< the scene that was last asked for
    qint64 m_lastId = 0; ///< of the scenes there ever were
    int m_posted = 0; ///< changes that the studio has not answered
};

} // namespace comfyvn::ui
