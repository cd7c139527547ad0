#include "ui/lines/CostDialog.h"

#include "ui/voice/VoiceNames.h"

#include <QLocale>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

QString monthText(const ProviderUse& use)
{
    const QLocale locale;
    const QString used = locale.toString(use.amount);
    return use.cap == 0
        ? CostDialog::tr("This month it has said %1 characters.").arg(used)
        : CostDialog::tr("This month it has said %1 of the %2 characters that the settings allow.")
              .arg(used, locale.toString(use.cap));
}

QString costText(const RenderCost& cost)
{
    const QLocale locale;
    QStringList sentences;
    sentences << CostDialog::tr("%1: %n line(s) with %2 characters.", nullptr, static_cast<int>(cost.lines))
                     .arg(providerName(cost.provider), locale.toString(cost.characters));
    if (cost.cost > 0)
        sentences << CostDialog::tr("That costs about %1 at the price in the settings.")
                         .arg(locale.toString(cost.cost, 'f', 2));
    const qint64 cap = cost.soFar.cap;
    sentences << monthText(cost.soFar);
    if (cap > 0 && cost.soFar.amount + cost.characters > cap)
        sentences << CostDialog::tr("Lines past that limit will be refused.");
    return sentences.join(u' ');
}

CostDialog::CostDialog(const CostQuestion& question, QWidget* parent)
    : QMessageBox(parent)
    , m_question(question)
{
    setObjectName(u"costDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::Question);
    setWindowTitle(tr("Rendering that costs money"));
    setText(tr("Render these lines?"));
    QStringList paragraphs;
    for (const RenderCost& cost : question.costs)
        paragraphs << costText(cost);
    setInformativeText(paragraphs.join(u"\n\n"_s));
    auto* render = addButton(tr("Render"), QMessageBox::AcceptRole);
    render->setObjectName(u"costRenderButton"_s);
    setDefaultButton(render);
    setEscapeButton(addButton(QMessageBox::Cancel));
    connect(render, &QAbstractButton::clicked, this, [this] { answer(m_question.render); });
}

CostDialog::~CostDialog()
{
    answer(m_question.leave);
}

void CostDialog::answer(const std::function<void()>& what)
{
    if (!std::exchange(m_isAnswered, true))
        what();
}

} // namespace comfyvn::ui
