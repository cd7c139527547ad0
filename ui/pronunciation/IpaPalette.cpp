#include "ui/pronunciation/IpaPalette.h"

#include "ui/pronunciation/IpaSigns.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

IpaPalette::IpaPalette(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(u"ipaPalette"_s);
    setAccessibleName(tr("IPA signs"));
    setAccessibleDescription(
        tr("Choose a sign with the arrow keys and put it into the pronunciation with Enter."));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the cell that is being written
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT chosen(item->text()); });
}

void IpaPalette::setLanguage(const QString& lang)
{
    if (lang == m_lang)
        return;
    m_lang = lang;
    clear();
    const int em = fontMetrics().height();
    for (const auto& [sign, example] : paletteOf(lang)) {
        auto* item = new QListWidgetItem(sign, this);
        const QString meaning = sign == u"ˈ" ? tr("main stress, before the syllable")
            : sign == u"ˌ"                   ? tr("secondary stress, before the syllable")
            : sign == u"ː"                   ? tr("long, behind a vowel")
                                             : example;
        item->setToolTip(meaning.isEmpty() ? sign : tr("%1 as in %2").arg(sign, meaning));
        if (sign == u"ˈ" || sign == u"ˌ" || sign == u"ː")
            item->setToolTip(u"%1  %2"_s.arg(sign, meaning));
        item->setData(Qt::AccessibleTextRole, item->toolTip());
        item->setTextAlignment(Qt::AlignCenter);
        item->setSizeHint({ em * 2, em * 17 / 10 });
    }
    setCurrentRow(0);
}

QSize IpaPalette::sizeHint() const
{
    return { fontMetrics().height() * 18, fontMetrics().height() * 7 };
}

void IpaPalette::keyPressEvent(QKeyEvent* event)
{
    const bool isChoice =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isChoice && currentItem())
        Q_EMIT chosen(currentItem()->text());
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QListWidget::keyPressEvent(event);
}

} // namespace comfyvn::ui
