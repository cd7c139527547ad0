#include "ui/pronunciation/PronunciationPanel.h"

#include "core/base/Files.h"
#include "core/speech/dictionary/DictionaryFile.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/SearchField.h"
#include "ui/pronunciation/AffectedLines.h"
#include "ui/pronunciation/DictionaryDelegate.h"
#include "ui/pronunciation/IpaPalette.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kAskDelayMs = 120;

/// Every row that holds the words, and always the entry that is being written.
class EntryFilter final : public QSortFilterProxyModel {
public:
    explicit EntryFilter(QObject* parent)
        : QSortFilterProxyModel(parent)
    {
        setFilterCaseSensitivity(Qt::CaseInsensitive);
        setSortCaseSensitivity(Qt::CaseInsensitive);
        setSortRole(Qt::EditRole);
        setSortLocaleAware(true);
        setFilterKeyColumn(-1);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(DictionaryModel::IsDraftRole).toBool()
            || QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }
};

} // namespace

PronunciationPanel::PronunciationPanel(DictionaryModel& model, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_pool(pool)
    , m_shown(new EntryFilter(this))
    , m_table(new QTableView(this))
    , m_delegate(new DictionaryDelegate(this))
    , m_search(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new QLabel(this))
    , m_palette(new IpaPalette(this))
    , m_affected(new AffectedLines(this))
{
    setObjectName(u"pronunciationPanel"_s);
    setAccessibleName(tr("Pronunciation"));
    m_asking.setSingleShot(true);
    m_asking.setInterval(kAskDelayMs);
    makeActions();
    makeTable();
    arrange();
    connectModel();
    setFocusProxy(m_table);
    showMessage({});
    showCurrent();
}

/// A cell that is being written is committed while its view goes; nobody is left to hear of it.
PronunciationPanel::~PronunciationPanel()
{
    for (QObject* sender : { static_cast<QObject*>(&m_model), static_cast<QObject*>(m_delegate),
                             static_cast<QObject*>(m_table->selectionModel()) })
        sender->disconnect(this);
}

void PronunciationPanel::makeActions()
{
    const auto make = [this](const char* name, const QString& text, const QString& picture,
                             const QString& tip) {
        auto* action = new QAction(icon(picture), text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setStatusTip(tip);
        return action;
    };
    m_add =
        make("pronunciation.add", tr("&Add Word"), u"line-add"_s, tr("Say how another word is pronounced"));
    m_remove = make("pronunciation.remove", tr("&Delete Words"), u"line-delete"_s,
                    tr("Delete the selected entries of the dictionary"));
    m_hearSaid = make("pronunciation.hearSaid", tr("&Hear Entry"), u"play"_s,
                      tr("Hear the word as its entry says it"));
    m_hearWritten = make("pronunciation.hearWritten", tr("Hear as &Written"), u"speech"_s,
                         tr("Hear the word as it would be read without its entry"));
    m_import = make("pronunciation.import", tr("&Import Dictionary…"), u"folder"_s,
                    tr("Read entries from a TSV, CSV or JSON file"));
    m_export = make("pronunciation.export", tr("&Export Dictionary…"), u"folder"_s,
                    tr("Write the entries to a TSV or CSV file"));
    connect(m_add, &QAction::triggered, this, &PronunciationPanel::addEntry);
    connect(m_remove, &QAction::triggered, this, &PronunciationPanel::removeSelected);
    connect(m_hearSaid, &QAction::triggered, this,
            [this] { m_model.hear(m_model.entry(currentRow()), Hearing::AsSaid); });
    connect(m_hearWritten, &QAction::triggered, this,
            [this] { m_model.hear(m_model.entry(currentRow()), Hearing::AsWritten); });
    connect(m_import, &QAction::triggered, this, &PronunciationPanel::askForImport);
    connect(m_export, &QAction::triggered, this, &PronunciationPanel::askForExport);
}

void PronunciationPanel::makeTable()
{
    m_shown->setSourceModel(&m_model);
    m_table->setObjectName(u"pronunciationTable"_s);
    m_table->setAccessibleName(tr("Pronunciation dictionary"));
    m_table->setModel(m_shown);
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    const int em = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(em * 17 / 10);
    auto* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    header->resizeSection(DictionaryModel::Word, em * 6);
    header->resizeSection(DictionaryModel::Language, em * 9 / 2);
    header->resizeSection(DictionaryModel::Kind, em * 11 / 2);
    header->resizeSection(DictionaryModel::Value, em * 13 / 2);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DictionaryModel::Word, Qt::AscendingOrder);
    m_delegate->setPalette(m_palette);
}

void PronunciationPanel::arrange()
{
    const int gap = fontMetrics().height() / 2;
    m_search->setObjectName(u"pronunciationSearch"_s);
    makeSearchField(*m_search, tr("Search the dictionary"), tr("Search"));
    connect(m_search, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);

    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    for (QAction* action : { m_add, m_remove, m_hearSaid, m_hearWritten })
        top->addWidget(flatActionButton(action, this));

    auto* files = new QToolButton(this);
    files->setObjectName(u"pronunciationFiles"_s);
    files->setIcon(icon(u"folder"_s));
    files->setAutoRaise(true);
    files->setPopupMode(QToolButton::InstantPopup);
    files->setToolTip(tr("Import and export"));
    files->setAccessibleName(tr("Import and export"));
    files->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(files);
    menu->addActions({ m_import, m_export });
    files->setMenu(menu);
    top->addWidget(files);

    auto* empty = new QWidget(m_stack);
    auto* words =
        new QLabel(tr("Teach the voices names and made-up words: add a word, then write how it sounds, as a "
                      "respelling (“ee-fa”) or in IPA (“ˈiːfə”)."),
                   empty);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setObjectName(u"pronunciationEmpty"_s);
    m_begin = new QPushButton(icon(u"line-add"_s), tr("Add a word"), empty);
    m_begin->setObjectName(u"pronunciationBegin"_s);
    connect(m_begin, &QPushButton::clicked, this, &PronunciationPanel::addEntry);
    auto* emptyLayout = new QVBoxLayout(empty);
    emptyLayout->addStretch();
    emptyLayout->addWidget(words);
    emptyLayout->addWidget(m_begin, 0, Qt::AlignCenter);
    emptyLayout->addStretch();
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);

    m_message->setObjectName(u"pronunciationMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();

    auto* upper = new QWidget(this);
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins({});
    upperLayout->setSpacing(gap);
    upperLayout->addWidget(m_stack, 1);
    upperLayout->addWidget(m_message);
    upperLayout->addWidget(m_palette);
    m_palette->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(upper);
    parts->addWidget(m_affected);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(parts, 1);
}

void PronunciationPanel::connectModel()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showMessage({});
        showCurrent();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PronunciationPanel::showCurrent);
    for (const auto signal :
         { &DictionaryModel::changed, &DictionaryModel::loaded, &DictionaryModel::readOnlySet })
        connect(&m_model, signal, this, &PronunciationPanel::showCurrent);
    connect(&m_model, &DictionaryModel::readOnlySet, this, [this] { showMessage({}); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PronunciationPanel::showCurrent);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &PronunciationPanel::showCurrent);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &PronunciationPanel::showCurrent);
    connect(&m_model, &DictionaryModel::refused, this, &PronunciationPanel::showMessage);
    connect(&m_model, &DictionaryModel::failed, this,
            [this](const Error& error) { showMessage(errorText(error)); });
    connect(&m_model, &DictionaryModel::wanted, this, &PronunciationPanel::edit);
    connect(&m_model, &DictionaryModel::affectedFound, m_affected, &AffectedLines::setLines);
    connect(m_affected, &AffectedLines::lineWanted, this, &PronunciationPanel::lineWanted);
    connect(m_affected, &AffectedLines::renderWanted, this, &PronunciationPanel::renderWanted);
    connect(m_delegate, &DictionaryDelegate::typed, this,
            [this](const QModelIndex& index, const QString& text) {
                showMessage(m_model.faultOf(m_shown->mapToSource(index).row(),
                                            static_cast<DictionaryModel::Column>(index.column()), text));
            });
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this, &PronunciationPanel::goOnWithDraft);
    connect(m_delegate, &DictionaryDelegate::paletteWanted, m_palette,
            [this] { m_palette->setFocus(Qt::OtherFocusReason); });
    connect(m_palette, &IpaPalette::chosen, this, &PronunciationPanel::insertSign);
    connect(m_palette, &IpaPalette::left, this, [this] {
        auto* editor = m_table->viewport()->findChild<QLineEdit*>(u"pronunciationEdit"_s);
        if (editor)
            editor->setFocus(Qt::OtherFocusReason);
        else
            m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_asking, &QTimer::timeout, this, [this] {
        if (const int row = currentRow(); row >= 0)
            m_model.askAffected(m_model.entry(row));
    });
}

