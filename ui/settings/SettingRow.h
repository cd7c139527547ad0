#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace comfyvn::ui {

struct SettingText {
    QString label {};
    QString hint {}; ///< a sentence that says what it means; may be empty
    QString words {}; ///< more words by which a search finds it
};

/// One setting on a page: label, control, explanation below, and what is wrong with what is being typed.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    /// `control` becomes the row's own.
    SettingRow(const SettingText& text, QWidget* control, QWidget* parent);

    [[nodiscard]] const QString& label() const { return m_text.label; }
    /// The settings it shows, as dotted paths.
    [[nodiscard]] virtual QStringList paths() const { return {}; }
    /// Whether it has each of the words in lower case, in its texts or its paths.
    [[nodiscard]] bool matches(const QStringList& words) const;
    void setHighlighted(bool highlighted);
    /// Beside the control, with an icon; empty: all is well.
    void showProblem(const QString& problem);
    [[nodiscard]] QString problem() const;

protected:
    [[nodiscard]] QWidget* control() const { return m_control; }
    [[nodiscard]] QToolButton* resetButton() const { return m_reset; }
    void paintEvent(QPaintEvent* event) override;

private:
    SettingText m_text;
    QWidget* m_control;
    QLabel* m_problemIcon;
    QLabel* m_problem;
    QToolButton* m_reset;
    bool m_highlighted = false;
};

} // namespace comfyvn::ui
