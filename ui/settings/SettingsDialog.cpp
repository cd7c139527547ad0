#include "ui/settings/SettingsDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/SearchField.h"
#include "ui/panels/PanelDocks.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingsModel.h"
#include "ui/settings/SettingsPage.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

SettingsDialog::SettingsDialog(SettingsModel& model, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_title(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    const int unit = fontMetrics().height();
    m_search->setObjectName(u"settingsSearch"_s);
    makeSearchField(*m_search, tr("Search the settings"), tr("Search"));
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setIconSize(QSize(unit * 5 / 4, unit * 5 / 4));
    m_list->setFixedWidth(unit * 12);
    m_list->setSpacing(1);
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    big.setWeight(QFont::DemiBold);
    m_title->setFont(big);
    m_note->setObjectName(u"settingsNote"_s);
    m_note->setWordWrap(true);

    auto* left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    m_search->setFixedWidth(m_list->width());
    auto* resetPage =
        flatButton(u"settingsResetPage"_s, u"reset"_s, tr("Reset this page"), this, ButtonText::Beside);
    resetPage->setToolTip(tr("Bring every setting of this page back to its default"));
    connect(resetPage, &QToolButton::clicked, this, [this] {
        if (SettingsPage* page = currentPage())
            page->resetAll();
    });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(unit, 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(resetPage);
    auto* right = new QVBoxLayout;
    right->addLayout(head);
    right->addWidget(m_pages, 1);
    auto* middle = new QHBoxLayout;
    middle->addLayout(left);
    middle->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(m_note);
    column->addWidget(makeButtons());

    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showPage);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_search, &QLineEdit::returnPressed, this, &SettingsDialog::goToFound);
    connect(&model, &SettingsModel::refused, this, [this](const QString& message) { say(message); });
    connect(&model, &SettingsModel::fileFailed, this, &SettingsDialog::say);
    connect(&model, &SettingsModel::exported, this, [this](const QString& file) {
        say(tr("Wrote the settings, without secrets, to %1.").arg(file));
    });
    connect(&model, &SettingsModel::imported, this, [this](const QStringList& paths) {
        say(paths.isEmpty() ? tr("The file holds what is set already.")
                            : tr("Imported: %1. Undo takes it back.").arg(labelsOf(paths).join(u", "_s)));
    });
    makeShortcuts();
    say({});
    resize(unit * 58, unit * 38);
    m_search->setFocus();
}

SettingsDialog::~SettingsDialog() = default;

QWidget* SettingsDialog::makeButtons()
{
    auto* bar = new QWidget(this);
    m_bar = bar;
    auto* undo = flatButton(u"settingsUndo"_s, u"undo"_s, tr("Undo"), bar);
    auto* redo = flatButton(u"settingsRedo"_s, u"redo"_s, tr("Redo"), bar);
    QUndoStack& history = m_model.history();
    const auto show = [undo, redo, &history] {
        undo->setEnabled(history.canUndo());
        redo->setEnabled(history.canRedo());
        undo->setToolTip(history.canUndo() ? tr("Take back: %1 (Ctrl+Z)").arg(history.undoText())
                                           : tr("Undo"));
        redo->setToolTip(history.canRedo() ? tr("Do again: %1 (Ctrl+Y)").arg(history.redoText())
                                           : tr("Redo"));
    };
    connect(&history, &QUndoStack::indexChanged, bar, show);
    connect(undo, &QToolButton::clicked, &history, &QUndoStack::undo);
    connect(redo, &QToolButton::clicked, &history, &QUndoStack::redo);
    show();
    auto* import = flatButton(u"settingsImport"_s, u"import-file"_s, tr("Import …"), bar, ButtonText::Beside);
    import->setToolTip(tr("Take the settings of a file that was exported before"));
    connect(import, &QToolButton::clicked, this, &SettingsDialog::importSettings);
    auto* exportButton =
        flatButton(u"settingsExport"_s, u"export-file"_s, tr("Export …"), bar, ButtonText::Beside);
    exportButton->setToolTip(tr("Write the settings, without secrets, to a file"));
    connect(exportButton, &QToolButton::clicked, this, &SettingsDialog::exportSettings);
    auto* folder =
        flatButton(u"settingsFolder"_s, u"folder"_s, tr("Open the folder"), bar, ButtonText::Beside);
    folder->setToolTip(tr("Open the folder of the settings file, config.json"));
    connect(folder, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_model.path()).path())); });
    auto* close = new QPushButton(tr("Close"), bar);
    close->setObjectName(u"settingsClose"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    for (QToolButton* button : { undo, redo, import, exportButton, folder })
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(close);
    return bar;
}

