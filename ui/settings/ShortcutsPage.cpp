#include "ui/settings/ShortcutsPage.h"

#include "ui/keys/CommandTree.h"
#include "ui/keys/Commands.h"
#include "ui/keys/KeyCapture.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/SearchField.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingsModel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

const QString kKeymap = u"ui.keymap"_s;
const QString kShortcuts = u"ui.shortcuts"_s;

/// Found by the dialog's search though the page is no list of rows.
class ShortcutsRow final : public SettingRow {
public:
    using SettingRow::SettingRow;
    [[nodiscard]] QStringList paths() const override { return { kKeymap, kShortcuts }; }
};

QPushButton* pushButton(const QString& name, const QString& text, const QString& tip, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ShortcutsPage::ShortcutsPage(SettingsModel& settings, Commands& commands, QWidget* parent)
    : SettingsPage(settings, u"shortcuts"_s, tr("Shortcuts"), u"keyboard"_s, parent)
    , m_commands(commands)
    , m_preset(new QComboBox)
    , m_search(new QLineEdit(this))
    , m_byKeys(flatButton(u"shortcutByKeys"_s, u"keyboard"_s, tr("Find by pressing keys"), this,
                          ButtonText::Beside))
    , m_tree(new CommandTree(this))
    , m_name(new QLabel(this))
    , m_capture(new KeyCapture(this))
    , m_change(pushButton(u"shortcutChange"_s, tr("Change …"),
                          tr("Press the keys that the command is to have instead (F2)"), this))
    , m_add(pushButton(u"shortcutAdd"_s, tr("Add …"), tr("Press keys that the command is to have too"), this))
    , m_clear(
          pushButton(u"shortcutClear"_s, tr("No keys"), tr("Leave the command without keys (Delete)"), this))
    , m_reset(pushButton(u"shortcutReset"_s, tr("Reset"), tr("Back to the keys of the preset"), this))
    , m_conflict(new QWidget(this))
    , m_conflictText(new QLabel(m_conflict))
{
    addRow(new ShortcutsRow({ tr("Start from"), tr("Your own keys stay when you choose another preset."),
                              tr("shortcut keyboard hotkey keys preset VOICEVOX Audacity") },
                            m_preset, this));
    m_preset->setObjectName(u"shortcutPreset"_s);
    m_preset->addItem(tr("Like VOICEVOX"));
    m_preset->addItem(tr("Like Audacity"));
    connect(m_preset, &QComboBox::activated, this, [this](int at) {
        KeyMap changed = map();
        changed.preset = at == 1 ? KeyPreset::Audacity : KeyPreset::Voicevox;
        setMap(changed, tr("Shortcuts"));
    });
    auto* wide = new QWidget(this);
    auto* column = new QVBoxLayout(wide);
    const int unit = fontMetrics().height();
    column->setContentsMargins(unit / 2, 0, unit / 2, 0);
    column->addWidget(makeTop());
    column->addWidget(m_tree, 1);
    column->addWidget(makeEditor());
    column->addWidget(makeBottom());
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setMinimumHeight(unit * 10);
    m_tree->setColumnWidth(CommandTree::Name, unit * 14);
    m_tree->setColumnWidth(CommandTree::KeysColumn, unit * 10);
    addWide(wide);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        stopCapturing();
        updateButtons();
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { capture(Capturing::Replace); });
    new QShortcut(
        QKeySequence(Qt::Key_F2), m_tree, this, [this] { capture(Capturing::Replace); }, Qt::WidgetShortcut);
    new QShortcut(
        QKeySequence(Qt::Key_Delete), m_tree, m_clear, [this] { m_clear->click(); }, Qt::WidgetShortcut);
    connect(&commands, &Commands::added, this, &ShortcutsPage::refresh, Qt::QueuedConnection);
    connect(&settings, &SettingsModel::changed, this, [this](const QStringList& paths) {
        if (std::ranges::any_of(
                paths, [](const QString& path) { return path == kKeymap || path.startsWith(kShortcuts); }))
            refresh();
    });
    refresh();
}

QWidget* ShortcutsPage::makeTop()
{
    auto* top = new QWidget(this);
    m_search->setObjectName(u"shortcutSearch"_s);
    makeSearchField(*m_search, tr("Find a command"), tr("Find by name or keys"));
    connect(m_search, &QLineEdit::textChanged, m_tree, &CommandTree::filterText);
    connect(m_byKeys, &QToolButton::clicked, this, [this] { capture(Capturing::Search); });
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search, 1);
    row->addWidget(m_byKeys);
    return top;
}

