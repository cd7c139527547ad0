#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

namespace {

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& colour)
{
    const auto part = [](double share) {
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

} // namespace

class tst_Theme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void palettes_areLegible_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void palettes_areLegible()
    {
        QFETCH(QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        const QColor window = palette.color(QPalette::Window);
        QVERIFY(contrast(palette.color(QPalette::Text), base) >= 7);
        QVERIFY(contrast(palette.color(QPalette::WindowText), window) >= 7);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), base) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), window) >= 4.3);
        QVERIFY(contrast(palette.color(QPalette::Highlight), base) >= 3);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
                >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Link), window) >= 4.5);
        const QColor selected = mixed(palette.color(QPalette::Highlight), base, 0.16);
        for (const auto state : { LineState::New, LineState::Rendering, LineState::Ready, LineState::Stale,
                                  LineState::Failed }) {
            QVERIFY(contrast(stateColour(state, palette), base) >= 4.5);
            QVERIFY(contrast(stateColour(state, palette), selected) >= 3.8);
        }
        for (int name = 0; name < 200; ++name)
            QVERIFY(contrast(characterColour(QString::number(name), palette), base) >= 3);
    }

    void characterColour_isSteady()
    {
        QCOMPARE(characterColour(u"Aiko"_s, lightPalette()), characterColour(u"Aiko"_s, lightPalette()));
        QVERIFY(characterColour(u"Aiko"_s, lightPalette()) != characterColour(u"Ren"_s, lightPalette()));
    }

    void apply_setsThePalette()
    {
        Theme theme(*qApp);
        theme.apply(ThemeMode::Dark);
        QVERIFY(isDark(QApplication::palette()));
        theme.apply(ThemeMode::Light);
        QVERIFY(!isDark(QApplication::palette()));
    }

    void modeNames_comeBack()
    {
        for (const auto mode : { ThemeMode::System, ThemeMode::Light, ThemeMode::Dark })
            QCOMPARE(themeModeFrom(themeModeName(mode)), mode);
        QCOMPARE(themeModeFrom(u"purple"_s), ThemeMode::System);
    }

    void icons_areDrawnInTheColourAskedFor()
    {
        const QStringList names = QDir(u":/icons"_s).entryList({ u"*.svg"_s });
        QVERIFY(names.size() > 15);
        for (const QString& file : names) {
            QVERIFY2(QSvgRenderer(u":/icons/"_s + file).isValid(), qPrintable(file));
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintIcon(painter, file.chopped(4), image.rect(), Qt::red);
            painter.end();
            int inked = 0;
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 32; ++x)
                    if (image.pixelColor(x, y).alpha() > 200) {
                        ++inked;
                        QCOMPARE(image.pixelColor(x, y).rgb(), QColor(Qt::red).rgb());
                    }
            QVERIFY2(inked > 20, qPrintable(file));
        }
    }

    void icons_followTheTheme()
    {
        Theme theme(*qApp);
        const QIcon play = icon(u"play"_s);
        theme.apply(ThemeMode::Light);
        QTRY_VERIFY(play.pixmap(24, 24).toImage().pixelColor(11, 12).lightness() < 100);
        theme.apply(ThemeMode::Dark);
        QTRY_VERIFY(play.pixmap(24, 24).toImage().pixelColor(11, 12).lightness() > 150);
    }
};

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