void PronunciationPanel::setChoices(const QStringList& characters, const QStringList& languages)
{
    m_delegate->setCharacters(QStringList { QString() } + characters);
    m_delegate->setLanguages(languages);
}

int PronunciationPanel::currentRow() const
{
    return m_shown->mapToSource(m_table->currentIndex()).row();
}

QModelIndex PronunciationPanel::shownIndex(int row, int column) const
{
    return m_shown->mapFromSource(m_model.index(row, column));
}

void PronunciationPanel::showCurrent()
{
    const int row = currentRow();
    const bool isEntry = row >= 0 && row < m_model.rowCount();
    const DictionaryEntry entry = isEntry ? m_model.entry(row) : DictionaryEntry();
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    m_hearWritten->setEnabled(!entry.word.isEmpty());
    m_hearSaid->setEnabled(isEntry && entry.id != 0);
    m_export->setEnabled(!m_model.entries().isEmpty());
    const bool isIpa = isEntry && entry.kind == PronunciationKind::Ipa;
    if (isIpa)
        m_palette->setLanguage(entry.lang);
    m_palette->setVisible(isIpa && !m_model.isReadOnly());
    m_begin->setEnabled(!m_model.isReadOnly());
    m_affected->setRenderingPossible(!m_model.isReadOnly());
    m_affected->setVisible(isEntry && entry.id != 0);
    if (isEntry)
        m_asking.start();
}

