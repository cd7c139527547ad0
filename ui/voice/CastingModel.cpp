#include "ui/voice/CastingModel.h"

#include "ui/look/Theme.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/ColourButton.h"
#include "ui/voice/VoiceNames.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString resolutionText(const CastMember& member)
{
    if (member.resolution == u"profile")
        return CastingModel::tr("profile");
    return member.resolution == u"engine_voice" ? CastingModel::tr("engine voice")
                                                : CastingModel::tr("cast by name");
}

QString minutesOf(const CastMember& member)
{
    if (member.renderedLines == member.lines)
        return minutesText(member.renderedSeconds);
    const QString all = minutesText(member.renderedSeconds + member.estimatedSeconds);
    return CastingModel::tr("about %1").arg(all);
}

} // namespace

QString characterText(const CastMember& member)
{
    return member.character.isEmpty() ? CastingModel::tr("(no character)") : member.character;
}

QString castHint(const CastMember& member)
{
    if (!member.problem.isEmpty())
        return studioText(member.problem);
    if (member.sameVoiceAs.isEmpty())
        return {};
    QStringList others;
    for (const QString& other : member.sameVoiceAs)
        others << (other.isEmpty() ? CastingModel::tr("(no character)") : other);
    return CastingModel::tr("Sounds like %1").arg(others.join(CastingModel::tr(", ")));
}

void CastingModel::setMembers(const QList<CastMember>& members)
{
    const auto name = [](const CastMember& member) { return member.character; };
    bool sameRows = members.size() == m_members.size();
    for (qsizetype row = 0; sameRows && row < members.size(); ++row)
        sameRows = name(members[row]) == name(m_members[row]);
    if (!sameRows)
        beginResetModel();
    m_members = members;
    if (!sameRows)
        endResetModel();
    else if (!members.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CastingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int CastingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CastingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CastMember& member = m_members[index.row()];
    const int column = index.column();
    if (role == Qt::DecorationRole && column == Character) {
        return colourSpot(member.colour.isEmpty()
                              ? characterColour(member.character, QGuiApplication::palette())
                              : QColor(member.colour));
    }
    if (role == Qt::TextAlignmentRole && (column == Lines || column == Minutes))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (column == Minutes && member.renderedLines < member.lines)
            return tr("%1 rendered, %2 estimated for %n line(s) that are not", nullptr,
                      member.lines - member.renderedLines)
                .arg(minutesText(member.renderedSeconds), minutesText(member.estimatedSeconds));
        return data(index, Qt::DisplayRole);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Character:
        return characterText(member);
    case Voice:
        return member.engineVoice.isEmpty() ? tr("none")
                                            : u"%1 · %2"_s.arg(member.voiceName, resolutionText(member));
    case Lines:
        return member.lines;
    case Minutes:
        return minutesOf(member);
    case Hint:
        return castHint(member);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CastingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Lines || section == Minutes))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names { tr("Character"), tr("Voice"), tr("Hint"), tr("Lines"), tr("Minutes") };
    return names.value(section);
}

} // namespace comfyvn::ui
