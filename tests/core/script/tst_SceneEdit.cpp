#include "core/base/Random.h"
#include "core/script/SceneEdit.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

Script sceneOf(int lines)
{
    Script scene { .scene = 1 };
    for (int row = 0; row < lines; ++row)
        scene.lines.append({ .id = row + 1,
                             .position = row + 1.0,
                             .character = u"Aiko"_s,
                             .text = QString::number(row + 1) });
    return scene;
}

/// The scene after the changes, as a database would give it back.
Script after(const Script& scene, const QList<LineChange>& changes)
{
    Script now = scene;
    for (const LineChange& change : changes) {
        const qint64 id = change.after ? change.after->id : change.before->id;
        now.lines.removeIf([id](const ScriptLine& line) { return line.id == id; });
        if (change.after)
            now.lines.append(*change.after);
    }
    std::ranges::stable_sort(now.lines, {}, &ScriptLine::position);
    return now;
}

QStringList texts(const Script& scene)
{
    QStringList all;
    for (const ScriptLine& line : scene.lines)
        all << line.text;
    return all;
}

SceneEdit::Addition added(const QString& text, std::optional<qint64> below = {})
{
    return { .below = below, .fields = { .text = text } };
}

} // namespace

class tst_SceneEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edits_areMadeTogether()
    {
        const Script scene = sceneOf(4);
        LineIds ids;
        ids.keepAbove(4);
        const SceneEdit edit { .remove = { 2 },
                               .change = { { .line = 3,
                                             .fields = { .character = u"Ren"_s, .text = u"three"_s } } },
                               .add = { added(u"top"_s, 0), added(u"next"_s), added(u"mid"_s, 3) },
                               .order = { 4, 1 } };
        const auto changes = changesOf(scene, edit, ids);
        QVERIFY(changes);
        const Script now = after(scene, *changes);
        QCOMPARE(texts(now), (QStringList { u"top"_s, u"next"_s, u"4"_s, u"1"_s, u"three"_s, u"mid"_s }));
        QCOMPARE(now.lines[4].character, u"Ren"_s);
        QCOMPARE(after(now, inverse(*changes)), scene);
    }

    void additions_goToTheEnd()
    {
        const Script scene = sceneOf(2);
        LineIds ids;
        ids.keepAbove(2);
        const auto changes = changesOf(scene, { .add = { added(u"a"_s), added(u"b"_s) } }, ids);
        QVERIFY(changes);
        QCOMPARE(changes->size(), 2); // nobody else moves
        QCOMPARE(texts(after(scene, *changes)), (QStringList { u"1"_s, u"2"_s, u"a"_s, u"b"_s }));
    }

    void nothing_isNoChange()
    {
        LineIds ids;
        const auto changes =
            changesOf(sceneOf(3), { .change = { { .line = 1, .fields = { .text = u"1"_s } } } }, ids);
        QVERIFY(changes);
        QVERIFY(changes->isEmpty());
    }

    void faults_areNamed_data()
    {
        QTest::addColumn<SceneEdit>("edit");
        QTest::addColumn<QString>("field");
        QTest::newRow("remove") << SceneEdit { .remove = { 1, 9 } } << u"remove[1]"_s;
        QTest::newRow("change") << SceneEdit { .change = { { .line = 9 } } } << u"change[0].id"_s;
        QTest::newRow("change what was removed")
            << SceneEdit { .remove = { 1 }, .change = { { .line = 1 } } } << u"change[0].id"_s;
        QTest::newRow("below") << SceneEdit { .add = { added(u"a"_s, 9) } } << u"add[0].below"_s;
        QTest::newRow("order") << SceneEdit { .order = { 1, 9 } } << u"order[1]"_s;
        QTest::newRow("order twice") << SceneEdit { .order = { 1, 1 } } << u"order"_s;
    }

    void faults_areNamed()
    {
        QFETCH(SceneEdit, edit);
        QFETCH(QString, field);
        LineIds ids;
        const auto changes = changesOf(sceneOf(3), edit, ids);
        QVERIFY(!changes);
        QCOMPARE(changes.error().field, field);
    }

    void randomEdits_keepTheOrder()
    {
        Random random(11);
        const auto pick = [&random](qsizetype count) {
            return static_cast<qsizetype>(random.next() % static_cast<quint64>(count));
        };
        Script scene = sceneOf(30);
        LineIds ids;
        ids.keepAbove(30);
        for (int round = 0; round < 400; ++round) {
            SceneEdit edit;
            QStringList expected = texts(scene);
            const qsizetype at = pick(scene.lines.size());
            if (round % 3 == 0) {
                edit.add = { added(u"n%1"_s.arg(round), scene.lines[at].id) };
                expected.insert(at + 1, u"n%1"_s.arg(round));
            } else {
                const qsizetype other = pick(scene.lines.size());
                if (other != at) {
                    edit.order = { scene.lines[at].id, scene.lines[other].id };
                    const QString first = expected[at], second = expected[other];
                    expected.removeAt(std::max(at, other));
                    expected.removeAt(std::min(at, other));
                    expected.insert(std::min(at, other), first);
                    expected.insert(std::min(at, other) + 1, second);
                }
            }
            const auto changes = changesOf(scene, edit, ids);
            QVERIFY(changes);
            scene = after(scene, *changes);
            QCOMPARE(texts(scene), expected);
            for (qsizetype row = 1; row < scene.lines.size(); ++row)
                QVERIFY(scene.lines[row - 1].position < scene.lines[row].position);
        }
    }

    void longList_isAddedWhole()
    {
        const Script scene = sceneOf(10'000);
        LineIds ids;
        ids.keepAbove(10'000);
        SceneEdit edit;
        for (int count = 0; count < 10'000; ++count)
            edit.add.append(added(QString::number(count)));
        const auto changes = changesOf(scene, edit, ids);
        QVERIFY(changes);
        QCOMPARE(changes->size(), 10'000);
    }

    void sceneName_isPlain()
    {
        QCOMPARE(checkedSceneName(u"  The\n harbour "_s).value(), u"The harbour"_s);
        QVERIFY(!checkedSceneName(u" \t"_s));
        QVERIFY(!checkedSceneName(QString(201, u'a')));
    }
};

QTEST_APPLESS_MAIN(tst_SceneEdit)
#include "tst_SceneEdit.moc"
