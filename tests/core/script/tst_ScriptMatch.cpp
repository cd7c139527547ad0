#include "core/script/LinePairing.h"
#include "core/script/ScriptMatch.h"
#include "core/script/TextLikeness.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

class Dice final {
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    { }
    int upTo(int end) { return int(m_random() % unsigned(std::max(1, end))); }

private:
    std::mt19937 m_random;
};

QString sentence(Dice& dice)
{
    static const QStringList words =
        u"the rain lighthouse keeper walks down to a grey sea and nobody knows why "
        "Mina waits for him at night while bells ring far away over old stone roads"_s.split(u' ');
    QStringList text;
    for (int i = 4 + dice.upTo(12); i > 0; --i)
        text << words[dice.upTo(int(words.size()))]
                + (dice.upTo(9) == 0 ? QString::number(dice.upTo(1000)) : QString());
    return text.join(u' ') + u'.';
}

QList<ImportedLine> script(int lines, Dice& dice, bool ids = false)
{
    QList<ImportedLine> all;
    for (int i = 0; i < lines; ++i) {
        ImportedLine line { .character = u"c%1"_s.arg(dice.upTo(6)),
                            .text = dice.upTo(12) == 0 ? u"..."_s : sentence(dice),
                            .row = i + 1 };
        if (ids)
            line.sourceId = u"id_%1"_s.arg(i);
        all << line;
    }
    return all;
}

QList<ScriptLine> sceneOf(const QList<ImportedLine>& lines, LineIds& ids)
{
    QList<ScriptLine> scene;
    for (const LineMatch& row : matchScript({}, lines, ids, {}))
        scene << *row.after;
    return scene;
}

/// The scene after the changes, in order.
QList<ScriptLine> applied(QList<ScriptLine> scene, const QList<LineChange>& changes)
{
    for (const LineChange& change : changes) {
        if (change.before)
            scene.removeIf([&](const ScriptLine& line) { return line.id == change.before->id; });
        if (change.after)
            scene << *change.after;
    }
    std::ranges::stable_sort(scene, {}, &ScriptLine::position);
    return scene;
}

QHash<LineFate, int> fates(const QList<LineMatch>& rows)
{
    QHash<LineFate, int> counts;
    for (const LineMatch& row : rows)
        ++counts[row.fate];
    return counts;
}

QString contentOf(const QString& character, const QString& text)
{
    return character + u'|' + text;
}

} // namespace

