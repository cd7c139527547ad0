#include "core/base/Files.h"
#include "core/comfy/WorkflowFiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

const QByteArray kGraph = R"({"1": {"class_type": "Save", "inputs": {"text": "{{text}}"}}})";

void write(const QString& path, const QByteArray& bytes)
{
    QVERIFY(writeFile(path, bytes, Durability::ProcessCrash));
}

} // namespace

class tst_WorkflowFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = m_folder->filePath(u"ws"_s);
        m_installed = m_folder->filePath(u"share"_s);
        QDir().mkpath(m_workspace + u"/workflows"_s);
        QDir().mkpath(m_installed + u"/workflows"_s);
        m_files = std::make_unique<WorkflowFiles>(WorkspacePaths(m_workspace), m_installed);
    }

    void load_prefersTheWorkspace()
    {
        write(m_installed + u"/workflows/a.json"_s, kGraph);
        const auto shipped = m_files->load(u"workflows/a.json"_s);
        QVERIFY(shipped);
        QVERIFY((*shipped)->manifest.title.isEmpty());
        write(m_workspace + u"/workflows/a.json"_s, kGraph);
        write(m_workspace + u"/workflows/a.manifest.json"_s, R"({"title": "Mine"})");
        const auto own = m_files->load(u"workflows/a.json"_s);
        QVERIFY(own);
        QCOMPARE((*own)->manifest.title, u"Mine"_s);
        QVERIFY((*own)->hash != (*shipped)->hash);
    }

    void load_seesChanges()
    {
        const QString path = m_workspace + u"/workflows/a.json"_s;
        write(path, kGraph);
        const auto first = m_files->load(u"workflows/a.json"_s);
        QVERIFY(first);
        QCOMPARE(m_files->load(u"workflows/a.json"_s), first);
        write(path, kGraph + "\n");
        const auto second = m_files->load(u"workflows/a.json"_s);
        QVERIFY(second);
        QVERIFY((*second)->hash != (*first)->hash);
        write(path, "{");
        QCOMPARE(m_files->load(u"workflows/a.json"_s).error().code, u"invalid_workflow"_s);
    }

    void load_refusesWhatLiesOutside()
    {
        write(m_folder->filePath(u"secret.json"_s), kGraph);
        QCOMPARE(m_files->load(u"../secret.json"_s).error().code, u"workflow_outside"_s);
        QCOMPARE(m_files->load(m_folder->filePath(u"secret.json"_s)).error().code, u"workflow_outside"_s);
        QVERIFY(QFile::link(m_folder->filePath(u"secret.json"_s), m_workspace + u"/workflows/link.json"_s));
        QCOMPARE(m_files->load(u"workflows/link.json"_s).error().code, u"workflow_outside"_s);
        QCOMPARE(m_files->load(u"workflows/none.json"_s).error().code, u"workflow_not_found"_s);
        QCOMPARE(m_files->load(QString()).error().code, u"workflow_not_found"_s);
        QCOMPARE(m_files->load(u"workflows"_s).error().code, u"workflow_not_found"_s);
    }

    void load_takesAnAbsolutePathInside()
    {
        write(m_workspace + u"/workflows/a.json"_s, kGraph);
        QVERIFY(m_files->load(m_workspace + u"/workflows/a.json"_s));
    }

    void all_offersOwnAndShippedOnes()
    {
        write(m_installed + u"/workflows/a.json"_s, kGraph);
        write(m_installed + u"/workflows/b.json"_s,
              R"({"1": {"class_type": "M", "inputs": {"p": "{{prompt}}"}}})");
        write(m_workspace + u"/workflows/a.json"_s, kGraph);
        write(m_workspace + u"/workflows/a.manifest.json"_s, R"({"title": "Mine"})");
        write(m_workspace + u"/workflows/broken.json"_s, "{");
        const QList<WorkflowEntry> all = m_files->all();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].name, u"workflows/a.json"_s);
        QVERIFY(all[0].isOwn);
        QCOMPARE((*all[0].workflow)->manifest.title, u"Mine"_s);
        QCOMPARE(useOf(**all[0].workflow), WorkflowUse::Speech);
        QCOMPARE(all[1].workflow.error().code, u"invalid_workflow"_s);
        QVERIFY(!all[2].isOwn);
        QCOMPARE(useOf(**all[2].workflow), WorkflowUse::Music);
    }

    void load_refusesAHugeFileUnread()
    {
        QFile file(m_workspace + u"/workflows/huge.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64 { 50 } << 20));
        file.close();
        const auto huge = m_files->load(u"workflows/huge.json"_s);
        QVERIFY(!huge);
        QCOMPARE(huge.error().code, u"invalid_workflow"_s);
        QVERIFY(huge.error().message.contains(u"larger"_s));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
    QString m_installed;
    std::unique_ptr<WorkflowFiles> m_files;
};

QTEST_GUILESS_MAIN(tst_WorkflowFiles)
#include "tst_WorkflowFiles.moc"
