#include "ui/lines/FallbackBar.h"

#include "ui/lines/FallbackWatch.h"
#include "ui/lines/LineState.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

FallbackBar::FallbackBar(FallbackWatch& watch, QWidget* parent)
    : QFrame(parent)
    , m_watch(watch)
    , m_text(new QLabel(this))
{
    setObjectName(u"fallbackBar"_s);
    setAccessibleName(tr("Lines that another provider spoke"));
    const int unit = fontMetrics().height();
    auto* sign = new QLabel(this);
    sign->setPixmap(icon(stateIcon(LineState::Fallback)).pixmap(QSize(unit, unit), devicePixelRatioF()));
    m_text->setObjectName(u"fallbackText"_s);
    m_text->setWordWrap(true);
    auto* render = new QPushButton(icon(u"retry"_s), tr("Render them again"), this);
    render->setObjectName(u"fallbackRenderButton"_s);
    auto* dismiss = flatButton(u"fallbackDismissButton"_s, u"cancel"_s, tr("Leave them as they are"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    row->setSpacing(unit / 2);
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    row->addWidget(render);
    row->addWidget(dismiss);
    connect(render, &QPushButton::clicked, this, [this] {
        const QSet<QString> speakers = m_watch.offer();
        m_watch.dismiss();
        Q_EMIT renderWanted(speakers);
    });
    connect(dismiss, &QToolButton::clicked, &watch, &FallbackWatch::dismiss);
    connect(&watch, &FallbackWatch::changed, this, &FallbackBar::refresh);
    refresh();
}

void FallbackBar::refresh()
{
    m_text->setText(tr("The provider answers again; another one spoke %n line(s) in its place.", nullptr,
                       m_watch.offered()));
    setVisible(m_watch.offered() > 0);
}

} // namespace comfyvn::ui
