#include "ui/settings/HeadersField.h"

#include "ui/look/Buttons.h"
#include "ui/settings/ComfyLink.h"
#include "ui/settings/SettingField.h"
#include "ui/studio/StudioText.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

HeadersField::HeadersField(ComfyLink& comfy, const QString& area, QWidget* parent)
    : SettingRow({ tr("HTTP headers"),
                   tr("For a server behind a proxy, such as Authorization with “Bearer …”. Values are kept "
                      "as secrets and are not shown again."),
                   tr("token password authorization bearer basic proxy headers") },
                 new QWidget, parent)
    , m_comfy(comfy)
    , m_area(area)
    , m_list(new QListWidget(control()))
    , m_name(new QLineEdit(control()))
    , m_value(new QLineEdit(control()))
    , m_add(flatButton(u"headerAddButton"_s, u"plus"_s, tr("Send this header"), control()))
    , m_remove(flatButton(u"headerRemoveButton"_s, u"minus"_s, tr("Send it no more"), control()))
{
    setObjectName(u"setting."_s + area + u".providers.comfyui_local.headers"_s);
    m_list->setObjectName(u"headerNames"_s);
    m_list->setAccessibleName(tr("Headers that are sent"));
    m_list->setTabKeyNavigation(false);
    m_list->setFixedHeight(fontMetrics().height() * 4);
    m_list->setToolTip(tr("Delete removes a header"));
    m_name->setObjectName(u"headerName"_s);
    m_name->setAccessibleName(tr("Name of the header"));
    m_name->setPlaceholderText(tr("Name"));
    m_value->setObjectName(u"headerValue"_s);
    m_value->setAccessibleName(tr("Value of the header"));
    m_value->setPlaceholderText(tr("Value"));
    m_value->setEchoMode(QLineEdit::Password);
    auto* grid = new QGridLayout(control());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_list, 0, 0, 1, 2);
    grid->addWidget(m_remove, 0, 2, Qt::AlignTop);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_value, 1, 1);
    grid->addWidget(m_add, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    control()->setFocusProxy(m_list);
    setTabOrder(m_list, m_remove);
    setTabOrder(m_remove, m_name);
    setTabOrder(m_name, m_value);
    setTabOrder(m_value, m_add);

    connect(m_list, &QListWidget::currentTextChanged, this, [this](const QString& name) {
        if (!name.isEmpty())
            m_name->setText(name); // to give it another value
        showButtons();
    });
    connect(m_name, &QLineEdit::textChanged, this, &HeadersField::showButtons);
    connect(m_value, &QLineEdit::textChanged, this, &HeadersField::showButtons);
    for (QLineEdit* edit : { m_name, m_value })
        connect(edit, &QLineEdit::returnPressed, this, &HeadersField::store);
    connect(m_add, &QToolButton::clicked, this, &HeadersField::store);
    connect(m_remove, &QToolButton::clicked, this, &HeadersField::removeCurrent);
    auto* removeKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_list, this, &HeadersField::removeCurrent);
    removeKey->setContext(Qt::WidgetShortcut);
    showButtons();
}

void HeadersField::showEvent(QShowEvent* event)
{
    SettingRow::showEvent(event);
    askAgain();
}

void HeadersField::askAgain()
{
    m_comfy.askHeaders(this, m_area, [this](const QStringList& names) { setNames(names); });
}

void HeadersField::setNames(const QStringList& names)
{
    const int row = m_list->currentRow();
    m_list->clear();
    m_list->addItems(names);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showButtons();
}

void HeadersField::store()
{
    if (m_add->isEnabled())
        change(m_name->text().trimmed(), m_value->text());
}

void HeadersField::removeCurrent()
{
    if (const QListWidgetItem* item = m_list->currentItem())
        change(item->text(), std::nullopt);
}

void HeadersField::change(const QString& name, const std::optional<QString>& value)
{
    m_comfy.setHeader(this, m_area, name, value, [this](const Result<void>& stored) {
        showProblem(stored ? QString() : settingProblem(stored.error().field, errorText(stored.error())));
        if (!stored)
            return;
        m_name->clear();
        m_value->clear();
        askAgain();
    });
}

void HeadersField::showButtons()
{
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() && !m_value->text().isEmpty());
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

} // namespace comfyvn::ui