void PronunciationPanel::showMessage(const QString& message)
{
    const QString text = message.isEmpty() && m_model.isReadOnly()
        ? tr("The workspace is read-only: words can be heard, not changed.")
        : message;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_message->setAccessibleName(text);
}

void PronunciationPanel::addEntry()
{
    const QModelIndex current = m_table->currentIndex();
    const QString lang = current.isValid()
        ? current.siblingAtColumn(DictionaryModel::Language).data(Qt::EditRole).toString()
        : QString();
    m_search->clear();
    m_model.begin({ .lang = lang });
}

/// Goes on writing an entry: at its word, or at its pronunciation when the word is there.
void PronunciationPanel::edit(int row)
{
    if (row < 0)
        return;
    m_stack->setCurrentIndex(1);
    if (!shownIndex(row, 0).isValid())
        m_search->clear();
    const DictionaryEntry& entry = m_model.entry(row);
    const int column = entry.word.isEmpty() ? DictionaryModel::Word : DictionaryModel::Value;
    const QModelIndex index = shownIndex(row, column);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->setFocus(Qt::OtherFocusReason);
    if (entry.id == 0)
        m_table->edit(index);
}

/// From the word of a new entry to its pronunciation; a new entry that was given up without a word goes.
void PronunciationPanel::goOnWithDraft(const QWidget*, QAbstractItemDelegate::EndEditHint hint)
{
    const int row = currentRow();
    if (row < 0 || m_model.entry(row).id != 0)
        return;
    const bool isWord = m_table->currentIndex().column() == DictionaryModel::Word;
    QTimer::singleShot(0, this, [this, hint, isWord] { // once the editor is gone
        const int draft = m_model.hasDraft() ? m_model.rowCount() - 1 : -1;
        if (draft < 0)
            return;
        const DictionaryEntry& entry = m_model.entry(draft);
        if (entry.word.isEmpty() && hint == QAbstractItemDelegate::RevertModelCache) {
            m_model.dropDraft();
            m_table->setFocus(Qt::OtherFocusReason);
        } else if (isWord && !entry.word.isEmpty() && hint != QAbstractItemDelegate::RevertModelCache) {
            edit(draft);
        }
    });
}

