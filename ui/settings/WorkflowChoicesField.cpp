#include "ui/settings/WorkflowChoicesField.h"

#include "core/comfy/WorkflowJob.h"
#include "ui/settings/ComfyLink.h"
#include "ui/settings/SettingsModel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString labelOf(const QString& key)
{
    if (key == u"voice")
        return WorkflowChoicesField::tr("Voice");
    if (key == u"model")
        return WorkflowChoicesField::tr("Model");
    if (key == u"text_encoder")
        return WorkflowChoicesField::tr("Text encoder");
    return key;
}

QString usualText(const QString& usual)
{
    return usual.isEmpty() ? WorkflowChoicesField::tr("As the workflow has it")
                           : WorkflowChoicesField::tr("As the workflow has it: %1").arg(usual);
}

} // namespace

WorkflowChoicesField::WorkflowChoicesField(SettingsModel& model, ComfyLink& comfy, const QString& area,
                                           QWidget* parent)
    : SettingField(model, area + u".providers.comfyui_local.values"_s,
                   { tr("Models and voices"),
                     tr("What the workflow takes from the lists of the servers. A voice chosen here is that "
                        "of every character without one of its own."),
                     tr("model checkpoint voice speaker text encoder choice list") },
                   new QWidget, parent)
    , m_comfy(comfy)
    , m_area(area)
    , m_form(new QFormLayout)
    , m_about(new QLabel(control()))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_about->setObjectName(u"choicesAbout"_s);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText); // it holds what servers say
    auto* column = new QVBoxLayout(control());
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    column->addWidget(m_about);
    connect(&model, &SettingsModel::changed, this, [this](const QStringList& paths) {
        const QString mine = m_area + u".providers.comfyui_local."_s;
        const bool others = std::ranges::any_of(paths, [&](const QString& path) {
            return path.startsWith(mine) && !path.startsWith(mine + u"values"_s);
        });
        if (others && isVisible())
            askAgain();
    });
    begin();
    rebuild();
}

WorkflowChoicesField::~WorkflowChoicesField()
{
    cancel();
}

void WorkflowChoicesField::cancel()
{
    for (auto& report : m_reports)
        report.cancel();
    m_reports.clear();
}

void WorkflowChoicesField::showEvent(QShowEvent* event)
{
    SettingField::showEvent(event);
    askAgain();
}

void WorkflowChoicesField::askAgain()
{
    cancel();
    const int round = ++m_round;
    m_comfy.test(this, m_area, [this, round](const QList<ComfyTest>& tests) {
        if (round == m_round)
            return take(tests, true);
        for (const ComfyTest& test : tests) {
            for (ComfyServerTest server : test.servers)
                server.report.cancel();
        }
    });
}

void WorkflowChoicesField::listenTo(const QList<ComfyTest>& tests)
{
    cancel();
    ++m_round;
    take(tests, false);
}

void WorkflowChoicesField::stopListening()
{
    if (m_open > 0 && m_reports.isEmpty())
        askAgain();
}

void WorkflowChoicesField::take(const QList<ComfyTest>& tests, bool isOwn)
{
    m_offers.clear();
    m_open = 0;
    for (const ComfyTest& test : tests) {
        const qsizetype at = m_offers.size();
        m_offers.append({ .test = test });
        if (test.choosable.isEmpty())
            continue;
        for (const ComfyServerTest& server : test.servers) {
            ++m_open;
            if (isOwn)
                m_reports << server.report;
            whenFinished(this, server.report, [this, at, round = m_round](const Result<ComfyReport>& report) {
                if (round != m_round)
                    return;
                --m_open;
                if (report) {
                    ++m_offers[at].answered;
                    for (auto each = report->choices.begin(); each != report->choices.end(); ++each) {
                        m_offers[at].choices[each.key()] += *each;
                        m_offers[at].choices[each.key()].removeDuplicates();
                    }
                }
                rebuild();
            });
        }
    }
    rebuild();
}

void WorkflowChoicesField::show(const QJsonValue& value)
{
    m_values = value.toObject();
    rebuild();
}

