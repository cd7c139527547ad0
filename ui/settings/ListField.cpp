#include "ui/settings/ListField.h"

#include "ui/look/Buttons.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QJsonArray>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ListField::ListField(SettingsModel& model, const QString& path, const SettingText& text, Items items,
                     QWidget* parent)
    : SettingField(model, path, text, new QWidget, parent)
    , m_items(items)
    , m_list(new QListWidget(control()))
    , m_add(flatButton(u"listAddButton"_s, items == Items::Folders ? u"folder"_s : u"plus"_s,
                       items == Items::Folders ? tr("Add a folder") : tr("Add"), control()))
    , m_remove(flatButton(u"listRemoveButton"_s, u"minus"_s, tr("Remove"), control()))
{
    m_list->setObjectName(u"listItems"_s);
    m_list->setAccessibleName(text.label);
    m_list->setAccessibleDescription(text.hint);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setTabKeyNavigation(false);
    m_list->setFixedHeight(fontMetrics().height() * 6);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setToolTip(tr("F2 or a double click edits an entry, Delete removes it"));
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout(control());
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    control()->setFocusProxy(m_list);

    connect(m_add, &QToolButton::clicked, this, &ListField::add);
    connect(m_remove, &QToolButton::clicked, this, &ListField::removeCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &ListField::store);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) { m_remove->setEnabled(at >= 0); });
    m_remove->setEnabled(false);
    auto* removeKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_list, this, &ListField::removeCurrent);
    removeKey->setContext(Qt::WidgetShortcut);
    begin();
}

void ListField::show(const QJsonValue& value)
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const QJsonValue& text : value.toArray()) {
        auto* item = new QListWidgetItem(text.toString(), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void ListField::store()
{
    QJsonArray texts;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString text = m_list->item(row)->text().trimmed();
        if (!text.isEmpty())
            texts << text;
    }
    edited(texts);
    if (problem().isEmpty())
        finished();
}

void ListField::add()
{
    QString text;
    if (m_items == Items::Folders) {
        text = QFileDialog::getExistingDirectory(this, tr("Add a folder"));
        if (text.isEmpty())
            return;
    }
    const QSignalBlocker quiet(m_list);
    auto* item = new QListWidgetItem(text, m_list);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    m_list->setCurrentItem(item);
    m_remove->setEnabled(true);
    if (m_items == Items::Folders)
        store();
    else
        m_list->editItem(item);
}

void ListField::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    store();
}

} // namespace comfyvn::ui
