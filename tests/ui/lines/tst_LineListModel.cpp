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

QList<qint64> idsOf(const LineListModel& model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.line(row).id);
    return ids;
}

void editAtRandom(LineListModel& model, Random& random, int number)
{
    const auto pick = [&random](int count) {
        return static_cast<int>(random.next() % static_cast<unsigned>(count));
    };
    if (pick(50) == 0)
        model.showScene(1 + pick(2));
    const int rows = model.rowCount();
    const QString text = QString::number(number);
    switch (rows == 0 ? 0 : pick(9)) {
    case 0:
        model.addLine(pick(rows + 1), text);
        break;
    case 1:
        model.duplicateLines({ pick(rows), pick(rows) });
        break;
    case 2:
        model.removeLines({ pick(rows), pick(rows) });
        break;
    case 3:
        model.moveLines({ pick(rows), pick(rows), pick(rows) }, pick(rows + 1));
        break;
    case 4:
        model.editLines(text, { model.line(pick(rows)).id }, [&](ScriptLine& line) {
            line.takes.append({ .id = model.newId(), .seed = number });
            line.take = line.takes.first().id;
        });
        break;
    case 5:
        model.editLines(text, idsOf(model).mid(pick(rows), 10), [&](ScriptLine& line) { line.style = text; });
        break;
    case 6:
        model.insertLines(pick(rows + 1), { { .text = text }, { .text = text } }, text);
        break;
    default:
        model.setData(model.index(pick(rows), pick(4)), text);
    }
}

} // namespace