void PronunciationPanel::insertSign(const QString& sign)
{
    const int row = currentRow();
    if (row < 0)
        return;
    const QModelIndex index = shownIndex(row, DictionaryModel::Value);
    auto* editor = m_table->viewport()->findChild<QLineEdit*>(u"pronunciationEdit"_s);
    if (!editor || m_table->currentIndex().column() != DictionaryModel::Value) {
        m_table->setCurrentIndex(index);
        m_table->edit(index);
        editor = m_table->viewport()->findChild<QLineEdit*>(u"pronunciationEdit"_s);
        if (!editor)
            return;
        editor->end(false);
    }
    editor->insert(sign);
}

void PronunciationPanel::removeSelected()
{
    QList<qint64> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        ids << index.data(DictionaryModel::IdRole).toLongLong();
    m_model.remove(ids);
}

void PronunciationPanel::askForImport()
{
    auto* dialog = new QFileDialog(this, tr("Import Dictionary"), {},
                                   tr("Dictionaries (*.tsv *.csv *.txt *.json);;All files (*)"));
    dialog->setObjectName(u"importDictionaryDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PronunciationPanel::importFile);
    dialog->open();
}

void PronunciationPanel::askForExport()
{
    auto* dialog = new QFileDialog(this, tr("Export Dictionary"), u"dictionary.tsv"_s,
                                   tr("Tab-separated (*.tsv);;Comma-separated (*.csv)"));
    dialog->setObjectName(u"exportDictionaryDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &PronunciationPanel::exportFile);
    dialog->open();
}

void PronunciationPanel::importFile(const QString& path)
{
    using Read = Result<QList<DictionaryEntry>>;
    const QModelIndex current = m_table->currentIndex();
    const QString lang = current.isValid()
        ? current.siblingAtColumn(DictionaryModel::Language).data(Qt::EditRole).toString()
        : u"en"_s;
    const auto read = [path, lang]() -> Read {
        const auto bytes = readFile(path, kMaxDictionaryFile);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return parseDictionary(*bytes, lang);
    };
    whenFinished(this, QtConcurrent::run(&m_pool, read), [this](const Read& entries) {
        if (!entries)
            showMessage(errorText(entries.error()));
        else if (entries->isEmpty())
            showMessage(tr("The file has no entries."));
        else
            m_model.importEntries(*entries);
    });
}

void PronunciationPanel::exportFile(const QString& path)
{
    QList<DictionaryEntry> entries;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const DictionaryEntry& entry = m_model.entry(m_shown->mapToSource(m_shown->index(row, 0)).row());
        if (entry.id != 0)
            entries << entry;
    }
    const auto write = [path, entries] {
        const bool commas = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
        return writeFile(path, commas ? dictionaryAsCsv(entries) : dictionaryAsTsv(entries),
                         Durability::PowerLoss);
    };
    whenFinished(this, QtConcurrent::run(&m_pool, write),
                 [this, path, count = static_cast<int>(entries.size())](const Result<void>& written) {
                     showMessage(written ? tr("%n entry(ies) written to %1.", nullptr, count).arg(path)
                                         : errorText(written.error()));
                 });
}

} // namespace comfyvn::ui
