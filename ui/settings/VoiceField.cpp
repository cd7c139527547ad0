#include "ui/settings/VoiceField.h"

#include "ui/settings/SettingsModel.h"
#include "ui/voice/VoiceNames.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

QString offeredVoiceText(const OfferedVoice& voice)
{
    QStringList parts { voice.name };
    if (!voice.style.isEmpty())
        parts << voice.style;
    if (!voice.lang.isEmpty())
        parts << languageName(voice.lang);
    if (!voice.gender.isEmpty())
        parts << genderName(voice.gender);
    return parts.join(u" · "_s);
}

VoiceField::VoiceField(SettingsModel& settings, ProviderLink& link, const QString& provider,
                       const QString& path, const SettingText& text, QWidget* parent)
    : SettingField(settings, path, text, quietComboBox(nullptr), parent)
    , m_link(link)
    , m_provider(provider)
    , m_box(static_cast<QComboBox*>(control()))
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(28);
    m_box->lineEdit()->setPlaceholderText(tr("Each character gets one by its name"));
    m_box->lineEdit()->setAccessibleName(text.label);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_box, &QComboBox::activated, this, [this](int at) {
        edited(m_box->itemData(at).toString());
        finished();
        tellShown();
    });
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this](const QString& typed) {
        const int at = m_box->findText(typed);
        edited(at < 0 ? typed.trimmed() : m_box->itemData(at).toString());
    });
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        finished();
        tellShown();
    });
    begin();
}

void VoiceField::showEvent(QShowEvent* event)
{
    SettingField::showEvent(event);
    refresh();
}

void VoiceField::refresh()
{
    if (!isVisible())
        return;
    m_link.ask(
        this, &ProviderCalls::voices,
        [this](const QFuture<Result<QList<OfferedVoice>>>& asked) {
            whenFinished(this, asked, [this](const Result<QList<OfferedVoice>>& voices) {
                offer(voices.value_or(QList<OfferedVoice>()));
            });
        },
        m_provider);
}

void VoiceField::offer(const QList<OfferedVoice>& voices)
{
    const QSignalBlocker quiet(m_box);
    const QString typed = m_box->currentText();
    const bool isTyping = m_box->lineEdit()->hasFocus();
    m_box->clear();
    m_offered = voices;
    for (const OfferedVoice& voice : voices)
        m_box->addItem(offeredVoiceText(voice), voice.id);
    if (isTyping)
        m_box->setEditText(typed);
    else
        show(model().value(paths().first()));
    tellShown();
}

void VoiceField::tellShown()
{
    const QString id = model().value(paths().first()).toString();
    const auto known = std::ranges::find(m_offered, id, &OfferedVoice::id);
    Q_EMIT voiceShown(known == m_offered.end() ? OfferedVoice {} : *known);
}

void VoiceField::show(const QJsonValue& value)
{
    const QString id = value.toString();
    const int at = m_box->findData(id);
    m_box->setCurrentIndex(at);
    if (at < 0)
        m_box->setEditText(id);
    tellShown();
}

} // namespace comfyvn::ui
