#include "ui/music/MusicExporter.h"

#include "core/base/Files.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicPickModel.h"
#include "ui/studio/StudioCall.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr qint64 kTheOneRender = 1;
constexpr double kRenderShare = 0.6;
constexpr int kMostNumbers = 1000;

Error cancelledError()
{
    return { .kind = ErrorKind::Cancelled,
             .code = u"cancelled"_s,
             .message = u"The export was cancelled."_s };
}

/// `name`, or `name 2` and so on: the first under which none of the files is there. Reads the folder.
QString freeBase(const MusicExportWish& wish, const QList<MusicFile>& files)
{
    const QDir folder(wish.folder);
    QString name = wish.name;
    for (int number = 2; number < kMostNumbers; ++number) {
        const bool taken = std::ranges::any_of(files, [&](const MusicFile& file) {
            return QFileInfo::exists(folder.filePath(name + file.ending));
        });
        if (!taken)
            break;
        name = u"%1 %2"_s.arg(wish.name).arg(number);
    }
    return folder.filePath(name);
}

} // namespace

QList<MusicFile> filesOf(const RemixRender& render, const MusicExportWish& wish)
{
    const QString suffix = u'.'
        + QString::fromUtf8(soundSuffix(wish.format).data(),
                            static_cast<qsizetype>(soundSuffix(wish.format).size()));
    QList<MusicFile> files { { .artifact = render.artifact, .ending = suffix } };
    if (wish.stems) {
        const QJsonArray stems = render.info[u"stems"_s].toArray();
        for (const QJsonValue& stem : stems)
            files << MusicFile { .artifact = stem[u"artifact"_s].toString(),
                                 .ending = u" - "_s + stem[u"name"_s].toString() + suffix };
    }
    if (wish.midi && render.info.contains(u"midi"_s))
        files << MusicFile { .artifact = render.info[u"midi"_s].toString(),
                             .ending = u".mid"_s,
                             .kind = MusicFile::Kind::Copy };
    return files;
}

MusicExporter::MusicExporter(MusicDesk& desk)
    : m_desk(desk)
    , m_renders(desk.studio(), desk.calls())
{
    connect(&m_renders, &MusicRenders::progressed, this, [this](qint64, double fraction) {
        m_rendered = fraction;
        Q_EMIT progressed();
    });
    connect(&m_renders, &MusicRenders::made, this,
            [this](qint64, const RemixRender& render) { takeRender(render); });
    connect(&m_renders, &MusicRenders::failed, this,
            [this](qint64, const Error& error) { end(tl::unexpected(error)); });
    connect(&m_renders, &MusicRenders::cancelled, this, [this] { end(tl::unexpected(cancelledError())); });
}

MusicExporter::~MusicExporter()
{
    m_writing.cancel();
}

double MusicExporter::fraction() const
{
    if (m_files.isEmpty())
        return kRenderShare * m_rendered;
    return kRenderShare + (1 - kRenderShare) * m_written / static_cast<double>(m_files.size());
}

void MusicExporter::start(qint64 pick, const MusicExportWish& wish)
{
    const MusicPick* chosen = m_desk.find(pick);
    if (m_running || !chosen)
        return;
    m_running = true;
    ++m_turn;
    m_wish = wish;
    m_title = pickTitle(*chosen);
    m_files.clear();
    m_written = 0;
    m_rendered = 0;
    m_file.clear();
    Q_EMIT started();
    RemixRequest request = remixRequestOf(chosen->wish);
    if (!m_desk.isMadeElsewhere(pick)) { // who have no parts, and would make another piece for the asking
        request.stems = wish.stems;
        request.midi = wish.midi;
        request.adaptive = wish.layers;
    }
    m_renders.render(kTheOneRender, request);
}