class tst_ScriptMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distance_isLevenshteins()
    {
        QCOMPARE(editDistance(u"kitten", u"sitting"), 3);
        QCOMPARE(editDistance(u"", u"abc"), 3);
        QCOMPARE(editDistance(u"same", u"same"), 0);
        QCOMPARE(likeness(u"", u""), 1.0);
        QVERIFY(likeness(u"The rain has stopped.", u"The rain has stopped!") > 0.9);
        QVERIFY(likeness(QString(2000, u'a'), QString(2000, u'b')) < 0.1);
    }

    void rise_isTheLongest()
    {
        QCOMPARE(longestRise({ 3, -1, 0, 1, 5, 2, 4 }), (std::vector<std::size_t> { 2, 3, 5, 6 }));
        QVERIFY(longestRise({ -1, -1 }).empty());
    }

    void equalScript_changesNothing()
    {
        Dice dice(1);
        for (const int size : { 0, 1, 2, 50, 400 }) {
            LineIds ids;
            const auto lines = script(size, dice, dice.upTo(2) == 0);
            const auto scene = sceneOf(lines, ids);
            const auto rows = matchScript(scene, lines, ids, {});
            QVERIFY(changesOf(rows).isEmpty());
            QCOMPARE(fates(rows).value(LineFate::Unchanged), size);
        }
    }

    void tuning_survives()
    {
        LineIds ids;
        const QList<ImportedLine> lines {
            { .character = u"mina"_s, .style = u"sad"_s, .text = u"One."_s, .sourceId = u"a"_s },
            { .character = u"jon"_s, .text = u"The second line."_s }
        };
        auto scene = sceneOf(lines, ids);
        scene[0].style = u"angry"_s;
        scene[0].voice = u"other"_s;
        scene[0].takes = { { .id = ids.next(), .cacheKey = u"k"_s, .locked = true } };
        scene[0].take = scene[0].takes.first().id;
        scene[1].style = u"calm"_s;
        QVERIFY(changesOf(matchScript(scene, lines, ids, {})).isEmpty());

        auto newer = lines;
        newer[0].text = u"Quite another text."_s; // the id says that it is the same line
        newer[1].text = u"The second, longer line."_s;
        const auto after = applied(scene, changesOf(matchScript(scene, newer, ids, {})));
        QCOMPARE(after.size(), 2);
        for (int i = 0; i < 2; ++i) {
            ScriptLine expected = scene[i];
            expected.text = newer[i].text;
            QCOMPARE(after[i], expected);
        }
        const auto taken = matchScript(scene, lines, ids, { .styles = ScriptStyles::TakeNew });
        QCOMPARE(taken.first().fate, LineFate::Changed);
        QCOMPARE(taken.first().after->style, u"sad"_s);
        QCOMPARE(taken.last().fate, LineFate::Unchanged); // the script names no style there
    }

    void edits_areToldApart()
    {
        LineIds ids;
        QList<ImportedLine> lines;
        for (const auto& text : { u"Alpha comes first."_s, u"Beta is the second."_s, u"Gamma stands third."_s,
                                  u"Delta closes in."_s, u"Epsilon ends it."_s })
            lines << ImportedLine { .text = text };
        const auto scene = sceneOf(lines, ids);
        QList<ImportedLine> newer { lines[3],
                                    lines[0],
                                    { .text = u"Beta is now the second."_s },
                                    { .text = u"Something entirely new."_s },
                                    lines[4] };
        const auto rows = matchScript(scene, newer, ids, {});
        const QList<LineFate> expected { LineFate::Moved, LineFate::Unchanged, LineFate::Changed,
                                         LineFate::Gone,  LineFate::New,       LineFate::Unchanged };
        QList<LineFate> got;
        for (const LineMatch& row : rows)
            got << row.fate;
        QCOMPARE(got, expected);
        QCOMPARE(rows[2].after->id, scene[1].id);
        const auto kept = applied(scene, changesOf(rows));
        QCOMPARE(kept.size(), 6);
        for (const ScriptLine& line : kept)
            QCOMPARE(line.gone, line.text == scene[2].text);
        // It loses the mark when a still newer version has it again.
        newer.insert(3, lines[2]);
        for (const ScriptLine& line : applied(kept, changesOf(matchScript(kept, newer, ids, {}))))
            QVERIFY(!line.gone);
        const auto removed =
            applied(scene, changesOf(matchScript(scene, newer, ids, { .gone = GoneLines::Remove })));
        QStringList texts;
        for (const ScriptLine& line : removed)
            texts << line.text;
        QStringList wanted;
        for (const ImportedLine& line : newer)
            wanted << line.text;
        QCOMPARE(texts, wanted);
    }

    void blankScene_givesItsLineUp()
    {
        LineIds ids;
        const QList<ScriptLine> blank { { .id = ids.next(), .position = 1 } };
        const auto after = applied(blank, changesOf(matchScript(blank, { { .text = u"One."_s } }, ids, {})));
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.first().text, u"One."_s);
    }

    void narrator_isALineWithoutCharacter()
    {
        LineIds ids;
        const QList<ScriptLine> scene {
            { .id = ids.next(), .position = 1, .character = u"narrator"_s, .text = u"One."_s }
        };
        QVERIFY(changesOf(matchScript(scene, { { .text = u"One."_s } }, ids, {})).isEmpty());
    }

    void positions_stayInOrderWhenThereIsNoRoom()
    {
        LineIds ids;
        const double tight = std::nextafter(1.0, 2.0);
        const QList<ScriptLine> scene { { .id = ids.next(), .position = 1, .text = u"First of all."_s },
                                        { .id = ids.next(), .position = tight, .text = u"And the last."_s } };
        const auto after = applied(scene,
                                   changesOf(matchScript(scene,
                                                         { { .text = u"New begin"_s },
                                                           { .text = u"First of all."_s },
                                                           { .text = u"In between them"_s },
                                                           { .text = u"And the last."_s } },
                                                         ids, {})));
        QCOMPARE(after.size(), 4);
        QCOMPARE(after[2].text, u"In between them"_s);
        for (int i = 1; i < 4; ++i)
            QVERIFY(after[i - 1].position < after[i].position);
    }

    void randomEdits_areRecognised()
    {
        for (unsigned seed = 0; seed < 60; ++seed) {
            Dice dice(seed);
            LineIds ids;
            const bool named = seed % 3 == 0;
            const auto lines = script(30 + dice.upTo(200), dice, named);
            const auto scene = sceneOf(lines, ids);
            auto newer = lines;
            QSet<int> edited;
            int removed = 0;
            int added = 0;
            for (int i = dice.upTo(8); i > 0; --i) {
                const int at = dice.upTo(int(newer.size()));
                if (newer[at].text.size() < 12)
                    continue;
                newer[at].text.insert(dice.upTo(int(newer[at].text.size())), u"?"_s);
                edited << newer[at].row;
            }
            for (int i = dice.upTo(5); i > 0; --i) {
                const int at = dice.upTo(int(newer.size()));
                edited.remove(newer[at].row);
                newer.removeAt(at);
                ++removed;
            }
            for (int i = dice.upTo(5); i > 0; --i, ++added)
                newer.insert(
                    dice.upTo(int(newer.size())),
                    { .character = u"new"_s, .text = u"Zq %1 xw vj kf %2 pb!"_s.arg(i * 77).arg(seed) });
            const auto rows = matchScript(scene, newer, ids, { .gone = GoneLines::Remove });
            const auto counts = fates(rows);
            QCOMPARE(counts.value(LineFate::Changed), int(edited.size()));
            QCOMPARE(counts.value(LineFate::New), added);
            QCOMPARE(counts.value(LineFate::Gone), removed);
            QCOMPARE(counts.value(LineFate::Moved), 0);
            const auto after = applied(scene, changesOf(rows));
            QCOMPARE(after.size(), newer.size());
            QSet<qint64> seen;
            for (qsizetype i = 0; i < after.size(); ++i) {
                QCOMPARE(contentOf(after[i].character, after[i].text),
                         contentOf(newer[i].character, newer[i].text));
                QVERIFY(!seen.contains(after[i].id));
                seen << after[i].id;
            }
            QVERIFY(changesOf(matchScript(after, newer, ids, {})).isEmpty());
        }
    }

    void anything_givesTheNewerScript()
    {
        for (unsigned seed = 100; seed < 160; ++seed) {
            Dice dice(seed);
            LineIds ids;
            const auto lines = script(dice.upTo(60), dice, dice.upTo(2) == 0);
            auto scene = sceneOf(lines, ids);
            if (!scene.isEmpty() && dice.upTo(2) == 0)
                scene[dice.upTo(int(scene.size()))].text.clear();
            auto newer = script(dice.upTo(60), dice, dice.upTo(2) == 0) + lines.mid(dice.upTo(40));
            std::shuffle(newer.begin(), newer.end(), std::mt19937(seed));
            const auto after =
                applied(scene, changesOf(matchScript(scene, newer, ids, { .gone = GoneLines::Remove })));
            QList<QString> texts;
            QSet<qint64> seen;
            for (const ScriptLine& line : after) {
                QVERIFY(!seen.contains(line.id));
                seen << line.id;
                if (!line.text.isEmpty())
                    texts << contentOf(line.character, line.text);
            }
            QList<QString> wanted;
            for (const ImportedLine& line : newer)
                wanted << contentOf(line.character, line.text);
            QCOMPARE(texts, wanted);
        }
    }

    void tenThousandLines_areToldApart_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("equal") << 0;
        QTest::newRow("each edited") << 1;
        QTest::newRow("a tenth edited, some moved") << 2;
        QTest::newRow("all new") << 3;
        QTest::newRow("all alike") << 4;
    }

    void tenThousandLines_areToldApart()
    {
        QFETCH(int, how);
        Dice dice(5);
        LineIds ids;
        auto lines = script(10'000, dice);
        if (how == 4) {
            for (ImportedLine& line : lines)
                line.text = u"The same words again and again."_s;
        }
        const auto scene = sceneOf(lines, ids);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (how == 1 || (how == 2 && i % 10 == 0))
                lines[i].text += u" And more %1."_s.arg(i);
            if (how == 4)
                lines[i].text += u"!"_s;
        }
        if (how == 2)
            std::rotate(lines.begin(), lines.begin() + 50, lines.begin() + 5000);
        if (how == 3)
            lines = script(10'000, dice);
        const auto rows = matchScript(scene, lines, ids, {});
        const auto counts = fates(rows);
        if (how == 0)
            QCOMPARE(counts.value(LineFate::Unchanged), 10'000);
        if (how == 1)
            QVERIFY(counts.value(LineFate::New) < 1000); // those that were "..."
        if (how == 2)
            QVERIFY(counts.value(LineFate::Moved) + counts.value(LineFate::Changed) < 1200);
    }
};

QTEST_APPLESS_MAIN(tst_ScriptMatch)
#include "tst_ScriptMatch.moc"
