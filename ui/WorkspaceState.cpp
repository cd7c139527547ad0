#include "ui/WorkspaceState.h"

#include "ui/lines/LineListModel.h"
#include "ui/lines/ScriptJournal.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioLink.h"

#include <QDir>
#include <QFutureWatcher>

namespace comfyvn::ui {

WorkspaceState::WorkspaceState(QObject& studio, LineListModel& lines, ScriptJournal& journal,
                               StudioLink& link, RescueCalls calls)
    : m_studio(studio)
    , m_lines(lines)
    , m_journal(journal)
    , m_calls(std::move(calls))
{
    connect(&link, &StudioLink::scriptSaveFailed, this, [this](const Error& error) {
        m_unsavedReason = error.message;
        if (m_kind == Kind::Fine || m_kind == Kind::Unsaved)
            set(Kind::Unsaved, error.message);
    });
    connect(&link, &StudioLink::scriptSaved, this, [this] {
        if (m_kind == Kind::Unsaved)
            set(Kind::Fine, {});
    });
}

void WorkspaceState::setReadOnly(const QString& reason)
{
    m_lines.setReadOnly();
    m_journal.stop();
    set(Kind::ReadOnly, reason);
}

void WorkspaceState::tryAgain()
{
    m_journal.saveNow();
}

void WorkspaceState::saveElsewhere(const QString& folder)
{
    if (m_kind == Kind::Rescuing || !m_calls.saveElsewhere)
        return;
    QList<Script> scripts;
    for (const qint64 scene : m_lines.scenes())
        scripts.append(m_journal.withDraft(m_lines.script(scene)));
    m_progress = 0;
    set(Kind::Rescuing, {});
    askStudio(
        m_studio, this, [calls = m_calls, folder, scripts] { return calls.saveElsewhere(folder, scripts); },
        [this](const QFuture<Result<Rescued>>& rescue) { follow(rescue); });
}

void WorkspaceState::follow(const QFuture<Result<Rescued>>& rescue)
{
    using Watcher = QFutureWatcher<Result<Rescued>>;
    auto* watcher = new Watcher(this);
    connect(watcher, &Watcher::progressValueChanged, this, [this, watcher](int value) {
        if (watcher->progressMaximum() > 0)
            m_progress = static_cast<double>(value) / watcher->progressMaximum();
        Q_EMIT changed();
    });
    connect(watcher, &Watcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto future = watcher->future();
        if (future.resultCount() == 0)
            return setProblem(tr("The workspace was not saved elsewhere."));
        const Result<Rescued> rescued = future.result();
        if (!rescued)
            return setProblem(rescued.error().message);
        m_rescued = *rescued;
        QMetaObject::invokeMethod(
            &m_studio, [calls = m_calls, root = m_rescued.root] { calls.moveTo(root); },
            Qt::QueuedConnection);
    });
    watcher->setFuture(rescue);
}

void WorkspaceState::setMoved(const QString& folder)
{
    set(Kind::Fine, {});
    m_unsavedReason.clear();
    QString sentence = tr("Saved in %1, and you go on there: %n line(s).", nullptr, m_rescued.lines)
                           .arg(QDir::toNativeSeparators(folder));
    if (m_rescued.lostFiles > 0)
        sentence +=
            u' '
            + tr(
                "%n file(s) of sound could not be copied; their lines are rendered again when you play them.",
                nullptr, m_rescued.lostFiles);
    Q_EMIT moved(folder);
    Q_EMIT told(sentence);
    m_journal.saveNow();
}

void WorkspaceState::setProblem(const QString& reason)
{
    set(m_unsavedReason.isEmpty() ? Kind::Fine : Kind::Unsaved, reason);
    if (m_unsavedReason.isEmpty())
        Q_EMIT told(reason);
}

void WorkspaceState::set(Kind kind, const QString& reason)
{
    m_kind = kind;
    m_reason = reason;
    Q_EMIT changed();
}

} // namespace comfyvn::ui
