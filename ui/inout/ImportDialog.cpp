#include "ui/inout/ImportDialog.h"

#include "ui/inout/ImportNames.h"
#include "ui/inout/ImportRows.h"
#include "ui/inout/TablePreview.h"
#include "ui/lines/SceneList.h"
#include "ui/look/RowTable.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include <chrono>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kMostNotesShown = 2000;
constexpr std::chrono::milliseconds kBusyAfter { 300 };

QString nameOf(const SceneList& scenes, int row)
{
    return scenes.index(row).data().toString();
}

} // namespace

ImportDialog::ImportDialog(ScriptImport& import, const SceneList& scenes, QWidget* parent)
    : QDialog(parent)
    , m_import(import)
    , m_scenes(scenes)
    , m_kind(new QComboBox(this))
    , m_encodingLabel(new QLabel(tr("&Encoding"), this))
    , m_encoding(new QComboBox(this))
    , m_oldIds(new QCheckBox(tr("The game is made with Ren'Py &before 8.6"), this))
    , m_targetLabel(new QLabel(tr("&Goes to"), this))
    , m_targetPlace(new QWidget(this))
    , m_removeGone(new QCheckBox(tr("&Delete lines that are gone from the script"), this))
    , m_takeStyles(new QCheckBox(tr("Take &styles and languages from the script, where it names them"), this))
    , m_summary(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_linesPage(makeLines())
    , m_preview(new TablePreview(this))
    , m_scenesPage(makeScenes())
    , m_notes(new QListWidget(this))
    , m_bar(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_do(m_buttons->addButton(tr("I&mport"), QDialogButtonBox::AcceptRole))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import a script"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addSource(*form);
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_tabs->setObjectName(u"importTabs"_s);
    m_tabs->addTab(m_linesPage, tr("&Lines"));
    m_notes->setObjectName(u"importNotes"_s);
    m_notes->setAccessibleName(tr("Remarks"));
    for (QWidget* page : { static_cast<QWidget*>(m_preview), m_scenesPage, static_cast<QWidget*>(m_notes) })
        page->hide();
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setAccessibleName(tr("Reading the script"));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    QSizePolicy keepsRoom = m_bar->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(keepsRoom);
    m_do->setObjectName(u"importButton"_s);
    m_do->setDefault(true);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_bar, 1);
    bottom->addWidget(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_summary);
    column->addWidget(m_tabs, 1);
    column->addLayout(bottom);
    const int unit = fontMetrics().height();
    resize(unit * 50, unit * 38);

    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        m_import.apply();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_preview, &TablePreview::changed, this, &ImportDialog::changeReading);
    connect(&import, &ScriptImport::read, this, &ImportDialog::showScript);
    connect(&import, &ScriptImport::compared, this, &ImportDialog::showComparison);
    connect(&import, &ScriptImport::busyChanged, this, &ImportDialog::showBusy);
    m_busySoon.setSingleShot(true);
    m_busySoon.setInterval(kBusyAfter);
    connect(&m_busySoon, &QTimer::timeout, m_bar, &QWidget::show);
    m_bar->hide();
    showBusy(import.isBusy());
}

void ImportDialog::addSource(QFormLayout& form)
{
    QStringList names;
    for (const QString& file : m_import.files())
        names << QFileInfo(file).fileName();
    auto* source = new QLabel(this);
    source->setObjectName(u"importSource"_s);
    source->setText(
        names.isEmpty() ? tr("The clipboard")
            : names.size() == 1
            ? names.first()
            : tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - 1).arg(names.first()));
    source->setToolTip(names.join(u'\n'));
    form.addRow(tr("Script"), source);

    m_kind->setObjectName(u"importKind"_s);
    for (const auto kind :
         { ScriptKind::PlainText, ScriptKind::Table, ScriptKind::RenpyDialogue, ScriptKind::RenpyScript })
        m_kind->addItem(ImportNames::of(kind), static_cast<int>(kind));
    connect(m_kind, &QComboBox::activated, this, &ImportDialog::changeReading);
    form.addRow(tr("&Kind"), m_kind);

    m_encoding->setObjectName(u"importEncoding"_s);
    for (const auto encoding : { TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::ShiftJis,
                                 TextEncoding::Gb18030, TextEncoding::Windows1252 })
        m_encoding->addItem(ImportNames::of(encoding), static_cast<int>(encoding));
    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::changeReading);
    m_encodingLabel->setBuddy(m_encoding);
    form.addRow(m_encodingLabel, m_encoding);
    m_encodingLabel->hide();
    m_encoding->hide();
    m_oldIds->setObjectName(u"importOldIds"_s);
    m_oldIds->setToolTip(
        tr("Before 8.6, Ren'Py made the id of a line from the “voice” statement before it as well."));
    connect(m_oldIds, &QCheckBox::clicked, this, &ImportDialog::changeReading);
    form.addRow({}, m_oldIds);
    m_oldIds->hide();

    auto* place = new QHBoxLayout(m_targetPlace);
    place->setContentsMargins(0, 0, 0, 0);
    form.addRow(m_targetLabel, m_targetPlace);
    m_removeGone->setObjectName(u"importRemoveGone"_s);
    m_takeStyles->setObjectName(u"importTakeStyles"_s);
    connect(m_removeGone, &QCheckBox::clicked, this, &ImportDialog::changeOptions);
    connect(m_takeStyles, &QCheckBox::clicked, this, &ImportDialog::changeOptions);
    form.addRow({}, m_takeStyles);
    form.addRow({}, m_removeGone);
}

