#include "ui/lines/SceneBar.h"

#include "ui/keys/Commands.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/SceneList.h"
#include "ui/look/Icons.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

SceneBar::SceneBar(SceneList& scenes, Commands& commands, QWidget* parent)
    : QFrame(parent)
    , m_scenes(scenes)
    , m_stack(new QStackedWidget(this))
    , m_choice(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_extent(new QLabel(this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"sceneBar"_s);
    setAccessibleName(tr("Scenes"));
    m_choice->setObjectName(u"sceneChoice"_s);
    m_choice->setAccessibleName(tr("Scene"));
    m_choice->setToolTip(tr("The scene that you write"));
    m_choice->setModel(&scenes);
    m_name->setObjectName(u"sceneName"_s);
    m_name->setAccessibleName(tr("Name of the scene"));
    m_name->setMaxLength(200);
    m_name->installEventFilter(this);
    m_extent->setObjectName(u"sceneExtent"_s);
    m_extent->setAccessibleName(tr("Lines and length of the scene"));
    addCommands(commands);
    arrange();
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        if (row >= 0 && row < m_scenes.scenes().size())
            m_scenes.show(m_scenes.scenes()[row].id);
    });
    connect(&scenes, &SceneList::listChanged, this, &SceneBar::refresh);
    refresh();
}

void SceneBar::arrange()
{
    const int unit = fontMetrics().height();
    m_stack->addWidget(m_choice);
    m_stack->addWidget(m_name);
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_choice->setMinimumWidth(unit * 9);
    m_choice->setMaximumWidth(unit * 22);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_stack->setMaximumWidth(unit * 22);
    m_extent->setForegroundRole(QPalette::PlaceholderText);

    auto* menu = new QMenu(this);
    menu->addActions(actions());
    m_more->setObjectName(u"sceneMenuButton"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setAccessibleName(tr("What can be done with scenes"));
    m_more->setToolTip(tr("Rename, duplicate, order and delete scenes"));
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    auto* made = new QToolButton(this);
    made->setObjectName(u"sceneNewButton"_s);
    made->setDefaultAction(m_new);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    made->setAutoRaise(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    row->setSpacing(unit / 3);
    row->addWidget(m_stack, 1);
    row->addWidget(made);
    row->addWidget(m_more);
    row->addSpacing(unit / 2);
    row->addWidget(m_extent);
    row->addStretch(1);
    setTabOrder(made, m_more);
    setFocusProxy(m_choice);
}

QAction* SceneBar::add(Commands& commands, const QString& id, const QString& text, const QString& tip,
                       const QList<QKeySequence>& keys, const QString& icon)
{
    const bool writes = id != u"scene.previous"_s && id != u"scene.next"_s;
    QAction* action = commands.add({ .id = id,
                                     .group = tr("Scenes"),
                                     .text = text,
                                     .icon = icon,
                                     .tip = tip,
                                     .keys = keys,
                                     .writes = writes });
    addAction(action);
    return action;
}

void SceneBar::addCommands(Commands& commands)
{
    m_new = add(commands, u"scene.new"_s, tr("&New scene"), tr("Make an empty scene below this one"),
                { Qt::CTRL | Qt::SHIFT | Qt::Key_N }, u"scene-add"_s);
    connect(m_new, &QAction::triggered, this, [this] { m_scenes.addScene(m_scenes.freeName()); });
    const auto here = [this](auto member) {
        return [this, member] {
            if (const SceneInfo* scene = m_scenes.shown())
                (m_scenes.*member)(scene->id);
        };
    };
    connect(add(commands, u"scene.rename"_s, tr("&Rename the scene"), tr("Give the scene another name"),
                { Qt::SHIFT | Qt::Key_F2 }),
            &QAction::triggered, this, &SceneBar::beginRename);
    connect(add(commands, u"scene.duplicate"_s, tr("&Duplicate the scene"),
                tr("Make a copy of the scene with all its lines"), {}),
            &QAction::triggered, this, here(&SceneList::duplicate));
    const auto move = [this](int step) {
        return [this, step] {
            if (const SceneInfo* scene = m_scenes.shown())
                m_scenes.move(scene->id, step);
        };
    };
    m_up = add(commands, u"scene.up"_s, tr("Move the scene &up"), tr("Put the scene before the one above"),
               { Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp });
    connect(m_up, &QAction::triggered, this, move(-1));
    m_down = add(commands, u"scene.down"_s, tr("Move the scene do&wn"),
                 tr("Put the scene behind the one below"), { Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown });
    connect(m_down, &QAction::triggered, this, move(+1));
    m_previous = add(commands, u"scene.previous"_s, tr("&Previous scene"), tr("Go to the scene above"),
                     { Qt::CTRL | Qt::Key_PageUp });
    connect(m_previous, &QAction::triggered, this, [this] { m_scenes.showNext(-1); });
    m_next = add(commands, u"scene.next"_s, tr("Ne&xt scene"), tr("Go to the scene below"),
                 { Qt::CTRL | Qt::Key_PageDown });
    connect(m_next, &QAction::triggered, this, [this] { m_scenes.showNext(+1); });
    m_remove = add(commands, u"scene.remove"_s, tr("De&lete the scene"),
                   tr("Delete the scene with its lines; Undo brings it back"), {});
    connect(m_remove, &QAction::triggered, this, here(&SceneList::remove));
}

void SceneBar::addButton(QToolButton* button)
{
    static_cast<QHBoxLayout*>(layout())->addWidget(button);
    setTabOrder(m_more, button);
}

void SceneBar::refresh()
{
    const SceneInfo* scene = m_scenes.shown();
    const int row = scene ? m_scenes.rowOf(scene->id) : -1;
    m_choice->setCurrentIndex(row);
    m_choice->setEnabled(m_scenes.rowCount() > 0);
    m_extent->setText(scene
                          ? tr("%n line(s)", nullptr, scene->lines) + u" · "_s + durationText(scene->seconds)
                          : QString());
    m_remove->setEnabled(m_scenes.rowCount() > 1);
    m_up->setEnabled(row > 0);
    m_previous->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_scenes.rowCount());
    m_next->setEnabled(m_down->isEnabled());
}

void SceneBar::beginRename()
{
    if (!m_scenes.shown())
        return;
    m_before = QApplication::focusWidget();
    m_name->setText(m_choice->currentText());
    m_stack->setCurrentWidget(m_name);
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void SceneBar::endRename(bool keep)
{
    if (m_stack->currentWidget() != m_name)
        return;
    m_stack->setCurrentWidget(m_choice);
    const SceneInfo* scene = m_scenes.shown();
    if (keep && scene)
        m_scenes.rename(scene->id, m_name->text());
}

bool SceneBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_name)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        endRename(true);
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && key != Qt::Key_Escape)
        return false;
    endRename(enter);
    (m_before && m_before->isVisible() ? m_before.data() : m_choice)->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace comfyvn::ui
