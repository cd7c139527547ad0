#pragma once

#include <QToolButton>

namespace comfyvn::ui {

/// Shows a character's colour with its name and offers others: a palette, one's own, none.
class ColourButton final : public QToolButton {
    Q_OBJECT

public:
    explicit ColourButton(QWidget* parent = nullptr);

    /// `#rrggbb`, or empty: none of its own.
    void setColour(const QString& colour);
    /// What is shown when it has none of its own.
    void setFallback(const QColor& colour);

Q_SIGNALS:
    void colourChosen(const QString& colour);

private:
    void showColour();
    void chooseOwn();

    QString m_colour {};
    QColor m_fallback {};
};

/// A round spot of a colour, sharp at every scale.
[[nodiscard]] QIcon colourSpot(const QColor& colour);

} // namespace comfyvn::ui
