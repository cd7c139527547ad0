#pragma once

#include "core/script/Script.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace comfyvn::ui {

class LineListModel;
class StudioLink;

/// Saves every edit of the lines within moments, a scene at a time and one save at a time; what could not be
/// saved is tried again.
class ScriptJournal final : public QObject {
    Q_OBJECT

public:
    ScriptJournal(LineListModel& model, StudioLink& link, QObject* parent = nullptr);

    /// The line the writer is at, saved with the next edit or soon.
    void setCurrentLine(qint64 id);
    [[nodiscard]] qint64 currentLine() const { return m_currentLine; }
    /// What stands in the open editor of a line is saved as its text, so that no more than a moment's typing
    /// is ever lost; until endDraft(), which goes back to what the model says.
    void setDraft(qint64 id, const QString& text);
    void endDraft();
    /// Starts afresh with a script that was just loaded.
    void reset(qint64 currentLine);
    /// Lines of a scene that the studio does not know of as they are here.
    [[nodiscard]] QSet<qint64> unsaved(qint64 scene) const;
    /// Saves nothing from now on: the script is only looked at.
    void stop();
    /// The script with what stands in the open editor.
    [[nodiscard]] Script withDraft(Script script) const;
    /// Posts what is unsaved now, even while a save is under way; for the end of the program.
    void saveNow();

Q_SIGNALS:
    void currentLineChanged(qint64 id);

private:
    struct Pending {
        QSet<qint64> changed {};
        QSet<qint64> removed {};
    };

    void noteChanged(qint64 id, qint64 scene);
    void noteRemoved(qint64 id, qint64 scene);
    void saveSoon();
    [[nodiscard]] bool isPending() const { return m_moved || !m_pending.isEmpty(); }
    [[nodiscard]] ScriptEdit takeEdit();
    void save();
    void retry();

    LineListModel& m_model;
    StudioLink& m_link;
    QTimer m_timer {};
    QMap<qint64, Pending> m_pending {}; ///< by scene
    qint64 m_currentLine = 0;
    qint64 m_draftLine = 0; ///< 0: none
    QString m_draft {};
    bool m_stopped = false;
    bool m_moved = false; ///< to another current line
    ScriptEdit m_saving {}; ///< scene 0: no save is under way
};

} // namespace comfyvn::ui
