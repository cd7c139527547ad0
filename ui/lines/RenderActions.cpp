#include "ui/lines/RenderActions.h"

#include "ui/Desk.h"
#include "ui/keys/Commands.h"
#include "ui/lines/CostDialog.h"
#include "ui/lines/LineTable.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

RenderActions::RenderActions(Desk& desk, Commands& commands, LineTable& table)
    : QObject(&table)
    , m_desk(desk)
    , m_table(table)
{
    makeActions(commands);
    RenderBatch& batch = desk.batch();
    connect(m_selected, &QAction::triggered, this, [this] { m_desk.renderStale(m_table.selectedLines()); });
    connect(m_scene, &QAction::triggered, this, &RenderActions::renderScene);
    connect(m_all, &QAction::triggered, this, &RenderActions::renderAll);
    connect(m_cancel, &QAction::triggered, &batch, &RenderBatch::cancel);
    connect(m_retry, &QAction::triggered, &batch, &RenderBatch::retryFailed);
    connect(m_playOn, &QAction::triggered, this, &RenderActions::playOn);
    connect(m_again, &QAction::triggered, this, &RenderActions::renderAgain);
    connect(m_fallback, &QAction::triggered, this,
            [this] { renderFallen([this] { return m_desk.fallbacks().lines(); }); });
    connect(&batch, &RenderBatch::changed, this, &RenderActions::update);
    connect(&desk.playOn(), &PlayOn::onChanged, this, &RenderActions::update);
    connect(&desk.playOn(), &PlayOn::reached, &table, [this](qint64 line) {
        if (m_table.currentLine() != line)
            m_table.goToLine(line);
    });
    connect(&desk.costs(), &CostGate::asked, this, [this](const CostQuestion& question) {
        auto* dialog = new CostDialog(question, m_table.window()); // deletes itself
        dialog->open();
    });
    update();
}

void RenderActions::makeActions(Commands& commands)
{
    const auto add = [&commands](const QString& id, const QString& text, const QString& tip,
                                 const QList<QKeySequence>& keys, const QString& icon = {}) {
        return commands.add({ .id = id,
                              .group = tr("Rendering"),
                              .text = text,
                              .icon = icon,
                              .tip = tip,
                              .keys = keys,
                              .writes = id != u"render.cancel"_s });
    };
    m_scene = add(u"render.scene"_s, tr("&Render what is stale"),
                  tr("Render every line of this scene that is new, stale or failed"),
                  { Qt::CTRL | Qt::Key_R }, u"render"_s);
    m_selected = add(u"render.selected"_s, tr("Render the &selected lines"),
                     tr("Render the selected lines that are new, stale or failed"),
                     { Qt::CTRL | Qt::ALT | Qt::Key_R });
    m_all = add(u"render.all"_s, tr("Render &all scenes"),
                tr("Render every line of the workspace that is new, stale or failed"), {});
    m_cancel = add(u"render.cancel"_s, tr("Cancel the rendering of se&veral lines"),
                   tr("Keep what is rendered, give up the rest"), { Qt::CTRL | Qt::SHIFT | Qt::Key_Period },
                   u"cancel"_s);
    m_retry = add(u"render.retry"_s, tr("&Try the failed lines again"),
                  tr("Render the lines that could not be rendered once more"), {}, u"retry"_s);
    m_fallback = add(u"render.fallback"_s, tr("Render the fall&back lines again"),
                     tr("Render every line of the workspace that another provider spoke once more"), {});
    m_playOn = commands.add({ .id = u"line.playOn"_s,
                              .group = tr("Lines"),
                              .text = tr("Play on fro&m here"),
                              .icon = u"play-on"_s,
                              .tip = tr("Hear the current line and those that follow, or stop"),
                              .keys = { Qt::SHIFT | Qt::Key_Space } },
                            { &m_table });
    m_again = commands.add({ .id = u"line.again"_s,
                             .group = tr("Lines"),
                             .text = tr("Render aga&in"),
                             .icon = u"retry"_s,
                             .tip = tr("Render the line even if it is ready, for example after a fallback"),
                             .keys = { Qt::SHIFT | Qt::Key_F5 },
                             .writes = true },
                           { &m_table });
}

QToolButton* RenderActions::makeButton(QWidget* parent) const
{
    auto* button = new QToolButton(parent);
    button->setObjectName(u"renderButton"_s);
    button->setDefaultAction(m_scene);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(button);
    menu->addActions({ m_selected, m_scene, m_all });
    menu->addSeparator();
    menu->addActions({ m_cancel, m_retry, m_fallback });
    button->setMenu(menu);
    return button;
}

void RenderActions::update()
{
    m_cancel->setEnabled(m_desk.batch().isRunning());
    m_retry->setEnabled(!m_desk.batch().failures().isEmpty());
    const bool on = m_desk.playOn().isOn();
    m_playOn->setText(on ? tr("Stop playing &on") : tr("Play on fro&m here"));
}

void RenderActions::renderScene()
{
    m_table.commitEditor();
    QList<qint64> lines;
    for (int row = 0; row < m_desk.lines().rowCount(); ++row)
        lines.append(m_desk.lines().line(row).id);
    m_desk.renderStale(lines);
}

void RenderActions::renderAll()
{
    m_table.commitEditor();
    m_desk.scenes().withAll([this] {
        QList<qint64> lines;
        for (const SceneInfo& scene : m_desk.scenes().scenes())
            for (const ScriptLine& line : m_desk.lines().script(scene.id).lines)
                lines.append(line.id);
        m_desk.renderStale(lines);
    });
}

void RenderActions::renderFallbackOf(const QSet<QString>& speakers)
{
    renderFallen([this, speakers] { return m_desk.fallbacks().linesOf(speakers); });
}

/// `choose`: which of the workspace's lines, asked once all of them are in memory.
void RenderActions::renderFallen(const std::function<QList<qint64>()>& choose)
{
    m_table.commitEditor();
    m_desk.scenes().withAll([this, choose] {
        const QList<qint64> lines = choose();
        m_desk.costs().pass(
            lines, [&desk = m_desk, lines] { desk.batch().startAfresh(lines); }, [] {});
    });
}

void RenderActions::playOn()
{
    if (m_desk.playOn().isOn()) {
        m_desk.speaker().stop();
        return;
    }
    m_table.commitEditor();
    const QList<qint64> lines = m_table.shownLines();
    m_desk.playOnThrough(lines.mid(std::max<qsizetype>(0, lines.indexOf(m_table.currentLine()))));
}

void RenderActions::renderAgain()
{
    m_table.commitEditor();
    m_desk.speaker().hearAfresh(m_table.currentLine());
}

} // namespace comfyvn::ui
