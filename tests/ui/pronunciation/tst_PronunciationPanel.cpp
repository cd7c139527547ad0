#include "core/speech/dictionary/DictionaryStore.h"
#include "core/storage/Database.h"
#include "ui/pronunciation/PronunciationPanel.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTreeWidget>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

DictionaryEntry entry(const QString& word, const QString& value)
{
    return { .word = word, .lang = u"en"_s, .value = value };
}

/// The real dictionary on a thread of its own, a script of three lines, and the window's side of it.
class Bench final {
public:
    explicit Bench(const QList<DictionaryEntry>& entries = {})
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        onStudio([&] {
            m_database = *Database::open(m_folder.filePath(u"studio.db"_s));
            m_store = std::make_unique<DictionaryStore>(*m_database);
            (void)m_store->load();
            if (!entries.isEmpty())
                (void)m_store->apply({ .stored = entries });
        });
        model.emplace(m_context, calls(), history);
        panel.emplace(*model, m_pool, nullptr);
        panel->setChoices({ u"Mira"_s }, { u"en"_s, u"ja"_s });
        panel->resize(480, 640);
        panel->show();
        panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*panel));
        QSignalSpy loaded(&*model, &DictionaryModel::loaded);
        model->load();
        QVERIFY(loaded.wait());
    }

    ~Bench()
    {
        panel.reset();
        model.reset();
        onStudio([this] {
            m_store.reset();
            m_database.reset();
        });
        m_thread.quit();
        m_thread.wait();
        m_pool.waitForDone();
    }

    template <typename Work> void onStudio(Work work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }

    /// Word and value of each, by id.
    QStringList stored()
    {
        QStringList list;
        onStudio([&] {
            for (const DictionaryEntry& each : m_store->entries())
                list << each.word + u'=' + each.value
                        + (each.kind == PronunciationKind::Ipa ? u" ipa"_s : QString());
        });
        return list;
    }

    void applyFromOutside(const DictionaryEdit& edit)
    {
        onStudio([&] { QVERIFY(m_store->apply(edit)); });
    }

    template <typename Widget> Widget& find(const char* name)
    {
        auto* found = panel->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return *found;
    }

    /// The open editor; waits for it.
    QLineEdit* editor()
    {
        QLineEdit* edit = nullptr;
        (void)QTest::qWaitFor([&] {
            edit = panel->table().viewport()->findChild<QLineEdit*>(u"pronunciationEdit"_s);
            return edit && edit->hasFocus();
        });
        return edit;
    }

    void choose(int row, int column = DictionaryModel::Value)
    {
        panel->table().setFocus();
        panel->table().setCurrentIndex(panel->table().model()->index(row, column));
    }

    QUndoStack history;
    std::optional<DictionaryModel> model;
    std::optional<PronunciationPanel> panel;
    QList<std::pair<QString, Hearing>> heard; ///< studio thread

private:
    DictionaryCalls calls()
    {
        return { .load = [this]() -> Result<QList<DictionaryEntry>> { return m_store->entries().values(); },
                 .apply = [this](const DictionaryEdit& edit) { return m_store->apply(edit); },
                 .affected = [](const DictionaryEntry& said) -> Result<QList<PronouncedLine>> {
                     QList<PronouncedLine> lines;
                     for (const qint64 id : { 11, 12, 13 }) {
                         const ScriptLine line { .id = id,
                                                 .character = u"Mira"_s,
                                                 .text =
                                                     id == 13 ? u"Nothing."_s : u"Aoife said %1."_s.arg(id) };
                         if (line.text.contains(said.word))
                             lines.append({ 5, u"Prologue"_s, line });
                     }
                     return lines;
                 },
                 .hear =
                     [this](const DictionaryEntry& said, Hearing hearing) {
                         heard.append({ said.word, hearing });
                         auto audio = std::make_shared<SpokenAudio>();
                         audio->samples.assign(1000, 7);
                         audio->sampleRate = 16'000;
                         return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(SpokenAudioPtr(audio)));
                     },
                 .watch =
                     [this](QObject* context, const std::function<void()>& changed) {
                         QObject::connect(m_store.get(), &DictionaryStore::changed, context, changed);
                     } };
    }

    QTemporaryDir m_folder;
    QThread m_thread;
    QThreadPool m_pool;
    QObject m_context;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<DictionaryStore> m_store;
};

} // namespace

