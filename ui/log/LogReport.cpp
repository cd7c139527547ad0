#include "ui/log/LogReport.h"

#include "core/settings/SettingsRules.h"
#include "ui/log/LogEntry.h"

#include <QDir>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr qsizetype kLines = 200;
} // namespace

ReportFacts reportFacts()
{
    return { .version = QStringLiteral(STUDIO_VERSION),
             .qtVersion = QString::fromLatin1(qVersion()),
             .system = u"%1, %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                           QSysInfo::currentCpuArchitecture()),
             .processors = QThread::idealThreadCount(),
             .home = QDir::homePath() };
}

QString reportText(const ReportFacts& facts, const QByteArrayList& lines)
{
    QStringList shown;
    for (const QByteArray& line : lines) {
        const auto entry = logEntryFrom(line);
        if (entry && entry->level != LogLevel::Debug)
            shown << QString::fromUtf8(line.trimmed());
    }
    const QString settings =
        QString::fromUtf8(QJsonDocument(withoutSecretSettings(facts.settings)).toJson()).trimmed();
    QString text = u"ComfyVN Studio %1\nQt: %2\nSystem: %3\nProcessors: %4\nAudio device: %5\n\n"
                   "Settings:\n%6\n\nLog:\n%7\n"_s.arg(
                       facts.version, facts.qtVersion, facts.system, QString::number(facts.processors),
                       facts.audioDevice.isEmpty() ? u"none"_s : facts.audioDevice, settings,
                       shown.mid(std::max<qsizetype>(0, shown.size() - kLines)).join(u'\n'));
    if (facts.home.size() > 1)
        text.replace(facts.home, u"~"_s);
    return text;
}

} // namespace comfyvn::ui