void MusicExporter::takeRender(const RemixRender& render)
{
    struct Place {
        QString base {};
        QList<MusicFile> files {};
    };
    m_render = render;
    m_rendered = 1;
    const auto look = [calls = m_desk.calls(), render, wish = m_wish] {
        QList<MusicFile> files = filesOf(render, wish);
        const QString suffix = files.first().ending;
        if (wish.layers && render.info.contains(u"adaptive"_s)) {
            for (const MusicLayerFile& layer : calls->layerFiles(render))
                files << MusicFile { .artifact = layer.artifact,
                                     .ending = u" - "_s + layer.name + suffix,
                                     .loops = layer.loops };
            files << MusicFile { .artifact = render.info[u"adaptive"_s].toString(),
                                 .ending = u" - adaptive.json"_s,
                                 .kind = MusicFile::Kind::SetDescription };
        }
        if (wish.renpy)
            files << MusicFile { .ending = u".rpy"_s, .kind = MusicFile::Kind::RenpyScript };
        return Place { freeBase(wish, files), files };
    };
    whenFinished(this, QtConcurrent::run(&m_desk.pool(), look), [this, turn = m_turn](const Place& place) {
        if (turn != m_turn || !m_running)
            return;
        m_base = place.base;
        m_files = place.files;
        writeNext();
    });
}

void MusicExporter::writeNext()
{
    if (m_written == m_files.size())
        return end(m_written);
    const MusicFile& file = m_files[m_written];
    const QString path = m_base + file.ending;
    m_file = QFileInfo(path).fileName();
    Q_EMIT progressed();
    const auto done = [this, turn = m_turn](const Result<void>& written) {
        if (turn != m_turn || !m_running)
            return;
        if (!written)
            return end(tl::unexpected(written.error()));
        ++m_written;
        writeNext();
    };
    const auto write = [this, &done](auto&& writing) {
        m_writing = QtConcurrent::run(&m_desk.pool(), std::forward<decltype(writing)>(writing));
        whenFinished(this, m_writing, done);
    };
    switch (file.kind) {
    case MusicFile::Kind::Copy:
        return write(
            [calls = m_desk.calls(), from = file.artifact, path] { return calls->copy(from, path); });
    case MusicFile::Kind::SetDescription:
        return write(
            [calls = m_desk.calls(), set = setOnItsWay(), path] { return calls->describeSet(set, path); });
    case MusicFile::Kind::RenpyScript:
        return write(
            [script = scriptOnItsWay(), path] { return writeFile(path, script, Durability::ProcessCrash); });
    case MusicFile::Kind::Sound:
        break;
    }
    struct Begun {
        QFuture<Result<void>> written {};
    };
    const MusicExport wish { .artifact = file.artifact,
                             .path = path,
                             .format = m_wish.format,
                             .title = m_title,
                             .loop = file.loops ? loopFrom(m_render.info) : std::nullopt };
    askStudio(
        m_desk.studio(), this, [calls = m_desk.calls(), wish] { return Begun { calls->exportTo(wish) }; },
        [this, done, turn = m_turn](const Begun& begun) {
            QFuture<Result<void>> written = begun.written;
            if (turn != m_turn || !m_running)
                return written.cancel();
            m_writing = written;
            whenFinished(this, m_writing, done);
        });
}

MusicSetExport MusicExporter::setOnItsWay() const
{
    MusicSetExport set { .artifact = m_render.info[u"adaptive"_s].toString(),
                         .loop = loopFrom(m_render.info),
                         .format = m_wish.format };
    for (const MusicFile& file : m_files)
        set.names.insert(file.artifact, QFileInfo(m_base + file.ending).fileName());
    return set;
}

QByteArray MusicExporter::scriptOnItsWay() const
{
    const QJsonObject loop = m_render.info[u"loop"_s].toObject();
    QList<RenpySound> sounds;
    for (const MusicFile& file : m_files) {
        if (file.kind == MusicFile::Kind::Sound)
            sounds << RenpySound { .file = QFileInfo(m_base + file.ending).fileName(),
                                   .loops = file.loops && !loop.isEmpty(),
                                   .start = loop[u"start"_s].toDouble(),
                                   .end = loop[u"end"_s].toDouble() };
    }
    return renpyDefinitions(sounds);
}

void MusicExporter::cancel()
{
    if (!m_running)
        return;
    if (m_renders.isUnderWay(kTheOneRender))
        return m_renders.cancel(kTheOneRender); // which tells
    m_writing.cancel();
    end(tl::unexpected(cancelledError()));
}

void MusicExporter::end(const Result<int>& written)
{
    if (!m_running)
        return;
    m_running = false;
    ++m_turn;
    Q_EMIT finished(written);
}

} // namespace comfyvn::ui
