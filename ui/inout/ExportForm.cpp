#include "ui/inout/ExportForm.h"

#include "core/export/FileNames.h"
#include "ui/inout/ExportNames.h"
#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kPreviewRows = 5;

QHBoxLayout* side(QWidget* left, QWidget* right)
{
    auto* row = new QHBoxLayout;
    row->addWidget(left, 1);
    row->addWidget(right);
    return row;
}

template <typename Value> void addValue(QComboBox& box, Value value)
{
    box.addItem(ExportNames::of(value), static_cast<int>(value));
}

void chooseData(QComboBox& box, const QVariant& value)
{
    if (const int at = box.findData(value); at >= 0)
        box.setCurrentIndex(at);
}

} // namespace

ExportForm::ExportForm(const QList<ExportChoice>& choices, const QString& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_choices(choices)
    , m_lines(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_browse(new QToolButton(this))
    , m_name(new QComboBox(this))
    , m_insert(new QToolButton(this))
    , m_preview(new QListWidget(this))
    , m_problem(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_quality(new QComboBox(this))
    , m_rate(new QComboBox(this))
    , m_tags(new QCheckBox(tr("Write text, character and id into the files as &tags"), this))
    , m_times(new QListWidget(this))
    , m_staleLabel(new QLabel(this))
    , m_stale(new QComboBox(this))
{
    setObjectName(u"exportForm"_s);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);

    m_lines->setObjectName(u"exportLines"_s);
    for (const ExportChoice& choice : choices)
        m_lines->addItem(choice.name);
    form->addRow(tr("&Lines"), m_lines);
    addNames(*form);
    addFormat(*form);
    addTimes(*form);

    connect(m_lines, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportForm::changed);
    connect(m_name, &QComboBox::editTextChanged, this, &ExportForm::changed);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_stale, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    m_folder->setText(QDir::toNativeSeparators(workspace + u"/exports/lines"_s));
    m_name->setEditText(m_name->itemText(0));
    showQuality();
}

void ExportForm::addNames(QFormLayout& form)
{
    m_folder->setObjectName(u"exportFolder"_s);
    m_browse->setObjectName(u"exportBrowse"_s);
    m_browse->setIcon(icon(u"folder"_s));
    m_browse->setToolTip(tr("Choose the folder"));
    m_browse->setAccessibleName(m_browse->toolTip());
    connect(m_browse, &QToolButton::clicked, this, &ExportForm::browse);
    auto* folder = side(m_folder, m_browse);
    auto* folderLabel = new QLabel(tr("F&older"), this);
    folderLabel->setBuddy(m_folder);
    form.addRow(folderLabel, folder);

    m_name->setObjectName(u"exportName"_s);
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->addItems({ u"{n}_{character}"_s, u"{scene}/{n}_{character}"_s, u"{id}"_s,
                       u"{n}_{character}_{text}"_s, u"{scene}/{character}/{n}_{style}"_s });
    m_insert->setObjectName(u"exportInsert"_s);
    m_insert->setText(tr("Insert"));
    m_insert->setToolTip(tr("Put a field into the name"));
    m_insert->setPopupMode(QToolButton::InstantPopup);
    auto* fields = new QMenu(m_insert);
    for (const QString& field : FileNameTemplate::fields()) {
        const QString shown = u"{%1}"_s.arg(field);
        connect(fields->addAction(ExportNames::ofField(field) + u'\t' + shown), &QAction::triggered, this,
                [this, shown] { insertField(shown); });
    }
    m_insert->setMenu(fields);
    auto* nameLabel = new QLabel(tr("File &names"), this);
    nameLabel->setBuddy(m_name);
    form.addRow(nameLabel, side(m_name, m_insert));

    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setAccessibleName(tr("The first files"));
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setTabKeyNavigation(false);
    m_preview->setFixedHeight(fontMetrics().height() * (kPreviewRows + 2));
    m_problem->setObjectName(u"exportProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* shown = new QVBoxLayout;
    shown->addWidget(m_preview);
    shown->addWidget(m_problem);
    form.addRow({}, shown);
}

void ExportForm::addFormat(QFormLayout& form)
{
    m_format->setObjectName(u"exportFormat"_s);
    for (const SoundFormat format : soundFormats())
        addValue(*m_format, format);
    m_quality->setObjectName(u"exportQuality"_s);
    m_quality->setAccessibleName(tr("Quality"));
    for (const auto quality : { SoundQuality::Small, SoundQuality::Standard, SoundQuality::Best })
        addValue(*m_quality, quality);
    chooseData(*m_quality, static_cast<int>(SoundQuality::Standard));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::showQuality);
    auto* formatLabel = new QLabel(tr("&Format"), this);
    formatLabel->setBuddy(m_format);
    form.addRow(formatLabel, side(m_format, m_quality));

    m_rate->setObjectName(u"exportRate"_s);
    m_rate->addItem(tr("As rendered"), 0);
    for (const int rate : { 16000, 22050, 24000, 44100, 48000 })
        m_rate->addItem(tr("%1 kHz").arg(QLocale().toString(rate / 1000.0)), rate);
    form.addRow(tr("Sample &rate"), m_rate);
    m_tags->setObjectName(u"exportTags"_s);
    m_tags->setChecked(true);
    form.addRow({}, m_tags);
}

void ExportForm::addTimes(QFormLayout& form)
{
    m_times->setObjectName(u"exportTimes"_s);
    m_times->setAccessibleName(tr("Times beside each sound"));
    for (const TimingFormat format : timingFormats()) {
        auto* item = new QListWidgetItem(ExportNames::of(format), m_times);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, timingFormatName(format));
    }
    m_times->setCurrentRow(0);
    m_times->setFixedHeight(fontMetrics().height() * 9);
    form.addRow(tr("Ti&mes beside"), m_times);

    m_staleLabel->setObjectName(u"exportStaleLabel"_s);
    m_stale->setObjectName(u"exportStale"_s);
    for (const auto choice : { StaleLines::Render, StaleLines::AsIs, StaleLines::Skip })
        addValue(*m_stale, choice);
    m_staleLabel->setBuddy(m_stale);
    m_staleLabel->setText(tr("Not ready"));
    m_stale->setAccessibleName(tr("Lines that are not rendered, or stale"));
    auto* stale = new QHBoxLayout;
    stale->addWidget(m_staleLabel);
    stale->addWidget(m_stale, 1);
    form.addRow(stale);
}

ExportScope ExportForm::scope() const
{
    return m_choices.value(m_lines->currentIndex()).scope;
}

void ExportForm::choose(int choice)
{
    m_lines->setCurrentIndex(choice);
}

ExportOptions ExportForm::options() const
{
    ExportOptions options { .folder = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed())),
                            .nameTemplate = m_name->currentText(),
                            .format = static_cast<SoundFormat>(m_format->currentData().toInt()),
                            .quality = static_cast<SoundQuality>(m_quality->currentData().toInt()),
                            .sampleRate = m_rate->currentData().toInt(),
                            .tags = m_tags->isChecked(),
                            .stale = static_cast<StaleLines>(m_stale->currentData().toInt()) };
    for (int row = 0; row < m_times->count(); ++row) {
        const QListWidgetItem* item = m_times->item(row);
        if (const auto format = timingFormatFromName(item->data(Qt::UserRole).toString());
            format && item->checkState() == Qt::Checked)
            options.times << *format;
    }
    return options;
}