QWidget* ImportDialog::makeLines()
{
    auto* page = new QWidget(this);
    m_filter = new QComboBox(page);
    m_filter->setObjectName(u"importFilter"_s);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = new QLabel(tr("S&how"), page);
    label->setBuddy(m_filter);
    connect(m_filter, &QComboBox::activated, this, &ImportDialog::changeFilter);
    m_rows = new ImportRows(page);
    m_table = new QTableView(page);
    m_table->setObjectName(u"importRows"_s);
    m_table->setAccessibleName(tr("What becomes of each line"));
    m_table->setModel(m_rows);
    styleRowTable(*m_table);
    const int unit = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(unit * 7 / 4);
    auto* header = m_table->horizontalHeader();
    header->resizeSection(ImportRows::Fate, unit * 8);
    header->resizeSection(ImportRows::Character, unit * 8);
    header->setSectionResizeMode(ImportRows::Text, QHeaderView::Stretch);
    header->resizeSection(ImportRows::Before, unit * 15);

    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_filter);
    row->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    return page;
}

QWidget* ImportDialog::makeScenes()
{
    m_sceneTable = new QTableWidget(this);
    m_sceneTable->setObjectName(u"importScenes"_s);
    m_sceneTable->setAccessibleName(tr("The scenes of the script"));
    m_sceneTable->setColumnCount(3);
    m_sceneTable->setHorizontalHeaderLabels({ tr("Scene"), tr("Lines"), tr("Goes to") });
    m_sceneTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_sceneTable->setTabKeyNavigation(false);
    m_sceneTable->verticalHeader()->hide();
    m_sceneTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_sceneTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_sceneTable->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    return m_sceneTable;
}

void ImportDialog::setTab(QWidget* page, const QString& title, bool visible)
{
    const int at = m_tabs->indexOf(page);
    if (!visible && at >= 0)
        m_tabs->removeTab(at);
    else if (visible && at < 0)
        m_tabs->addTab(page, title);
    else if (visible)
        m_tabs->setTabText(at, title);
}

void ImportDialog::showScript()
{
    const auto& script = m_import.script();
    if (!script) {
        m_rows->setScenes({});
        m_summary->setText(errorText(script.error()));
        m_do->setEnabled(false);
        return;
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(script->kind)));
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(script->encoding)));
    const bool asksEncoding =
        script->encoding != TextEncoding::Utf8 || m_import.reading().encoding.has_value();
    m_encodingLabel->setVisible(asksEncoding);
    m_encoding->setVisible(asksEncoding);
    m_oldIds->setVisible(script->oldRenpyIds);
    m_takeStyles->setChecked(m_import.options().styles == ScriptStyles::TakeNew);
    setTab(m_preview, tr("&Columns"), script->kind == ScriptKind::Table);
    if (script->kind == ScriptKind::Table)
        m_preview->show(script->head, script->table);
    showTargets();
    showNotes();
}

QComboBox* ImportDialog::targetChoice(int scene)
{
    auto* choice = new QComboBox;
    choice->setObjectName(u"importTarget%1"_s.arg(scene + 1));
    choice->setAccessibleName(tr("Where the scene goes"));
    choice->addItem(tr("A new scene “%1”").arg(m_import.scenes()[scene].name), 0);
    for (int row = 0; row < m_scenes.rowCount(); ++row)
        choice->addItem(tr("Update “%1”").arg(nameOf(m_scenes, row)), m_scenes.scenes()[row].id);
    choice->setCurrentIndex(std::max(0, choice->findData(m_import.scenes()[scene].target)));
    connect(choice, &QComboBox::activated, this,
            [this, choice, scene] { m_import.setTarget(scene, choice->currentData().toLongLong()); });
    return choice;
}

