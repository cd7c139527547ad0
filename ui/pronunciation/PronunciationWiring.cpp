#include "ui/pronunciation/PronunciationWiring.h"

#include "ui/Desk.h"
#include "ui/keys/Commands.h"
#include "ui/pronunciation/PronunciationPanel.h"

#include <QAction>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

void addPronunciationCommands(Commands& commands, PronunciationPanel& panel)
{
    const QString group = PronunciationPanel::tr("Pronunciation");
    const QList<QWidget*> table { &panel.table() };
    const auto adoptFor = [&](const QList<QWidget*>& where, QAction* action, const QString& picture,
                              const QList<QKeySequence>& keys) {
        commands.adopt(action,
                       { .id = action->objectName(),
                         .group = group,
                         .text = action->text(),
                         .icon = picture,
                         .tip = action->statusTip(),
                         .keys = keys,
                         .writes = action == panel.addAction() || action == panel.removeAction()
                             || action == panel.importAction() },
                       where);
    };
    const auto adopt = [&](QAction* action, const QString& picture, const QList<QKeySequence>& keys) {
        adoptFor(table, action, picture, keys);
    };
    // Without a word there is no table.
    adoptFor({ &panel }, panel.addAction(), u"line-add"_s, { Qt::Key_Insert });
    adopt(panel.removeAction(), u"line-delete"_s, { Qt::Key_Delete });
    adopt(panel.hearSaidAction(), u"play"_s, { Qt::Key_Space });
    adopt(panel.hearWrittenAction(), u"speech"_s, { Qt::SHIFT | Qt::Key_Space });
    adopt(panel.importAction(), u"folder"_s, {});
    adopt(panel.exportAction(), u"folder"_s, {});
}

void connectPronunciation(Desk& desk, PronunciationPanel& panel)
{
    const auto showChoices = [&desk, &panel] {
        if (desk.choices())
            panel.setChoices(desk.choices()->characters, desk.choices()->languages);
    };
    showChoices();
    QObject::connect(&desk, &Desk::loaded, &panel, showChoices);
    QObject::connect(&desk, &Desk::choicesChanged, &panel, showChoices);
    QObject::connect(&desk.dictionary(), &DictionaryModel::heard, &panel,
                     [&desk](const SpeechSamplesPtr& audio) { desk.player().play(audio, 0); });
    QObject::connect(&panel, &PronunciationPanel::lineWanted, &desk, &Desk::goToLine);
    QObject::connect(&panel, &PronunciationPanel::renderWanted, &desk, [&desk](const QList<qint64>& lines) {
        desk.scenes().withAll([&desk, lines] { desk.renderStale(lines); });
    });
}

} // namespace

Panel pronunciationPanel(Desk& desk, Commands& commands)
{
    return { .id = u"pronunciation"_s,
             .title = PronunciationPanel::tr("Pronunciation"),
             .icon = u"pronunciation"_s,
             .place = Panel::Place::Right,
             .make = [&desk, &commands](QWidget* parent) {
                 auto* panel = new PronunciationPanel(desk.dictionary(), desk.pool(), parent);
                 addPronunciationCommands(commands, *panel);
                 connectPronunciation(desk, *panel);
                 return panel;
             } };
}

} // namespace comfyvn::ui
