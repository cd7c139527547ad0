#include "ui/waveform/TimesDialog.h"

#include "core/base/Files.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr qsizetype kMostShown = 200'000; ///< bytes; more is saved and copied, but not shown
}

TimesDialog::TimesDialog(LineTimes times, QString name, QWidget* parent)
    : QDialog(parent)
    , m_times(std::move(times))
    , m_name(std::move(name))
    , m_formats(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_outcome(new QLabel(this))
{
    setObjectName(u"timesDialog"_s);
    setWindowTitle(tr("Export times"));
    m_formats->setObjectName(u"timesFormats"_s);
    m_formats->setAccessibleName(tr("Format"));
    for (const TimingFormat format : timingFormats())
        m_formats->addItem(u"%1  (.%2)"_s.arg(timingFormatTitle(format), timingFormatSuffix(format)));
    m_formats->setMinimumWidth(m_formats->sizeHintForColumn(0) + 28);
    m_text->setObjectName(u"timesPreview"_s);
    m_text->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_outcome->setObjectName(u"timesOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->hide();

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"timesSaveButton"_s);
    save->setDefault(true);
    QPushButton* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"timesCopyButton"_s);
    buttons->addButton(QDialogButtonBox::Close);
    connect(save, &QPushButton::clicked, this, &TimesDialog::chooseFile);
    connect(copy, &QPushButton::clicked, this, &TimesDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* middle = new QHBoxLayout;
    middle->addWidget(m_formats);
    middle->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(m_outcome);
    column->addWidget(buttons);
    const int unit = fontMetrics().height();
    resize(unit * 54, unit * 24);

    connect(m_formats, &QListWidget::currentRowChanged, this, &TimesDialog::preview);
    m_formats->setCurrentRow(0);
    m_formats->setFocus();
}

TimingFormat TimesDialog::format() const
{
    return timingFormats().at(std::max(0, m_formats->currentRow()));
}

void TimesDialog::preview()
{
    m_outcome->hide();
    const auto write = [times = m_times, format = format()] { return times.written(format); };
    whenFinished(this, QtConcurrent::run(write), [this, turn = ++m_turn](const QByteArray& bytes) {
        if (turn != m_turn)
            return;
        m_bytes = bytes;
        QString shown = QString::fromUtf8(bytes.first(std::min(bytes.size(), kMostShown)));
        if (bytes.size() > kMostShown)
            shown += u"\n"_s + tr("… The rest is not shown here.");
        m_text->setPlainText(shown);
    });
}

void TimesDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export times"));
    dialog->setObjectName(u"saveTimesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString suffix = timingFormatSuffix(format());
    dialog->setNameFilters({ u"%1 (*.%2)"_s.arg(timingFormatTitle(format()), suffix), tr("All files (*)") });
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &TimesDialog::save);
    dialog->open();
}

void TimesDialog::save(const QString& path)
{
    const auto write = [path, times = m_times, format = format()] {
        return writeFile(path, times.written(format), Durability::PowerLoss);
    };
    whenFinished(this, QtConcurrent::run(write), [this, path](const Result<void>& written) {
        say(written ? tr("Saved as %1.").arg(QDir::toNativeSeparators(path))
                    : tr("Not saved: %1").arg(errorText(written.error())));
    });
}

void TimesDialog::copy()
{
    QApplication::clipboard()->setText(QString::fromUtf8(m_times.written(format())));
    say(tr("Copied."));
}

void TimesDialog::say(const QString& text)
{
    m_outcome->setText(text);
    m_outcome->show();
}

} // namespace comfyvn::ui
