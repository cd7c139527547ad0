#include "ui/voice/StyleModel.h"

#include "core/voice/SpeakingStyle.h"
#include "ui/voice/VoiceNames.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

double* figureOf(Prosody& prosody, int column)
{
    switch (column) {
    case StyleModel::Rate:
        return &prosody.rate;
    case StyleModel::Pitch:
        return &prosody.pitch;
    case StyleModel::Range:
        return &prosody.range;
    case StyleModel::Volume:
        return &prosody.volumeDb;
    case StyleModel::Pause:
        return &prosody.pauseScale;
    default:
        return nullptr;
    }
}

Prosody builtIn(const QString& style)
{
    return speakingStyle(nearestSpeakingStyle(style));
}

} // namespace

std::optional<FigureBounds> figureBounds(int column)
{
    switch (column) {
    case StyleModel::Rate:
        return FigureBounds { 0.25, 4, 0.05, 2 };
    case StyleModel::Pitch:
        return FigureBounds { -12, 12, 0.5, 1 };
    case StyleModel::Range:
        return FigureBounds { 0, 3, 0.1, 2 };
    case StyleModel::Volume:
        return FigureBounds { -40, 12, 0.5, 1 };
    case StyleModel::Pause:
        return FigureBounds { 0, 5, 0.1, 2 };
    default:
        return std::nullopt;
    }
}

void StyleModel::setProfile(const VoiceProfile& profile)
{
    QStringList styles = speakingStyleNames();
    for (const QString& own : profile.styles.keys())
        if (!styles.contains(own))
            styles << own;
    const bool sameRows = styles == m_styles;
    if (!sameRows)
        beginResetModel();
    m_profile = profile;
    m_styles = styles;
    if (!sameRows)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int StyleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_styles.size());
}

int StyleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Prosody StyleModel::figures(int row) const
{
    const QString& style = m_styles[row];
    return m_profile.styles.value(style, builtIn(style));
}

QVariant StyleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    Prosody prosody = figures(index.row());
    Prosody inherited = builtIn(m_styles[index.row()]);
    const double* figure = figureOf(prosody, index.column());
    const bool own = isOwn(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Style)
            return own ? tr("%1 · own").arg(styleName(m_styles[index.row()]))
                       : styleName(m_styles[index.row()]);
        return QLocale().toString(*figure, 'f', figureBounds(index.column())->decimals);
    case Qt::EditRole:
        return figure ? QVariant(*figure) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return figure ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole: {
        const bool theirs = own && (!figure || *figure != *figureOf(inherited, index.column()));
        return theirs ? QVariant() : QGuiApplication::palette().brush(QPalette::PlaceholderText);
    }
    case Qt::ToolTipRole:
        return own ? tr("The voice's own figures for this style; Delete brings the built-in ones back")
                   : tr("Built in; type a figure to give the voice its own manner");
    default:
        return {};
    }
}

bool StyleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Prosody change = figures(index.row());
    double* figure = figureOf(change, index.column());
    if (!figure || *figure == value.toDouble())
        return false;
    *figure = value.toDouble();
    Q_EMIT styleEdited(m_styles[index.row()], change);
    return true;
}

QVariant StyleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && figureBounds(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names { tr("Style"), tr("Rate"), tr("Pitch"), tr("Range"), tr("Volume"), tr("Pause") };
    return names.value(section);
}

Qt::ItemFlags StyleModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return figureBounds(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

} // namespace comfyvn::ui
