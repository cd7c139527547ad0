#pragma once

#include "core/script/Script.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace comfyvn::ui {

class LineListModel;
class StudioLink;

/// Saves every edit of the lines within moments, one save at a time; what could not be saved is tried again.
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
    /// Posts what is unsaved now, even while a save is under way; for the end of the program.
    void saveNow();

private:
    void note(QSet<qint64>& here, QSet<qint64>& notThere, qint64 id);
    [[nodiscard]] ScriptEdit takeEdit();
    void save();
    void retry();

    LineListModel& m_model;
    StudioLink& m_link;
    QTimer m_timer {};
    QSet<qint64> m_changed {};
    QSet<qint64> m_removed {};
    qint64 m_currentLine = 0;
    qint64 m_draftLine = 0; ///< 0: none
    QString m_draft {};
    bool m_pending = false;
    ScriptEdit m_saving {}; ///< scene 0: no save is under way
};

} // namespace comfyvn::ui
