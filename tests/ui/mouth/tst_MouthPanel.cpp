#include "ui/mouth/MouthPanel.h"
#include "ui/mouth/MouthView.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

class tst_MouthPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void view_followsTheCues()
    {
        MouthView view(nullptr);
        view.setCues({ { .start = 0, .end = 1, .shape = MouthShape::D },
                       { .start = 1, .end = 2, .shape = MouthShape::F } });
        view.resize(view.sizeHint());
        QCOMPARE(view.shape(), MouthShape::D);
        const QImage open = view.grab().toImage();
        view.setTime(1.5);
        QCOMPARE(view.shape(), MouthShape::F);
        QVERIFY(view.grab().toImage() != open);
        view.setTime(5);
        QCOMPARE(view.shape(), MouthShape::X);
    }

    void ownPictures_areShownKeptAndPutAside()
    {
        const QTemporaryDir workspace;
        const QTemporaryDir pictures;
        for (const char shape : { 'A', 'B', 'C', 'D', 'E', 'F' })
            paint(pictures.filePath(QString(QLatin1Char(shape)) + u".png"_s), Qt::green);
        {
            MouthPanel panel(workspace.path(), nullptr);
            panel.show();
            QVERIFY(panel.view().isDrawn());
            panel.findChild<QAction*>(u"ownMouthAction"_s)->trigger();
            auto* dialog = panel.findChild<QFileDialog*>(u"mouthFolderDialog"_s);
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(pictures.path());
            dialog->close();
            QTRY_VERIFY(!panel.view().isDrawn());
            const QImage shown = panel.view().grab().toImage();
            QCOMPARE(shown.pixelColor(shown.rect().center()), QColor(Qt::green));
        }
        MouthPanel panel(workspace.path(), nullptr);
        QTRY_VERIFY(!panel.view().isDrawn());
        auto* drawing = panel.findChild<QAction*>(u"drawnMouthAction"_s);
        QVERIFY(drawing->isEnabled());
        drawing->trigger();
        QTRY_VERIFY(panel.view().isDrawn());
        QVERIFY(!drawing->isEnabled());
    }

    void badPictures_areSaidAndTheMouthStays()
    {
        const QTemporaryDir workspace;
        const QTemporaryDir pictures;
        paint(pictures.filePath(u"A.png"_s), Qt::green);
        MouthPanel panel(workspace.path(), nullptr);
        panel.show();
        panel.usePictures(pictures.path());
        auto* problem = panel.findChild<QLabel*>(u"mouthProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"B, C, D, E, F"_s));
        QVERIFY(panel.view().isDrawn());
    }

private:
    static void paint(const QString& path, const QColor& colour)
    {
        QImage image(16, 12, QImage::Format_RGB32);
        image.fill(colour);
        QVERIFY(image.save(path));
    }
};

QTEST_MAIN(tst_MouthPanel)
#include "tst_MouthPanel.moc"
