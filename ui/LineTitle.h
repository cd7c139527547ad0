#pragma once

#include <QColor>
#include <QWidget>

namespace comfyvn::ui {

/// Who says what, in one row that is shortened to the room there is.
class LineTitle final : public QWidget {
    Q_OBJECT

public:
    explicit LineTitle(QWidget* parent);

    /// An empty character is the narrator. `colour` is that of the voice profile; invalid: it has none.
    void setLine(const QString& character, const QString& text, const QColor& colour);
    void clear();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_character {};
    QColor m_colour {};
    QString m_name {}; ///< empty: nothing is shown
    QString m_text {};
};

} // namespace comfyvn::ui
