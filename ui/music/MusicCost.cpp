#include "ui/music/MusicCost.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
struct MusicCostText {
    Q_DECLARE_TR_FUNCTIONS(MusicCostText)
};
} // namespace

QString costText(const MusicCost& cost)
{
    const QLocale locale;
    QStringList sentences;
    sentences << MusicCostText::tr("%1: %n piece(s), together %2 s.", nullptr, cost.pieces)
                     .arg(cost.provider, locale.toString(cost.seconds));
    if (cost.cost > 0)
        sentences << MusicCostText::tr("That costs about %1 at the price in the settings.")
                         .arg(locale.toString(cost.cost, 'f', 2));
    const qint64 cap = cost.soFar.cap;
    if (cap == 0)
        sentences
            << MusicCostText::tr("This month it has made %1 s.").arg(locale.toString(cost.soFar.amount));
    else
        sentences << MusicCostText::tr("This month it has made %1 s of the %2 s that the settings allow.")
                         .arg(locale.toString(cost.soFar.amount), locale.toString(cap));
    if (cap > 0 && cost.soFar.amount + cost.seconds > cap)
        sentences << MusicCostText::tr("Pieces past that limit will be refused.");
    return sentences.join(u' ');
}

void composeOnceAgreed(const std::optional<MusicCost>& cost, QWidget& asking,
                       const std::function<void()>& compose)
{
    if (!cost)
        return compose();
    auto* dialog = new QMessageBox(&asking); // deletes itself
    dialog->setObjectName(u"musicCostDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setIcon(QMessageBox::Question);
    dialog->setWindowTitle(MusicCostText::tr("Music that costs money"));
    dialog->setText(MusicCostText::tr("Compose this?"));
    dialog->setInformativeText(costText(*cost));
    auto* agree = dialog->addButton(MusicCostText::tr("Compose"), QMessageBox::AcceptRole);
    agree->setObjectName(u"musicCostAgree"_s);
    dialog->setDefaultButton(agree);
    dialog->setEscapeButton(dialog->addButton(QMessageBox::Cancel));
    QObject::connect(agree, &QAbstractButton::clicked, &asking, compose);
    dialog->open();
}

} // namespace comfyvn::ui
