#include "ui/settings/PathField.h"

#include "ui/look/Buttons.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

PathField::PathField(SettingsModel& settings, const QString& path, const SettingText& text, Kind kind,
                     QWidget* parent, const QString& filter)
    : SettingField(settings, path, text, new QWidget, parent)
    , m_kind(kind)
    , m_filter(filter)
    , m_edit(new QLineEdit(control()))
{
    const QString what = kind == Kind::Folder ? tr("Choose a folder") : tr("Choose a file");
    auto* button = flatButton(u"pathChooseButton"_s, u"folder"_s, what, control());
    m_edit->setObjectName(u"pathText"_s);
    m_edit->setAccessibleName(text.label);
    m_edit->setAccessibleDescription(text.hint);
    auto* row = new QHBoxLayout(control());
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    control()->setFocusProxy(m_edit);
    connect(button, &QToolButton::clicked, this, &PathField::choose);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& typed) { edited(typed.trimmed()); });
    connect(m_edit, &QLineEdit::editingFinished, this, &PathField::finished);
    begin();
}

void PathField::show(const QJsonValue& value)
{
    m_edit->setText(value.toString());
}

void PathField::choose()
{
    const QString from = m_edit->text().isEmpty() ? QDir::homePath() : m_edit->text();
    const QString chosen = m_kind == Kind::Folder
        ? QFileDialog::getExistingDirectory(this, label(), from)
        : QFileDialog::getOpenFileName(this, label(), from, m_filter);
    if (chosen.isEmpty())
        return;
    m_edit->setText(chosen);
    edited(chosen);
    finished();
}

} // namespace comfyvn::ui
