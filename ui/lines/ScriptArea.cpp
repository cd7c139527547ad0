#include "ui/lines/ScriptArea.h"

#include "ui/Desk.h"
#include "ui/WorkspaceBar.h"
#include "ui/keys/Commands.h"
#include "ui/lines/BatchBar.h"
#include "ui/lines/FallbackBar.h"
#include "ui/lines/FilterBar.h"
#include "ui/lines/FindBar.h"
#include "ui/lines/LineTable.h"
#include "ui/lines/RenderActions.h"
#include "ui/lines/SceneBar.h"
#include "ui/lines/ScriptActions.h"
#include "ui/lines/TableActions.h"
#include "ui/welcome/WelcomeCard.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
bool speaks(const LineListModel& lines, const QString& character)
{
    for (int row = 0; row < lines.rowCount(); ++row)
        if (lines.line(row).character == character)
            return true;
    return false;
}
} // namespace

ScriptArea::ScriptArea(Desk& desk, Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_scenes(new SceneBar(desk.scenes(), commands, this))
    , m_table(new LineTable(desk.lines(), this))
{
    setObjectName(u"scriptArea"_s);
    setFocusProxy(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* filter = new FilterBar(desk.lines(), *m_table, this);
    auto* find = new FindBar(desk.lines(), *m_table, this);
    auto* batch = new BatchBar(desk.lines(), desk.batch(), this);
    column->addWidget(new WorkspaceBar(desk.state(), this));
    column->addWidget(m_scenes);
    column->addWidget(filter);
    column->addWidget(m_table, 1);
    column->addWidget(find);
    auto* fallback = new FallbackBar(desk.fallbacks(), this);
    column->addWidget(batch);
    column->addWidget(fallback);
    connect(batch, &BatchBar::lineWanted, this, &ScriptArea::goTo);

    new ScriptActions(desk, commands, *m_table);
    new TableActions(desk, commands, *m_table, *find, *filter);
    auto* rendering = new RenderActions(desk, commands, *m_table);
    m_scenes->addButton(rendering->makeButton(m_scenes));
    connect(fallback, &FallbackBar::renderWanted, rendering, &RenderActions::renderFallbackOf);
    connect(commands.action(u"scene.new"_s), &QAction::triggered, m_table, qOverload<>(&QWidget::setFocus));
    ScriptJournal& journal = desk.journal();
    connect(m_table, &LineTable::lineEntered, &desk.speaker(), &LineSpeaker::hear);
    connect(m_table, &LineTable::lineSelected, &desk.speaker(), &LineSpeaker::show);
    connect(m_table, &LineTable::currentLineChanged, &journal, &ScriptJournal::setCurrentLine);
    connect(m_table, &LineTable::textTyped, &journal, &ScriptJournal::setDraft);
    connect(m_table, &LineTable::editingEnded, &journal, &ScriptJournal::endDraft);
    connect(&desk, &Desk::loaded, this, &ScriptArea::showScript);
    connect(&desk, &Desk::choicesChanged, this, [this] { m_table->setChoices(*m_desk.choices()); });
    connect(&desk, &Desk::loadFailed, this, [this] { m_table->setEnabled(false); });
    connect(&desk.voices(), &VoiceDesk::linesWanted, filter,
            [this, filter](const QString& character, qint64 scene) {
                if (scene != 0 && !speaks(m_desk.lines(), character))
                    m_desk.scenes().show(scene);
                filter->showCharacter(character);
            });
    if (desk.choices())
        showScript();
}

void ScriptArea::showScript()
{
    LineListModel& lines = m_desk.lines();
    const qint64 current = m_desk.currentLine();
    m_table->setChoices(*m_desk.choices());
    m_table->setFocus();
    if (lines.rowCount() == 0)
        return;
    m_table->goToLine(lines.rowOf(current) >= 0 ? current : lines.line(0).id);
    if (isBlank())
        m_table->editText(lines.line(0).id);
    updateWelcome();
}

void ScriptArea::welcome(const Commands& commands)
{
    m_welcome = new WelcomeCard(commands, this);
    m_welcome->hide();
    layout()->addWidget(m_welcome);
    connect(m_welcome, &WelcomeCard::writingWanted, this,
            [this] { m_table->editText(m_desk.lines().line(0).id); });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&m_desk.lines(), signal, this, &ScriptArea::updateWelcome);
    connect(&m_desk.lines(), &QAbstractItemModel::dataChanged, this, &ScriptArea::updateWelcome);
    updateWelcome();
}

bool ScriptArea::isBlank() const
{
    const LineListModel& lines = m_desk.lines();
    return lines.rowCount() == 1 && lines.line(0).text.isEmpty();
}

void ScriptArea::updateWelcome()
{
    if (!m_welcome || !m_desk.choices())
        return;
    const bool wanted = isBlank() && !m_desk.lines().isReadOnly();
    if (!wanted) {
        // While an edit is under way its signals still go to the card's buttons.
        std::exchange(m_welcome, nullptr)->deleteLater();
        m_table->setMaximumHeight(QWIDGETSIZE_MAX);
        Q_EMIT welcomed();
        return;
    }
    m_welcome->show();
    m_table->setMaximumHeight(m_table->horizontalHeader()->height()
                              + m_table->verticalHeader()->defaultSectionSize());
}

void ScriptArea::goTo(qint64 line)
{
    m_desk.lines().showScene(m_desk.lines().sceneOf(line));
    m_table->goToLine(line);
}

} // namespace comfyvn::ui
