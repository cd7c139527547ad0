#include "core/base/Random.h"
#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <QTest>

#include <sched.h>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kLines = 50;

/// Many voices, languages, styles and lengths.
QList<QJsonObject> lines()
{
    const QStringList voices { u"neutral"_s, u"narrator"_s, u"flite:kal16"_s, u"espeak-ng:en-gb+f3"_s,
                               u"mira"_s,    u"Old Tom"_s,  u"雨"_s };
    const QStringList styles { u"neutral"_s, u"whisper"_s, u"angry"_s,    u"sad"_s,     u"excited"_s,
                               u"calm"_s,    u"serious"_s, u"cheerful"_s, u"fearful"_s, u"wistful"_s };
    const QList<std::pair<QString, QString>> texts {
        { u"en"_s, u"The rain stopped at 7:45, just as Dr. Vale reached your door."_s },
        { u"en"_s, u"No."_s },
        { u"ja"_s, u"雨が上がったら、一緒に帰りましょう。"_s },
        { u"fr"_s, u"La pluie s’est arrêtée devant ta porte."_s },
        { u"zh"_s, u"雨停了，我们一起回家吧。"_s },
        { u"ru"_s, u"Дождь кончился у самой твоей двери."_s },
        { u"en"_s, u"Wait! You said \"さようなら\" — and left? I waited, all night long; nobody came."_s },
    };
    QList<QJsonObject> all;
    for (int i = 0; i < kLines; ++i) {
        const auto& [lang, text] = texts[i % texts.size()];
        QJsonObject line { { u"text"_s, text },
                           { u"lang"_s, lang },
                           { u"voice"_s, voices[(i / 3) % voices.size()] },
                           { u"style"_s, styles[i % styles.size()] },
                           { u"scene_id"_s, u"scene %1"_s.arg(i / 10) },
                           { u"lipsync"_s,
                             i % 2 == 0 ? QJsonValue(true) : QJsonValue(QJsonObject { { u"fps"_s, 24 } }) } };
        if (i % 5 == 0)
            line[u"seed"_s] = i;
        all << line;
    }
    return all;
}

QList<QJsonObject> shuffled(QList<QJsonObject> list, quint64 seed)
{
    Random random(seed);
    for (qsizetype i = list.size() - 1; i > 0; --i)
        list.swapItemsAt(i, static_cast<qsizetype>(random.next() % static_cast<quint64>(i + 1)));
    return list;
}

/// Each file of a render by its path in the workspace.
using Files = QMap<QString, QByteArray>;

/// Renders every line, several at a time, each over a connection of its own.
Files render(const StudioHome& home, const StudioProcess& studio, const QList<QJsonObject>& all,
             qsizetype atOnce)
{
    Files files;
    for (qsizetype first = 0; first < all.size(); first += atOnce) {
        std::vector<std::unique_ptr<HttpConnection>> connections;
        for (const QJsonObject& line : all.mid(first, atOnce)) {
            connections.push_back(std::make_unique<HttpConnection>(studio.port()));
            connections.back()->send(studio.http().request("POST", "/api/tts/speak", jsonText(line)));
        }
        for (const auto& connection : connections) {
            const HttpReply reply = connection->read();
            const QJsonObject data = reply.json()[u"data"_s].toObject();
            if (reply.status != 200 || data[u"cached"_s].toBool())
                qWarning().noquote() << reply.summary();
            for (const QString& name : { u"path"_s, u"alignment_path"_s, u"lipsync_path"_s }) {
                const QString path = data[name].toString();
                files[path] = bytesOf(home.inside(path));
            }
        }
    }
    return files;
}

} // namespace

class tst_Determinism : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void render_isTheSameInEveryProcessOrderAndThreadCount();
};

void tst_Determinism::render_isTheSameInEveryProcessOrderAndThreadCount()
{
    const QList<QJsonObject> all = lines();
    const StudioHome home;
    const StudioProcess studio(home);
    QVERIFY(studio.isListening());
    const Files first = render(home, studio, all, 8);
    QCOMPARE(first.size(), 3 * kLines);
    for (auto it = first.begin(); it != first.end(); ++it)
        QVERIFY2(it.value().size() > 44, qPrintable(it.key()));
    QSet<QByteArray> sounds;
    for (auto it = first.begin(); it != first.end(); ++it) {
        if (it.key().endsWith(u".wav"_s))
            sounds << it.value();
    }
    QCOMPARE(sounds.size(), kLines);

    // Another process in another folder, with one processor, another order and one line at a time.
    const StudioHome otherHome(u"another folder"_s);
    StudioProcess::Options options;
    options.inChild = [] {
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(0, &one);
        (void)::sched_setaffinity(0, sizeof one, &one);
    };
    const StudioProcess other(otherHome, options);
    QVERIFY(other.isListening());
    const Files second = render(otherHome, other, shuffled(all, 1), 1);
    QCOMPARE(second.keys(), first.keys());
    for (auto it = first.begin(); it != first.end(); ++it)
        QVERIFY2(second[it.key()] == it.value(), qPrintable(it.key()));

    // And again in the first, whose helpers have spoken much by now.
    QList<QJsonObject> again = shuffled(all, 2);
    for (QJsonObject& line : again)
        line[u"refresh"_s] = true;
    const Files third = render(home, studio, again, 3);
    QCOMPARE(third.keys(), first.keys());
    for (auto it = first.begin(); it != first.end(); ++it)
        QVERIFY2(third[it.key()] == it.value(), qPrintable(it.key()));
}

QTEST_GUILESS_MAIN(tst_Determinism)
#include "tst_Determinism.moc"
