#include "ui/music/MusicExportDialog.h"

#include "core/artifacts/SoundFormats.h"
#include "core/base/WorkspacePaths.h"
#include "ui/inout/ExportNames.h"
#include "ui/look/Buttons.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicPickModel.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// A name that every system takes, of what is wished for.
QString fileNameOf(const MusicWish& wish)
{
    const QString scene = wish.scene.simplified();
    const QString name = u"%1 %2 %3"_s.arg(scene.isEmpty() ? u"music"_s : scene, wish.style).arg(wish.seed);
    return safeName(name.simplified().replace(u' ', u'_'));
}

} // namespace

MusicExportDialog::MusicExportDialog(MusicDesk& desk, qint64 pick, const QString& workspace, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_pick(pick)
    , m_folder(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_format(new QComboBox(this))
    , m_stems(new QCheckBox(tr("Each &part as a file of its own"), this))
    , m_midi(new QCheckBox(tr("The &notes as a MIDI file"), this))
    , m_layers(new QCheckBox(tr("&Layers from calm to full, and stingers"), this))
    , m_renpy(new QCheckBox(tr("A script for &Ren'Py that defines the files with their loops"), this))
    , m_loop(new QLabel(this))
    , m_told(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_export(new QPushButton(tr("&Export"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"musicExportDialog"_s);
    const MusicPick* chosen = desk.find(pick);
    const MusicWish wish = chosen ? chosen->wish : MusicWish();
    setWindowTitle(chosen ? tr("Export %1").arg(pickTitle(*chosen)) : tr("Export"));
    m_folder->setObjectName(u"musicExportFolder"_s);
    m_folder->setText(QDir::toNativeSeparators(workspace + u"/exports/music/files"_s));
    auto* browse = flatButton(u"musicExportBrowse"_s, u"folder"_s, tr("Choose the folder"), this);
    connect(browse, &QToolButton::clicked, this, &MusicExportDialog::browse);
    m_name->setObjectName(u"musicExportName"_s);
    m_name->setText(fileNameOf(wish));
    m_format->setObjectName(u"musicExportFormat"_s);
    for (const SoundFormat format : soundFormats())
        m_format->addItem(ExportNames::of(format), static_cast<int>(format));
    m_stems->setObjectName(u"musicExportStems"_s);
    m_midi->setObjectName(u"musicExportMidi"_s);
    m_layers->setObjectName(u"musicExportLayers"_s);
    m_renpy->setObjectName(u"musicExportRenpy"_s);
    const bool isMadeElsewhere = desk.isMadeElsewhere(pick);
    m_stems->setEnabled(!isMadeElsewhere);
    for (QCheckBox* composedOnly : { m_midi, m_layers })
        composedOnly->setEnabled(wish.source.isEmpty() && !isMadeElsewhere);
    m_loop->setObjectName(u"musicExportLoop"_s);
    m_loop->setWordWrap(true);
    m_loop->setText(
        wish.loops ? tr("The files say where they loop: LOOPSTART and LOOPLENGTH, and a sampler's loop in "
                        "WAV. Files that are there already stay; the new ones get a number.")
                   : tr("Files that are there already stay; the new ones get a number."));
    m_loop->setForegroundRole(QPalette::PlaceholderText);
    m_told->setObjectName(u"musicExportTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(u"musicExportProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setRange(0, 1000);
    m_export->setObjectName(u"musicExportStart"_s);
    m_export->setDefault(true);
    m_cancel->setObjectName(u"musicExportCancel"_s);
    m_cancel->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    auto* folderLabel = new QLabel(tr("F&older"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folder);
    form->addRow(tr("File &name"), m_name);
    form->addRow(tr("&Format"), m_format);
    form->addRow({}, m_stems);
    form->addRow({}, m_midi);
    form->addRow({}, m_layers);
    form->addRow({}, m_renpy);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(0);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_loop);
    column->addWidget(m_told);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(fontMetrics().height() * 30, sizeHint().height());

    MusicExporter& exporter = desk.exporter();
    connect(m_export, &QPushButton::clicked, this, &MusicExportDialog::begin);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_desk.exporter().isRunning())
            m_desk.exporter().cancel();
        else
            reject();
    });
    for (QLineEdit* field : { m_folder, m_name })
        connect(field, &QLineEdit::textChanged, this, &MusicExportDialog::refresh);
    connect(&exporter, &MusicExporter::started, this, &MusicExportDialog::refresh);
    connect(&exporter, &MusicExporter::progressed, this, &MusicExportDialog::refresh);
    connect(&exporter, &MusicExporter::finished, this, [this](const Result<int>& written) {
        m_told->setText(written ? tr("%n file(s) written to %1", nullptr, *written)
                                      .arg(QDir::toNativeSeparators(m_desk.exporter().folder()))
                                : errorText(written.error()));
        refresh();
    });
    refresh();
    m_name->setFocus();
}

MusicExportWish MusicExportDialog::wish() const
{
    return { .folder = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed())),
             .name = m_name->text().trimmed(),
             .format = static_cast<SoundFormat>(m_format->currentData().toInt()),
             .stems = m_stems->isChecked(),
             .midi = m_midi->isChecked(),
             .layers = m_layers->isChecked(),
             .renpy = m_renpy->isChecked() };
}

void MusicExportDialog::browse()
{
    auto* dialog = new QFileDialog(this, tr("Choose the folder"), wish().folder);
    dialog->setObjectName(u"musicExportFolderDialog"_s);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_folder,
            [this](const QString& path) { m_folder->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void MusicExportDialog::begin()
{
    m_told->clear();
    m_desk.exporter().start(m_pick, wish());
}

void MusicExportDialog::refresh()
{
    const MusicExporter& exporter = m_desk.exporter();
    const bool runs = exporter.isRunning();
    const MusicExportWish now = wish();
    const bool named = !now.name.isEmpty() && !now.name.startsWith(u'.') && !now.name.contains(u'/')
        && !now.name.contains(u'\\');
    m_export->setEnabled(!runs && named && QDir::isAbsolutePath(now.folder) && m_desk.find(m_pick));
    m_cancel->setText(runs ? tr("Cancel") : tr("Close"));
    m_progress->setVisible(runs);
    m_progress->setValue(static_cast<int>(exporter.fraction() * 1000));
    m_progress->setFormat(exporter.file());
    for (QWidget* field : QList<QWidget*> { m_folder, m_name, m_format })
        field->setEnabled(!runs);
}

} // namespace comfyvn::ui
