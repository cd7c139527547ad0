#include "core/base/LogLine.h"
#include "ui/log/LogFilter.h"
#include "ui/log/LogModel.h"
#include "ui/log/LogPanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

/// A log that the test fills.
struct FakeLog {
    QByteArrayList lines {};

    void add(QtMsgType level, const QString& message, const char* logger = "comfyvn.ui")
    {
        lines << logLine(1'700'000'000'000 + lines.size(), level, logger, message);
    }
    std::function<LogLines(quint64)> source()
    {
        return [this](quint64 since) {
            return LogLines { .next = static_cast<quint64>(lines.size()),
                              .lines = lines.sliced(static_cast<qsizetype>(since)) };
        };
    }
};

class tst_LogPanel final : public QObject {
    Q_OBJECT

private:
    static QStringList shown(const QWidget& panel)
    {
        QStringList messages;
        const QAbstractItemModel* model = panel.findChild<QTableView*>(u"logTable"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            messages << model->index(row, LogModel::Message).data().toString();
        return messages;
    }

private Q_SLOTS:
    void entry_isTheLineTakenApart()
    {
        const auto entry =
            logEntryFrom("2024-05-01T12:30:00.007Z WARN comfyvn.http [req-1] 404 [x]: nothing\n");
        QVERIFY(entry);
        QCOMPARE(entry->time, u"2024-05-01T12:30:00.007Z"_s);
        QCOMPARE(entry->level, LogLevel::Warning);
        QCOMPARE(entry->logger, u"comfyvn.http"_s);
        QCOMPARE(entry->request, u"req-1"_s);
        QCOMPARE(entry->message, u"404 [x]: nothing"_s);
        QVERIFY(!logEntryFrom("something else"));
        QVERIFY(!logEntryFrom(""));
    }

    void model_keepsTheLast5000()
    {
        FakeLog log;
        LogModel model(log.source());
        for (int i = 0; i < 4000; ++i)
            log.add(QtInfoMsg, QString::number(i));
        model.take();
        for (int i = 4000; i < 11'500; ++i)
            log.add(QtInfoMsg, QString::number(i));
        model.take();
        QVERIFY(model.rowCount() >= 5000);
        QVERIFY(model.rowCount() <= 7500);
        QCOMPARE(model.index(model.rowCount() - 1, LogModel::Message).data(), u"11499"_s);
        log.add(QtInfoMsg, u"last"_s);
        model.take();
        QCOMPARE(model.rowCount(), 5000);
    }

    void filters_narrowTheList()
    {
        FakeLog log;
        log.add(QtDebugMsg, u"spoken text"_s);
        log.add(QtInfoMsg, u"opened"_s);
        log.add(QtWarningMsg, u"port taken"_s, "comfyvn.http");
        log.add(QtCriticalMsg, u"disk full"_s, "comfyvn.audio.pipeline");
        LogModel model(log.source());
        LogPanel panel(model, {}, nullptr);
        panel.show();
        QCOMPARE(shown(panel), (QStringList { u"opened"_s, u"port taken"_s, u"disk full"_s }));

        auto* levels = panel.findChild<QComboBox*>(u"logLevelFilter"_s);
        levels->setFocus();
        QTest::keyClick(levels, Qt::Key_Down); // Warning
        QCOMPARE(shown(panel), (QStringList { u"port taken"_s, u"disk full"_s }));
        auto* loggers = panel.findChild<QComboBox*>(u"logLoggerFilter"_s);
        loggers->setCurrentText(u"comfyvn.http"_s);
        QCOMPARE(shown(panel), QStringList { u"port taken"_s });
        loggers->setCurrentIndex(0);
        QTest::keyClicks(panel.findChild<QLineEdit*>(u"logTextFilter"_s), u"DISK"_s);
        QCOMPARE(shown(panel), QStringList { u"disk full"_s });
        QTest::keyClicks(panel.findChild<QLineEdit*>(u"logTextFilter"_s), u"zzz"_s);
        QVERIFY(panel.findChild<QWidget*>(u"emptyHint"_s)->isVisible());
    }

    void pause_holdsTheListStill()
    {
        FakeLog log;
        log.add(QtInfoMsg, u"one"_s);
        LogModel model(log.source());
        LogPanel panel(model, {}, nullptr);
        panel.show();
        auto* pause = panel.findChild<QToolButton*>(u"logPauseButton"_s);
        QTest::mouseClick(pause, Qt::LeftButton);
        log.add(QtInfoMsg, u"two"_s);
        QVERIFY(!model.isFollowing());
        QCOMPARE(shown(panel), QStringList { u"one"_s });
        QTest::keyClick(pause, Qt::Key_Space);
        QCOMPARE(shown(panel), (QStringList { u"one"_s, u"two"_s }));
        log.add(QtInfoMsg, u"three"_s);
        QTRY_COMPARE(shown(panel).size(), 3);
        panel.hide();
        QVERIFY(!model.isFollowing()); // nobody looks
    }

    void list_staysAtTheEndAndLeavesWhoScrolledUpInPeace()
    {
        FakeLog log;
        for (int i = 0; i < 300; ++i)
            log.add(QtInfoMsg, QString::number(i));
        LogModel model(log.source());
        LogPanel panel(model, {}, nullptr);
        panel.resize(800, 300);
        panel.show();
        QScrollBar* bar = panel.findChild<QTableView*>(u"logTable"_s)->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        log.add(QtInfoMsg, u"new"_s);
        model.take();
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(10);
        log.add(QtInfoMsg, u"newer"_s);
        model.take();
        QCOMPARE(bar->value(), 10);
    }

    void copy_takesTheSelectedLines()
    {
        FakeLog log;
        log.add(QtInfoMsg, u"one"_s);
        log.add(QtInfoMsg, u"two"_s);
        LogModel model(log.source());
        LogPanel panel(model, {}, nullptr);
        panel.show();
        auto* table = panel.findChild<QTableView*>(u"logTable"_s);
        QTest::mouseClick(panel.findChild<QToolButton*>(u"logCopyButton"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        table->setFocus();
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().endsWith(u"[-] two"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u'\n'));
    }

    void report_saysMuchAndGivesNothingAway()
    {
        FakeLog log;
        log.add(QtDebugMsg, u"speak: my secret plot"_s);
        for (int i = 0; i < 250; ++i)
            log.add(QtInfoMsg, u"line %1 of /home/writer/Novel"_s.arg(i));
        LogModel model(log.source());
        const QJsonObject server { { u"port"_s, 8000 }, { u"token"_s, u"letmein-please"_s } };
        const QJsonObject settings { { u"server"_s, server }, { u"path"_s, u"/home/writer/Novel/data"_s } };
        LogPanel panel(model,
                       { .facts =
                             [&] {
                                 ReportFacts facts = reportFacts();
                                 facts.home = u"/home/writer"_s;
                                 facts.settings = settings;
                                 facts.audioDevice = u"USB Headset"_s;
                                 return facts;
                             } },
                       nullptr);
        panel.show();
        QTest::mouseClick(panel.findChild<QToolButton*>(u"logReportButton"_s), Qt::LeftButton);
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY(report.contains(QStringLiteral(STUDIO_VERSION)));
        QVERIFY(report.contains(QString::fromLatin1(qVersion())));
        QVERIFY(report.contains(u"USB Headset"_s));
        QVERIFY(report.contains(u"\"port\": 8000"_s));
        QVERIFY(report.contains(u"~/Novel/data"_s));
        QVERIFY(!report.contains(u"letmein"_s));
        QVERIFY(!report.contains(u"/home/writer"_s));
        QVERIFY(!report.contains(u"secret plot"_s));
        QVERIFY(report.contains(u"line 249 of ~/Novel"_s));
        QCOMPARE(report.count(u"] line "_s), 200);
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_LogPanel)
#include "tst_LogPanel.moc"
