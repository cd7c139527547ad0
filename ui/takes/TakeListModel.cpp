#include "ui/takes/TakeListModel.h"

#include "ui/lines/LineListModel.h"
#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"
#include "ui/takes/TakePlayer.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

TakeListModel::TakeListModel(LineListModel& lines, const TakePlayer& player, QObject* parent)
    : QAbstractTableModel(parent)
    , m_lines(lines)
    , m_player(player)
{
    connect(&lines, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                const int row = m_lines.rowOf(m_line);
                if (row >= first.row() && row <= last.row())
                    refresh();
            });
    connect(&lines, &QAbstractItemModel::modelReset, this, &TakeListModel::refresh);
    connect(&lines, &QAbstractItemModel::rowsRemoved, this, &TakeListModel::refresh);
    connect(&player, &TakePlayer::changed, this, &TakeListModel::refresh);
}

void TakeListModel::setLine(qint64 line)
{
    m_line = line;
    refresh();
}

void TakeListModel::refresh()
{
    const ScriptLine* line = m_lines.find(m_line);
    const QList<Take> takes = line ? line->takes : QList<Take>();
    const bool same = std::ranges::equal(takes, m_takes, {}, &Take::id, &Take::id);
    if (!same)
        beginResetModel();
    m_takes = takes;
    if (!same)
        endResetModel();
    else if (!m_takes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TakeListModel::rowOf(qint64 take) const
{
    const auto at = std::ranges::find(m_takes, take, &Take::id);
    return at == m_takes.cend() ? -1 : static_cast<int>(at - m_takes.cbegin());
}

bool TakeListModel::isChosen(int row) const
{
    const ScriptLine* line = m_lines.find(m_line);
    return line && line->take == m_takes[row].id;
}

int TakeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_takes.size());
}

int TakeListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TakeListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return column == Seed ? display(row, column) : describe(row);
    case Qt::DecorationRole:
        if (column == State)
            return icon(stateIcon(m_lines.stateOfTake(m_line, m_takes[row].id)));
        if (column == Number)
            return icon(m_takes[row].locked ? u"lock"_s : isChosen(row) ? u"star"_s : u"take"_s);
        return {};
    case Qt::FontRole: {
        QFont font;
        font.setBold(isChosen(row));
        return font;
    }
    case Qt::TextAlignmentRole:
        return column == Length || column == Level ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                                   : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               display(row, column));
    case IdRole:
        return m_takes[row].id;
    default:
        return {};
    }
}

QString TakeListModel::display(int row, Column column) const
{
    const Take& take = m_takes[row];
    const LineState state = m_lines.stateOfTake(m_line, take.id);
    const QLocale locale;
    switch (column) {
    case Number: {
        QString text = locale.toString(row + 1);
        if (isChosen(row))
            text += u" · "_s + tr("chosen");
        if (take.locked)
            text += u" · "_s + tr("locked");
        if (take.id == m_player.heard())
            text += u" ♪"_s;
        return text;
    }
    case Seed:
        return take.seed ? QString::number(*take.seed) : tr("plain");
    case State: {
        const double progress = m_lines.progressOfTake(m_line, take.id);
        return state == LineState::Rendering && progress > 0 ? tr("%1 %").arg(std::floor(progress * 100))
                                                             : stateWord(state);
    }
    case Length:
        return take.cacheKey.isEmpty() ? QString() : durationText(take.durationSeconds);
    case Level:
        if (const SoundLevels* levels = m_player.levelsOf(take.id);
            levels && levels->integratedLufs > kSilenceDb)
            return locale.toString(levels->integratedLufs, 'f', 1).replace(u'-', u'−');
        return {};
    case ColumnCount:
        break;
    }
    return {};
}

QString TakeListModel::describe(int row) const
{
    const qint64 take = m_takes[row].id;
    const Error failure = m_lines.failureOfTake(m_line, take);
    if (!failure.message.isEmpty())
        return errorText(failure);
    if (!m_takes[row].fallbackReason.isEmpty())
        return tr("Another provider rendered this take: %1").arg(studioText(m_takes[row].fallbackReason));
    return isChosen(row) ? tr("This take is what you hear, export and mix.")
                         : tr("Press Enter to choose this take.");
}

QVariant TakeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Number:
        return tr("Take");
    case Seed:
        return tr("Seed");
    case State:
        return tr("State");
    case Length:
        return tr("Length");
    case Level:
        return u"LUFS"_s;
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace comfyvn::ui
