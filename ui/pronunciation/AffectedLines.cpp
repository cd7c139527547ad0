#include "ui/pronunciation/AffectedLines.h"

#include "ui/look/Icons.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kSceneRole = Qt::UserRole;
constexpr int kLineRole = Qt::UserRole + 1;
constexpr qsizetype kMostShown = 1000;
} // namespace

AffectedLines::AffectedLines(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_render(new QPushButton(this))
{
    m_title->setObjectName(u"affectedTitle"_s);
    m_title->setWordWrap(true);
    m_list->setObjectName(u"affectedLines"_s);
    m_list->setAccessibleName(tr("Lines that the entry is heard in"));
    m_list->setHeaderLabels({ tr("Scene"), tr("Character"), tr("Text") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(true);
    m_render->setObjectName(u"renderAffected"_s);
    m_render->setIcon(icon(u"retry"_s));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_render, 0, Qt::AlignLeft);

    const auto goTo = [this](const QTreeWidgetItem* item) {
        Q_EMIT lineWanted(item->data(0, kSceneRole).toLongLong(), item->data(0, kLineRole).toLongLong());
    };
    connect(m_list, &QTreeWidget::itemClicked, this, goTo);
    connect(m_list, &QTreeWidget::itemActivated, this, goTo);
    connect(m_render, &QPushButton::clicked, this, [this] { Q_EMIT renderWanted(m_lines); });
    showCount();
}

void AffectedLines::setLines(const QList<PronouncedLine>& lines)
{
    m_lines.clear();
    m_list->clear();
    for (const auto& [scene, sceneName, line] : lines) {
        m_lines << line.id;
        if (m_lines.size() > kMostShown)
            continue;
        auto* item = new QTreeWidgetItem(m_list, { sceneName, line.character, line.text.simplified() });
        item->setData(0, kSceneRole, scene);
        item->setData(0, kLineRole, line.id);
        item->setToolTip(2, line.text);
    }
    if (m_lines.size() > kMostShown) {
        auto* rest = new QTreeWidgetItem(
            m_list,
            { {}, {}, tr("… and %n more line(s)", nullptr, static_cast<int>(m_lines.size() - kMostShown)) });
        rest->setFlags(Qt::NoItemFlags);
    }
    for (const int column : { 0, 1 }) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + fontMetrics().height());
    }
    showCount();
}

void AffectedLines::setRenderingPossible(bool possible)
{
    m_canRender = possible;
    showCount();
}

void AffectedLines::showCount()
{
    const auto count = static_cast<int>(m_lines.size());
    m_title->setText(count == 0 ? tr("No line of the script has this word.")
                                : tr("Heard in %n line(s):", nullptr, count));
    m_list->setVisible(count > 0);
    m_render->setText(tr("Render these %n line(s)", nullptr, count));
    m_render->setVisible(count > 0);
    m_render->setEnabled(m_canRender);
}

} // namespace comfyvn::ui
