#pragma once

#include "ui/voice/CastingModel.h"

#include <QWidget>

class QLabel;
class QMenu;
class QTableView;
class QToolButton;

namespace comfyvn::ui {

class Audition;
class CastSheet;
class VoiceProfiles;

/// Who speaks whom: every character with its voice, lines and minutes, to be heard, recast and found.
class CastingPanel final : public QWidget {
    Q_OBJECT

public:
    CastingPanel(CastSheet& cast, VoiceProfiles& profiles, Audition& audition, QWidget* parent = nullptr);

    void recast();
    void hearOrStop();

Q_SIGNALS:
    /// The writer wants to see the lines of a character; empty: those without one.
    void linesWanted(const QString& character);
    /// The writer wants to edit the voice of this name.
    void profileWanted(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void refresh();
    void updateCommands();
    void fillCopyMenu();
    void editProfile();
    [[nodiscard]] QList<CastMember> selected() const;
    [[nodiscard]] const CastMember* current() const;

    CastSheet& m_cast;
    VoiceProfiles& m_profiles;
    Audition& m_audition;
    CastingModel m_model {};
    QTableView* m_table;
    QLabel* m_empty;
    QLabel* m_note;
    QToolButton* m_hear;
    QToolButton* m_recast;
    QToolButton* m_copy;
    QToolButton* m_edit;
    QToolButton* m_lines;
};

} // namespace comfyvn::ui
