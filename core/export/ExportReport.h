#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

namespace comfyvn {

enum class FileOutcome { Written, Skipped, Failed };

/// What became of one file.
struct ExportedFile {
    QString path {}; ///< absolute; of a line that failed before it had one, where it would have been
    qint64 line = 0;
    QString scene {}; ///< name
    int number = 0;
    QString character {};
    QString text {};
    FileOutcome outcome = FileOutcome::Failed;
    QString reason {}; ///< of what was not written: a sentence
    qint64 bytes = 0;
    double seconds = 0; ///< of the sound

    bool operator==(const ExportedFile&) const = default;
};

/// What became of an export, in the order of the lines.
struct ExportReport {
    QString folder {};
    QList<ExportedFile> files {};
    bool cancelled = false; ///< before every line had its turn

    [[nodiscard]] int count(FileOutcome outcome) const;

    bool operator==(const ExportReport&) const = default;
};

/// UTF-8 with a header, quoted by RFC 4180, a row for each file.
[[nodiscard]] QByteArray reportCsv(const ExportReport& report);

/// `{folder, written, skipped, failed, cancelled, files[]}`; paths are relative to `root` where they lie
/// below it.
[[nodiscard]] QJsonObject reportJson(const ExportReport& report, const QString& root);

} // namespace comfyvn

Q_DECLARE_METATYPE(comfyvn::ExportReport)
