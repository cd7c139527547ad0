#include "ui/music/TagField.h"

#include "ui/look/FlowLayout.h"
#include "ui/look/Icons.h"
#include "ui/music/MusicNames.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kLongestTag = 60;

/// The tag that somebody means who types its name in their language.
QString tagFrom(const QString& typed)
{
    const QString plain = typed.simplified();
    const QStringList known = MusicNames::tags();
    const auto named = std::ranges::find_if(known, [&plain](const QString& id) {
        return MusicNames::tag(id).compare(plain, Qt::CaseInsensitive) == 0;
    });
    return named != known.end() ? *named : plain.toLower();
}
} // namespace

TagField::TagField(QWidget* parent)
    : QFrame(parent)
    , m_flow(new FlowLayout(this))
    , m_field(new QLineEdit(this))
    , m_suggestions(new QStandardItemModel(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(fontMetrics().height() / 4);
    m_field->setObjectName(u"musicTag"_s);
    m_field->setAccessibleName(tr("Another mood tag"));
    m_field->setPlaceholderText(tr("Add a mood…"));
    m_field->setMaxLength(kLongestTag);
    m_field->setMinimumWidth(fontMetrics().height() * 6);
    m_field->installEventFilter(this);
    m_flow->addWidget(m_field);
    setFocusProxy(m_field);

    auto* completer = new QCompleter(m_suggestions, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    m_field->setCompleter(completer);
    suggest();
    connect(m_field, &QLineEdit::returnPressed, this, &TagField::addTyped);
    // After the completer has put the words into the field.
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &TagField::addTyped,
            Qt::QueuedConnection);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.contains(u',') || text.contains(u'、'))
            addTyped();
    });
}

void TagField::suggest()
{
    m_suggestions->clear();
    for (const QString& tag : MusicNames::tags())
        if (!m_tags.contains(tag))
            m_suggestions->appendRow(new QStandardItem(MusicNames::tag(tag)));
}

void TagField::setTags(const QStringList& tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    const bool hadFocus =
        std::ranges::any_of(m_chips, [](const QToolButton* chip) { return chip->hasFocus(); });
    if (hadFocus)
        m_field->setFocus();
    for (QToolButton* chip : std::exchange(m_chips, {})) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    for (const QString& tag : tags) {
        auto* chip = new QToolButton(this);
        chip->setObjectName(u"musicTagChip"_s);
        chip->setText(MusicNames::tag(tag));
        chip->setIcon(icon(u"cancel"_s));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setAccessibleName(tr("Remove the tag %1").arg(chip->text()));
        chip->setToolTip(chip->accessibleName());
        connect(chip, &QToolButton::clicked, this, [this, tag] { remove(tag); });
        m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
        m_chips << chip;
        chip->show();
    }
    QWidget* before = nullptr;
    for (QToolButton* chip : std::as_const(m_chips)) {
        if (before)
            setTabOrder(before, chip);
        before = chip;
    }
    if (before)
        setTabOrder(before, m_field);
    suggest();
    updateGeometry();
}

void TagField::addTyped()
{
    const QString typed = m_field->text();
    m_field->clear();
    QStringList tags = m_tags;
    QString parts = typed;
    for (const QString& part : parts.replace(u'、', u',').split(u',', Qt::SkipEmptyParts)) {
        const QString tag = tagFrom(part);
        if (!tag.isEmpty() && !tags.contains(tag) && tags.size() < kMostTags)
            tags << tag;
    }
    change(tags);
}

void TagField::remove(const QString& tag)
{
    QStringList tags = m_tags;
    tags.removeAll(tag);
    change(tags);
    m_field->setFocus();
}

void TagField::change(const QStringList& tags)
{
    if (tags == m_tags)
        return;
    setTags(tags);
    Q_EMIT tagsEdited(tags);
}

bool TagField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
            change(m_tags.mid(0, m_tags.size() - 1));
            return true;
        }
        if (key == Qt::Key_Down && m_field->text().isEmpty()) {
            m_field->completer()->setCompletionPrefix({});
            m_field->completer()->complete();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace comfyvn::ui
