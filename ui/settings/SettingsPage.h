#pragma once

#include <QList>
#include <QScrollArea>

class QVBoxLayout;

namespace comfyvn::ui {

class SettingRow;
class SettingsModel;

/// One page of the settings dialog. A part of the studio that has settings makes one class of it, fills it in
/// its constructor and gives it to the dialog:
///
///     class SpeechProviderPage final : public SettingsPage { … };
///     dialog.addPage(new SpeechProviderPage(desk.settings(), &dialog));
class SettingsPage : public QScrollArea {
    Q_OBJECT

public:
    /// `id`: steady, in lower case; `iconName`: for icon().
    SettingsPage(SettingsModel& model, const QString& id, const QString& title, const QString& iconName,
                 QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& iconName() const { return m_iconName; }
    [[nodiscard]] const QList<SettingRow*>& rows() const { return m_rows; }

    /// Marks what has each of the words and returns how many rows have; no words: marks nothing.
    int highlight(const QStringList& words);
    /// Scrolls to the row, and opens what it stands in.
    virtual void reveal(SettingRow& row);
    /// Every setting of the page as if it had never been touched; one step of the history.
    void resetAll();

protected:
    [[nodiscard]] SettingsModel& model() const { return m_model; }
    void addHeading(const QString& text);
    void addRow(SettingRow* row);
    /// A row that stands in a part of the page.
    void keepRow(SettingRow* row) { m_rows << row; }
    /// A widget that is as wide as the page and as high as it needs.
    void addPart(QWidget* part);
    /// A widget that is as wide as the page and takes the room that is left.
    void addWide(QWidget* widget);

private:
    SettingsModel& m_model;
    QString m_id;
    QString m_title;
    QString m_iconName;
    QList<SettingRow*> m_rows {};
    QVBoxLayout* m_column;
};

} // namespace comfyvn::ui
