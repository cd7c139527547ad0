#include "ui/music/MusicForm.h"

#include "core/music/RemixPlan.h"
#include "ui/look/Buttons.h"
#include "ui/music/MusicNames.h"
#include "ui/music/TagField.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kShortest = static_cast<int>(kShortestMusic);
constexpr int kLongest = static_cast<int>(kLongestMusic);
constexpr int kLongestName = 120;

const QStringList kSoundSuffixes { u"wav"_s,  u"flac"_s, u"ogg"_s, u"oga"_s,
                                   u"opus"_s, u"mp3"_s,  u"aif"_s, u"aiff"_s };

QString soundIn(const QMimeData& data)
{
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && kSoundSuffixes.contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            return url.toLocalFile();
    return {};
}

} // namespace

MusicForm::MusicForm(QWidget* parent)
    : QWidget(parent)
    , m_scene(new QComboBox(this))
    , m_style(new QComboBox(this))
    , m_about(new QLabel(this))
    , m_tags(new TagField(this))
    , m_seconds(new QSpinBox(this))
    , m_loops(new QCheckBox(tr("Loops"), this))
    , m_seed(new QLineEdit(this))
    , m_source(new QLabel(this))
    , m_chooseSource(flatButton(u"musicChooseSource"_s, u"folder"_s, tr("Choose a track…"), this))
    , m_clearSource(flatButton(u"musicClearSource"_s, u"clear"_s, tr("Compose from nothing"), this))
{
    setObjectName(u"musicForm"_s);
    setAcceptDrops(true);
    const int unit = fontMetrics().height();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(unit / 2, unit / 2, unit / 2, unit / 3);
    grid->setHorizontalSpacing(unit / 2);
    grid->setVerticalSpacing(unit / 3);
    grid->setColumnStretch(1, 1);
    addScene(*grid);
    addStyle(*grid);
    addLength(*grid);
    addSource(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    setWish(m_wish);
}

template <typename Change> void MusicForm::edit(const QString& field, Change change)
{
    MusicWish wish = m_wish;
    change(wish);
    if (wish == m_wish)
        return;
    setWish(wish);
    Q_EMIT edited(wish, field, m_gesture);
}

void MusicForm::addScene(QGridLayout& grid)
{
    m_scene->setObjectName(u"musicScene"_s);
    m_scene->setAccessibleName(tr("Scene"));
    m_scene->setEditable(true);
    m_scene->setInsertPolicy(QComboBox::NoInsert);
    m_scene->lineEdit()->setMaxLength(kLongestName);
    m_scene->lineEdit()->setPlaceholderText(tr("Which scene it is for"));
    m_scene->setMinimumContentsLength(8);
    m_scene->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* label = new QLabel(tr("S&cene"), this);
    label->setBuddy(m_scene);
    grid.addWidget(label, 0, 0);
    grid.addWidget(m_scene, 0, 1);
    connect(m_scene, &QComboBox::editTextChanged, this,
            [this](const QString& text) { edit(u"scene"_s, [&](MusicWish& wish) { wish.scene = text; }); });
    connect(m_scene->lineEdit(), &QLineEdit::editingFinished, this, [this] { ++m_gesture; });
}

void MusicForm::addStyle(QGridLayout& grid)
{
    m_style->setObjectName(u"musicStyle"_s);
    m_style->setAccessibleName(tr("Style"));
    m_style->setMaxVisibleItems(26);
    m_style->setMinimumContentsLength(8);
    m_style->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fillStyles();
    m_about->setObjectName(u"musicStyleAbout"_s);
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_tags->setObjectName(u"musicTags"_s);
    auto* styleLabel = new QLabel(tr("St&yle"), this);
    styleLabel->setBuddy(m_style);
    auto* tagsLabel = new QLabel(tr("&Mood"), this);
    tagsLabel->setBuddy(&m_tags->field());
    grid.addWidget(styleLabel, 1, 0);
    grid.addWidget(m_style, 1, 1);
    grid.addWidget(m_about, 2, 1);
    grid.addWidget(tagsLabel, 3, 0, Qt::AlignTop);
    grid.addWidget(m_tags, 3, 1);
    connect(m_style, &QComboBox::activated, this, [this] {
        ++m_gesture;
        edit(u"style"_s, [&](MusicWish& wish) { wish.style = m_style->currentData().toString(); });
    });
    connect(m_tags, &TagField::tagsEdited, this, [this](const QStringList& tags) {
        ++m_gesture;
        edit(u"tags"_s, [&](MusicWish& wish) { wish.tags = tags; });
    });
}

void MusicForm::addLength(QGridLayout& grid)
{
    m_seconds->setObjectName(u"musicSeconds"_s);
    m_seconds->setAccessibleName(tr("Length in seconds"));
    m_seconds->setRange(kShortest, kLongest);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setKeyboardTracking(false);
    m_seconds->setSpecialValueText({});
    m_loops->setObjectName(u"musicLoops"_s);
    m_loops->setToolTip(tr("The end leads back to the beginning; otherwise the piece comes to an end. A "
                           "track loops in whole bars."));
    m_seed->setObjectName(u"musicSeed"_s);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same number gives the same piece again"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(u"\\d{1,15}"_s), m_seed));
    m_seed->setMinimumWidth(fontMetrics().height() * 4);
    auto* row = new QHBoxLayout;
    row->addWidget(m_seconds);
    row->addWidget(m_loops);
    row->addStretch(1);
    auto* label = new QLabel(tr("Len&gth"), this);
    label->setBuddy(m_seconds);
    auto* seedLabel = new QLabel(tr("See&d"), this);
    seedLabel->setBuddy(m_seed);
    grid.addWidget(label, 4, 0);
    grid.addLayout(row, 4, 1);
    grid.addWidget(seedLabel, 5, 0);
    grid.addWidget(m_seed, 5, 1);
    connect(m_seconds, &QSpinBox::valueChanged, this, [this](int seconds) {
        const bool asSource = !m_wish.source.isEmpty() && seconds < kShortest;
        edit(u"seconds"_s, [&](MusicWish& wish) { wish.seconds = asSource ? 0 : seconds; });
    });
    connect(m_seconds, &QSpinBox::editingFinished, this, [this] { ++m_gesture; });
    connect(m_loops, &QCheckBox::clicked, this, [this](bool on) {
        ++m_gesture;
        edit(u"loops"_s, [&](MusicWish& wish) { wish.loops = on; });
    });
    connect(m_seed, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (m_seed->hasAcceptableInput())
            edit(u"seed"_s, [&](MusicWish& wish) { wish.seed = text.toLongLong(); });
    });
    connect(m_seed, &QLineEdit::editingFinished, this, [this] {
        ++m_gesture;
        m_seed->setText(QString::number(m_wish.seed));
    });
}

