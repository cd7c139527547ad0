#include "ui/voice/VoicePicker.h"

#include "ui/look/RowTable.h"
#include "ui/look/SearchField.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/Audition.h"
#include "ui/voice/VoiceNames.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
QString heardName(const EngineVoice& voice)
{
    return u"voice "_s + voice.id();
}
} // namespace

VoicePicker::VoicePicker(const Setup& setup, Audition& audition, QWidget* parent)
    : QDialog(parent)
    , m_audition(audition)
    , m_request(setup.request)
    , m_voices(setup.voices.isEmpty() ? listedVoices(setup.catalogue) : setup.voices)
    , m_search(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_gender(new QComboBox(this))
    , m_engine(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_note(new QLabel(this))
    , m_use(new QPushButton(tr("Use this voice"), this))
{
    setObjectName(u"voicePicker"_s);
    setWindowTitle(setup.title);
    arrange(setup);
    connect(&m_audition, &Audition::changed, this, [this] {
        const QString heard = m_audition.heard();
        m_voices.setHeard(heard.startsWith(u"voice ") ? heard.mid(6) : QString());
    });
    connect(&m_audition, &Audition::failed, this, [this](const QString& what, const Error& error) {
        if (what.startsWith(u"voice "))
            m_note->setText(errorText(error));
    });
}

VoicePicker::~VoicePicker()
{
    if (m_audition.heard().startsWith(u"voice "))
        m_audition.stop();
}

void VoicePicker::arrange(const Setup& setup)
{
    m_search->setObjectName(u"voiceSearch"_s);
    makeSearchField(*m_search, tr("Search voices"), tr("Search voices"));
    m_search->installEventFilter(this);
    fillFilters(setup);

    m_filtered.setSourceModel(&m_voices);
    m_table->setObjectName(u"voiceTable"_s);
    m_table->setAccessibleName(tr("Voices"));
    m_table->setModel(&m_filtered);
    styleRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(EngineVoiceModel::Name, QHeaderView::Stretch);
    const int unit = fontMetrics().height();
    header.resizeSection(EngineVoiceModel::Language, unit * 13);
    header.resizeSection(EngineVoiceModel::Gender, unit * 5);
    header.resizeSection(EngineVoiceModel::Style, unit * 11);
    header.resizeSection(EngineVoiceModel::Engine, unit * 6);
    m_table->setColumnHidden(EngineVoiceModel::Style, setup.voices.isEmpty());
    m_table->setColumnHidden(EngineVoiceModel::Engine, !setup.voices.isEmpty()); // it is the provider
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_note->setObjectName(u"voiceNote"_s);
    m_note->setWordWrap(true);

    auto* filters = new QHBoxLayout;
    for (QComboBox* box : { m_language, m_gender, m_engine })
        filters->addWidget(box, box == m_language ? 2 : 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useVoice"_s);
    m_use->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(unit * 44, unit * 34);

    connect(m_search, &QLineEdit::textChanged, this, &VoicePicker::filter);
    for (QComboBox* box : { m_language, m_gender, m_engine })
        connect(box, &QComboBox::currentIndexChanged, this, &VoicePicker::filter);
    connect(m_table, &QTableView::doubleClicked, this, &VoicePicker::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_use->setEnabled(currentVoice() != nullptr); });
    connect(buttons, &QDialogButtonBox::accepted, this, &VoicePicker::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filter();
    for (int row = 0; row < m_filtered.rowCount(); ++row) {
        const int source = m_filtered.mapToSource(m_filtered.index(row, 0)).row();
        if (m_voices.voice(source).id() == setup.current)
            m_table->setCurrentIndex(m_filtered.index(row, 0));
    }
    m_search->setFocus();
}

void VoicePicker::fillFilters(const Setup& setup)
{
    const bool isElsewhere = !setup.voices.isEmpty();
    m_language->setObjectName(u"voiceLanguage"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("All languages"));
    QMap<QString, QString> languages;
    for (int row = 0; row < m_voices.rowCount(); ++row) {
        const QString primary = m_voices.voice(row).lang.section(u'-', 0, 0);
        if (primary.isEmpty())
            continue;
        languages.insert(languageName(primary).toCaseFolded(), primary);
    }
    for (const QString& primary : std::as_const(languages))
        m_language->addItem(languageName(primary), primary);
    const auto known = setup.catalogue.languageFor(setup.lang);
    QString wanted = known ? known->section(u'-', 0, 0) : QString();
    if (isElsewhere) // they name languages as everybody does
        wanted = setup.lang.section(u'-', 0, 0);
    m_language->setCurrentIndex(wanted.isEmpty() ? 0 : std::max(m_language->findData(wanted), 0));

    m_gender->setObjectName(u"voiceGender"_s);
    m_gender->setAccessibleName(tr("Gender"));
    m_gender->addItem(tr("Any gender"));
    for (const QString& gender : { u"female"_s, u"male"_s })
        m_gender->addItem(genderName(gender), gender);
    m_engine->setObjectName(u"voiceEngine"_s);
    m_engine->setAccessibleName(tr("Engine"));
    m_engine->addItem(tr("Any engine"));
    for (const QString& engine : { u"flite"_s, u"espeak-ng"_s })
        m_engine->addItem(engineName(engine), engine);
    m_engine->setVisible(!isElsewhere);
}

void VoicePicker::filter()
{
    m_filtered.setWish({ .words = m_search->text(),
                         .lang = m_language->currentData().toString(),
                         .gender = m_gender->currentData().toString(),
                         .engine = m_engine->currentData().toString() });
    const int found = m_filtered.rowCount();
    m_note->setText(found == 0 ? tr("No voice is like that. Search for less, or choose all languages.")
                               : tr("%n voice(s). Space plays the chosen one.", nullptr, found));
    if (found > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filtered.index(0, 0));
    m_use->setEnabled(currentVoice() != nullptr);
}

const EngineVoice* VoicePicker::currentVoice() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_voices.voice(m_filtered.mapToSource(current).row()) : nullptr;
}

void VoicePicker::playOrStop(const QModelIndex& row)
{
    if (!row.isValid())
        return;
    m_table->setCurrentIndex(row);
    const EngineVoice& voice = *currentVoice();
    if (m_audition.heard() == heardName(voice))
        m_audition.stop();
    else
        m_audition.hear(heardName(voice), m_request(voice));
}

void VoicePicker::choose()
{
    if (const EngineVoice* voice = currentVoice()) {
        Q_EMIT chosen(*voice);
        accept();
    }
}

bool VoicePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (watched == m_table && key.key() == Qt::Key_Space) {
            playOrStop(m_table->currentIndex());
            return true;
        }
        const bool walks = key.key() == Qt::Key_Down || key.key() == Qt::Key_Up
            || key.key() == Qt::Key_PageDown || key.key() == Qt::Key_PageUp;
        if (watched == m_search && walks) {
            m_table->setFocus();
            return false;
        }
    }
    if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto& mouse = static_cast<QMouseEvent&>(*event);
        const QModelIndex index = m_table->indexAt(mouse.position().toPoint());
        const int triangle = m_table->visualRect(index).left() + fontMetrics().height() * 2;
        if (index.column() == EngineVoiceModel::Name && mouse.position().x() < triangle)
            playOrStop(index);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace comfyvn::ui
