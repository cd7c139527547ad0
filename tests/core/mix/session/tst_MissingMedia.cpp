#include "core/mix/session/MissingMedia.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace comfyvn;
using namespace Qt::StringLiterals;

class tst_MissingMedia : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movedFiles_areFoundByTheirContent()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& bytes) {
            QDir(folder.path()).mkpath(QFileInfo(name).path());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write(u"a.wav"_s, "the one");
        write(u"b.wav"_s, "another");
        MixSession session;
        session.tracks << SessionTrack { .id = 1,
                                         .clips = { { .id = 2, .path = u"a.wav"_s, .length = 1 },
                                                    { .id = 3, .path = u"b.wav"_s, .length = 1 },
                                                    { .id = 4, .path = u"a.wav"_s, .length = 1 } } };
        ContentHashes hashes;
        const auto always = [] { return true; };
        MediaState state = lookAtMedia(session, folder.path(), hashes, always);
        QVERIFY(state.missing.isEmpty());
        session = withMediaKnown(session, state);
        QCOMPARE(session.findClip(2)->bytes, 7);
        QCOMPARE(session.findClip(2)->contentHash.size(), 64);

        QDir(folder.path()).mkpath(u"moved"_s);
        QVERIFY(QFile::rename(folder.filePath(u"a.wav"_s), folder.filePath(u"moved/renamed.wav"_s)));
        QVERIFY(QFile::remove(folder.filePath(u"b.wav"_s)));
        write(u"moved/other.wav"_s, "another size");
        write(u"moved/same.wav"_s, "7 bytes");
        state = lookAtMedia(session, folder.path(), hashes, always);
        QCOMPARE(state.missing, QSet<QString>({ u"a.wav"_s, u"b.wav"_s }));
        const auto found = findMedia(session, state.missing, folder.path(), folder.path(), hashes, always);
        QCOMPARE(found, (QHash<QString, QString> { { u"a.wav"_s, u"moved/renamed.wav"_s } }));
        session = withMediaAt(session, found);
        QCOMPARE(session.findClip(4)->path, u"moved/renamed.wav"_s);
        QCOMPARE(session.findClip(3)->path, u"b.wav"_s);
    }

    void changedFiles_areReadAgain()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name + u".new"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            QFile::remove(folder.filePath(name));
            QVERIFY(file.rename(folder.filePath(name)));
        };
        write(u"music.wav"_s, "as it was");
        write(u"line.wav"_s, "a fallback");
        MixSession session;
        session.tracks << SessionTrack { .id = 1,
                                         .clips = {
                                             { .id = 2, .path = u"music.wav"_s, .length = 1 },
                                             { .id = 3, .path = u"line.wav"_s, .length = 1, .line = 7 } } };
        ContentHashes hashes;
        const auto always = [] { return true; };
        const MediaState first = lookAtMedia(session, folder.path(), hashes, always);
        session = withMediaKnown(session, first);
        write(u"music.wav"_s, "as it is.");
        write(u"line.wav"_s, "the render");
        QHash<QString, FileStamp> before;
        for (auto known = first.known.cbegin(); known != first.known.cend(); ++known)
            before.insert(known.key(), known->stamp);
        const MixSession now =
            withMediaKnown(session, lookAtMedia(session, folder.path(), hashes, always, before));
        QVERIFY(now.findClip(2)->contentHash != session.findClip(2)->contentHash);
        QVERIFY(now.findClip(3)->contentHash != session.findClip(3)->contentHash);
        // Of another day only the size is known, but a line's file is read.
        const MixSession later = withMediaKnown(session, lookAtMedia(session, folder.path(), hashes, always));
        QCOMPARE(later.findClip(2)->contentHash, session.findClip(2)->contentHash);
        QCOMPARE(later.findClip(3)->contentHash, now.findClip(3)->contentHash);
    }

    void looking_endsWhenAsked()
    {
        const QTemporaryDir folder;
        MixSession session;
        session.tracks << SessionTrack { .id = 1, .clips = { { .id = 2, .path = u"a.wav"_s, .length = 1 } } };
        ContentHashes hashes;
        const MediaState state = lookAtMedia(session, folder.path(), hashes, [] { return false; });
        QVERIFY(state.missing.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_MissingMedia)
#include "tst_MissingMedia.moc"