class tst_LineListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void model_keepsItsPromisesToViews()
    {
        QUndoStack history;
        LineListModel model(history, {});
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
        QUndoStack history;
        LineListModel model(history, {});
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
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(1));
        setText(model, 0, u"Line 0."_s);
        QVERIFY(!model.undoStack().canUndo());
        QVERIFY(!model.setData(model.index(0, LineListModel::State), u"x"_s));
    }

    void addLine_speaksLikeTheOneAbove()
    {
        QUndoStack history;
        LineListModel model(history, {});
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
        QUndoStack history;
        LineListModel model(history, {});
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
        QUndoStack history;
        LineListModel model(history, {});
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

    void failure_isKeptUntilTextOrVoiceChange()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(1));
        const QString from = lineFingerprint(model.line(0));
        QSignalSpy changed(&model, &LineListModel::lineChanged);
        model.setFailed(1, from, { ErrorKind::ProviderFailed, u"speech_failed"_s, u"No voice."_s, {} });
        QCOMPARE(model.linesWithOldKey(10).size(), 1);
        model.setWantedKey(model.line(0), u"k1"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.line(0).failure, (LineFailure { from, u"k1"_s, u"No voice."_s }));

        LineListModel next(history, {});
        next.setScript(model.script(1));
        QCOMPARE(next.state(0), LineState::Failed);
        QCOMPARE(next.failure(0).message, u"No voice."_s);
        next.setWantedKey(next.line(0), u"k1"_s);
        QCOMPARE(next.state(0), LineState::Failed);
        next.forgetKeys();
        next.setWantedKey(next.line(0), u"another voice"_s);
        QCOMPARE(next.state(0), LineState::New);
        next.setWantedKey(next.line(0), u"k1"_s);
        setText(next, 0, u"Edited."_s);
        QCOMPARE(next.state(0), LineState::New);
        history.undo();
        QCOMPARE(next.state(0), LineState::Failed);
        next.setRendered(1, from, { .cacheKey = u"k1"_s });
        QCOMPARE(next.state(0), LineState::Ready);
        QCOMPARE(next.line(0).failure, LineFailure {});
    }

    void failure_isOverWhenItsKeyIsThere()
    {
        QUndoStack history;
        Script script = scriptOf(1);
        ScriptLine& line = script.lines.first();
        const QString from = lineFingerprint(line);
        line.takes = { { .id = 50, .cacheKey = u"k1"_s, .renderedFrom = from } };
        line.take = 50;
        line.failure = { from, u"k1"_s, u"No voice."_s };
        LineListModel model(history, {});
        model.setScript(script);
        model.setWantedKey(model.line(0), u"k1"_s);
        QCOMPARE(model.state(0), LineState::Ready);
        setText(model, 0, u"Edited."_s);
        QCOMPARE(model.state(0), LineState::Stale);
    }

    void setRendered_ofAnEditedLineIsStale()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(1));
        const QString from = lineFingerprint(model.line(0));
        setText(model, 0, u"Edited meanwhile."_s);
        model.setRendered(1, from, { .cacheKey = u"k"_s });
        QCOMPARE(model.state(0), LineState::Stale);
    }

    void renderOfALostLine_isIgnored()
    {
        QUndoStack history;
        LineListModel model(history, {});
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
        QUndoStack history;
        LineListModel model(history, {});
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
        QUndoStack history;
        LineListModel model(history, {});
        const Script first = scriptOf(200);
        Script second { .scene = 2, .lines = { { .id = 1001, .position = 1, .text = u"Elsewhere."_s } } };
        model.setScript(first);
        model.keepScript(second);
        second = model.script(2);
        Random random(7);
        for (int edit = 0; edit < 10'000; ++edit)
            editAtRandom(model, random, edit);
        QVERIFY(history.count() > 9'000);
        const Script end = model.script(1);
        while (history.canUndo())
            history.undo();
        QCOMPARE(model.script(1).lines, first.lines);
        QCOMPARE(model.script(2).lines, second.lines);
        while (history.canRedo())
            history.redo();
        QCOMPARE(model.script(1).lines, end.lines);
    }

    void undo_showsTheSceneOfTheEdit()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(3));
        setText(model, 0, u"Edited."_s);
        model.keepScript({ .scene = 2, .lines = { { .id = 9, .position = 1 } } });
        model.showScene(2);
        QSignalSpy shown(&model, &LineListModel::sceneShown);
        QSignalSpy revisited(&model, &LineListModel::lineRevisited);
        history.undo();
        QCOMPARE(model.scene(), 1);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(revisited.value(0).value(0).toLongLong(), 1);
        QCOMPARE(model.line(0).text, u"Line 0."_s);
    }

    void undo_keepsWhatWasRenderedMeanwhile()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(2));
        setText(model, 0, u"Edited."_s);
        model.setRendered(1, lineFingerprint(model.line(0)), { .cacheKey = u"k"_s, .durationSeconds = 2 });
        QCOMPARE(model.state(0), LineState::Ready);
        history.undo();
        QCOMPARE(model.state(0), LineState::Stale);
        QCOMPARE(soundOf(model.line(0)).cacheKey, u"k"_s);
        model.removeLines({ 0 });
        history.undo();
        QCOMPARE(soundOf(model.line(0)).cacheKey, u"k"_s);
        history.redo();
        history.undo();
        QCOMPARE(soundOf(model.line(0)).cacheKey, u"k"_s);
    }

    void takes_areEditsAndTheirRendersAreNot()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(1));
        model.setRendered(1, lineFingerprint(model.line(0)), { .cacheKey = u"plain"_s });
        const qint64 other = model.newId();
        model.editLines(u"New take"_s, { 1 },
                        [&](ScriptLine& line) { line.takes.append({ .id = other, .seed = 7 }); });
        model.setRendered(1, lineFingerprint(model.line(0)), { .cacheKey = u"other"_s }, other);
        model.editLines(u"Choose take"_s, { 1 }, [&](ScriptLine& line) { line.take = other; });
        QCOMPARE(soundOf(model.line(0)).cacheKey, u"other"_s);
        history.undo();
        QCOMPARE(soundOf(model.line(0)).cacheKey, u"plain"_s);
        history.undo();
        QCOMPARE(model.line(0).takes.size(), 1);
        history.redo();
        history.redo();
        QCOMPARE(soundOf(model.line(0)).cacheKey, u"other"_s);
        QCOMPARE(soundOf(model.line(0)).seed, std::optional<qint64>(7));
        QCOMPARE(model.state(0), LineState::Ready);
    }

    void editsFromOutside_leaveTheHistoryUsable()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(4));
        QSignalSpy changed(&model, &LineListModel::lineChanged);
        model.editLines(u"Style"_s, { 1, 2, 3 }, [](ScriptLine& line) { line.style = u"warm"_s; });
        changed.clear();
        ScriptLine first = model.line(0);
        first.text = u"Edited elsewhere."_s;
        ScriptLine fourth = model.line(3);
        fourth.text = u"Not yet saved here."_s;
        const ScriptLine added { .id = 77, .position = 9, .text = u"Added elsewhere."_s };
        model.applyEdit({ .scene = 1, .changed = { first, fourth, added }, .removed = { 2 } }, { 4 });
        QCOMPARE(changed.size(), 0);
        QCOMPARE(history.count(), 1);
        QCOMPARE(model.rowOf(2), -1);
        QCOMPARE(model.line(3).id, 77);
        QCOMPARE(model.line(model.rowOf(4)).text, u"Line 3."_s);
        history.undo();
        QCOMPARE(model.line(0).style, u"calm"_s);
        QCOMPARE(model.line(0).text, u"Edited elsewhere."_s);
        QCOMPARE(model.rowCount(), 4);
        history.redo();
        QCOMPARE(model.line(0).style, u"warm"_s);
    }

    void editLines_isOneStep()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(100));
        QList<qint64> all;
        for (int row = 0; row < 100; ++row)
            all.append(model.line(row).id);
        model.editLines(u"Change style"_s, all, [](ScriptLine& line) { line.style = u"warm"_s; });
        QCOMPARE(history.count(), 1);
        QCOMPARE(model.line(99).style, u"warm"_s);
        model.editLines(u"Nothing"_s, all, [](ScriptLine& line) { line.style = u"warm"_s; });
        QCOMPARE(history.count(), 1);
        history.undo();
        QCOMPARE(model.script().lines, scriptOf(100).lines);
    }

    void moveLines_keepTheirOrder()
    {
        QUndoStack history;
        LineListModel model(history, {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScript(scriptOf(6));
        const QPersistentModelIndex third = model.index(2, LineListModel::Text);
        model.moveLines({ 4, 2 }, 1);
        QCOMPARE(idsOf(model), (QList<qint64> { 1, 3, 5, 2, 4, 6 }));
        QCOMPARE(third.row(), 1);
        model.moveLines({ 0 }, 6);
        QCOMPARE(idsOf(model), (QList<qint64> { 3, 5, 2, 4, 6, 1 }));
        model.moveLines({ 1, 2 }, 2);
        QCOMPARE(history.count(), 2);
        history.undo();
        history.undo();
        QCOMPARE(model.script().lines, scriptOf(6).lines);
    }

    void typingInOneSession_isOneStep()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(2));
        model.beginTyping();
        setText(model, 0, u"A"_s);
        setText(model, 0, u"AB"_s);
        QCOMPARE(history.count(), 1);
        setText(model, 1, u"Other"_s);
        QCOMPARE(history.count(), 2);
        model.beginTyping();
        setText(model, 1, u"Other one"_s);
        QCOMPARE(history.count(), 3);
        while (history.canUndo())
            history.undo();
        QCOMPARE(model.script().lines, scriptOf(2).lines);
    }

    void wantedKey_makesStaleWhatWouldSoundOtherwise()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(2));
        for (const qint64 id : { 1, 2 })
            model.setRendered(id, lineFingerprint(model.line(model.rowOf(id))),
                              { .cacheKey = u"k%1"_s.arg(id) });
        QCOMPARE(model.linesWithOldKey(10).size(), 2);
        model.setWantedKey(model.line(0), u"other"_s);
        model.setWantedKey(model.line(1), u"k2"_s);
        QCOMPARE(model.linesWithOldKey(10).size(), 0);
        QCOMPARE(model.state(0), LineState::Stale);
        QCOMPARE(model.state(1), LineState::Ready);
        const qint64 take = model.line(0).take;
        model.editLines(u"Lock"_s, { 1 }, [&](ScriptLine& line) { findTake(line, take)->locked = true; });
        QCOMPARE(model.state(0), LineState::Ready);
        history.undo();
        model.forgetKeys();
        QCOMPARE(model.linesWithOldKey(1).size(), 1);
    }

    void lockedTake_keepsItsSound()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(1));
        const QString from = lineFingerprint(model.line(0));
        model.setRendered(1, from, { .cacheKey = u"good"_s, .durationSeconds = 2 });
        const qint64 take = model.line(0).take;
        model.setFailed(1, from, { ErrorKind::ProviderFailed, u"speech_failed"_s, u"No voice."_s, {} }, take);
        QCOMPARE(model.state(0), LineState::Failed);
        model.setProgress(1, 0.5, {}, take);
        model.editLines(u"Lock"_s, { 1 }, [&](ScriptLine& line) { findTake(line, take)->locked = true; });
        for (const qint64 asked : { take, qint64 { 0 } }) {
            model.setRendered(1, from, { .cacheKey = u"other"_s, .durationSeconds = 3 }, asked);
            QCOMPARE(model.line(0).takes.size(), 1);
            QCOMPARE(soundOf(model.line(0)).cacheKey, u"good"_s);
            QCOMPARE(model.state(0), LineState::Ready);
        }
        history.undo();
        QCOMPARE(soundOf(model.line(0)).cacheKey, u"good"_s);
    }

    void lockedTake_isNotFailed()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(1));
        const QString from = lineFingerprint(model.line(0));
        model.setRendered(1, from, { .cacheKey = u"good"_s });
        const qint64 take = model.line(0).take;
        model.setFailed(1, from, { ErrorKind::ProviderFailed, u"speech_failed"_s, u"No voice."_s, {} }, take);
        model.editLines(u"Lock"_s, { 1 }, [&](ScriptLine& line) { findTake(line, take)->locked = true; });
        QCOMPARE(model.state(0), LineState::Ready);
    }

    void fallback_saysWhy()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(1));
        model.setRendered(1, lineFingerprint(model.line(0)),
                          { .cacheKey = u"k"_s, .fallback = true, .fallbackReason = u"ComfyUI is off."_s });
        QCOMPARE(model.state(0), LineState::Fallback);
        QVERIFY(model.index(0, LineListModel::State)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"ComfyUI is off."_s));
    }

    void applyEdit_takesOverWhatOthersWrote()
    {
        QUndoStack history;
        LineListModel model(history, {});
        const Script script = scriptOf(4);
        model.setScript(script);
        setText(model, 0, u"Mine."_s);
        ScriptLine mine = script.lines[0];
        mine.text = u"Theirs."_s;
        ScriptLine edited = script.lines[1];
        edited.text = u"Edited."_s;
        edited.takes = { { .id = 50, .cacheKey = u"k"_s, .renderedFrom = lineFingerprint(edited) } };
        edited.take = 50;
        const ScriptLine added { .id = 60, .position = 2.5, .text = u"Added."_s };
        QSignalSpy journal(&model, &LineListModel::lineChanged);
        model.applyEdit({ .scene = script.scene, .changed = { mine, edited, added }, .removed = { 4 } },
                        { 1 });
        QStringList texts;
        for (const ScriptLine& line : model.script().lines)
            texts << line.text;
        QCOMPARE(texts, (QStringList { u"Mine."_s, u"Edited."_s, u"Added."_s, u"Line 2."_s }));
        QCOMPARE(model.state(1), LineState::Ready);
        QCOMPARE(journal.size(), 0); // it is saved already
        QCOMPARE(history.count(), 1);
        history.undo();
        QCOMPARE(model.line(0).text, u"Line 0."_s);
    }

    void tenThousandLines_areEditedInPlace()
    {
        QUndoStack history;
        LineListModel model(history, {});
        model.setScript(scriptOf(10'000));
        for (int edit = 0; edit < 100; ++edit) {
            model.addLine(5'000 + edit, u"New"_s);
            setText(model, 9'000, QString::number(edit));
            QVERIFY(model.index(5'000, LineListModel::State).data().isValid());
            QVERIFY(model.rowOf(9'999) > 0);
        }
        QCOMPARE(model.rowCount(), 10'100);
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