void ImportDialog::showTargets()
{
    qDeleteAll(m_targetPlace->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const auto scenes = static_cast<int>(m_import.scenes().size());
    setTab(m_scenesPage, tr("&Scenes (%1)").arg(scenes), scenes > 1);
    if (scenes == 1) {
        QComboBox* choice = targetChoice(0);
        m_targetPlace->layout()->addWidget(choice);
        m_targetLabel->setBuddy(choice);
        return;
    }
    m_targetPlace->layout()->addWidget(new QLabel(
        scenes == 0 ? tr("There is no line to import.") : tr("%n scene(s), see “Scenes”", nullptr, scenes)));
    m_sceneTable->setRowCount(scenes);
    for (int row = 0; row < scenes; ++row) {
        m_sceneTable->setItem(row, 0, new QTableWidgetItem(m_import.scenes()[row].name));
        m_sceneTable->setItem(
            row, 1, new QTableWidgetItem(QString::number(m_import.script()->scenes[row].lines.size())));
        m_sceneTable->setCellWidget(row, 2, targetChoice(row));
    }
}

void ImportDialog::showComparison()
{
    m_rows->setScenes(m_import.scenes());
    const auto& counts = m_rows->counts();
    const QVariant filter = m_filter->currentData();
    m_filter->clear();
    m_filter->addItem(tr("All lines"));
    for (const LineFate fate : lineFates()) {
        if (counts.value(fate) > 0)
            m_filter->addItem(u"%1 (%2)"_s.arg(ImportNames::of(fate)).arg(counts.value(fate)),
                              static_cast<int>(fate));
    }
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(filter)));
    changeFilter();
    const bool any = m_import.changesAnything();
    const QString text = ImportNames::counts(counts);
    m_summary->setText(text.isEmpty() ? tr("There is no line to import.")
                           : any      ? tr("%1.", "a sentence").arg(text)
                                      : tr("%1. Nothing is to be done.").arg(text));
    m_do->setEnabled(any && !m_import.isBusy());
}

void ImportDialog::showNotes()
{
    const QList<ImportNote>& notes = m_import.script()->notes;
    m_notes->clear();
    if (m_import.script()->oldRenpyIds)
        m_notes->addItem(
            tr("Lines after a “voice” statement have other ids in games made with Ren'Py before 8.6."));
    for (const ImportNote& note : notes.mid(0, kMostNotesShown))
        m_notes->addItem(note.row > 0 ? tr("Line %1: %2").arg(note.row).arg(ImportNames::of(note))
                                      : ImportNames::of(note));
    if (notes.size() > kMostNotesShown)
        m_notes->addItem(tr("… and %n more", nullptr, static_cast<int>(notes.size()) - kMostNotesShown));
    setTab(m_notes, tr("&Remarks (%1)").arg(notes.size()), m_notes->count() > 0);
}

void ImportDialog::showBusy(bool busy)
{
    // A bar for the blink of an eye only disturbs.
    busy ? m_busySoon.start() : m_busySoon.stop();
    if (!busy)
        m_bar->hide();
    m_do->setEnabled(!busy && m_import.script() && m_import.changesAnything());
    if (busy && m_rows->counts().isEmpty())
        m_summary->setText(tr("Reading the script…"));
}

void ImportDialog::changeReading()
{
    ScriptReading reading = m_import.reading();
    const auto kind = static_cast<ScriptKind>(m_kind->currentData().toInt());
    const auto encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
    const auto& script = m_import.script();
    reading.oldRenpyIds = m_oldIds->isChecked();
    if (sender() == m_kind) {
        reading.kind = kind;
        reading.table.reset();
    } else if (sender() == m_encoding && (!script || encoding != script->encoding)) {
        reading.encoding = encoding;
    } else if (sender() == m_preview) {
        reading.table = m_preview->layoutChosen();
    }
    m_import.setReading(reading);
}

void ImportDialog::changeOptions()
{
    m_import.setOptions(
        { .gone = m_removeGone->isChecked() ? GoneLines::Remove : GoneLines::Keep,
          .styles = m_takeStyles->isChecked() ? ScriptStyles::TakeNew : ScriptStyles::KeepChosen });
}

void ImportDialog::changeFilter()
{
    const QVariant fate = m_filter->currentData();
    m_rows->setFilter(fate.isValid() ? std::optional(static_cast<LineFate>(fate.toInt())) : std::nullopt);
}

} // namespace comfyvn::ui
