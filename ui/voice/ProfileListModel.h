#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace comfyvn::ui {

class VoiceProfiles;

/// The names of the voice profiles, in order, with what a row shows of each.
class ProfileListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, ColourRole, EditedRole, NameRole };

    explicit ProfileListModel(VoiceProfiles& profiles, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Rows come and go after a change: what is current in a view meanwhile was nobody's choice.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] int rowOf(const QString& name) const { return static_cast<int>(m_names.indexOf(name)); }

Q_SIGNALS:
    /// A new name was typed for a row.
    void renameWanted(const QString& from, const QString& to);

private:
    void follow(const QStringList& changed);

    VoiceProfiles& m_profiles;
    QStringList m_names {};
    bool m_following = false;
};

/// The engine voice of a profile and its language, for people.
[[nodiscard]] QString voiceSummary(const VoiceProfiles& profiles, const QString& name);

} // namespace comfyvn::ui
