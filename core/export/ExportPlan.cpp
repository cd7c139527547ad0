#include "core/export/ExportPlan.h"

#include "core/export/FileNames.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

template <typename Value, std::size_t count>
std::optional<Value> named(const std::pair<const char*, Value> (&values)[count], const QString& name)
{
    for (const auto& [known, value] : values) {
        if (name.compare(QLatin1StringView(known), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

/// `.srt`, `.rhubarb-json.json`: two formats of a line never meet in one file.
QString timesEnding(TimingFormat format)
{
    const QString name = timingFormatName(format);
    const QString suffix = timingFormatSuffix(format);
    return name.compare(suffix, Qt::CaseInsensitive) == 0 ? u'.' + suffix : u'.' + name + u'.' + suffix;
}

} // namespace

QList<ExportLine> exportLinesOf(const Script& scene, const QSet<qint64>& lines)
{
    QList<ExportLine> all;
    for (const ScriptLine& line : scene.lines) {
        if (line.text.trimmed().isEmpty())
            continue;
        all << ExportLine { .scene = scene.scene,
                            .sceneName = scene.name,
                            .number = static_cast<int>(all.size()) + 1,
                            .line = line };
    }
    const int count = static_cast<int>(all.size());
    for (ExportLine& line : all)
        line.sceneLines = count;
    if (!lines.isEmpty())
        all.removeIf([&lines](const ExportLine& line) { return !lines.contains(line.line.id); });
    return all;
}

Result<QStringList> exportNames(const QList<ExportLine>& lines, const QString& nameTemplate)
{
    const auto pattern = FileNameTemplate::parse(nameTemplate);
    if (!pattern)
        return tl::unexpected(pattern.error());
    QStringList names;
    names.reserve(lines.size());
    DistinctNames distinct;
    for (const ExportLine& entry : lines) {
        const ScriptLine& line = entry.line;
        const auto digits = static_cast<int>(QString::number(entry.sceneLines).size());
        names << distinct.take(
            pattern->nameOf({ .scene = entry.sceneName.isEmpty() ? u"scene"_s : entry.sceneName,
                              .number = entry.number,
                              .digits = std::max(3, digits),
                              .character = line.character,
                              .style = line.style,
                              .lang = line.lang,
                              .id = line.sourceId.isEmpty() ? QString::number(line.id) : line.sourceId,
                              .text = line.text }));
    }
    return names;
}

QStringList exportFiles(const QString& stem, SoundFormat format, const QList<TimingFormat>& times)
{
    const std::string_view suffix = soundSuffix(format);
    QStringList files { stem + u'.'
                        + QString::fromLatin1(suffix.data(), static_cast<qsizetype>(suffix.size())) };
    for (const TimingFormat timesFormat : times)
        files << stem + timesEnding(timesFormat);
    return files;
}

int countExisting(const QStringList& names, const ExportOptions& options)
{
    const QDir folder(options.folder);
    if (!folder.exists())
        return 0;
    int count = 0;
    for (const QString& name : names) {
        for (const QString& file : exportFiles(name, options.format, options.times))
            count += QFileInfo::exists(folder.filePath(file)) ? 1 : 0;
    }
    return count;
}

std::optional<SoundQuality> soundQualityFromName(const QString& name)
{
    static constexpr std::pair<const char*, SoundQuality> names[] { { "small", SoundQuality::Small },
                                                                    { "standard", SoundQuality::Standard },
                                                                    { "best", SoundQuality::Best } };
    return named(names, name);
}

std::optional<ExistingFiles> existingFilesFromName(const QString& name)
{
    static constexpr std::pair<const char*, ExistingFiles> names[] { { "keep_both", ExistingFiles::KeepBoth },
                                                                     { "overwrite",
                                                                       ExistingFiles::Overwrite },
                                                                     { "skip", ExistingFiles::Skip } };
    return named(names, name);
}

std::optional<StaleLines> staleLinesFromName(const QString& name)
{
    static constexpr std::pair<const char*, StaleLines> names[] { { "render", StaleLines::Render },
                                                                  { "as_is", StaleLines::AsIs },
                                                                  { "skip", StaleLines::Skip } };
    return named(names, name);
}

} // namespace comfyvn
