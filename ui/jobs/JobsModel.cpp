#include "ui/jobs/JobsModel.h"

#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"

#include <QDateTime>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr qsizetype kKeptFinished = 1000;

QString stateWord(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return JobsModel::tr("Waiting");
    case JobState::Running:
        return JobsModel::tr("Running");
    case JobState::Done:
        return JobsModel::tr("Done");
    case JobState::Failed:
        return JobsModel::tr("Failed");
    case JobState::Cancelled:
        return JobsModel::tr("Cancelled");
    }
    return {};
}

QIcon stateIcon(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return icon(u"state-new"_s);
    case JobState::Running:
        return icon(u"state-rendering"_s);
    case JobState::Done:
        return icon(u"state-ready"_s);
    case JobState::Failed:
        return icon(u"state-failed"_s);
    case JobState::Cancelled:
        return icon(u"cancel"_s);
    }
    return {};
}

/// Kinds that the core names; any other is shown as it is.
QString kindWord(const QString& kind)
{
    if (kind == u"speech"_s)
        return JobsModel::tr("Speech");
    if (kind == u"align"_s)
        return JobsModel::tr("Alignment");
    if (kind == u"scene"_s)
        return JobsModel::tr("Scene");
    if (kind == u"export"_s)
        return JobsModel::tr("Export");
    if (kind == u"import"_s)
        return JobsModel::tr("Import");
    if (kind == u"mix"_s)
        return JobsModel::tr("Mix");
    if (kind == u"music"_s)
        return JobsModel::tr("Music");
    return kind;
}

} // namespace

JobsModel::JobsModel(JobCalls calls, QObject* parent)
    : QAbstractTableModel(parent)
    , m_calls(std::move(calls))
    , m_clock(this)
{
    qRegisterMetaType<QList<JobInfo>>();
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (int row = 0; row < rowCount(); ++row) {
            if (!isEnded(m_rows[row].info.state))
                Q_EMIT dataChanged(index(row, Remaining), index(row, Remaining));
        }
    });
}

int JobsModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Entry& entry) { return entry.info.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void JobsModel::set(Entry entry)
{
    const int row = rowOf(entry.info.id);
    if (row >= 0) {
        m_rows[row] = std::move(entry);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, 0, 0);
    m_rows.prepend(std::move(entry));
    endInsertRows();
}

void JobsModel::update(const QList<JobInfo>& jobs)
{
    for (const JobInfo& job : jobs)
        set({ .info = job });
    summarise();
}

void JobsModel::put(const WindowJob& job)
{
    set({ .info = job.info, .window = job });
    summarise();
}

void JobsModel::summarise()
{
    qsizetype finished = 0;
    m_running = 0;
    for (const Entry& entry : std::as_const(m_rows))
        isEnded(entry.info.state) ? void(++finished) : void(++m_running);
    for (auto row = static_cast<int>(m_rows.size()) - 1; row >= 0 && finished > kKeptFinished; --row) {
        if (!isEnded(m_rows[row].info.state))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        --finished;
    }
    m_running > 0 ? m_clock.start() : m_clock.stop();
    Q_EMIT summaryChanged(m_running, fraction());
}

double JobsModel::fraction() const
{
    double sum = 0;
    for (const Entry& entry : m_rows)
        sum += isEnded(entry.info.state) ? 0 : entry.info.progress;
    return m_running > 0 ? sum / m_running : 0;
}

bool JobsModel::canCancel(int row) const
{
    const Entry& entry = m_rows[row];
    return !isEnded(entry.info.state) && (!entry.window || entry.window->cancel);
}

bool JobsModel::canRetry(int row) const
{
    const Entry& entry = m_rows[row];
    const bool gaveUp = entry.info.state == JobState::Failed || entry.info.state == JobState::Cancelled;
    return gaveUp && entry.window && entry.window->retry;
}

bool JobsModel::canOpen(int row) const
{
    const Entry& entry = m_rows[row];
    if (entry.info.state != JobState::Done)
        return false;
    return entry.window ? static_cast<bool>(entry.window->open) : !entry.info.artifact.isEmpty();
}

void JobsModel::cancel(int row)
{
    if (!canCancel(row))
        return;
    const Entry entry = m_rows[row]; // what it calls may change the rows
    entry.window ? entry.window->cancel() : m_calls.cancel(entry.info.id);
}

void JobsModel::retry(int row)
{
    if (!canRetry(row))
        return;
    const auto again = m_rows[row].window->retry;
    again();
}

void JobsModel::open(int row)
{
    if (!canOpen(row))
        return;
    const Entry entry = m_rows[row];
    entry.window ? entry.window->open() : m_calls.open(entry.info.artifact);
}

void JobsModel::clearFinished()
{
    beginResetModel();
    m_rows.removeIf([](const Entry& entry) { return isEnded(entry.info.state); });
    endResetModel();
}

int JobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JobsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JobsModel::text(const Entry& entry, int column) const
{
    const JobInfo& job = entry.info;
    switch (column) {
    case State:
        return stateWord(job.state);
    case What: {
        const QString title = entry.window && entry.window->title ? entry.window->title() : job.title;
        return title.isEmpty() ? kindWord(job.kind)
                               : tr("%1: %2", "kind of job: what").arg(kindWord(job.kind), title);
    }
    case Stage:
        if (isEnded(job.state))
            return studioText(job.message);
        return entry.window ? job.stage : studioText(job.stage); // the window's may be words of the script
    case Progress:
        return tr("%1 %").arg(qRound(job.progress * 100));
    default:
        return remainingText(entry);
    }
}

QString JobsModel::remainingText(const Entry& entry)
{
    const JobInfo& job = entry.info;
    if (isEnded(job.state))
        return tr("took %1").arg(durationText(job.endedMs - job.startedMs));
    auto remaining = remainingMs(job, QDateTime::currentMSecsSinceEpoch());
    if (entry.window && entry.window->secondsLeft) {
        const auto seconds = entry.window->secondsLeft();
        remaining = seconds ? std::optional(qRound64(*seconds * 1000)) : std::nullopt;
    }
    return remaining ? tr("about %1 left").arg(durationText(*remaining)) : QString();
}

QVariant JobsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_rows[index.row()];
    const JobInfo& job = entry.info;
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(stateIcon(job.state)) : QVariant();
    case Qt::ToolTipRole:
        return job.message.isEmpty() || index.column() == What ? text(entry, index.column())
                                                               : studioText(job.message);
    case Qt::AccessibleTextRole:
        return index.column() == Progress ? tr("%1 percent").arg(qRound(job.progress * 100)) : QVariant();
    case FractionRole:
        return job.progress;
    case EndedRole:
        return isEnded(job.state);
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case What:
        return tr("What");
    case Stage:
        return tr("Stage");
    case Progress:
        return tr("Progress");
    default:
        return tr("Time");
    }
}

std::optional<qint64> remainingMs(const JobInfo& job, qint64 nowMs)
{
    constexpr qint64 kTooSoon = 1000;
    const qint64 passed = nowMs - job.startedMs;
    if (isEnded(job.state) || job.progress < 0.02 || passed < kTooSoon)
        return std::nullopt;
    return static_cast<qint64>(static_cast<double>(passed) * (1 - job.progress) / job.progress);
}

QString durationText(qint64 milliseconds)
{
    const double exact = static_cast<double>(std::max<qint64>(0, milliseconds)) / 1000;
    if (exact < 10)
        return JobsModel::tr("%1 s").arg(exact, 0, 'f', 1);
    const qint64 seconds = qRound64(exact);
    if (seconds < 60)
        return JobsModel::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return JobsModel::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return JobsModel::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace comfyvn::ui