QWidget* ShortcutsPage::makeEditor()
{
    auto* editor = new QWidget(this);
    m_name->setObjectName(u"shortcutName"_s);
    m_capture->setObjectName(u"shortcutCapture"_s);
    m_capture->setAccessibleName(tr("Press the new keys; Esc leaves things as they are"));
    m_capture->hide();
    connect(m_capture, &KeyCapture::captured, this, &ShortcutsPage::take);
    connect(m_capture, &KeyCapture::left, this, [this] {
        if (m_capturing == Capturing::Search)
            m_tree->filterText(m_search->text());
        stopCapturing();
        m_tree->setFocus();
    });
    connect(m_change, &QPushButton::clicked, this, [this] { capture(Capturing::Replace); });
    connect(m_add, &QPushButton::clicked, this, [this] { capture(Capturing::Add); });
    connect(m_clear, &QPushButton::clicked, this, [this] { setCurrentKeys({}); });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsPage::resetCurrent);

    m_conflict->setObjectName(u"shortcutConflict"_s);
    m_conflictText->setObjectName(u"shortcutConflictText"_s);
    m_conflictText->setWordWrap(true);
    const int size = fontMetrics().height();
    auto* warning = new QLabel(m_conflict);
    warning->setPixmap(icon(u"state-failed"_s).pixmap(QSize(size, size), devicePixelRatioF()));
    auto* takeAway =
        pushButton(u"shortcutTake"_s, tr("Take it"), tr("The other command loses these keys"), m_conflict);
    auto* leave = pushButton(u"shortcutLeave"_s, tr("Leave it"), tr("Change nothing"), m_conflict);
    connect(takeAway, &QPushButton::clicked, this, &ShortcutsPage::assignAndTakeAway);
    connect(leave, &QPushButton::clicked, this, [this] {
        stopCapturing();
        m_tree->setFocus();
    });
    auto* conflictRow = new QHBoxLayout(m_conflict);
    conflictRow->setContentsMargins(0, 0, 0, 0);
    conflictRow->addWidget(warning);
    conflictRow->addWidget(m_conflictText, 1);
    conflictRow->addWidget(takeAway);
    conflictRow->addWidget(leave);
    m_conflict->hide();

    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_capture, 1);
    for (QPushButton* button : { m_change, m_add, m_clear, m_reset })
        row->addWidget(button);
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_conflict);
    return editor;
}

QWidget* ShortcutsPage::makeBottom()
{
    auto* bottom = new QWidget(this);
    auto* all = flatButton(u"shortcutResetAll"_s, u"reset"_s, tr("Reset all"), bottom, ButtonText::Beside);
    all->setToolTip(tr("Back to the preset for every command"));
    connect(all, &QToolButton::clicked, this, [this] {
        KeyMap plain = map();
        plain.own.clear();
        setMap(plain, tr("Shortcuts"));
    });
    const QString kinds = tr("Key map (*.json);;All files (*)");
    auto* import =
        flatButton(u"shortcutImport"_s, u"import-file"_s, tr("Import keys …"), bottom, ButtonText::Beside);
    connect(import, &QToolButton::clicked, this, [this, kinds] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Import keys"), {}, kinds);
        if (!file.isEmpty())
            model().importFrom(file, { kKeymap, kShortcuts });
    });
    auto* exportKeys =
        flatButton(u"shortcutExport"_s, u"export-file"_s, tr("Export keys …"), bottom, ButtonText::Beside);
    connect(exportKeys, &QToolButton::clicked, this, [this, kinds] {
        const QString file =
            QFileDialog::getSaveFileName(this, tr("Export keys"), u"comfyvn-keys.json"_s, kinds);
        if (!file.isEmpty())
            model().exportTo(file, { kKeymap, kShortcuts });
    });
    auto* row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(all);
    row->addStretch(1);
    row->addWidget(import);
    row->addWidget(exportKeys);
    return bottom;
}

KeyMap ShortcutsPage::map() const
{
    return KeyMap::fromSettings(model().value(kKeymap).toString(), model().value(kShortcuts).toObject());
}

void ShortcutsPage::setMap(const KeyMap& changed, const QString& label)
{
    const QJsonObject all = changed.patchOf({});
    const QString preset = all[u"keymap"_s].toString();
    model().endEdit();
    static_cast<void>(model().set(kKeymap, preset, label));
    static_cast<void>(model().set(kShortcuts, all[u"shortcuts"_s].toObject(), label));
    model().endEdit();
}