void MusicForm::addSource(QGridLayout& grid)
{
    m_source->setObjectName(u"musicSource"_s);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_source, 1);
    row->addWidget(m_chooseSource);
    row->addWidget(m_clearSource);
    grid.addWidget(new QLabel(tr("Made from"), this), 6, 0);
    grid.addLayout(row, 6, 1);
    connect(m_chooseSource, &QToolButton::clicked, this, &MusicForm::chooseSource);
    connect(m_clearSource, &QToolButton::clicked, this, [this] { setSource({}); });
}

/// Treatments need a track to treat.
void MusicForm::fillStyles()
{
    QStringList ids = MusicNames::styles();
    if (!m_wish.source.isEmpty())
        ids += MusicNames::treatments();
    if (!ids.contains(m_wish.style))
        ids << m_wish.style;
    QStringList shown;
    for (int at = 0; at < m_style->count(); ++at)
        shown << m_style->itemData(at).toString();
    if (shown != ids) {
        m_style->clear();
        for (const QString& id : ids) {
            m_style->addItem(MusicNames::style(id), id);
            m_style->setItemData(m_style->count() - 1, MusicNames::describe(id), Qt::ToolTipRole);
        }
    }
    m_style->setCurrentIndex(m_style->findData(m_wish.style));
}

void MusicForm::setWish(const MusicWish& wish)
{
    m_wish = wish;
    const bool hasSource = !wish.source.isEmpty();
    const QSignalBlocker quietScene(m_scene);
    const QSignalBlocker quietSeconds(m_seconds);
    if (m_scene->currentText() != wish.scene)
        m_scene->setEditText(wish.scene);
    fillStyles();
    m_about->setText(MusicNames::describe(wish.style));
    m_tags->setTags(wish.tags);
    m_seconds->setMinimum(hasSource ? kShortest - 1 : kShortest);
    m_seconds->setSpecialValueText(hasSource ? tr("as the track") : QString());
    m_seconds->setValue(hasSource && wish.seconds < kShortest ? m_seconds->minimum()
                                                              : static_cast<int>(wish.seconds));
    m_loops->setChecked(wish.loops);
    if (m_seed->text().toLongLong() != wish.seed || m_seed->text().isEmpty())
        m_seed->setText(QString::number(wish.seed));
    m_source->setText(hasSource ? QFileInfo(wish.source).fileName()
                                : tr("nothing: composed. Drop a track here to make it over."));
    m_source->setToolTip(wish.source);
    m_clearSource->setEnabled(hasSource);
}

void MusicForm::setScenes(const QStringList& names)
{
    const QSignalBlocker quiet(m_scene);
    m_scene->clear();
    m_scene->addItems(names);
    m_scene->setEditText(m_wish.scene);
}

void MusicForm::chooseSource()
{
    QStringList patterns;
    for (const QString& suffix : kSoundSuffixes)
        patterns << u"*."_s + suffix;
    const QString folder = m_wish.source.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::MusicLocation)
        : QFileInfo(m_wish.source).path();
    auto* dialog = new QFileDialog(this, tr("Choose a track to make over"), folder,
                                   tr("Sound (%1)").arg(patterns.join(u' ')) + u";;"_s + tr("All files (*)"));
    dialog->setObjectName(u"musicSourceDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MusicForm::setSource);
    dialog->open();
}

void MusicForm::setSource(const QString& path)
{
    ++m_gesture;
    edit(u"source"_s, [&](MusicWish& wish) {
        wish.source = path;
        if (path.isEmpty() && wish.seconds < kShortest)
            wish.seconds = MusicWish().seconds;
        else if (!path.isEmpty())
            wish.seconds = 0;
        if (path.isEmpty() && MusicNames::treatments().contains(wish.style))
            wish.style = MusicWish().style;
    });
}

void MusicForm::dragEnterEvent(QDragEnterEvent* event)
{
    if (isEnabled() && !soundIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MusicForm::dropEvent(QDropEvent* event)
{
    if (const QString path = soundIn(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        setSource(path);
    }
}

} // namespace comfyvn::ui
