#include "core/settings/JsonMerge.h"
#include "ui/keys/KeyMap.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

const Command kPlay { .id = u"line.play"_s, .keys = { Qt::Key_Space }, .panels = { u"lines"_s, u"wave"_s } };
const Command kExport { .id = u"file.export"_s,
                        .keys = { Qt::CTRL | Qt::Key_E },
                        .audacityKeys = { { Qt::CTRL | Qt::SHIFT | Qt::Key_E } } };
const Command kMark { .id = u"voice.mark"_s, .keys = { Qt::Key_Space }, .panels = { u"voices"_s } };

} // namespace

class tst_KeyMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysOf_followsThePreset()
    {
        KeyMap map;
        QCOMPARE(map.keysOf(kExport), QList<QKeySequence> { Qt::CTRL | Qt::Key_E });
        map.preset = KeyPreset::Audacity;
        QCOMPARE(map.keysOf(kExport), QList<QKeySequence> { Qt::CTRL | Qt::SHIFT | Qt::Key_E });
        QCOMPARE(map.keysOf(kPlay), QList<QKeySequence> { Qt::Key_Space });
    }

    void keysOf_prefersTheWritersOwn()
    {
        KeyMap map { .own = { { kPlay.id, { Qt::Key_F5 } }, { kExport.id, {} } } };
        QCOMPARE(map.keysOf(kPlay), QList<QKeySequence> { Qt::Key_F5 });
        QVERIFY(map.keysOf(kExport).isEmpty());
    }

    void settings_comeBack()
    {
        const KeyMap map { .preset = KeyPreset::Audacity,
                           .own = { { kPlay.id, { Qt::Key_F5, Qt::CTRL | Qt::Key_P } },
                                    { kExport.id, {} } } };
        const QJsonObject patch = map.patchOf({});
        QCOMPARE(KeyMap::fromSettings(patch[u"keymap"_s].toString(), patch[u"shortcuts"_s].toObject()), map);
    }

    void patch_takesBackWhatIsGone()
    {
        const KeyMap before { .own = { { kPlay.id, { Qt::Key_F5 } }, { kExport.id, {} } } };
        const KeyMap after { .own = { { kExport.id, {} } } };
        const QJsonObject stored = mergePatch(before.patchOf({}), after.patchOf(before));
        QCOMPARE(KeyMap::fromSettings({}, stored[u"shortcuts"_s].toObject()), after);
        QVERIFY(after.patchOf(after).isEmpty());
    }

    void settings_leaveOutDamage()
    {
        const KeyMap map = KeyMap::fromSettings(u"emacs"_s,
                                                { { u"a"_s, QJsonArray { u"Ctrl+Nonsense"_s } },
                                                  { u"b"_s, u"Ctrl+B"_s },
                                                  { u"c"_s, QJsonArray { u"Ctrl+C"_s, 7, u"Ctrl+C"_s } },
                                                  { u"d"_s, QJsonArray() } });
        QCOMPARE(map.preset, KeyPreset::Voicevox);
        QCOMPARE(map.own.keys(), (QStringList { u"c"_s, u"d"_s }));
        QCOMPARE(map.own[u"c"_s], QList<QKeySequence> { Qt::CTRL | Qt::Key_C });
    }

    void conflicts_areFoundWhereBothAreHeard()
    {
        KeyMap map;
        QVERIFY(keyConflicts(map, { kPlay, kExport, kMark }).isEmpty());
        map.own.insert(kExport.id, { Qt::Key_Space });
        QCOMPARE(keyConflicts(map, { kPlay, kExport, kMark }),
                 (QList<KeyConflict> { { kPlay.id, kExport.id, Qt::Key_Space },
                                       { kExport.id, kMark.id, Qt::Key_Space } }));
    }
};

QTEST_GUILESS_MAIN(tst_KeyMap)
#include "tst_KeyMap.moc"
