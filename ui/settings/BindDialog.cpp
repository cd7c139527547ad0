#include "ui/settings/BindDialog.h"

#include "ui/settings/ComfyLink.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString keyText(const QString& key, WorkflowUse use)
{
    if (key == u"text")
        return BindDialog::tr("Text of the line");
    if (key == u"voice")
        return BindDialog::tr("Voice");
    if (key == u"seed")
        return BindDialog::tr("Seed");
    if (key == u"speed")
        return BindDialog::tr("Speed");
    if (key == u"prompt")
        return BindDialog::tr("Description of the music");
    if (key == u"seconds")
        return BindDialog::tr("Length in seconds");
    return use == WorkflowUse::Music ? BindDialog::tr("Source track") : BindDialog::tr("Reference recording");
}

QString valueText(const QJsonValue& value)
{
    constexpr qsizetype kShown = 40;
    const QString text = value.toVariant().toString().simplified();
    return text.size() > kShown ? text.left(kShown) + u'…' : text;
}

QString inputText(const WorkflowInput& input)
{
    return BindDialog::tr("%1 (%2): %3 = %4", "node, its number, input, value")
        .arg(input.node, input.place.node, input.place.input, valueText(input.value));
}

/// A line cannot be spoken, nor a piece made, without it.
QString mainKey(WorkflowUse use)
{
    return use == WorkflowUse::Music ? u"prompt"_s : u"text"_s;
}

} // namespace

BindDialog::BindDialog(ComfyLink& comfy, const WorkflowInputs& inputs, WorkflowUse use, QWidget* parent)
    : QDialog(parent)
    , m_comfy(comfy)
    , m_inputs(inputs)
    , m_use(use)
    , m_title(new QLineEdit(inputs.title, this))
    , m_output(new QComboBox(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"bindDialog"_s);
    setWindowTitle(tr("Inputs of %1").arg(inputs.name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setObjectName(u"bindTitle"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("As the list of workflows names it"));
    m_output->setObjectName(u"bindOutput"_s);
    m_output->setAccessibleName(tr("Node that saves the sound"));
    for (const WorkflowOutput& output : std::as_const(m_inputs.outputs))
        m_output->addItem(u"%1 (%2)"_s.arg(output.node, output.id), output.id);
    m_output->setCurrentIndex(m_output->findData(m_inputs.outputNode));
    m_problem->setObjectName(u"bindProblem"_s);
    m_problem->setWordWrap(true);
    arrange();
    showProblem();
}

void BindDialog::arrange()
{
    const int unit = fontMetrics().height();
    auto* intro = new QLabel(tr("Choose the input that takes each value. Everything else stays as it was "
                                "exported."),
                             this);
    intro->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Title"), m_title);
    for (const QString& key : bindableKeys(m_use)) {
        if (m_inputs.keys.contains(key) && !m_inputs.bindings.contains(key))
            continue; // a placeholder says it
        form->addRow(keyText(key, m_use), boxFor(key));
    }
    form->addRow(tr("Node that saves the sound"), m_output);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Save);
    m_ok->setText(tr("Save"));
    m_ok->setObjectName(u"bindSaveButton"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &BindDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_output, &QComboBox::currentIndexChanged, this, &BindDialog::showProblem);
    auto* column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addSpacing(unit / 2);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(unit * 40, sizeHint().height());
}

QComboBox* BindDialog::boxFor(const QString& key)
{
    auto* box = new QComboBox(this);
    box->setObjectName(u"bind."_s + key);
    box->setAccessibleName(keyText(key, m_use));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    box->addItem(tr("stays as it is"), -1);
    const QList<WorkflowBinding> bound = m_inputs.bindings.value(key);
    for (int at = 0; at < m_inputs.inputs.size(); ++at) {
        const WorkflowInput& input = m_inputs.inputs[at];
        if (!suits(key, input.value))
            continue;
        box->addItem(inputText(input), at);
        if (bound.size() == 1 && bound.first() == input.place)
            box->setCurrentIndex(box->count() - 1);
    }
    if (!bound.isEmpty() && box->currentIndex() == 0) { // by hand, to others; kept unless one is chosen
        box->insertItem(1, tr("%n input(s)", nullptr, static_cast<int>(bound.size())), -2);
        box->setCurrentIndex(1);
    }
    connect(box, &QComboBox::currentIndexChanged, this, &BindDialog::showProblem);
    m_boxes.insert(key, box);
    return box;
}

WorkflowWish BindDialog::wish() const
{
    // Bindings of keys that are not offered here, and those of several inputs, stay.
    WorkflowWish wish { .title = m_title->text().trimmed(),
                        .outputNode = m_output->currentData().toString(),
                        .bindings = m_inputs.bindings };
    for (auto box = m_boxes.begin(); box != m_boxes.end(); ++box) {
        const int at = (*box)->currentData().toInt();
        if (at >= 0)
            wish.bindings.insert(box.key(), { m_inputs.inputs[at].place });
        else if (at == -1)
            wish.bindings.remove(box.key());
    }
    return wish;
}

void BindDialog::showProblem()
{
    const QString key = mainKey(m_use);
    const bool isMainBound = m_inputs.keys.contains(key)
        ? !m_boxes.contains(key) || wish().bindings.contains(key)
        : wish().bindings.contains(key);
    QString problem;
    if (m_inputs.outputs.isEmpty())
        problem = tr("No node of this workflow saves sound; add a SaveAudio node in ComfyUI and export it "
                     "again.");
    else if (!isMainBound)
        problem = tr("Choose the input for “%1”, or nothing that is written would be heard.")
                      .arg(keyText(key, m_use));
    else if (m_output->currentIndex() < 0)
        problem = tr("Choose the node that saves the sound.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_ok != nullptr)
        m_ok->setEnabled(problem.isEmpty());
}

void BindDialog::store()
{
    m_ok->setEnabled(false);
    m_comfy.bind(this, m_inputs.name, wish(), [this](const Result<void>& written) {
        m_ok->setEnabled(true);
        if (written) {
            Q_EMIT bound(m_inputs.name);
            accept();
            return;
        }
        m_problem->setText(errorText(written.error()));
        m_problem->show();
    });
}

} // namespace comfyvn::ui