QJsonObject WorkflowChoicesField::withoutChoices() const
{
    QJsonObject values = m_values;
    for (const Offer& offer : m_offers) {
        const auto keys = offer.test.choosable.keys();
        for (const QString& key : keys)
            values = withChosenValue(values, offer.test.name, key, QJsonValue::Null);
    }
    return values;
}

void WorkflowChoicesField::reset()
{
    const QJsonObject values = withoutChoices();
    edited(values);
    finished();
    show(values);
}

void WorkflowChoicesField::rebuild()
{
    const QWidget* focused = window()->focusWidget();
    const QString kept =
        focused != nullptr && control()->isAncestorOf(focused) ? focused->objectName() : QString();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_missing.clear();
    bool leaves = false;
    bool answered = m_offers.isEmpty();
    for (const Offer& offer : std::as_const(m_offers)) {
        const auto keys = offer.test.choosable.keys();
        leaves = leaves || !keys.isEmpty();
        answered = answered || offer.answered > 0;
        const auto isShown = [&](const QString& key) {
            return !offer.choices.value(key).isEmpty()
                || chosenValues({ { u"values"_s, m_values } }, offer.test.name).contains(key);
        };
        if (m_offers.size() > 1 && std::ranges::any_of(keys, isShown))
            m_form->addRow(new QLabel(offer.test.workflow, control()));
        for (const QString& key : keys) {
            if (isShown(key))
                addBox(offer, key);
        }
    }
    QString about;
    if (m_open > 0)
        about = tr("The servers are being asked …");
    else if (!m_missing.isEmpty())
        about = tr("Missing on the servers: %1. Choose another, or put the file into ComfyUI's folders and "
                   "restart it.")
                    .arg(m_missing.join(u", "_s));
    else if (!leaves && !m_offers.isEmpty())
        about = tr("This workflow leaves nothing to choose.");
    else if (!answered)
        about = tr("No server answers; its lists are shown once it does.");
    else if (m_form->rowCount() == 0 && !m_offers.isEmpty())
        about = tr("The servers have no lists for this workflow.");
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    resetButton()->setVisible(withoutChoices() != m_values);
    QWidget* before = resetButton();
    const auto boxes = control()->findChildren<QComboBox*>();
    for (QComboBox* box : boxes) {
        setTabOrder(before, box);
        before = box;
        if (box->objectName() == kept)
            box->setFocus(); // the keys go on where they were
    }
}

void WorkflowChoicesField::addBox(const Offer& offer, const QString& key)
{
    const QString name = offer.test.name;
    const QString usual = offer.test.choosable.value(key);
    const QString chosen = chosenValues({ { u"values"_s, m_values } }, name)[key].toString();
    const QStringList choices = offer.choices.value(key);
    auto* box = quietComboBox(control());
    box->setObjectName(u"choice.%1.%2"_s.arg(name, key));
    box->setAccessibleName(m_offers.size() > 1
                               ? tr("%1 of %2", "model, workflow").arg(labelOf(key), offer.test.workflow)
                               : labelOf(key));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    box->addItem(usualText(usual), QString());
    for (const QString& choice : choices)
        box->addItem(choice, choice);
    if (!chosen.isEmpty() && !choices.contains(chosen))
        box->addItem(chosen, chosen);
    box->setCurrentIndex(box->findData(chosen));
    const QString used = chosen.isEmpty() ? usual : chosen;
    if (offer.answered > 0 && !choices.isEmpty() && !used.isEmpty() && !choices.contains(used))
        m_missing << used;
    connect(box, &QComboBox::activated, this, [this, box, name, key](int at) {
        const QJsonObject values = withChosenValue(m_values, name, key, box->itemData(at).toString());
        // The boxes are made anew by the answer: not while this one is still calling.
        QMetaObject::invokeMethod(
            this,
            [this, values] {
                edited(values);
                finished();
                show(values);
            },
            Qt::QueuedConnection);
    });
    m_form->addRow(labelOf(key), box);
}

} // namespace comfyvn::ui
