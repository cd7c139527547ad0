#include "core/base/Random.h"
#include "ui/lines/LineListModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

Script scriptOf(int lines)
{
    Script script { .scene = 1 };
    for (int row = 0; row < lines; ++row)
        script.lines.append({ .id = row + 1,
                              .position = row + 1.0,
                              .character = row % 2 == 0 ? u"Aiko"_s : u"Ren"_s,
                              .style = u"calm"_s,
                              .lang = u"en"_s,
                              .text = u"Line %1."_s.arg(row) });
    return script;
}

void setText(LineListModel& model, int row, const QString& text)
{
    model.setData(model.index(row, LineListModel::Text), text);
}

} // namespace

class tst_LineListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void model_keepsItsPromisesToViews()
    {
        LineListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScript(scriptOf(3));
        model.addLine(3);
        model.duplicateLine(1);
        model.removeLines({ 0, 2 });
        while (model.undoStack().canUndo())
            model.undoStack().undo();
        QCOMPARE(model.rowCount(), 3);
    }

    void setData_isUndone_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("character") << int { LineListModel::Character };
        QTest::newRow("style") << int { LineListModel::Style };
        QTest::newRow("language") << int { LineListModel::Language };
        QTest::newRow("text") << int { LineListModel::Text };
    }

    void setData_isUndone()
    {
        QFETCH(int, column);
        LineListModel model;
        model.setScript(scriptOf(2));
        const auto index = model.index(1, column);
        const QString before = index.data(Qt::EditRole).toString();
        QVERIFY(model.setData(index, u"other"_s));
        QCOMPARE(index.data(Qt::EditRole).toString(), u"other"_s);
        model.undoStack().undo();
        QCOMPARE(index.data(Qt::EditRole).toString(), before);
        model.undoStack().redo();
        QCOMPARE(index.data(Qt::EditRole).toString(), u"other"_s);
    }

    void setData_ofTheSameValueIsNoEdit()
    {
        LineListModel model;
        model.setScript(scriptOf(1));
        setText(model, 0, u"Line 0."_s);
        QVERIFY(!model.undoStack().canUndo());
        QVERIFY(!model.setData(model.index(0, LineListModel::State), u"x"_s));
    }

    void addLine_speaksLikeTheOneAbove()
    {
        LineListModel model;
        model.setScript(scriptOf(2));
        const qint64 id = model.addLine(1, u"Between"_s);
        QCOMPARE(model.rowOf(id), 1);
        QCOMPARE(model.line(1).character, u"Aiko"_s);
        QCOMPARE(model.line(1).style, u"calm"_s);
        QVERIFY(model.line(1).position > model.line(0).position);
        QVERIFY(model.line(1).position < model.line(2).position);
        QCOMPARE(model.state(1), LineState::New);
    }

    void addLine_inTheSamePlaceKeepsTheOrderForEver()
    {
        LineListModel model;
        model.setScript(scriptOf(3));
        for (int count = 0; count < 500; ++count)
            model.addLine(1 + count);
        for (int count = 0; count < 200; ++count)
            model.addLine(0);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY2(model.line(row - 1).position < model.line(row).position,
                     qPrintable(QString::number(row)));
    }

    void states_followTheRender()
    {
        LineListModel model;
        model.setScript(scriptOf(1));
        const qint64 id = 1;
        const QString from = lineFingerprint(model.line(0));
        QCOMPARE(model.state(0), LineState::New);
        model.setProgress(id, 0.4, u"sentence 2"_s);
        QCOMPARE(model.state(0), LineState::Rendering);
        QCOMPARE(model.index(0, LineListModel::State).data().toString(), u"40 %"_s);
        model.setRendered(id, from, { .cacheKey = u"k"_s, .durationSeconds = 3.24 });
        QCOMPARE(model.state(0), LineState::Ready);
        QCOMPARE(model.index(0, LineListModel::Duration).data().toString(), u"3.2 s"_s);

        setText(model, 0, u"Edited."_s);
        QCOMPARE(model.state(0), LineState::Stale);
        model.undoStack().undo();
        QCOMPARE(model.state(0), LineState::Ready);
        model.undoStack().redo();

        const Error error { ErrorKind::ProviderFailed, u"speech_failed"_s, u"No voice."_s, {} };
        model.setFailed(id, lineFingerprint(model.line(0)), error);
        QCOMPARE(model.state(0), LineState::Failed);
        QCOMPARE(model.failure(0), error);
        QCOMPARE(model.index(0, LineListModel::State).data(Qt::ToolTipRole).toString(), u"No voice."_s);
        setText(model, 0, u"Edited again."_s);
        QCOMPARE(model.state(0), LineState::Stale);
    }

    void setRendered_ofAnEditedLineIsStale()
    {
        LineListModel model;
        model.setScript(scriptOf(1));
        const QString from = lineFingerprint(model.line(0));
        setText(model, 0, u"Edited meanwhile."_s);
        model.setRendered(1, from, { .cacheKey = u"k"_s });
        QCOMPARE(model.state(0), LineState::Stale);
    }

    void renderOfALostLine_isIgnored()
    {
        LineListModel model;
        model.setScript(scriptOf(1));
        model.removeLines({ 0 });
        model.setProgress(1, 0.5, {});
        model.setRendered(1, {}, { .cacheKey = u"k"_s });
        model.setFailed(1, {}, {});
        model.setIdle(1);
        QCOMPARE(model.rowCount(), 0);
        model.undoStack().undo();
        QCOMPARE(model.state(0), LineState::New);
    }

    void removeLines_comeBackWithTheirIds()
    {
        LineListModel model;
        const Script script = scriptOf(6);
        model.setScript(script);
        model.removeLines({ 4, 1, 2, 1 });
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOf(2), -1);
        model.undoStack().undo();
        for (int row = 0; row < 6; ++row) {
            QCOMPARE(model.line(row).id, script.lines[row].id);
            QCOMPARE(model.line(row).text, script.lines[row].text);
        }
        QCOMPARE(model.rowOf(2), 1);
    }

    void randomEdits_undoneOneByOneGiveTheStart()
    {
        LineListModel model;
        const Script start = scriptOf(50);
        model.setScript(start);
        Random random(7);
        const auto pick = [&random](int count) {
            return static_cast<int>(random.next() % static_cast<unsigned>(count));
        };
        for (int edit = 0; edit < 2000; ++edit) {
            switch (model.rowCount() == 0 ? 0 : pick(4)) {
            case 0:
                model.addLine(pick(model.rowCount() + 1), QString::number(edit));
                break;
            case 1:
                model.duplicateLine(pick(model.rowCount()));
                break;
            case 2:
                model.removeLines({ pick(model.rowCount()) });
                break;
            default:
                model.setData(model.index(pick(model.rowCount()), pick(4)), QString::number(edit));
            }
        }
        while (model.undoStack().canUndo())
            model.undoStack().undo();
        QList<ScriptLine> lines = model.script().lines;
        QCOMPARE(lines.size(), start.lines.size());
        for (qsizetype row = 0; row < lines.size(); ++row) {
            lines[row].position = start.lines[row].position;
            QCOMPARE(lines[row], start.lines[row]);
        }
    }

    void tenThousandLines_areEditedInPlace()
    {
        LineListModel model;
        model.setScript(scriptOf(10'000));
        QElapsedTimer clock;
        clock.start();
        for (int edit = 0; edit < 100; ++edit) {
            model.addLine(5'000 + edit, u"New"_s);
            setText(model, 9'000, QString::number(edit));
            QVERIFY(model.index(5'000, LineListModel::State).data().isValid());
            QVERIFY(model.rowOf(9'999) > 0);
        }
        // A frame at 60 Hz has 16 ms; this leaves room for a slow machine and a debug build.
        QVERIFY2(clock.elapsed() < 100 * 16, qPrintable(QString::number(clock.elapsed())));
    }

    void durationText_isShort()
    {
        QCOMPARE(durationText(0), u"0.0 s"_s);
        QCOMPARE(durationText(3.26), u"3.3 s"_s);
        QCOMPARE(durationText(64.6), u"1:05"_s);
        QCOMPARE(durationText(1500), u"25:00"_s);
    }
};

QTEST_GUILESS_MAIN(tst_LineListModel)
#include "tst_LineListModel.moc"