void SettingsDialog::makeShortcuts()
{
    QUndoStack& history = m_model.history();
    new QShortcut(QKeySequence(u"Ctrl+Z"_s), this, &history, &QUndoStack::undo);
    for (const auto& keys : { u"Ctrl+Y"_s, u"Ctrl+Shift+Z"_s })
        new QShortcut(QKeySequence(keys), this, &history, &QUndoStack::redo);
    new QShortcut(QKeySequence::Find, this, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    const auto step = [this](int by) {
        const int row = m_list->currentRow() + by;
        if (row >= 0 && row < m_list->count())
            m_list->setCurrentRow(row);
    };
    new QShortcut(QKeySequence(u"Ctrl+PgDown"_s), this, m_list, [step] { step(1); });
    new QShortcut(QKeySequence(u"Ctrl+PgUp"_s), this, m_list, [step] { step(-1); });
}

void SettingsDialog::addPage(SettingsPage* page)
{
    m_all << page;
    m_pages->addWidget(page);
    m_list->addItem(new QListWidgetItem(icon(page->iconName()), page->title()));
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    putButtonsLast();
}

void SettingsDialog::openPage(const QString& id)
{
    const auto found = std::ranges::find(m_all, id, &SettingsPage::id);
    if (found != m_all.end())
        m_list->setCurrentRow(static_cast<int>(found - m_all.begin()));
}

SettingsPage* SettingsDialog::currentPage() const
{
    return m_all.value(m_list->currentRow());
}

void SettingsDialog::showPage(int row)
{
    if (row < 0)
        return;
    m_pages->setCurrentIndex(row);
    m_title->setText(m_all[row]->title());
    if (isVisible())
        m_model.openPage = m_all[row]->id();
}

void SettingsDialog::search(const QString& text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool found = m_all[row]->highlight(words) > 0;
        m_list->item(row)->setHidden(!words.isEmpty() && !found);
        if (found && first < 0)
            first = row;
    }
    if (words.isEmpty())
        return say({});
    if (first < 0)
        return say(tr("No setting has “%1”.").arg(text));
    say({});
    if (m_list->currentItem() == nullptr || m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
}

/// Gives the keyboard to the first setting that the search found.
void SettingsDialog::goToFound()
{
    const QStringList words = m_search->text().toLower().split(u' ', Qt::SkipEmptyParts);
    SettingsPage* page = currentPage();
    if (!page || words.isEmpty())
        return;
    const auto found =
        std::ranges::find_if(page->rows(), [&words](const SettingRow* row) { return row->matches(words); });
    if (found == page->rows().end())
        return;
    page->reveal(**found);
    focusInside(**found);
}

/// Pages are added after the buttons below them, which Tab comes to last.
void SettingsDialog::putButtonsLast()
{
    QWidget* last = nullptr;
    for (QWidget* next = nextInFocusChain(); next != this; next = next->nextInFocusChain())
        if (next->focusPolicy() & Qt::TabFocus)
            last = next;
    const auto buttons = m_bar->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly);
    for (QAbstractButton* button : buttons) {
        setTabOrder(last, button);
        last = button;
    }
}

void SettingsDialog::importSettings()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Import settings"), {}, tr("Settings (*.json);;All files (*)"));
    if (!file.isEmpty())
        m_model.importFrom(file);
}

void SettingsDialog::exportSettings()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export settings"), u"comfyvn-settings.json"_s,
                                                      tr("Settings (*.json);;All files (*)"));
    if (!file.isEmpty())
        m_model.exportTo(file);
}

void SettingsDialog::say(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

QStringList SettingsDialog::labelsOf(const QStringList& paths) const
{
    QStringList labels;
    for (const QString& path : paths) {
        QString label = path;
        for (const SettingsPage* page : m_all)
            for (const SettingRow* row : page->rows())
                for (const QString& mine : row->paths())
                    if (path == mine || path.startsWith(mine + u'.'))
                        label = row->label();
        if (!labels.contains(label))
            labels << label;
    }
    return labels;
}

} // namespace comfyvn::ui
