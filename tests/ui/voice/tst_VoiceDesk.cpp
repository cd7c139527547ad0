#include "tests/ui/support/FakeStudio.h"
#include "tests/ui/support/FakeVoices.h"
#include "ui/lines/LineListModel.h"
#include "ui/playback/Player.h"
#include "ui/voice/VoiceDesk.h"

#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

Script scene(qint64 id, const QStringList& characters)
{
    Script script { .scene = id };
    for (const QString& character : characters) {
        const qint64 line = id * 100 + script.lines.size();
        script.lines.append({ .id = line,
                              .position = static_cast<double>(line),
                              .character = character,
                              .text = u"Line %1."_s.arg(line) });
    }
    return script;
}

QStringList charactersOf(const LineListModel& lines, qint64 scene)
{
    QStringList characters;
    for (const ScriptLine& line : lines.script(scene).lines)
        characters << line.character;
    return characters;
}

} // namespace

class tst_VoiceDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rename_takesTheLinesOfAllScenesAlongInOneStep()
    {
        FakeStudio studio;
        FakeVoices voices;
        QThreadPool pool;
        QUndoStack history;
        LineListModel lines(history, {});
        StudioLink link(studio.context(), studio.calls(), pool);
        Player player;
        VoiceCalls calls = voices.calls();
        const Script shown = scene(1, { u"mina"_s, u"haru"_s });
        const Script other = scene(2, { u"haru"_s, u"mina"_s, u"mina"_s });
        calls.scenesOf = [&](const QString&) -> Result<QList<Script>> { return QList { shown, other }; };
        lines.setScript(shown);
        VoiceDesk desk({ voices.context(), pool, history, lines, link, player }, calls);
        desk.load();
        QTRY_VERIFY(desk.profiles().isLoaded());

        desk.renameWithLines(u"mina"_s, u"Mina M"_s);
        QTRY_VERIFY(desk.profiles().contains(u"Mina M"_s));
        QCOMPARE(charactersOf(lines, 1), (QStringList { u"Mina M"_s, u"haru"_s }));
        QCOMPARE(charactersOf(lines, 2), (QStringList { u"haru"_s, u"Mina M"_s, u"Mina M"_s }));
        QCOMPARE(desk.profiles().current(), u"Mina M"_s);
        QCOMPARE(history.count(), 1);
        QVERIFY(history.undoText().contains(u"Mina M"_s));

        history.undo();
        QVERIFY(desk.profiles().contains(u"mina"_s) && !desk.profiles().contains(u"Mina M"_s));
        QCOMPARE(charactersOf(lines, 1), (QStringList { u"mina"_s, u"haru"_s }));
        QCOMPARE(charactersOf(lines, 2), (QStringList { u"haru"_s, u"mina"_s, u"mina"_s }));
    }

    void savedVoices_haveTheLinesAskForTheirKeys()
    {
        FakeStudio studio;
        FakeVoices voices;
        QThreadPool pool;
        QUndoStack history;
        LineListModel lines(history, {});
        StudioLink link(studio.context(), studio.calls(), pool);
        Player player;
        VoiceDesk desk({ voices.context(), pool, history, lines, link, player }, voices.calls());
        desk.load();
        QTRY_VERIFY(desk.profiles().isLoaded());
        int noted = 0;
        connect(&link, &StudioLink::voicesChanged, this, [&noted] { ++noted; });
        VoiceProfile draft = desk.profiles().profile(u"mina"_s);
        draft.prosody.rate = 1.3;
        desk.profiles().edit(draft, u"rate"_s, 1);
        desk.profiles().save({ u"mina"_s });
        QTRY_COMPARE(noted, 1);
        QCOMPARE(voices.state(u"mina"_s).saved->prosody.rate, 1.3);
    }
};

QTEST_MAIN(tst_VoiceDesk)
#include "tst_VoiceDesk.moc"
