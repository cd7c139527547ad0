#include "ui/music/MusicPickModel.h"

#include "core/providers/ProviderCatalogue.h"
#include "ui/look/Icons.h"
#include "ui/music/MusicNames.h"
#include "ui/studio/StudioText.h"

#include <QFileInfo>
#include <QFont>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString stateIconName(PickState state)
{
    switch (state) {
    case PickState::New:
        return u"state-new"_s;
    case PickState::Waiting:
    case PickState::Rendering:
        return u"state-rendering"_s;
    case PickState::Ready:
        return u"state-ready"_s;
    case PickState::Failed:
        return u"state-failed"_s;
    }
    return {};
}

} // namespace

QString pickTitle(const MusicPick& pick)
{
    QStringList parts { u"%1 %2"_s.arg(MusicNames::style(pick.wish.style)).arg(pick.wish.seed) };
    QStringList tags;
    for (const QString& tag : pick.wish.tags)
        tags << MusicNames::tag(tag);
    if (!tags.isEmpty())
        parts << tags.join(u", "_s);
    if (!pick.wish.source.isEmpty())
        parts << QFileInfo(pick.wish.source).fileName();
    return parts.join(u" · "_s);
}

MusicPickModel::MusicPickModel(const MusicDesk& desk, const MusicPlayer& player, QObject* parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_player(player)
{
    const auto repaint = [this] {
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    };
    connect(&desk, &MusicDesk::picksChanged, this, &MusicPickModel::refresh);
    connect(&desk, &MusicDesk::pickChanged, this, [this](qint64 id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
    connect(&desk, &MusicDesk::sounded, this, repaint);
    connect(&player, &MusicPlayer::changed, this, repaint);
    refresh();
}

void MusicPickModel::refresh()
{
    QList<qint64> ids;
    for (const MusicPick& pick : m_desk.picks())
        ids << pick.id;
    if (ids != m_ids) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
    } else if (!ids.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int MusicPickModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int MusicPickModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MusicPickModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MusicPick* pick = m_desk.find(m_ids[index.row()]);
    if (!pick)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(*pick, column);
    case Qt::ToolTipRole:
        return describe(*pick);
    case Qt::DecorationRole:
        if (column == Piece)
            return icon(pick->favourite ? u"star"_s : u"music"_s);
        if (column == State)
            return icon(stateIconName(m_desk.state(pick->id)));
        return {};
    case Qt::FontRole: {
        QFont font;
        font.setBold(pick->id == m_player.heard());
        return font;
    }
    case Qt::TextAlignmentRole:
        return column == Tempo ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                               : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               display(*pick, column))
            + (column == Piece && pick->favourite ? u", "_s + tr("favourite") : QString());
    case IdRole:
        return pick->id;
    default:
        return {};
    }
}

QString MusicPickModel::display(const MusicPick& pick, Column column) const
{
    const RemixRender* made = m_desk.render(pick.id);
    const QLocale locale;
    switch (column) {
    case Piece: {
        const bool sounds = pick.id == m_player.heard() && m_player.isPlaying();
        return sounds ? u"♪ "_s + pickTitle(pick) : pickTitle(pick);
    }
    case Tempo: {
        const double bpm = made ? made->info[u"tempo_bpm"_s].toDouble() : 0;
        return bpm > 0 ? locale.toString(bpm, 'f', 0) : QString();
    }
    case Key:
        return made ? MusicNames::key(made->info[u"key"_s].toString()) : QString();
    case State:
        switch (m_desk.state(pick.id)) {
        case PickState::New:
            return tr("not rendered");
        case PickState::Waiting:
            return tr("waits");
        case PickState::Rendering:
            return tr("%1 %").arg(std::floor(m_desk.progress(pick.id) * 100));
        case PickState::Ready:
            return made && made->info[u"fallback"_s].toBool() ? tr("stand-in") : tr("ready");
        case PickState::Failed:
            return tr("failed");
        }
        return {};
    case ColumnCount:
        break;
    }
    return {};
}

QString MusicPickModel::describe(const MusicPick& pick) const
{
    if (m_desk.state(pick.id) == PickState::Failed)
        return errorText(m_desk.failureOf(pick.id));
    QStringList lines { pickTitle(pick) };
    if (!pick.wish.scene.isEmpty())
        lines << tr("For the scene %1").arg(pick.wish.scene);
    if (const RemixRender* made = m_desk.render(pick.id)) {
        if (const QString maker = musicMaker(*made); !maker.isEmpty())
            lines << tr("Made by %1").arg(maker);
        if (const QString reason = made->info[u"fallback_reason"_s].toString(); !reason.isEmpty())
            lines << studioText(reason);
        lines += musicNotices(*made);
    }
    if (const QString stage = m_desk.stage(pick.id); !stage.isEmpty())
        lines << studioText(stage);
    return lines.join(u'\n');
}

QString musicMaker(const RemixRender& made)
{
    const Provider* provider = findProvider(musicProviderList(), made.info[u"provider"_s].toString());
    return provider != nullptr ? studioText(provider->title) : QString();
}

QStringList musicNotices(const RemixRender& made)
{
    QStringList notices;
    for (const QJsonValue& notice : made.info[u"notices"_s].toArray())
        notices << studioText(notice.toString());
    return notices;
}

QVariant MusicPickModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Piece:
        return tr("Piece");
    case Tempo:
        return tr("Tempo");
    case Key:
        return tr("Key");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace comfyvn::ui
