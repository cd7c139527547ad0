#pragma once

#include "core/voice/VoiceProfile.h"
#include "ui/voice/ProfileListModel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QThreadPool;

namespace comfyvn::ui {

class VoiceProfiles;

/// The voices of the workspace to be searched, made, copied, named, deleted, taken in and handed on.
class ProfileList final : public QWidget {
    Q_OBJECT

public:
    ProfileList(VoiceProfiles& profiles, QThreadPool& pool, QWidget* parent = nullptr);

    /// How many lines name a character; for the question whether they follow a new name.
    void setLineCounts(const QHash<QString, int>& counts) { m_lineCounts = counts; }

    void create();
    void duplicate();
    void rename();
    void removeSelected();
    void importFrom(const QStringList& files);
    void exportTo(const QString& file);

    [[nodiscard]] QStringList selectedNames() const;

Q_SIGNALS:
    void playWanted();
    /// The writer wants the lines of this character to follow its voice's new name, in one step with it.
    void renameLinesWanted(const QString& from, const QString& to);
    /// A sentence for people; empty: nothing to say any more.
    void noted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void arrange();
    QAction* command(const QString& name, const QString& text, const QString& symbol,
                     const QKeySequence& keys, const std::function<void()>& run);
    void updateCommands();
    void showCurrent();
    void askRename(const QString& from, const QString& to);
    void takeIn(const QList<VoiceProfile>& profiles);
    void askWhereTo();
    void askWhereFrom();

    VoiceProfiles& m_profiles;
    QThreadPool& m_pool;
    ProfileListModel m_model;
    QSortFilterProxyModel m_found {};
    QLineEdit* m_search;
    QListView* m_view;
    QLabel* m_empty;
    QAction* m_duplicate = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_export = nullptr;
    QHash<QString, int> m_lineCounts {};
};

} // namespace comfyvn::ui
