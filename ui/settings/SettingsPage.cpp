#include "ui/settings/SettingsPage.h"

#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingsModel.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

SettingsPage::SettingsPage(SettingsModel& model, const QString& id, const QString& title,
                           const QString& iconName, QWidget* parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_id(id)
    , m_title(title)
    , m_iconName(iconName)
    , m_column(new QVBoxLayout)
{
    setObjectName(u"settingsPage."_s + id);
    setAccessibleName(title);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto* content = new QWidget(this);
    content->setLayout(m_column);
    const int unit = fontMetrics().height();
    m_column->setContentsMargins(unit / 2, unit / 2, unit, unit / 2);
    m_column->setSpacing(unit / 4);
    m_column->addStretch(1);
    setWidget(content);
}

void SettingsPage::addHeading(const QString& text)
{
    auto* heading = new QLabel(text, widget());
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setContentsMargins(fontMetrics().height() / 2, fontMetrics().height() / 2, 0, 0);
    m_column->insertWidget(m_column->count() - 1, heading);
}

void SettingsPage::addRow(SettingRow* row)
{
    keepRow(row);
    addPart(row);
}

void SettingsPage::addPart(QWidget* part)
{
    m_column->insertWidget(m_column->count() - 1, part);
}

void SettingsPage::reveal(SettingRow& row)
{
    QTimer::singleShot(0, &row, [this, &row] { ensureWidgetVisible(&row); });
}

void SettingsPage::addWide(QWidget* wide)
{
    m_column->insertWidget(m_column->count() - 1, wide, 100);
}

int SettingsPage::highlight(const QStringList& words)
{
    SettingRow* first = nullptr;
    int found = 0;
    for (SettingRow* row : std::as_const(m_rows)) {
        const bool has = !words.isEmpty() && row->matches(words);
        row->setHighlighted(has);
        found += has ? 1 : 0;
        if (has && first == nullptr)
            first = row;
    }
    if (first != nullptr)
        reveal(*first);
    return found;
}

void SettingsPage::resetAll()
{
    QStringList paths;
    for (const SettingRow* row : std::as_const(m_rows))
        paths += row->paths();
    m_model.reset(paths, m_title);
}

} // namespace comfyvn::ui
