#include "ui/StatusStrip.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
/// Shorter renders come and go without a bar.
constexpr auto kShowAfter = 400ms;
} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QStatusBar(parent)
    , m_notices(new QToolButton(this))
    , m_stage(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_jobs(flatButton(u"jobsButton"_s, u"jobs"_s, tr("Jobs"), this, ButtonText::Beside))
    , m_server(new QToolButton(this))
    , m_serverMenu(new QMenu(m_server))
{
    setObjectName(u"statusStrip"_s);
    setSizeGripEnabled(false);
    setFocusProxy(m_server);
    setContentsMargins(6, 0, 6, 0);

    m_notices->setObjectName(u"noticesButton"_s);
    m_notices->setIcon(icon(u"notice"_s));
    m_notices->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_notices->setPopupMode(QToolButton::InstantPopup);
    m_notices->setAutoRaise(true);
    m_notices->setMenu(new QMenu(m_notices));
    m_notices->menu()->setObjectName(u"noticesMenu"_s);
    m_notices->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_notices->hide();

    m_stage->setObjectName(u"progressStage"_s);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setAccessibleName(tr("Progress of rendering"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setMaximumHeight(fontMetrics().height() + 2);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setIcon(icon(u"cancel"_s));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setToolTip(tr("Give up rendering; what is already rendered stays"));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    connect(m_cancel, &QToolButton::clicked, this, &StatusStrip::cancelRequested);

    m_server->setObjectName(u"serverButton"_s);
    m_server->setIcon(icon(u"server"_s));
    m_server->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_server->setAutoRaise(true);
    m_server->setFocusPolicy(Qt::StrongFocus);
    m_server->setPopupMode(QToolButton::InstantPopup);
    m_server->setMenu(m_serverMenu);
    m_serverMenu->setObjectName(u"serverMenu"_s);
    m_serverMenu->addAction(tr("Open in the browser"), this, [this] { QDesktopServices::openUrl(m_address); })
        ->setObjectName(u"openServerAction"_s);
    m_serverMenu->addAction(tr("Copy the address"), this, &StatusStrip::copyServerAddress)
        ->setObjectName(u"copyServerAction"_s);

    addWidget(m_notices, 1);
    for (QWidget* widget : std::initializer_list<QWidget*> { m_stage, m_bar, m_cancel, m_jobs, m_server })
        addPermanentWidget(widget);
    m_jobs->setToolTip(tr("Show the jobs"));
    m_jobs->hide();
    connect(m_jobs, &QToolButton::clicked, this, &StatusStrip::jobsRequested);
    m_jobsSoon.setSingleShot(true);
    m_jobsSoon.setInterval(kShowAfter);
    connect(&m_jobsSoon, &QTimer::timeout, this, [this] {
        m_jobs->show();
        fitNotice();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(kShowAfter);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        for (QWidget* widget : std::initializer_list<QWidget*> { m_stage, m_bar, m_cancel })
            widget->show();
        fitNotice();
    });
    setProgress(0, 0, {});
    setServerAddress({});
}

void StatusStrip::setNotices(const QStringList& notices)
{
    m_texts.clear();
    for (const QString& notice : notices)
        m_texts << studioText(notice);
    showNotices();
}

void StatusStrip::setAudioAvailable(bool available)
{
    m_audioAvailable = available;
    showNotices();
}

QStringList StatusStrip::texts() const
{
    if (m_audioAvailable)
        return m_texts;
    return QStringList { tr("No audio device; rendering and export still work") } + m_texts;
}

void StatusStrip::showNotices()
{
    const QStringList all = texts();
    m_notices->setVisible(!all.isEmpty());
    QMenu* menu = m_notices->menu();
    menu->clear();
    for (const QString& text : all)
        menu->addAction(text)->setEnabled(false);
    if (!m_texts.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Dismiss"), this, &StatusStrip::noticesDismissed);
    }
    m_notices->setToolTip(all.join(u'\n'));
    fitNotice();
}

void StatusStrip::fitNotice()
{
    const QStringList all = texts();
    if (all.isEmpty())
        return;
    QString text = all.last();
    if (all.size() > 1)
        text = tr("%1 (%n notice(s))", nullptr, static_cast<int>(all.size())).arg(text);
    int room = width() - m_notices->iconSize().width() - 48;
    for (const QWidget* other :
         std::initializer_list<const QWidget*> { m_stage, m_bar, m_cancel, m_jobs, m_server })
        if (!other->isHidden())
            room -= other->sizeHint().width() + 12;
    m_notices->setText(m_notices->fontMetrics().elidedText(text, Qt::ElideRight, std::max(room, 60)));
    m_notices->setAccessibleName(tr("Notices: %1").arg(text));
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    fitNotice();
}

void StatusStrip::setServerAddress(const QUrl& address)
{
    m_address = address;
    m_server->setEnabled(address.isValid());
    m_server->setText(address.isValid() ? address.toDisplayString(QUrl::RemovePath) : tr("Server off"));
    m_server->setAccessibleName(tr("Local server: %1").arg(m_server->text()));
    m_server->setToolTip(address.isValid()
                             ? tr("Where other programs reach this studio; click to open or copy")
                             : tr("The local server is not running"));
}

void StatusStrip::copyServerAddress()
{
    QGuiApplication::clipboard()->setText(m_address.toString());
    showMessage(tr("Copied %1").arg(m_address.toDisplayString()), 4000);
}

void StatusStrip::setJobs(int running, double fraction)
{
    if (running == 0) {
        m_jobsSoon.stop();
        m_jobs->hide();
        return fitNotice();
    }
    m_jobs->setText(tr("%n job(s), %1 %", nullptr, running).arg(qRound(fraction * 100)));
    m_jobs->setAccessibleName(m_jobs->text());
    if (m_jobs->isHidden() && !m_jobsSoon.isActive())
        m_jobsSoon.start();
}

void StatusStrip::setProgress(int busyLines, double fraction, const QString& stage)
{
    if (busyLines == 0) {
        m_soon.stop();
        for (QWidget* widget : std::initializer_list<QWidget*> { m_stage, m_bar, m_cancel })
            widget->hide();
        fitNotice();
        return;
    }
    const QString lines = tr("Rendering %n line(s)", nullptr, busyLines);
    m_stage->setText(stage.isEmpty() ? lines : u"%1: %2"_s.arg(lines, stage));
    // A bar without an end says that it works, where nobody knows how far it is.
    m_bar->setRange(0, fraction > 0 ? 1000 : 0);
    m_bar->setValue(static_cast<int>(fraction * 1000));
    fitNotice();
    if (!m_soon.isActive() && m_bar->isHidden())
        m_soon.start();
}

} // namespace comfyvn::ui
