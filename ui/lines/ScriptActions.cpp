#include "ui/lines/ScriptActions.h"

#include "core/base/WorkspacePaths.h"
#include "ui/Desk.h"
#include "ui/keys/Commands.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Icons.h"

#include <QAction>
#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ScriptActions::ScriptActions(Desk& desk, Commands& commands, LineTable& table)
    : QObject(&table)
    , m_desk(desk)
    , m_table(table)
{
    makeActions(commands);
    connect(m_play, &QAction::triggered, this, &ScriptActions::playOrStop);
    connect(m_cancel, &QAction::triggered, &desk.speaker(), &LineSpeaker::cancel);
    connect(m_edit, &QAction::triggered, this, [this] { m_table.editText(m_table.currentLine()); });
    connect(m_add, &QAction::triggered, &table, &LineTable::addLineBelow);
    connect(m_duplicate, &QAction::triggered, &table, &LineTable::duplicateLine);
    connect(m_remove, &QAction::triggered, &table, &LineTable::removeSelectedLines);
    connect(m_reveal, &QAction::triggered, this, &ScriptActions::reveal);

    connect(&table, &LineTable::currentLineChanged, this, &ScriptActions::update);
    connect(&desk.lines(), &QAbstractItemModel::rowsInserted, this, &ScriptActions::update);
    connect(&desk.lines(), &QAbstractItemModel::rowsRemoved, this, &ScriptActions::update);
    connect(&desk.lines(), &QAbstractItemModel::modelReset, this, &ScriptActions::update);
    connect(&desk.speaker(), &LineSpeaker::shown, this, &ScriptActions::update);
    connect(&desk.speaker(), &LineSpeaker::progressed, this, &ScriptActions::update);
    connect(&desk.player(), &Player::playingChanged, this, &ScriptActions::update);
    update();
}

void ScriptActions::makeActions(Commands& commands)
{
    const QString group = tr("Lines");
    m_play = commands.add({ .id = u"line.play"_s,
                            .group = group,
                            .text = tr("&Play"),
                            .icon = u"play"_s,
                            .tip = tr("Hear the current line, or stop"),
                            .keys = { Qt::Key_Space } },
                          { &m_table });
    m_cancel = commands.add({ .id = u"line.cancel"_s,
                              .group = group,
                              .text = tr("&Cancel rendering"),
                              .icon = u"cancel"_s,
                              .tip = tr("Give up the lines that are being rendered"),
                              .keys = { Qt::CTRL | Qt::Key_Period } });
    m_edit = commands.add({ .id = u"line.edit"_s,
                            .group = group,
                            .text = tr("&Edit the text"),
                            .tip = tr("Type in the current line"),
                            .keys = { Qt::Key_F2 },
                            .writes = true },
                          { &m_table });
    m_add = commands.add({ .id = u"line.add"_s,
                           .group = group,
                           .text = tr("&New line below"),
                           .icon = u"line-add"_s,
                           .tip = tr("Put a new line below the current one"),
                           .keys = { Qt::SHIFT | Qt::Key_Return },
                           .writes = true },
                         { &m_table });
    m_add->setIconText(tr("New line"));
    m_duplicate = commands.add({ .id = u"line.duplicate"_s,
                                 .group = group,
                                 .text = tr("&Duplicate"),
                                 .icon = u"line-duplicate"_s,
                                 .tip = tr("Put a copy below the current line"),
                                 .keys = { Qt::CTRL | Qt::Key_D },
                                 .writes = true },
                               { &m_table });
    m_remove = commands.add({ .id = u"line.remove"_s,
                              .group = group,
                              .text = tr("De&lete"),
                              .icon = u"line-delete"_s,
                              .tip = tr("Delete the selected lines"),
                              .keys = { Qt::Key_Delete, Qt::SHIFT | Qt::Key_Delete },
                              .writes = true },
                            { &m_table });
    m_reveal = commands.add({ .id = u"line.reveal"_s,
                              .group = group,
                              .text = tr("Reveal the sound fi&le"),
                              .icon = u"folder"_s,
                              .tip = tr("Open the folder that holds the line's sound"),
                              .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_R } });
}

void ScriptActions::update()
{
    const LineListModel& lines = m_desk.lines();
    const int row = lines.rowOf(m_desk.speaker().shownLine());
    m_reveal->setEnabled(row >= 0 && !soundOf(lines.line(row)).cacheKey.isEmpty());
    m_cancel->setEnabled(m_desk.speaker().busyLines() > 0);
    for (QAction* action : { m_edit, m_duplicate, m_remove })
        action->setEnabled(m_table.currentLine() != 0);

    const bool playing = m_desk.player().isPlaying();
    m_play->setIcon(icon(playing ? u"stop"_s : u"play"_s));
    m_play->setText(playing ? tr("&Stop") : tr("&Play"));
    m_play->setIconText(withoutMnemonic(m_play->text()));
}

void ScriptActions::playOrStop()
{
    LineSpeaker& speaker = m_desk.speaker();
    if (m_desk.player().isPlaying()) {
        speaker.stop();
        return;
    }
    m_table.commitEditor();
    const int row = m_desk.lines().rowOf(m_table.currentLine());
    const bool blank = row < 0 || m_desk.lines().line(row).text.trimmed().isEmpty();
    speaker.hear(blank ? speaker.shownLine() : m_table.currentLine());
}

void ScriptActions::reveal()
{
    const int row = m_desk.lines().rowOf(m_desk.speaker().shownLine());
    if (row < 0)
        return;
    const WorkspacePaths paths(m_desk.workspace());
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(paths.speechFolder(soundOf(m_desk.lines().line(row)).cacheKey)));
}

} // namespace comfyvn::ui