void ExportForm::showPreview(const Result<ExportPreview>& preview)
{
    m_preview->clear();
    m_problem->setVisible(!preview);
    if (!preview) {
        m_problem->setText(errorText(preview.error()));
        return;
    }
    const SoundFormat format = options().format;
    for (const QString& name : preview->names.mid(0, kPreviewRows))
        m_preview->addItem(QDir::toNativeSeparators(exportFiles(name, format, {}).first()));
    if (const auto more = static_cast<int>(preview->names.size()) - kPreviewRows; more > 0)
        m_preview->addItem(tr("… and %n more", nullptr, more));
    if (preview->names.isEmpty())
        m_preview->addItem(tr("No line with a text is among these."));
    m_stale->setEnabled(preview->toRender > 0);
    m_staleLabel->setText(preview->toRender > 0 ? tr("%n line(s) not ready", nullptr, preview->toRender)
                                                : tr("All lines ready"));
}

void ExportForm::showQuality()
{
    const auto format = static_cast<SoundFormat>(m_format->currentData().toInt());
    m_quality->setEnabled(format != SoundFormat::Wav && format != SoundFormat::Flac);
}

void ExportForm::browse()
{
    auto* dialog = new QFileDialog(this, tr("Export to"), m_folder->text());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_folder,
            [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void ExportForm::insertField(const QString& field)
{
    m_name->lineEdit()->insert(field);
    m_name->setFocus();
}

void ExportForm::restore(const QSettings& settings)
{
    const auto value = [&settings](const QString& key) { return settings.value(u"export/"_s + key); };
    if (const QString folder = value(u"folder/"_s + m_workspace).toString(); !folder.isEmpty())
        m_folder->setText(folder);
    if (const QString name = value(u"name"_s).toString(); !name.isEmpty())
        m_name->setEditText(name);
    for (const auto& [key, box] :
         { std::pair { u"format"_s, m_format }, std::pair { u"quality"_s, m_quality },
           std::pair { u"rate"_s, m_rate }, std::pair { u"stale"_s, m_stale } }) {
        if (const QVariant kept = value(key); kept.isValid())
            chooseData(*box, kept.toInt());
    }
    m_tags->setChecked(value(u"tags"_s).isNull() || value(u"tags"_s).toBool());
    const QStringList times = value(u"times"_s).toStringList();
    for (int row = 0; row < m_times->count(); ++row) {
        QListWidgetItem* item = m_times->item(row);
        item->setCheckState(times.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked
                                                                                : Qt::Unchecked);
    }
}

void ExportForm::keep(QSettings& settings) const
{
    const auto set = [&settings](const QString& key, const QVariant& value) {
        settings.setValue(u"export/"_s + key, value);
    };
    set(u"folder/"_s + m_workspace, m_folder->text());
    set(u"name"_s, m_name->currentText());
    for (const auto& [key, box] :
         { std::pair { u"format"_s, m_format }, std::pair { u"quality"_s, m_quality },
           std::pair { u"rate"_s, m_rate }, std::pair { u"stale"_s, m_stale } })
        set(key, box->currentData());
    set(u"tags"_s, m_tags->isChecked());
    QStringList times;
    for (const TimingFormat format : options().times)
        times << timingFormatName(format);
    set(u"times"_s, times);
}

} // namespace comfyvn::ui
