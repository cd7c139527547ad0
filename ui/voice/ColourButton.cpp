#include "ui/voice/ColourButton.h"

#include <QColorDialog>
#include <QIconEngine>
#include <QMenu>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct NamedColour {
    const char* value;
    const char* name;
};

/// Told apart on light and dark ground alike.
constexpr std::array kPalette {
    NamedColour { "#d9534f", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Red") },
    NamedColour { "#e0709a", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Rose") },
    NamedColour { "#d9822b", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Orange") },
    NamedColour { "#b0803c", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Ochre") },
    NamedColour { "#a8a032", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Olive") },
    NamedColour { "#5aa67a", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Green") },
    NamedColour { "#2f9e9e", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Teal") },
    NamedColour { "#4f8fd8", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Blue") },
    NamedColour { "#6a6fd0", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Indigo") },
    NamedColour { "#9a63c7", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Violet") },
    NamedColour { "#8a8f98", QT_TRANSLATE_NOOP("comfyvn::ui::ColourButton", "Grey") },
};

class SpotEngine final : public QIconEngine {
public:
    explicit SpotEngine(const QColor& colour)
        : m_colour(colour)
    { }

    /// On the colour of a selection a ring keeps the spot apart.
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const double margin = rect.width() / 8.0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(mode == QIcon::Selected ? QPen(Qt::white, margin) : QPen(Qt::NoPen));
        painter->setBrush(m_colour);
        painter->drawEllipse(QRectF(rect).adjusted(margin, margin, -margin, -margin));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SpotEngine(m_colour); }

private:
    QColor m_colour;
};

QString nameOf(const QString& colour)
{
    for (const NamedColour& named : kPalette)
        if (colour.compare(QLatin1String(named.value), Qt::CaseInsensitive) == 0)
            return ColourButton::tr(named.name);
    return colour;
}

} // namespace

QIcon colourSpot(const QColor& colour)
{
    return QIcon(new SpotEngine(colour));
}

ColourButton::ColourButton(QWidget* parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"colourMenu"_s);
    for (const NamedColour& named : kPalette) {
        const QString value = QString::fromLatin1(named.value);
        menu->addAction(colourSpot(QColor(value)), tr(named.name), this,
                        [this, value] { Q_EMIT colourChosen(value); })
            ->setData(value);
    }
    menu->addSeparator();
    menu->addAction(tr("Another colour…"), this, &ColourButton::chooseOwn)->setObjectName(u"ownColour"_s);
    menu->addAction(tr("None of its own"), this, [this] { Q_EMIT colourChosen({}); })
        ->setObjectName(u"noColour"_s);
    setMenu(menu);
    showColour();
}

void ColourButton::setColour(const QString& colour)
{
    m_colour = colour;
    showColour();
}

void ColourButton::setFallback(const QColor& colour)
{
    m_fallback = colour;
    showColour();
}

void ColourButton::showColour()
{
    const bool own = !m_colour.isEmpty();
    setIcon(colourSpot(own ? QColor(m_colour) : m_fallback));
    setText(own ? nameOf(m_colour) : tr("By name"));
    setAccessibleName(tr("Colour: %1").arg(text()));
}

void ColourButton::chooseOwn()
{
    auto* dialog = new QColorDialog(m_colour.isEmpty() ? m_fallback : QColor(m_colour), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor& colour) { Q_EMIT colourChosen(colour.name()); });
    dialog->open();
}

} // namespace comfyvn::ui
