#include "core/storage/Database.h"
#include "core/voice/VoiceProfileStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

class tst_VoiceProfileStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void load_givesANewWorkspaceItsFirstVoices()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a.db"_s));
        QVERIFY(database);
        VoiceProfileStore store(**database);
        QVERIFY(store.load());
        QCOMPARE(store.profiles().keys(), (QStringList { u"narrator"_s, u"neutral"_s }));
    }

    void store_survivesAReopen()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        {
            auto database = Database::open(path);
            VoiceProfileStore store(**database);
            QVERIFY(store.load());
            QSignalSpy changed(&store, &VoiceProfileStore::changed);
            QVERIFY(store.store({ .name = u"mira"_s, .notes = u"one"_s }));
            QVERIFY(store.store({ .name = u"mira"_s, .notes = u"two"_s }));
            QVERIFY(store.remove(u"neutral"_s));
            QCOMPARE(changed.size(), 3);
        }
        auto database = Database::open(path);
        VoiceProfileStore store(**database);
        QVERIFY(store.load());
        QCOMPARE(store.profiles().keys(), (QStringList { u"mira"_s, u"narrator"_s }));
        QCOMPARE(store.find(u"mira"_s)->notes, u"two"_s);
    }

    void apply_keepsDraftsApartFromWhatLinesSpeakWith()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        const VoiceProfile saved { .name = u"mira"_s, .notes = u"saved"_s };
        const VoiceProfile draft { .name = u"mira"_s, .notes = u"draft"_s };
        {
            auto database = Database::open(path);
            VoiceProfileStore store(**database);
            QVERIFY(store.load());
            QVERIFY(store.store(saved));
            QSignalSpy changed(&store, &VoiceProfileStore::changed);
            QVERIFY(store.apply({ { .name = u"mira"_s, .saved = saved, .draft = draft } }));
            QCOMPARE(changed.size(), 0);
            QCOMPARE(store.find(u"mira"_s), saved);
        }
        auto database = Database::open(path);
        VoiceProfileStore store(**database);
        QVERIFY(store.load());
        QCOMPARE(store.drafts().value(u"mira"_s), draft);
        QCOMPARE(store.find(u"mira"_s), saved);

        QSignalSpy changed(&store, &VoiceProfileStore::changed);
        QVERIFY(store.apply(
            { { .name = u"mira"_s }, { .name = u"tom"_s, .saved = VoiceProfile { .name = u"tom"_s } } }));
        QCOMPARE(changed.size(), 2);
        QVERIFY(store.drafts().isEmpty());
        QVERIFY(!store.find(u"mira"_s) && store.find(u"tom"_s));
    }

    void remove_ofAnUnknownNameIsNotFound()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a.db"_s));
        VoiceProfileStore store(**database);
        QVERIFY(store.load());
        QCOMPARE(store.remove(u"nobody"_s).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(tst_VoiceProfileStore)
#include "tst_VoiceProfileStore.moc"
