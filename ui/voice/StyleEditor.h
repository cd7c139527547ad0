#pragma once

#include "ui/voice/StyleModel.h"

#include <QWidget>

class QLineEdit;
class QTableView;
class QToolButton;

namespace comfyvn::ui {

/// The styles of a voice as a table to be heard, changed, added to and brought back.
class StyleEditor final : public QWidget {
    Q_OBJECT

public:
    explicit StyleEditor(QWidget* parent = nullptr);

    void setProfile(const VoiceProfile& profile);
    /// The style that is heard now; empty: none.
    void setHeard(const QString& style);

Q_SIGNALS:
    void styleEdited(const QString& style, const std::optional<comfyvn::Prosody>& change);
    void playWanted(const QString& style);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void removeCurrent();
    void addTyped();
    void updateButtons();
    [[nodiscard]] int currentRow() const;

    StyleModel m_styles {};
    QTableView* m_table;
    QToolButton* m_play;
    QToolButton* m_remove;
    QLineEdit* m_newStyle;
    QToolButton* m_add;
    QString m_heard {};
};

} // namespace comfyvn::ui
