#include "ui/voice/ProfileListModel.h"

#include "ui/voice/VoiceNames.h"
#include "ui/voice/VoiceProfiles.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ProfileListModel::ProfileListModel(VoiceProfiles& profiles, QObject* parent)
    : QAbstractListModel(parent)
    , m_profiles(profiles)
    , m_names(profiles.names())
{
    connect(&profiles, &VoiceProfiles::changed, this, &ProfileListModel::follow);
    connect(&profiles, &VoiceProfiles::loaded, this, [this] { follow({}); });
}

int ProfileListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant ProfileListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QString& name = m_names[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case NameRole:
        return name;
    case DetailRole:
        return voiceSummary(m_profiles, name);
    case ColourRole:
        return m_profiles.profile(name).colour;
    case EditedRole:
        return m_profiles.isEdited(name);
    case Qt::AccessibleTextRole:
        return m_profiles.isEdited(name) ? tr("%1, %2, not saved").arg(name, voiceSummary(m_profiles, name))
                                         : tr("%1, %2").arg(name, voiceSummary(m_profiles, name));
    case Qt::ToolTipRole:
        return m_profiles.profile(name).notes;
    default:
        return {};
    }
}

bool ProfileListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString();
    if (!index.isValid() || role != Qt::EditRole || name == m_names[index.row()])
        return false;
    Q_EMIT renameWanted(m_names[index.row()], name);
    return true;
}

Qt::ItemFlags ProfileListModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return m_profiles.isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

void ProfileListModel::follow(const QStringList& changed)
{
    const QScopedValueRollback following(m_following, true);
    const QStringList names = m_profiles.names();
    if (names != m_names) {
        for (int row = static_cast<int>(m_names.size()) - 1; row >= 0; --row) {
            if (names.contains(m_names[row]))
                continue;
            beginRemoveRows({}, row, row);
            m_names.removeAt(row);
            endRemoveRows();
        }
        for (int row = 0; row < names.size(); ++row) {
            if (row < m_names.size() && m_names[row] == names[row])
                continue;
            beginInsertRows({}, row, row);
            m_names.insert(row, names[row]);
            endInsertRows();
        }
    }
    for (const QString& name : changed)
        if (const int row = rowOf(name); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
}

QString voiceSummary(const VoiceProfiles& profiles, const QString& name)
{
    const VoiceProfile profile = profiles.profile(name);
    const QString voice = engineVoiceText(profile, profiles.catalogue());
    return profile.lang.isEmpty() ? voice : u"%1 · %2"_s.arg(voice, profile.lang);
}

} // namespace comfyvn::ui
