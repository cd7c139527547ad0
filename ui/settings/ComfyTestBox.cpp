#include "ui/settings/ComfyTestBox.h"

#include "ui/look/Icons.h"
#include "ui/settings/ComfyLink.h"
#include "ui/settings/ProviderPaths.h"
#include "ui/settings/SettingsModel.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

/// One server's answer: an icon, its address and what it said.
class ComfyTestBox::Row final : public QWidget {
public:
    Row(const QString& name, QWidget* parent)
        : QWidget(parent)
        , m_name(name)
        , m_icon(new QLabel(this))
        , m_text(new QLabel(this))
    {
        m_text->setObjectName(u"comfyAnswer"_s);
        m_text->setWordWrap(true);
        m_text->setTextFormat(Qt::PlainText); // it holds what servers say
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_text->setFocusPolicy(Qt::StrongFocus); // the flags alone leave it to the mouse
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_icon, 0, Qt::AlignTop);
        row->addWidget(m_text, 1);
    }

    [[nodiscard]] QWidget* text() const { return m_text; }

    void say(const QString& iconName, const QString& text)
    {
        const int size = fontMetrics().height();
        m_icon->setPixmap(icon(iconName).pixmap(QSize(size, size), devicePixelRatioF()));
        m_text->setText(m_name.isEmpty() ? text : m_name + u'\n' + text);
    }

private:
    QString m_name;
    QLabel* m_icon;
    QLabel* m_text;
};

namespace {

QString whoText(const ComfyServerInfo& info)
{
    QStringList parts { info.version.isEmpty() ? ComfyTestBox::tr("ComfyUI that does not tell its version")
                                               : ComfyTestBox::tr("ComfyUI %1").arg(info.version) };
    for (const ComfyDevice& device : info.devices) {
        QStringList about;
        if (!device.name.isEmpty())
            about << device.name;
        if (device.memory > 0)
            about << ComfyTestBox::tr("%1 GB").arg(
                QLocale().toString(static_cast<double>(device.memory) / (1 << 30), 'f', 1));
        if (!about.isEmpty())
            parts << about.join(u' ');
    }
    if (!info.system.isEmpty())
        parts << info.system;
    parts << ComfyTestBox::tr("%n job(s) in its queue", nullptr, info.queued);
    return parts.join(u", "_s) + u'.';
}

} // namespace

QString comfyReportText(const ComfyReport& report, const QString& workflow, const QStringList& packs)
{
    QStringList lines { whoText(report.info) };
    if (!report.missing.classes.isEmpty()) {
        const QString nodes = report.missing.classes.join(u", "_s);
        lines << (packs.isEmpty()
                      ? ComfyTestBox::tr("Missing nodes: %1. Install their pack there, for example with "
                                         "ComfyUI-Manager, and restart it.")
                            .arg(nodes)
                      : ComfyTestBox::tr("Missing nodes: %1. Install %2 there, for example with "
                                         "ComfyUI-Manager, and restart it.")
                            .arg(nodes, packs.join(u", "_s)));
    }
    if (!report.missing.choices.isEmpty())
        lines << ComfyTestBox::tr("Not installed there: %1. Put the files into its folders and restart it.")
                     .arg(report.missing.choices.join(u", "_s));
    if (report.missing.isEmpty() && !workflow.isEmpty())
        lines << ComfyTestBox::tr("Everything that “%1” needs is there.").arg(workflow);
    return lines.join(u'\n');
}

ComfyTestBox::ComfyTestBox(SettingsModel& settings, ComfyLink& comfy, const QString& area, QWidget* parent)
    : QWidget(parent)
    , m_comfy(comfy)
    , m_area(area)
    , m_start(new QPushButton(icon(u"search"_s), tr("Test"), this))
    , m_cancel(new QPushButton(icon(u"cancel"_s), tr("Cancel"), this))
    , m_answers(new QVBoxLayout)
{
    m_start->setObjectName(u"comfyTestButton"_s);
    m_start->setAutoDefault(false);
    m_cancel->setObjectName(u"comfyCancelButton"_s);
    m_cancel->setAccessibleName(tr("Cancel the test"));
    m_cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addLayout(m_answers);
    setFocusProxy(m_start);
    connect(m_start, &QPushButton::clicked, this, &ComfyTestBox::start);
    connect(m_cancel, &QPushButton::clicked, this, &ComfyTestBox::cancel);
    connect(&settings, &SettingsModel::changed, this, [this](const QStringList& paths) {
        if (concernProvider(paths, m_area, u"comfyui_local"_s))
            clear(); // the answers are about how it was
    });
    showButtons();
}

ComfyTestBox::~ComfyTestBox()
{
    for (auto& report : m_reports)
        report.cancel();
}

void ComfyTestBox::start()
{
    clear();
    m_open = 1; // the studio's own answer
    showButtons();
    m_comfy.test(this, m_area, [this, round = m_round](const QList<ComfyTest>& tests) {
        if (round == m_round) {
            --m_open;
            for (const ComfyTest& test : tests)
                show(test, tests.size() > 1);
            return Q_EMIT asked(tests);
        }
        for (const ComfyTest& test : tests) {
            for (ComfyServerTest server : test.servers)
                server.report.cancel();
        }
    });
}

void ComfyTestBox::show(const ComfyTest& test, bool isOneOfSeveral)
{
    const auto add = [this](const QString& name) {
        auto* last = m_answers->count() > 0
            ? static_cast<Row*>(m_answers->itemAt(m_answers->count() - 1)->widget())->text()
            : m_cancel;
        auto* row = new Row(name, this);
        m_answers->addWidget(row);
        setTabOrder(last, row->text());
        return row;
    };
    if (test.problem)
        add(test.workflow)->say(u"state-failed"_s, errorText(*test.problem));
    if (test.servers.isEmpty())
        add({})->say(u"state-failed"_s, tr("There is no server to ask; enter the address of one above."));
    for (const ComfyServerTest& server : test.servers) {
        Row* row = add(isOneOfSeveral ? tr("%1 – %2", "server, workflow").arg(server.name, test.workflow)
                                      : server.name);
        row->say(u"state-rendering"_s, tr("is being asked …"));
        m_reports << server.report;
        ++m_open;
        const QString workflow = test.problem ? QString() : test.workflow;
        whenFinished(row, server.report,
                     [this, row, workflow, packs = test.packs](const Result<ComfyReport>& report) {
                         --m_open;
                         if (!report)
                             row->say(u"state-failed"_s, errorText(report.error()));
                         else
                             row->say(report->missing.isEmpty() ? u"state-ready"_s : u"state-failed"_s,
                                      comfyReportText(*report, workflow, packs));
                         showButtons();
                     });
    }
    showButtons();
}

void ComfyTestBox::cancel()
{
    clear();
    auto* row = new Row({}, this);
    row->say(u"cancel"_s, tr("The test was cancelled."));
    m_answers->addWidget(row);
}

void ComfyTestBox::clear()
{
    ++m_round;
    const bool wasOpen = std::exchange(m_open, 0) > 0;
    for (auto& report : m_reports)
        report.cancel();
    m_reports.clear();
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    showButtons();
    if (wasOpen)
        Q_EMIT givenUp();
}

void ComfyTestBox::showButtons()
{
    m_start->setEnabled(m_open == 0);
    m_cancel->setVisible(m_open > 0);
}

} // namespace comfyvn::ui
