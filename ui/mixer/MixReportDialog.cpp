#include "ui/mixer/MixReportDialog.h"

#include "ui/waveform/TimeFormat.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr double kSilence = -120; // dB
constexpr qsizetype kMostNames = 12;

QString decimal(double value)
{
    return QLocale().toString(value, 'f', 1).replace(u'-', u'−');
}

QString levelOf(double factor, const QString& unit)
{
    const double db = factor > 0 ? 20 * std::log10(factor) : kSilence;
    return (db <= kSilence ? u"−∞"_s : decimal(db)) + u' ' + unit;
}

QString secondsOf(double milliseconds)
{
    return MixReportDialog::tr("%1 s").arg(decimal(milliseconds / 1000));
}

} // namespace

MixReportDialog::MixReportDialog(const SessionRender& render, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"mixReportDialog"_s);
    setWindowTitle(tr("The mix is rendered"));
    const MixReport& report = render.report;
    auto* form = new QFormLayout;
    const auto row = [&](const QString& name, const QString& value) {
        auto* label = new QLabel(value, this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        label->setAccessibleName(name);
        form->addRow(name, label);
    };
    row(tr("File"), QDir::toNativeSeparators(render.path));
    row(tr("Length"), timeText(static_cast<double>(report.frames) / report.sampleRate, 0.01));
    row(tr("Loudness"), tr("%1 LUFS").arg(decimal(report.integratedLufs)));
    row(tr("Loudest moment"),
        tr("%1 LUFS in 0.4 s, %2 LUFS in 3 s")
            .arg(decimal(report.momentaryMaxLufs), decimal(report.shortTermMaxLufs)));
    row(tr("True peak"), levelOf(report.truePeak, tr("dBTP")));
    row(tr("Highest sample"), levelOf(report.peak, tr("dBFS")));
    if (report.loudnessGainDb != 0.0)
        row(tr("Raised by"), tr("%1 dB, to reach the loudness").arg(decimal(report.loudnessGainDb)));
    row(tr("Limiter"),
        report.limitedMs > 0
            ? tr("up to %1 dB, for %2").arg(decimal(report.limiterReductionDb), secondsOf(report.limitedMs))
            : tr("had nothing to do"));
    if (report.ducking)
        row(tr("Ducking"),
            report.ducking->duckedMs > 0
                ? tr("lowered for %1, by up to %2 dB")
                      .arg(secondsOf(report.ducking->duckedMs), decimal(-report.ducking->minDb))
                : tr("had nothing to do"));
    if (!render.clipped.isEmpty()) {
        const QString names = render.clipped.first(std::min(render.clipped.size(), kMostNames)).join(u", "_s);
        row(tr("Too loud by themselves"), render.clipped.size() > kMostNames ? names + u" …"_s : names);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* open = buttons->addButton(tr("&Show in folder"), QDialogButtonBox::ActionRole);
    open->setObjectName(u"mixReportFolder"_s);
    connect(open, &QPushButton::clicked, this, [folder = QFileInfo(render.path).path()] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().height() * 28);
}

} // namespace comfyvn::ui
