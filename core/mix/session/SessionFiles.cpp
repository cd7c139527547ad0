#include "core/mix/session/SessionFiles.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/mix/session/SessionJson.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxSessionBytes = 64 << 20;
constexpr qint64 kMaxJournalBytes = 256 << 20;
/// A journal that is longer than this and than the session itself is put into it.
constexpr qint64 kFoldAbove = 1 << 20;
constexpr qsizetype kLongestName = 80;

QString folderOf(const WorkspacePaths& paths)
{
    return paths.root() + u"/data/mixes"_s;
}

Error storageError(const QString& path, const QString& reason)
{
    return { ErrorKind::Storage,
             u"storage_error"_s,
             u"Cannot %1 %2: %3. Check free space and permissions."_s.arg(u"write"_s, path, reason),
             {} };
}

} // namespace

Result<QString> checkedSessionName(const QString& name)
{
    const QString trimmed = name.simplified();
    bool good = !trimmed.isEmpty() && trimmed.size() <= kLongestName && !trimmed.startsWith(u'.')
        && !trimmed.endsWith(u'.');
    for (const QChar character : trimmed)
        good = good && character.isPrint() && !u"/\\:*?\"<>|"_s.contains(character);
    if (!good)
        return failure(ErrorKind::InvalidRequest, u"bad_session_name"_s,
                       u"A mix needs a name of 1 to 80 characters, without / \\ : * ? \" < > | and without a "
                       "dot at its ends."_s,
                       u"name"_s);
    return trimmed;
}

QStringList sessionNames(const WorkspacePaths& paths)
{
    QStringList names;
    for (const QFileInfo& file : QDir(folderOf(paths)).entryInfoList({ u"*.json"_s }, QDir::Files))
        names << file.completeBaseName();
    names.sort();
    return names;
}

QString lastSessionName(const WorkspacePaths& paths, const QString& but)
{
    QString last;
    QDateTime written;
    for (const QString& name : sessionNames(paths)) {
        for (const auto& kind : { u".json"_s, u".journal"_s }) {
            const QFileInfo file(folderOf(paths) + u'/' + name + kind);
            if (name == but || !file.exists() || (written.isValid() && file.lastModified() <= written))
                continue;
            written = file.lastModified();
            last = name;
        }
    }
    return last;
}

SessionFile::SessionFile(const WorkspacePaths& paths, const QString& name)
    : m_folder(folderOf(paths))
{
    setName(name);
}

void SessionFile::setName(const QString& name)
{
    m_name = name;
    m_path = m_folder + u'/' + name + u".json"_s;
    m_journal = m_folder + u'/' + name + u".journal"_s;
}

bool SessionFile::exists() const
{
    return QFile::exists(m_path);
}

Result<MixSession> SessionFile::load()
{
    m_stored.reset();
    const auto bytes = readFile(m_path, kMaxSessionBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto object = parseJsonObject(*bytes);
    if (!object)
        return tl::unexpected(object.error());
    auto session = sessionFrom(*object);
    if (!session)
        return session;
    const qint64 revision = m_revision = (*object)[u"revision"_s].toInteger();
    if (!replay(*object, *session, Checking::AtTheEnd)) {
        m_revision = revision;
        std::ignore = replay(*object, *session, Checking::Each);
    }
    session->name = m_name; // the file may have been renamed
    m_stored = *session;
    m_journalIsOld = m_journalBytes > 0;
    return session;
}

/// Checks all of it at once, which fails when an entry is no good, or each entry, which stops there.
Result<void> SessionFile::replay(const QJsonObject& stored, MixSession& session, Checking checking)
{
    m_journalBytes = 0;
    QFile journal(m_journal);
    if (!journal.open(QIODevice::ReadOnly))
        return {};
    m_journalBytes = journal.size();
    PatchedSession patched(stored);
    const auto check = [&]() -> Result<void> {
        auto next = patched.session();
        if (!next)
            return tl::unexpected(next.error());
        session = *std::move(next);
        return {};
    };
    bool isChecked = true;
    qint64 read = 0;
    while (read < kMaxJournalBytes) {
        const QByteArray line = journal.readLine(kMaxSessionBytes);
        read += line.size();
        if (!line.endsWith('\n'))
            break;
        const auto entry = parseJsonObject(line);
        if (!entry)
            break;
        const qint64 revision = (*entry)[u"revision"_s].toInteger();
        if (revision <= m_revision) // it is in the session's file already
            continue;
        if (revision != m_revision + 1)
            break;
        patched.apply(*entry);
        isChecked = checking == Checking::Each;
        if (isChecked)
            if (auto good = check(); !good)
                return good;
        m_revision = revision;
    }
    return isChecked ? Result<void>() : check();
}

Result<void> SessionFile::store(const MixSession& session)
{
    if (!m_stored || m_journalIsOld || m_journalBytes > std::max(kFoldAbove, QFileInfo(m_path).size()))
        return writeWhole(session);
    QJsonObject patch = patchBetween(*m_stored, session);
    if (patch.isEmpty())
        return {};
    patch[u"revision"_s] = m_revision + 1;
    if (auto appended = append(QJsonDocument(patch).toJson(QJsonDocument::Compact) + '\n'); !appended) {
        m_stored.reset();
        return appended;
    }
    ++m_revision;
    m_stored = session;
    return {};
}

Result<void> SessionFile::fold()
{
    return m_stored && m_journalBytes > 0 ? writeWhole(MixSession(*m_stored)) : Result<void>();
}

Result<void> SessionFile::moveTo(const QString& path)
{
    if (!exists())
        return {};
    if (!m_stored)
        std::ignore = load(); // what the journal adds goes along
    if (auto folded = fold(); !folded)
        return folded;
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return tl::unexpected(made.error());
    if (QFile file(m_path); !file.rename(path))
        return tl::unexpected(storageError(path, file.errorString()));
    QFile::remove(m_journal);
    m_stored.reset();
    m_revision = m_journalBytes = 0;
    m_journalIsOld = false;
    return {};
}

Result<void> SessionFile::rename(const QString& name)
{
    return moveTo(m_folder + u'/' + name + u".json"_s).map([&] { setName(name); });
}

Result<void> SessionFile::remove()
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss.zzz"_s);
    return moveTo(u"%1/deleted/%2 %3.json"_s.arg(m_folder, m_name, stamp));
}

/// The journal goes after the file is there: what it holds is older than the file, and is skipped when only
/// the removal is missing.
Result<void> SessionFile::writeWhole(const MixSession& session)
{
    QJsonObject object = toJson(session);
    object[u"revision"_s] = m_revision + 1;
    auto written =
        writeFile(m_path, QJsonDocument(object).toJson(QJsonDocument::Indented), Durability::PowerLoss);
    if (!written) {
        m_stored.reset();
        return written;
    }
    ++m_revision;
    m_stored = session;
    QFile::remove(m_journal);
    m_journalBytes = 0;
    m_journalIsOld = false;
    return {};
}

Result<void> SessionFile::append(const QByteArray& line)
{
    QFile journal(m_journal);
    if (!journal.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)
        || journal.write(line) != line.size())
        return tl::unexpected(storageError(m_journal, journal.errorString()));
    if (::fdatasync(journal.handle()) != 0)
        return tl::unexpected(storageError(m_journal, qt_error_string()));
    m_journalBytes += line.size();
    return {};
}

} // namespace comfyvn