class tst_PronunciationPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void empty_saysWhatToDoAndBeginsAnEntry()
    {
        Bench bench;
        QVERIFY(bench.find<QLabel>("pronunciationEmpty").isVisible());
        QTest::mouseClick(&bench.find<QPushButton>("pronunciationBegin"), Qt::LeftButton);
        QVERIFY(bench.editor());
        QVERIFY(!bench.find<QLabel>("pronunciationEmpty").isVisible());
    }

    void add_byKeyboardGoesFromWordToPronunciation()
    {
        Bench bench;
        bench.panel->addAction()->trigger();
        QVERIFY(bench.editor());
        QTest::keyClicks(bench.editor(), u"Aoife"_s);
        QTest::keyClick(bench.editor(), Qt::Key_Return);
        QTRY_COMPARE(bench.panel->table().currentIndex().column(), int { DictionaryModel::Value });
        QTRY_VERIFY(bench.editor() && bench.editor()->text().isEmpty());
        QTest::keyClicks(bench.editor(), u"ee-fa"_s);
        QTest::keyClick(bench.editor(), Qt::Key_Return);
        QTRY_COMPARE(bench.stored(), QStringList { u"Aoife=ee-fa"_s });
        QVERIFY(!bench.model->hasDraft());
        QCOMPARE(bench.history.undoText(), u"Add pronunciation of “Aoife”"_s);
    }

    void add_isGivenUpByEscape()
    {
        Bench bench;
        bench.panel->addAction()->trigger();
        QVERIFY(bench.editor());
        QTest::keyClick(bench.editor(), Qt::Key_Escape);
        QTRY_COMPARE(bench.model->rowCount(), 0);
        QCOMPARE(bench.history.count(), 0);
    }

    void edit_saysWhatIsWrongWhileTyping()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s) });
        bench.choose(0);
        QTest::keyClick(&bench.panel->table(), Qt::Key_F2);
        QVERIFY(bench.editor());
        auto& message = bench.find<QLabel>("pronunciationMessage");
        QVERIFY(!message.isVisible());
        bench.editor()->selectAll();
        QTest::keyClicks(bench.editor(), u"ee!"_s);
        QVERIFY(message.isVisible());
        QVERIFY2(message.text().contains(u"“!” at position 3"_s), qPrintable(message.text()));
        QTest::keyClick(bench.editor(), Qt::Key_Backspace);
        QVERIFY(!message.isVisible());
        QTest::keyClicks(bench.editor(), u"-va"_s);
        QTest::keyClick(bench.editor(), Qt::Key_Return);
        QTRY_COMPARE(bench.stored(), QStringList { u"Aoife=ee-va"_s });
    }

    void edit_thatIsWrongIsNotStored()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s), entry(u"Mira"_s, u"meer-a"_s) });
        QVERIFY(!bench.model->setData(bench.model->index(1, DictionaryModel::Word), u"AOIFE"_s));
        QVERIFY(bench.find<QLabel>("pronunciationMessage").text().contains(u"already says"_s));
        QVERIFY(bench.model->setData(bench.model->index(1, DictionaryModel::Value), u"Meer-a"_s));
        QVERIFY(!bench.model->setData(bench.model->index(1, DictionaryModel::Kind),
                                      kindName(PronunciationKind::Ipa)));
        QCOMPARE(bench.history.count(), 1);
        QTRY_COMPARE(bench.stored(), (QStringList { u"Aoife=ee-fa"_s, u"Mira=Meer-a"_s }));
    }

    void everything_canBeUndone()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s), entry(u"Mira"_s, u"meer-a"_s) });
        const QStringList before = bench.stored();
        QVERIFY(bench.model->setData(bench.model->index(0, DictionaryModel::Value), u"eef"_s));
        bench.choose(1);
        bench.panel->removeAction()->trigger();
        bench.model->importEntries({ entry(u"AOIFE"_s, u"import"_s), entry(u"New"_s, u"noo"_s) });
        const QStringList after { u"AOIFE=import"_s, u"New=noo"_s };
        QTRY_COMPARE(bench.stored(), after);
        QCOMPARE(bench.history.count(), 3);
        while (bench.history.canUndo())
            bench.history.undo();
        QTRY_COMPARE(bench.stored(), before);
        QCOMPARE(bench.model->entries().size(), 2);
        while (bench.history.canRedo())
            bench.history.redo();
        QTRY_COMPARE(bench.stored(), after);
    }

    void begin_isPrefilledOrFindsTheEntry()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s) });
        bench.model->begin({ .word = u"AOIFE"_s, .lang = u"en-us"_s, .character = u"Mira"_s });
        QVERIFY(!bench.model->hasDraft());
        QCOMPARE(bench.panel->table().currentIndex().row(), 0);
        bench.model->begin({ .word = u"Siobhan"_s, .lang = u"en-us"_s });
        QVERIFY(bench.editor());
        QCOMPARE(bench.panel->table().currentIndex().column(), int { DictionaryModel::Value });
        QTest::keyClicks(bench.editor(), u"shi-vawn"_s);
        QTest::keyClick(bench.editor(), Qt::Key_Return);
        QTRY_COMPARE(bench.stored(), (QStringList { u"Aoife=ee-fa"_s, u"Siobhan=shi-vawn"_s }));
    }

    void palette_writesIpaByKeyboard()
    {
        DictionaryEntry ipa = entry(u"Aoife"_s, u"ˈɛf"_s);
        ipa.kind = PronunciationKind::Ipa;
        Bench bench({ ipa });
        bench.choose(0);
        auto& palette = bench.find<QListWidget>("ipaPalette");
        QVERIFY(palette.isVisible());
        QTest::keyClick(&bench.panel->table(), Qt::Key_F2);
        QVERIFY(bench.editor());
        bench.editor()->end(false);
        QTest::keyClick(bench.editor(), Qt::Key_Down);
        QTRY_VERIFY(palette.hasFocus());
        const auto items = palette.findItems(u"ə"_s, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        palette.setCurrentItem(items.front());
        QTest::keyClick(&palette, Qt::Key_Return);
        QTest::keyClick(&palette, Qt::Key_Escape);
        QVERIFY(bench.editor());
        QCOMPARE(bench.editor()->text(), u"ˈɛfə"_s);
        QTest::keyClick(bench.editor(), Qt::Key_Return);
        QTRY_COMPARE(bench.stored(), QStringList { u"Aoife=ˈɛfə ipa"_s });
    }

    void palette_writesIpaByMouse()
    {
        DictionaryEntry ipa = entry(u"Aoife"_s, u"ˈɛf"_s);
        ipa.kind = PronunciationKind::Ipa;
        Bench bench({ ipa });
        bench.choose(0);
        auto& palette = bench.find<QListWidget>("ipaPalette");
        const auto* item = palette.findItems(u"ə"_s, Qt::MatchExactly).value(0);
        QVERIFY(item);
        palette.scrollToItem(item);
        QTest::mouseClick(palette.viewport(), Qt::LeftButton, {}, palette.visualItemRect(item).center());
        QVERIFY(bench.editor());
        QCOMPARE(bench.editor()->text(), u"ˈɛfə"_s);
    }

    void search_keepsWhatMatches()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s), entry(u"Mira"_s, u"meer-a"_s) });
        QTest::keyClicks(&bench.find<QLineEdit>("pronunciationSearch"), u"MEER"_s);
        QCOMPARE(bench.panel->table().model()->rowCount(), 1);
        bench.panel->addAction()->trigger();
        QCOMPARE(bench.panel->table().model()->rowCount(), 3);
    }

    void affectedLines_areShownGoneToAndRendered()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s), entry(u"Mira"_s, u"meer-a"_s) });
        QSignalSpy gone(&*bench.panel, &PronunciationPanel::lineWanted);
        QSignalSpy rendered(&*bench.panel, &PronunciationPanel::renderWanted);
        bench.choose(0);
        auto& list = bench.find<QTreeWidget>("affectedLines");
        QTRY_COMPARE(list.topLevelItemCount(), 2);
        list.setFocus();
        list.setCurrentItem(list.topLevelItem(1));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0], (QVariantList { qint64 { 5 }, qint64 { 12 } }));
        auto& button = bench.find<QPushButton>("renderAffected");
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(rendered.size(), 1);
        QCOMPARE(rendered[0][0].value<QList<qint64>>(), (QList<qint64> { 11, 12 }));
        bench.choose(1);
        QTRY_VERIFY(!button.isVisible());
    }

    void hear_playsTheWordBothWays()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s) });
        bench.choose(0);
        QSignalSpy heard(&*bench.model, &DictionaryModel::heard);
        bench.panel->hearSaidAction()->trigger();
        QVERIFY(heard.wait());
        bench.panel->hearWrittenAction()->trigger();
        QVERIFY(heard.wait());
        bench.onStudio([&] {
            QCOMPARE(bench.heard.size(), 2);
            QCOMPARE(bench.heard[0].second, Hearing::AsSaid);
            QCOMPARE(bench.heard[1].second, Hearing::AsWritten);
        });
    }

    void outsideChanges_areFollowed()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s) });
        bench.applyFromOutside({ .stored = { entry(u"Mira"_s, u"meer-a"_s) } });
        QTRY_COMPARE(bench.model->entries().size(), 2);
        bench.applyFromOutside({ .removed = { 1, 2 } });
        QTRY_COMPARE(bench.model->rowCount(), 0);
        QTRY_VERIFY(bench.find<QLabel>("pronunciationEmpty").isVisible());
    }

    void files_areWrittenAndReadBack()
    {
        QTemporaryDir folder;
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s), entry(u"Mira"_s, u"meer-a"_s) });
        const QString path = folder.filePath(u"words.csv"_s);
        bench.panel->exportFile(path);
        QTRY_VERIFY(bench.find<QLabel>("pronunciationMessage").text().contains(path));
        bench.model->remove({ 1, 2 });
        QTRY_COMPARE(bench.stored(), QStringList());
        bench.panel->importFile(path);
        QTRY_COMPARE(bench.stored(), (QStringList { u"Aoife=ee-fa"_s, u"Mira=meer-a"_s }));
        bench.panel->importFile(folder.filePath(u"none.tsv"_s));
        QTRY_VERIFY(bench.find<QLabel>("pronunciationMessage").text().contains(u"none.tsv"_s));
    }

    void controls_haveNames()
    {
        Bench bench({ entry(u"Aoife"_s, u"ee-fa"_s) });
        for (const auto* widget : bench.panel->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(tst_PronunciationPanel)
#include "tst_PronunciationPanel.moc"
