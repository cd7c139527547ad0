#pragma once

#include "core/audio/SoundEncoder.h"
#include "ui/music/MusicRenders.h"

#include <optional>

namespace comfyvn::ui {

class MusicDesk;

/// What of a candidate is written, and where to.
struct MusicExportWish {
    QString folder {}; ///< absolute
    QString name {}; ///< of the files, without their endings
    SoundFormat format = SoundFormat::Wav;
    bool stems = false;
    bool midi = false;
    bool layers = false; ///< the adaptive set
    bool renpy = false; ///< a script that defines the sounds for Ren'Py
};

/// A file on its way out of the workspace.
struct MusicFile {
    QString artifact {}; ///< relative to the workspace; empty when it is written of the others
    QString ending {}; ///< behind the chosen name, with its suffix
    enum class Kind { Sound, Copy, SetDescription, RenpyScript } kind = Kind::Sound;
    bool loops = true;
};

/// What a render gives to export, the piece first.
[[nodiscard]] QList<MusicFile> filesOf(const RemixRender& render, const MusicExportWish& wish);

/// Writes candidates as files for other programs, one at a time: renders what is not there yet, then encodes.
/// Files that are in the folder already stay; the new ones get a number.
///
/// Outlives the window; on the GUI thread.
class MusicExporter final : public QObject {
    Q_OBJECT

public:
    explicit MusicExporter(MusicDesk& desk);
    ~MusicExporter() override;

    /// Nothing while one is under way.
    void start(qint64 pick, const MusicExportWish& wish);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] double fraction() const;
    /// What is written now.
    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& folder() const { return m_wish.folder; }

Q_SIGNALS:
    void started();
    void progressed();
    /// With how many files were written; Cancelled when it was cancelled.
    void finished(const comfyvn::Result<int>& written);

private:
    void takeRender(const RemixRender& render);
    void writeNext();
    [[nodiscard]] MusicSetExport setOnItsWay() const;
    [[nodiscard]] QByteArray scriptOnItsWay() const;
    void end(const Result<int>& written);

    MusicDesk& m_desk;
    MusicRenders m_renders;
    MusicExportWish m_wish {};
    QString m_title {};
    RemixRender m_render {};
    QString m_base {}; ///< the absolute path of the files without their endings
    QList<MusicFile> m_files {};
    int m_written = 0;
    double m_rendered = 0; ///< 0..1
    QString m_file {};
    QFuture<Result<void>> m_writing {};
    int m_turn = 0; ///< what an earlier export still answers is ignored
    bool m_running = false;
};

} // namespace comfyvn::ui
