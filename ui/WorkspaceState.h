#pragma once

#include "core/base/Result.h"
#include "ui/studio/RescueCalls.h"

#include <QObject>

namespace comfyvn::ui {

class LineListModel;
class ScriptJournal;
class StudioLink;

/// Whether what the writer does reaches the disk, and the way out when it does not. Part of the desk.
class WorkspaceState final : public QObject {
    Q_OBJECT

public:
    enum class Kind {
        Fine,
        ReadOnly, ///< opened only to look at
        Unsaved, ///< edits wait in memory for the disk
        Rescuing, ///< being saved in another folder
    };

    WorkspaceState(QObject& studio, LineListModel& lines, ScriptJournal& journal, StudioLink& link,
                   RescueCalls calls);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// For people: what is wrong, or why the last attempt to mend it failed.
    [[nodiscard]] const QString& reason() const { return m_reason; }
    [[nodiscard]] double progress() const { return m_progress; } ///< of the rescue, 0..1

    /// From now on the script can only be looked at.
    void setReadOnly(const QString& reason);
    /// Tries at once what is tried every few moments anyway.
    void tryAgain();
    /// Saves the whole workspace in an empty folder and goes on there.
    void saveElsewhere(const QString& folder);
    /// The studio works in that folder now.
    void setMoved(const QString& folder);
    void setProblem(const QString& reason);

Q_SIGNALS:
    void changed();
    void moved(const QString& folder);
    /// Something to tell the writer that needs no answer.
    void told(const QString& sentence);

private:
    void set(Kind kind, const QString& reason);
    void follow(const QFuture<Result<Rescued>>& rescue);

    QObject& m_studio;
    LineListModel& m_lines;
    ScriptJournal& m_journal;
    RescueCalls m_calls;
    Kind m_kind = Kind::Fine;
    QString m_reason {};
    QString m_unsavedReason {};
    Rescued m_rescued {};
    double m_progress = 0;
};

} // namespace comfyvn::ui
