#include "ui/lines/TableActions.h"

#include "ui/Desk.h"
#include "ui/keys/Commands.h"
#include "ui/lines/FilterBar.h"
#include "ui/lines/FindBar.h"
#include "ui/lines/LineTable.h"

#include <QAction>
#include <QMenu>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kMostChoices = 30;
}

QStringList characterNames(Desk& desk)
{
    QStringList names = desk.choices() ? desk.choices()->characters : QStringList();
    QSet<QString> seen(names.cbegin(), names.cend());
    for (int row = 0; row < desk.lines().rowCount(); ++row) {
        const QString& name = desk.lines().line(row).character;
        if (name.isEmpty() || seen.contains(name))
            continue;
        seen.insert(name);
        names.append(name);
    }
    return names;
}

TableActions::TableActions(Desk& desk, Commands& commands, LineTable& table, FindBar& find, FilterBar& filter)
    : QObject(&table)
    , m_desk(desk)
    , m_commands(commands)
    , m_table(table)
{
    addClipboard();
    addOrder();
    addChoices();
    addCharacters();
    addSearch(find, filter);
    QAction* keep =
        add(u"line.keep"_s, tr("&Keep the line"),
            tr("Take the mark off the selected lines that the imported script does not have any more"), {});
    connect(keep, &QAction::triggered, &m_table, &LineTable::keepSelected);
    const auto update = [this, keep] {
        keep->setEnabled(std::ranges::any_of(m_table.selectedLines(), [this](qint64 id) {
            const ScriptLine* line = m_desk.lines().find(id);
            return line && line->gone;
        }));
    };
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this, update);
    connect(&m_desk.history(), &QUndoStack::indexChanged, this, update);
    update();
    connect(&table, &LineTable::menuWanted, this, &TableActions::showMenu);
}

QAction* TableActions::add(const QString& id, const QString& text, const QString& tip,
                           const QKeySequence& key, const QString& icon)
{
    return m_commands.add({ .id = id,
                            .group = tr("Lines"),
                            .text = text,
                            .icon = icon,
                            .tip = tip,
                            .keys = { key },
                            .writes = id != u"line.copy"_s },
                          { &m_table });
}

void TableActions::addClipboard()
{
    connect(add(u"line.cut"_s, tr("Cu&t"), tr("Put the selected lines on the clipboard and delete them"),
                Qt::CTRL | Qt::Key_X, u"cut"_s),
            &QAction::triggered, &m_table, &LineTable::cutLines);
    connect(
        add(u"line.copy"_s, tr("&Copy"), tr("Put the selected lines on the clipboard"), Qt::CTRL | Qt::Key_C),
        &QAction::triggered, &m_table, &LineTable::copyLines);
    connect(add(u"line.paste"_s, tr("&Paste"),
                tr("Put the lines of the clipboard below; each line of a text becomes one"),
                Qt::CTRL | Qt::Key_V),
            &QAction::triggered, &m_table, &LineTable::pasteLines);
}

void TableActions::addOrder()
{
    connect(add(u"line.up"_s, tr("Move &up"), tr("Move the selected lines above the one before"),
                Qt::ALT | Qt::Key_Up, u"arrow-up"_s),
            &QAction::triggered, &m_table, [this] { m_table.moveSelectedLines(-1); });
    connect(add(u"line.down"_s, tr("Move do&wn"), tr("Move the selected lines below the one after"),
                Qt::ALT | Qt::Key_Down, u"arrow-down"_s),
            &QAction::triggered, &m_table, [this] { m_table.moveSelectedLines(+1); });
}

void TableActions::addChoices()
{
    connect(add(u"line.character"_s, tr("Choose the c&haracter"), tr("Choose who says the selected lines"),
                Qt::ALT | Qt::Key_1),
            &QAction::triggered, &m_table, [this] { m_table.editColumn(LineListModel::Character); });
    connect(add(u"line.style"_s, tr("Choose the st&yle"), tr("Choose how the selected lines are said"),
                Qt::ALT | Qt::Key_2),
            &QAction::triggered, &m_table, [this] { m_table.editColumn(LineListModel::Style); });
    connect(add(u"line.language"_s, tr("Choose the lan&guage"),
                tr("Choose the language of the selected lines"), Qt::ALT | Qt::Key_3),
            &QAction::triggered, &m_table, [this] { m_table.editColumn(LineListModel::Language); });
}

void TableActions::addCharacters()
{
    for (int number = 1; number <= 10; ++number) {
        const auto key = static_cast<Qt::Key>(Qt::Key_0 + number % 10);
        connect(add(u"line.character%1"_s.arg(number), tr("Character %1").arg(number),
                    tr("Give the selected lines to character number %1").arg(number), Qt::CTRL | key),
                &QAction::triggered, &m_table, [this, number] {
                    if (const QString name = characterNames(m_desk).value(number - 1); !name.isEmpty())
                        m_table.setForSelected(LineListModel::Character, name);
                });
    }
}

