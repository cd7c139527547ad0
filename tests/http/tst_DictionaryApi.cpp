#include "app/http/DictionaryApi.h"
#include "core/script/ScriptStore.h"
#include "tests/core/speech/SpeechStudio.h"
#include "tests/http/TestServer.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

class tst_DictionaryApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<TestServer>(HttpOptions {}, [this](JsonRouter& router) {
            m_studio = std::make_unique<test::Studio>(m_folder->path());
            m_script = std::make_unique<ScriptStore>(*m_studio->database);
            QVERIFY(m_script->open());
            addDictionaryRoutes(router,
                                { m_studio->dictionary, *m_script, m_studio->speech, m_studio->events });
        });
    }

    void cleanup()
    {
        m_server->call([this] {
            m_script.reset();
            m_studio.reset();
        });
        m_server.reset();
    }

    void entry_isStoredListedChangedAndDeleted()
    {
        const Response stored =
            posted("", R"({"word": "Aoife", "lang": "en-GB", "kind": "ipa", "value": "ˈiːfə", "note": "n"})");
        QCOMPARE(stored.status, 200);
        const QJsonObject entry = stored.json()[u"entry"_s].toObject();
        QCOMPARE(entry[u"id"_s].toInteger(), 1);
        QCOMPARE(entry[u"lang"_s].toString(), u"en"_s);
        QCOMPARE(entry[u"character"_s].toString(), QString());
        QCOMPARE(posted("", R"({"word": "AOIFE", "lang": "en", "value": "ee-fa"})")
                     .json()[u"entry"_s][u"id"_s]
                     .toInteger(),
                 1);
        QCOMPARE(posted("", R"({"word": "春香", "lang": "ja", "value": "はるか"})").status, 200);

        const QJsonObject all = got("").json();
        QCOMPARE(all[u"count"_s].toInt(), 2);
        QCOMPARE(all[u"entries"_s][0][u"value"_s].toString(), u"ee-fa"_s);
        QCOMPARE(got("?lang=ja-JP").json()[u"count"_s].toInt(), 1);
        QCOMPARE(got("?lang=de").json()[u"count"_s].toInt(), 0);

        QCOMPARE(removed("/1").status, 200);
        QCOMPARE(removed("/1").status, 404);
        QCOMPARE(removed("/none").code(), u"unknown_entry"_s);
        QCOMPARE(got("").json()[u"count"_s].toInt(), 1);
    }

    void entries_areStoredAsAWholeOrNotAtAll()
    {
        const Response refused = posted("", R"({"entries": [{"word": "a", "lang": "en", "value": "ay"},
            {"word": "b", "lang": "en", "value": "bee!"}]})");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()[u"details"_s][u"field"_s].toString(), u"entries[1].value"_s);
        QCOMPARE(got("").json()[u"count"_s].toInt(), 0);
        QCOMPARE(posted("", R"({"entries": [{"word": "a", "lang": "en", "value": "ay"},
            {"word": "b", "lang": "en", "value": "bee"}]})")
                     .json()[u"count"_s]
                     .toInt(),
                 2);
    }

    void badEntries_areRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* body, const QString& field) {
            QTest::newRow(name) << QByteArray(body) << field;
        };
        row("nothing", "{}", u"word"_s);
        row("no value", R"({"word": "a", "lang": "en"})", u"value"_s);
        row("no language", R"({"word": "a", "value": "b"})", u"lang"_s);
        row("a number", R"({"word": 3, "lang": "en", "value": "b"})", u"word"_s);
        row("an unknown kind", R"({"word": "a", "lang": "en", "value": "b", "kind": "song"})", u"kind"_s);
        row("an unknown sign", R"({"word": "a", "lang": "en", "value": "ɧ", "kind": "ipa"})", u"value"_s);
        row("no array", R"({"entries": {}})", u"entries"_s);
        row("an empty array", R"({"entries": []})", u"entries"_s);
        row("no object", R"({"entries": [3]})", u"entries[0]"_s);
        row("a negative id", R"({"id": -1, "word": "a", "lang": "en", "value": "b"})", u"id"_s);
    }

    void badEntries_areRefused()
    {
        QFETCH(QByteArray, body);
        const Response response = posted("", body);
        QCOMPARE(response.status, 400);
        QTEST(response.json()[u"details"_s][u"field"_s].toString(), "field");
    }

    void affected_namesTheLinesOfTheScript()
    {
        m_server->call([this] {
            const qint64 scene = m_script->load()->scene;
            ScriptEdit edit { .scene = scene };
            const QStringList texts { u"Aoife waits."_s, u"Nobody waits."_s, u"For Aoife’s sake."_s };
            for (const QString& text : texts) {
                ScriptLine line { .id = m_script->ids().next(), .character = u"Mira"_s, .text = text };
                line.position = static_cast<double>(line.id);
                edit.changed << line;
            }
            edit.changed[2].character = u"Ren"_s;
            QVERIFY(m_script->save(edit, u"gui"_s));
        });
        const QJsonObject all =
            posted("/affected", R"({"entry": {"word": "aoife", "lang": "en", "value": "ee-fa"}})").json();
        QCOMPARE(all[u"count"_s].toInt(), 2);
        QCOMPARE(all[u"lines"_s][0][u"text"_s].toString(), u"Aoife waits."_s);
        QVERIFY(all[u"lines"_s][0][u"line_id"_s].toInteger() > 0);
        const QJsonObject rens =
            posted("/affected",
                   R"({"entry": {"word": "aoife", "lang": "en", "value": "ee-fa", "character": "Ren"}})")
                .json();
        QCOMPARE(rens[u"count"_s].toInt(), 1);
        QCOMPARE(rens[u"lines"_s][0][u"character"_s].toString(), u"Ren"_s);
        // A longer word takes its place.
        QCOMPARE(posted("", R"({"word": "Aoife waits", "lang": "en", "value": "x"})").status, 200);
        QCOMPARE(posted("/affected", R"({"word": "aoife", "lang": "en", "value": "ee-fa"})")
                     .json()[u"count"_s]
                     .toInt(),
                 1);
        QCOMPARE(posted("/affected", "{}").status, 400);
    }

private:
    Response exchange(const QByteArray& bytes) { return RawClient(m_server->port()).exchange(bytes); }
    Response got(const QByteArray& query)
    {
        return exchange(get(m_server->port(), "/api/tts/dictionary" + query));
    }
    Response posted(const QByteArray& path, const QByteArray& body)
    {
        return exchange(post(m_server->port(), "/api/tts/dictionary" + path, body));
    }
    Response removed(const QByteArray& path)
    {
        QByteArray head = get(m_server->port(), "/api/tts/dictionary" + path);
        return exchange(head.replace(0, 3, "DELETE"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Studio> m_studio;
    std::unique_ptr<ScriptStore> m_script;
    std::unique_ptr<TestServer> m_server;
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_DictionaryApi)
#include "tst_DictionaryApi.moc"
