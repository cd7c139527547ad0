#include "core/base/ScratchFile.h"

#include "core/base/Files.h"
#include "core/base/RenameFile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr auto kReadableByAll =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;

tl::unexpected<Error> cannotWrite(const QString& path, const QString& reason)
{
    return failure(ErrorKind::Storage, u"storage_error"_s,
                   u"Cannot %1 %2: %3. Check free space and permissions."_s.arg(u"write"_s, path, reason));
}

} // namespace

Result<std::unique_ptr<ScratchFile>> ScratchFile::open(const QString& folder)
{
    if (auto made = makeFolder(folder); !made)
        return tl::unexpected(made.error());
    auto scratch = std::unique_ptr<ScratchFile>(new ScratchFile);
    scratch->m_file.setFileTemplate(folder + u"/.tmpXXXXXX"_s);
    if (!scratch->m_file.open() || !scratch->m_file.setPermissions(kReadableByAll))
        return cannotWrite(folder, scratch->m_file.errorString());
    return scratch;
}

Result<void> ScratchFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return cannotWrite(m_file.fileName(), m_file.errorString());
    m_hash.add(bytes);
    m_bytes += bytes.size();
    return {};
}

Result<void> ScratchFile::close()
{
    const bool written = m_file.flush();
    m_file.close();
    if (!written)
        return cannotWrite(m_file.fileName(), m_file.errorString());
    m_sha256 = m_hash.hex();
    return {};
}

Result<void> ScratchFile::closeAsWritten()
{
    constexpr qint64 kAtOnce = 1 << 20;
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return cannotWrite(path(), file.errorString());
    for (QByteArray bytes = file.read(kAtOnce); !bytes.isEmpty(); bytes = file.read(kAtOnce)) {
        m_hash.add(bytes);
        m_bytes += bytes.size();
    }
    if (file.error() != QFileDevice::NoError)
        return cannotWrite(path(), file.errorString());
    return close();
}

Result<void> ScratchFile::moveTo(const QString& path)
{
    const QString folder = QFileInfo(path).path();
    if (auto made = makeFolder(folder); !made)
        return made;
    const int fault = renameFile(m_file.fileName(), path);
    if (fault == 0) {
        m_file.setAutoRemove(false);
        return {};
    }
    if (fault != EXDEV)
        return cannotWrite(path, qt_error_string(fault));
    // Another file system: a copy beside the place, which is then renamed.
    QFile copy(folder + u'/' + QFileInfo(m_file.fileName()).fileName());
    if (!m_file.copy(copy.fileName()))
        return cannotWrite(path, m_file.errorString());
    const int copied = renameFile(copy.fileName(), path);
    if (copied == 0)
        return {};
    copy.remove();
    return cannotWrite(path, qt_error_string(copied));
}

} // namespace comfyvn