void TableActions::addSearch(FindBar& find, FilterBar& filter)
{
    const auto everywhere = [this](const QString& id, const QString& text, const QString& tip,
                                   const QList<QKeySequence>& keys, const QString& icon = {}) {
        return m_commands.add({ .id = id,
                                .group = tr("Edit"),
                                .text = text,
                                .icon = icon,
                                .tip = tip,
                                .keys = keys,
                                .writes = id == u"edit.replace"_s });
    };
    connect(m_commands.add({ .id = u"edit.find"_s,
                             .group = tr("Edit"),
                             .text = tr("&Find"),
                             .icon = u"find"_s,
                             .tip = tr("Find in the lines"),
                             .keys = { Qt::CTRL | Qt::Key_F },
                             .audacityKeys = { { Qt::CTRL | Qt::ALT | Qt::Key_F } } }),
            &QAction::triggered, &find, &FindBar::openToFind);
    connect(everywhere(u"edit.replace"_s, tr("&Replace"), tr("Find in the lines and replace"),
                       { Qt::CTRL | Qt::Key_H }),
            &QAction::triggered, &find, &FindBar::openToReplace);
    connect(everywhere(u"edit.findNext"_s, tr("Find &next"), tr("Go to the next match"), { Qt::Key_F3 }),
            &QAction::triggered, &find, &FindBar::findNext);
    connect(everywhere(u"edit.findPrevious"_s, tr("Find pre&vious"), tr("Go to the previous match"),
                       { Qt::SHIFT | Qt::Key_F3 }),
            &QAction::triggered, &find, &FindBar::findPrevious);
    connect(everywhere(u"edit.filter"_s, tr("Fi&lter the lines"),
                       tr("Show only lines of a character, in a state or with a text"),
                       { Qt::CTRL | Qt::SHIFT | Qt::Key_F }, u"filter"_s),
            &QAction::triggered, &filter, &FilterBar::openBar);
}

void TableActions::fillChoices(QMenu& menu, int column)
{
    if (!m_desk.choices())
        return;
    const SpeechChoices& choices = *m_desk.choices();
    const QStringList names = column == LineListModel::Character ? characterNames(m_desk)
        : column == LineListModel::Style                         ? choices.styles
                                                                 : choices.languages;
    for (const QString& name : names.mid(0, kMostChoices))
        connect(menu.addAction(QString(name).replace(u'&', u"&&"_s)), &QAction::triggered, &m_table,
                [this, column, name] { m_table.setForSelected(column, name); });
    menu.addSeparator();
    connect(menu.addAction(tr("Another one…")), &QAction::triggered, &m_table,
            [this, column] { m_table.editColumn(column); });
}

/// The words of the current line, each once; choosing one opens the dictionary there.
void TableActions::fillWords(QMenu& menu)
{
    constexpr qsizetype kMost = 30;
    menu.setObjectName(u"lineWordsMenu"_s);
    const ScriptLine* line = m_desk.lines().find(m_table.currentLine());
    QStringList words;
    if (line) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, line->text);
        for (qsizetype begin = 0, end = finder.toNextBoundary(); end >= 0 && words.size() < kMost;
             begin = end, end = finder.toNextBoundary()) {
            const QString word = line->text.mid(begin, end - begin).trimmed();
            if (!words.contains(word)
                && std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); }))
                words << word;
        }
    }
    for (const QString& word : std::as_const(words)) {
        QAction* action = menu.addAction(QString(word).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
                [this, word, id = line->id] { m_desk.pronounce(word, id); });
    }
    menu.menuAction()->setEnabled(!words.isEmpty());
}

void TableActions::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"lineContextMenu"_s);
    const auto put = [&](const QStringList& ids) {
        for (const QString& id : ids)
            if (QAction* action = m_commands.action(id))
                menu->addAction(action);
        menu->addSeparator();
    };
    put({ u"line.play"_s, u"line.playOn"_s, u"line.again"_s, u"render.selected"_s });
    const std::pair<QString, int> columns[] { { tr("Character"), LineListModel::Character },
                                              { tr("Style"), LineListModel::Style },
                                              { tr("Language"), LineListModel::Language } };
    for (const auto& [title, column] : columns) {
        QMenu* choices = menu->addMenu(title);
        fillChoices(*choices, column);
        choices->setEnabled(!m_desk.lines().isReadOnly());
    }
    fillWords(*menu->addMenu(tr("Pronunciation of")));
    menu->addSeparator();
    put({ u"line.cut"_s, u"line.copy"_s, u"line.paste"_s, u"line.duplicate"_s, u"line.remove"_s,
          u"line.keep"_s });
    put({ u"line.up"_s, u"line.down"_s });
    menu->popup(at);
}

} // namespace comfyvn::ui
