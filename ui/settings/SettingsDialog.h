#pragma once

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace comfyvn::ui {

class SettingsModel;
class SettingsPage;

/// Every setting of the studio by pages, applied at once. Not modal: the window goes on beside it.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(SettingsModel& model, QWidget* parent);
    ~SettingsDialog() override;

    /// Becomes the dialog's own, below those that are there.
    void addPage(SettingsPage* page);
    /// By its id; an unknown one changes nothing.
    void openPage(const QString& id);

private:
    [[nodiscard]] QWidget* makeButtons();
    void makeShortcuts();
    void search(const QString& text);
    void goToFound();
    void putButtonsLast();
    void showPage(int row);
    [[nodiscard]] SettingsPage* currentPage() const;
    void importSettings();
    void exportSettings();
    void say(const QString& sentence);
    [[nodiscard]] QStringList labelsOf(const QStringList& paths) const;

    SettingsModel& m_model;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_title;
    QStackedWidget* m_pages;
    QLabel* m_note;
    QWidget* m_bar = nullptr; ///< the buttons below the pages
    QList<SettingsPage*> m_all {};
};

} // namespace comfyvn::ui
