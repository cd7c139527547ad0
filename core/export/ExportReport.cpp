#include "core/export/ExportReport.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

QString outcomeName(FileOutcome outcome)
{
    switch (outcome) {
    case FileOutcome::Written:
        return u"written"_s;
    case FileOutcome::Skipped:
        return u"skipped"_s;
    case FileOutcome::Failed:
        return u"failed"_s;
    }
    return {};
}

QString quoted(QString cell)
{
    if (!cell.contains(u'"') && !cell.contains(u',') && !cell.contains(u'\n') && !cell.contains(u'\r'))
        return cell;
    return u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

QString below(const QString& root, const QString& path)
{
    return !root.isEmpty() && path.startsWith(root + u'/') ? path.sliced(root.size() + 1) : path;
}

} // namespace

int ExportReport::count(FileOutcome outcome) const
{
    return static_cast<int>(std::ranges::count(files, outcome, &ExportedFile::outcome));
}

QByteArray reportCsv(const ExportReport& report)
{
    QString csv = u"file,result,reason,bytes,seconds,scene,number,character,text\r\n"_s;
    for (const ExportedFile& file : report.files) {
        const QStringList cells { quoted(file.path),
                                  outcomeName(file.outcome),
                                  quoted(file.reason),
                                  QString::number(file.bytes),
                                  QString::number(file.seconds, 'f', 3),
                                  quoted(file.scene),
                                  QString::number(file.number),
                                  quoted(file.character),
                                  quoted(file.text) };
        csv += cells.join(u',') + u"\r\n"_s;
    }
    return csv.toUtf8();
}

QJsonObject reportJson(const ExportReport& report, const QString& root)
{
    QJsonArray files;
    for (const ExportedFile& file : report.files) {
        QJsonObject entry { { u"path"_s, below(root, file.path) },
                            { u"result"_s, outcomeName(file.outcome) },
                            { u"line_id"_s, file.line },
                            { u"scene"_s, file.scene },
                            { u"number"_s, file.number },
                            { u"bytes"_s, file.bytes },
                            { u"duration_ms"_s, qRound64(file.seconds * 1000) } };
        if (!file.reason.isEmpty())
            entry[u"reason"_s] = file.reason;
        if (file.outcome == FileOutcome::Written && below(root, file.path) != file.path)
            entry[u"url"_s] = u"/files/"_s + below(root, file.path);
        files << entry;
    }
    return { { u"folder"_s, below(root, report.folder) },
             { u"written"_s, report.count(FileOutcome::Written) },
             { u"skipped"_s, report.count(FileOutcome::Skipped) },
             { u"failed"_s, report.count(FileOutcome::Failed) },
             { u"cancelled"_s, report.cancelled },
             { u"files"_s, files } };
}

} // namespace comfyvn