void ShortcutsPage::refresh()
{
    const KeyMap keys = map();
    m_preset->setCurrentIndex(keys.preset == KeyPreset::Audacity ? 1 : 0);
    m_tree->fill(m_commands.all(), keys);
    m_tree->filterText(m_search->text());
    updateButtons();
}

const Command* ShortcutsPage::current() const
{
    const auto found = std::ranges::find(m_commands.all(), m_tree->currentId(), &Command::id);
    return found == m_commands.all().end() ? nullptr : &*found;
}

QList<QKeySequence> ShortcutsPage::currentKeys() const
{
    const Command* command = current();
    return command != nullptr ? map().keysOf(*command) : QList<QKeySequence>();
}

void ShortcutsPage::updateButtons()
{
    const Command* command = current();
    m_name->setText(command != nullptr ? withoutMnemonic(command->text)
                                       : tr("Choose a command to change its keys."));
    m_change->setEnabled(command != nullptr);
    m_add->setEnabled(command != nullptr);
    m_clear->setEnabled(!currentKeys().isEmpty());
    m_reset->setEnabled(command != nullptr && map().own.contains(command->id));
}

void ShortcutsPage::capture(Capturing what)
{
    if (what != Capturing::Search && current() == nullptr)
        return;
    m_capturing = what;
    m_conflict->hide();
    m_name->hide();
    m_capture->clear();
    m_capture->show();
    m_capture->setFocus();
}

void ShortcutsPage::stopCapturing()
{
    m_capturing = Capturing::Nothing;
    m_capture->hide();
    m_conflict->hide();
    m_name->show();
}

void ShortcutsPage::take(const QKeySequence& key)
{
    m_capture->setText(key.toString(QKeySequence::NativeText));
    if (m_capturing == Capturing::Search) {
        m_tree->filterKeys(key);
        return;
    }
    const Command* command = current();
    if (command == nullptr)
        return stopCapturing();
    KeyMap wished = map();
    wished.own[command->id] = { key };
    for (const KeyConflict& conflict : keyConflicts(wished, m_commands.all())) {
        if (conflict.key != key || (conflict.first != command->id && conflict.second != command->id))
            continue;
        const QString other = conflict.first == command->id ? conflict.second : conflict.first;
        const auto found = std::ranges::find(m_commands.all(), other, &Command::id);
        m_wanted = key;
        m_conflictText->setText(
            tr("%1 belongs to “%2”.")
                .arg(key.toString(QKeySequence::NativeText), withoutMnemonic(found->text)));
        m_conflict->show();
        m_conflict->findChild<QPushButton*>(u"shortcutTake"_s)->setFocus();
        return;
    }
    assign(key);
}

void ShortcutsPage::assign(const QKeySequence& key)
{
    QList<QKeySequence> keys = m_capturing == Capturing::Add ? currentKeys() : QList<QKeySequence>();
    if (!keys.contains(key))
        keys << key;
    setCurrentKeys(keys);
    m_tree->setFocus();
}

void ShortcutsPage::assignAndTakeAway()
{
    const Command* command = current();
    if (command == nullptr)
        return;
    KeyMap changed = map();
    QList<QKeySequence> keys = m_capturing == Capturing::Add ? currentKeys() : QList<QKeySequence>();
    keys << m_wanted;
    changed.own[command->id] = keys;
    for (const KeyConflict& conflict : keyConflicts(changed, m_commands.all())) {
        if (conflict.key != m_wanted || (conflict.first != command->id && conflict.second != command->id))
            continue;
        const QString other = conflict.first == command->id ? conflict.second : conflict.first;
        const auto found = std::ranges::find(m_commands.all(), other, &Command::id);
        QList<QKeySequence> left = changed.keysOf(*found);
        left.removeAll(m_wanted);
        changed.own[other] = left;
    }
    setMap(changed, withoutMnemonic(command->text));
    stopCapturing();
    m_tree->setFocus();
}

void ShortcutsPage::setCurrentKeys(const QList<QKeySequence>& keys)
{
    const Command* command = current();
    if (command == nullptr)
        return;
    KeyMap changed = map();
    if (keys == presetKeys(*command, changed.preset))
        changed.own.remove(command->id);
    else
        changed.own[command->id] = keys;
    setMap(changed, withoutMnemonic(command->text));
    stopCapturing();
}

void ShortcutsPage::resetCurrent()
{
    const Command* command = current();
    if (command == nullptr)
        return;
    KeyMap changed = map();
    changed.own.remove(command->id);
    setMap(changed, withoutMnemonic(command->text));
}

} // namespace comfyvn::ui
